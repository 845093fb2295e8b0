"""Organisations: ministries, missions, departments, forces, committees, and all that end in a class word."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.bodies.ministries import find_ministries
from termkit.mining.names.bodies.organs import find_central, find_organs
from termkit.mining.names.bodies.outlets import find_outlets
from termkit.mining.names.bodies.political_parties import find_political_parties
from termkit.mining.names.class_words.finding import add_by_head, head_pattern
from termkit.mining.names.page import Page
from termkit.mining.names.states.letters import letters
from termkit.mining.names.states.missions import find_missions
from termkit.model import Kind

PARTY = re.compile("[党共]$")
ORGAN = re.compile("中央(?:政治局|委员会|书记处|对外联络部|对外关系委员会|对外部|纪委|军委|宣传部|组织部|党校)")
"""The organs of a party that is not the Chinese one: 老挝人革党|中央政治局."""
LETTER_ORGAN = re.compile("[^中]共中央(?:政治局|委员会|书记处|对外联络部|对外关系委员会|对外部)")
"""The same, where the party is called by the letter of its state: 古共|中央政治局."""
DEPARTMENT = re.compile(
    f"(?<=[司局厅所系处])(?<![秘办代联好何]处)(?<![关体联派谱心维]系)(?<![当格布全大]局)(?<!公司)(?=[^\u4e00-\u9fff长令法机]|$|{tables.any_of('behind-a-department')})"
)
LONGEST_DEPARTMENT = 9
OFFICIAL = re.compile(tables.any_of("behind-a-department"))
FORCE = re.compile(
    tables.any_of("forces")
    + "$|委员会$|总局$|总署$|银行$|法院$|常委会$|人大$|政协$|检察院$|[\u4e00-\u9fff]社$|合作署$|草原局$|集团$|大剧院$"
    "|办公厅$|自卫队$|纪委$|国家[\u4e00-\u9fff]{2,6}公司$|国家[\u4e00-\u9fff]{2,10}局$"
)
SANCTIONS = re.compile(r"(?<![0-9])[12][0-9]{3}委员会")
"""A committee of the Security Council by the number of its resolution: 1718委员会."""
OF_SEVERAL = re.compile(
    "[三四五六七]国(?:政府间|联合|协调|边境|军事|反恐|专家|经济|铁路|研究|指导|工作|合作|联络){0,3}(?:工作组|委员会|小组|联络组)"
)
"""A body of several states that are only counted: 四国|联合研究工作组."""
SCHOOL = re.compile("第[0-9一二三四五六七八九十百]{1,5}(?:中学|小学|学校|幼儿园|(?:人民|附属)?医院)(?!生)")
ARMED = re.compile("(?<![A-Za-z0-9])[A-Z][A-Z0-9-]{1,6}(?:武装|运动|组织)(?!力量)")
COMMITTEE = re.compile(
    "(?<=[省市县区州])(?:委(?![员托派任内])|(?:人民)?政府|政协|(?:发展改革|发改|商务|国资|卫生健康|卫健|经信|住房城乡建设|住建|农业农村)委(?!员)|人大(?:常委会)?)"
)
BUREAU = re.compile(
    "(?:中交|中铁|中建|中冶|中核|中水|中车|中远海运|中粮|中煤|中广核|国网)(?:(?![和与的、])[\u4e00-\u9fff]){2,14}?(?:有限|集团|股份)公司|"
    "(?:中国水电|中国电建|中国铁建|中铁|中交|中建|中水)[一二三四五六七八九十]{1,3}航?局"
)
LATIN = re.compile("(?<![A-Za-z0-9])[A-Z][A-Za-z&-]{1,15}[\u4e00-\u9fff]{0,4}?(?:公司|集团|银行|基金会)")


def find_organisations(page: Page) -> None:
    """Add organisations from left to right, so that a parent body is known when its sub-body is met."""
    find_ministries(page)
    find_missions(page)
    _find_departments(page)
    _find_forces(page)
    find_organs(page)
    for pattern, rule in (
        (ARMED, "armed group"),
        (SANCTIONS, "numbered committee"),
        (OF_SEVERAL, "body of several"),
        (LATIN, "company in Latin letters"),
        (BUREAU, "numbered bureau"),
    ):
        for match in pattern.finditer(page.text):
            if not any(atom.label == "ORG" for atom in page.atoms(*match.span())):
                page.add(*match.span(), Kind.ORGANISATION, rule, 0.85, label="ORG")
    for match in SCHOOL.finditer(page.text):
        page.add(match.start(), match.end(), Kind.ORGANISATION, "numbered school", 0.8)
        page.add(
            page.led_by(match.start(), "PLACE"), match.end(), Kind.ORGANISATION, "numbered school", 0.85, label="ORG"
        )
    find_outlets(page)
    _find_committees(page)
    find_political_parties(page)
    for match in head_pattern(Kind.ORGANISATION).finditer(page.text):
        add_by_head(page, match, "ORG")
    find_central(page)
    _find_short_led(page)
    _find_fronts(page)


def _find_fronts(page: Page) -> None:
    """A front that is called after a person: 桑地诺|民族解放阵线."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "ORG"]:
        person = page.ending_at(atom.start, "PERSON")
        if person and page.text.endswith("阵线", atom.start, atom.end):
            page.add(person.start, atom.end, Kind.ORGANISATION, "front with its founder", 0.9)


def _find_short_led(page: Page) -> None:
    """A body called by a short form that many share, behind the states it joins: 中国-中东欧|银联体."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "ORG"]:
        states = page.ending_at(atom.start, "ROUTE", "PAIR")
        if states and page.text[atom.start : atom.end] in tables.heads():
            page.add(states.start, atom.end, Kind.ORGANISATION, "short form behind its states", 0.85, label="ORG")


def _find_committees(page: Page) -> None:
    """The committee, government or assembly of a province or city: 海南省|委, 贵阳市|政府."""
    for match in COMMITTEE.finditer(page.text):
        city = page.ending_at(match.start() - 1, "PLACE")  # 塔什干|市政府, whose city the list has without 市
        if before := page.ending_at(match.start(), "PLACE") or city:
            page.add(before.start, match.end(), Kind.ORGANISATION, "committee of a party", 0.85, label="ORG")
            if state := page.ending_at(before.start, "COUNTRY"):
                page.add(state.start, match.end(), Kind.ORGANISATION, "with its state", 0.75)


def _find_departments(page: Page) -> None:
    """Departments of a ministry: 外交部|亚非司."""
    for match in DEPARTMENT.finditer(page.text):
        end = match.start()
        bodies = [atom for atom in page.atoms(max(0, end - LONGEST_DEPARTMENT), end) if atom.label == "ORG"]
        if bodies and end - bodies[-1].end > 2 and _is_one_department(page, bodies[-1].end, end):
            page.add(bodies[-1].start, end, Kind.ORGANISATION, "department", 0.85, label="ORG")


def _is_one_department(page: Page, start: int, end: int) -> bool:
    """True for a field without 和, or one before who speaks for it or a line's end: 国际合作与交流司|副司长."""
    joined = set(page.text[start:end]) & set("和与及、，,的")
    return not joined or (
        joined <= set("和与") and (OFFICIAL.match(page.text, end) is not None or page.text[end : end + 1] in ("", "\n"))
    )


def _find_forces(page: Page) -> None:
    """A known movement, party or force with its state: 也门|胡塞武装."""
    for match in LETTER_ORGAN.finditer(page.text):
        if page.text[match.start()] in letters():
            page.add(*match.span(), Kind.ORGANISATION, "organ of a party", 0.85, label="ORG")
    for atom in [atom for atom in page.all_atoms() if atom.label == "ORG"]:
        if (organ := ORGAN.match(page.text, atom.end)) and PARTY.search(page.text, atom.start, atom.end):
            page.add(atom.start, organ.end(), Kind.ORGANISATION, "organ of a party", 0.85, label="ORG")
        state = page.ending_at(atom.start, "COUNTRY")
        if state and FORCE.search(page.text, atom.start, atom.end):
            page.add(state.start, atom.end, Kind.ORGANISATION, "with its state", 0.8)
