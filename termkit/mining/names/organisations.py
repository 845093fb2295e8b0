"""Organisations: a class word (委员会, 银行, 部) with what stands before it, and the names nested inside."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from termkit.mining.general import frequency
from termkit.mining.names import tables
from termkit.mining.names.missions import find_missions
from termkit.mining.names.naming import is_named
from termkit.mining.names.nested import STATE_LABELS, add_nested
from termkit.mining.names.outlets import find_outlets
from termkit.mining.names.page import Page, Token
from termkit.mining.names.phrases import (
    DOING,
    Reach,
    before_speaker,
    bracketed_body,
    is_nominal,
    over_bracketed_place,
    reach,
)
from termkit.mining.names.political_parties import find_political_parties
from termkit.mining.names.transcription import is_name_like, run_start
from termkit.model import Kind

PARTY = re.compile("[党共]$")
ORGAN = re.compile("中央(?:政治局|委员会|书记处|对外联络部|对外关系委员会|对外部|纪委|军委|宣传部|组织部|党校)")
"""The organs of a party that is not the Chinese one: 老挝人革党|中央政治局."""
NO_BODY = re.compile(tables.any_of("no-body") + "$")
"""What ends in a class word and names a notion: 人类命运共同体."""
LONGEST_NOTION = 8
COMPASS = frozenset("东西南北中上下部")
RARE = 100
"""Occurrences up to which the dictionary's word for a place is no other word."""
DEPARTMENT = re.compile(
    f"(?<=[司局厅所系处])(?<![秘办代联好何]处)(?<![关体联派谱]系)(?<![当格布全大]局)(?<!公司)(?=[^\u4e00-\u9fff长令法机]|$|{tables.any_of('behind-a-department')})"
)
LONGEST_DEPARTMENT = 9
OFFICIAL = re.compile(tables.any_of("behind-a-department"))
FORCE = re.compile(
    tables.any_of("forces")
    + "$|委员会$|总局$|总署$|银行$|法院$|常委会$|人大$|政协$|检察院$|通讯社$|办公厅$|合作署$|草原局$|集团$"
)
ARMED = re.compile("(?<![A-Za-z0-9])[A-Z][A-Z0-9-]{1,6}(?:武装|运动|组织)(?!力量)")
COMMITTEE = re.compile("(?<=[省市县区州])(?:委(?![员托派任内])|(?:人民)?政府|政协|人大(?:常委会)?)")
BUREAU = re.compile("(?:中国水电|中国电建|中国铁建|中铁|中交|中建|中水)[一二三四五六七八九十]{1,3}航?局")
LATIN = re.compile("(?<![A-Za-z0-9])[A-Z][A-Za-z&-]{1,15}[\u4e00-\u9fff]{0,4}?(?:公司|集团|银行|基金会)")


@cache
def head_pattern(kind: Kind) -> re.Pattern[str]:
    """The class words of a kind, longest first."""
    heads = [word for word, head in tables.heads().items() if head.kind is kind]
    return re.compile(tables.alternation(heads))


def find_organisations(page: Page) -> None:
    """Add organisations from left to right, so that a parent body is known when its sub-body is met."""
    _find_ministries(page)
    find_missions(page)
    _find_departments(page)
    _find_forces(page)
    for pattern, rule in (
        (ARMED, "armed group"),
        (LATIN, "company in Latin letters"),
        (BUREAU, "numbered bureau"),
    ):
        for match in pattern.finditer(page.text):
            if not any(atom.label == "ORG" for atom in page.atoms(*match.span())):
                page.add(*match.span(), Kind.ORGANISATION, rule, 0.85, label="ORG")
    find_outlets(page)
    _find_committees(page)
    find_political_parties(page)
    for match in head_pattern(Kind.ORGANISATION).finditer(page.text):
        add_by_head(page, match, "ORG")


def _find_committees(page: Page) -> None:
    """The committee, government or assembly of a province or city: 海南省|委, 贵阳市|政府."""
    for match in COMMITTEE.finditer(page.text):
        before = page.atoms(match.start() - 1, match.start())
        if before and before[0].label == "PLACE" and before[0].end == match.start():
            page.add(before[0].start, match.end(), Kind.ORGANISATION, "committee of a party", 0.85, label="ORG")
            state = page.atoms(before[0].start - 1, before[0].start) if before[0].start else []
            if state and state[0].label == "COUNTRY" and state[0].end == before[0].start:
                page.add(state[0].start, match.end(), Kind.ORGANISATION, "with its state", 0.75)


def _find_departments(page: Page) -> None:
    """Departments of a ministry: 外交部|亚非司."""
    for match in DEPARTMENT.finditer(page.text):
        end = match.start()
        bodies = [atom for atom in page.atoms(max(0, end - LONGEST_DEPARTMENT), end) if atom.label == "ORG"]
        if bodies and end - bodies[-1].end > 2 and _is_one_department(page, bodies[-1].end, end):
            page.add(bodies[-1].start, end, Kind.ORGANISATION, "department", 0.85, label="ORG")


def _is_one_department(page: Page, start: int, end: int) -> bool:
    """True for a field without 和, or one before who speaks for it or a line's end: 国际合作与交流司|副司长."""
    joined = set(page.text[start:end]) & set("和与及、，,")
    return not joined or (
        joined <= set("和与") and (OFFICIAL.match(page.text, end) is not None or page.text[end : end + 1] in ("", "\n"))
    )


def _find_forces(page: Page) -> None:
    """A known movement, party or force with its state: 也门|胡塞武装."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "ORG"]:
        before = page.atoms(atom.start - 1, atom.start) if atom.start else []
        if (organ := ORGAN.match(page.text, atom.end)) and PARTY.search(page.text, atom.start, atom.end):
            page.add(atom.start, organ.end(), Kind.ORGANISATION, "organ of a party", 0.85, label="ORG")
        states = before and before[0].label == "COUNTRY" and before[0].end == atom.start
        if states and FORCE.search(page.text, atom.start, atom.end):
            page.add(before[0].start, atom.end, Kind.ORGANISATION, "with its state", 0.8)


def add_by_head(page: Page, match: re.Match[str], label: str) -> None:
    """Add the name that ends in this class word, if what it needs stands before it."""
    start, end = match.span()
    head = tables.heads()[match.group()]
    taken = any(atom.label != "OFFICE" or (atom.end > end and start > atom.start) for atom in page.atoms(start, end))
    notion = NO_BODY.search(page.text, max(0, end - LONGEST_NOTION), end)
    if (
        taken
        or notion
        or page.text.startswith("学生", end - 1)
        or page.text.startswith(("部署", "签署"), end - 2)
        or page.text.startswith(LONGER, end)
        or MEETING.match(page.text, end - 1)
        or (head.word == "智库" and THINK_TANKS.match(page.text, end))
        or _is_part_of_other(page, start, end, head)
    ):
        return
    start = core_start(page, start, head)
    found = reach(page, start)
    found = over_bracketed_place(page, found)
    if (leading := bracketed_body(page, before_speaker(page, found.start))) is not None:
        found = Reach(leading.start, found.plain, leading, found.inner)
    if head.need != "any" and not found.anchored and page.text[found.start - 1 : found.start] == "、":
        found = _over_list(page, start, found)
    if not found.anchored:
        found = _behind_unknown_place(page, found, head)
    elif head.word == "中心" and found.anchor and found.anchor.label == "COUNTRY":
        found.start = _seat(page, found.start)
    if not is_named(found, head, match.start() - start):
        return
    if (
        head.kind is Kind.PLACE
        and len(found.inner) > 1
        and any(token.tag == "v" and not is_nominal(token) for token in found.inner)
    ):
        return  # 巴拿马人民|收回|运河
    if head.word in ("国会", "议会") and any(token.tag == "v" and not is_nominal(token) for token in found.inner):
        return  # 瓦岱国际机场|迎接|国会
    if head.need == "any" and head.kind is Kind.PROJECT and any(token.text in DOING for token in found.inner):
        found = Reach(start, start)  # 天津|建设|鲁班工坊
    if head.need == "state" and found.anchor and not found.inner:
        found.start = found.anchor.start  # of two states joined by 和 the last alone
    score = 0.9 if found.anchored else 0.7
    add_nested(page, found, start, end, head.kind)
    page.add(found.start, end, head.kind, f"{head.kind} suffix", score, label=label)
    if head.word.endswith("项目") and len(head.word) > 2 and found.anchored:
        page.add(found.start, end - 2, head.kind, "nested", 0.7)  # 中吉乌铁路|项目


def _seat(page: Page, start: int) -> int:
    """Where the name of a centre abroad begins: with the city it is in, 布达佩斯|中国文化中心."""
    before = page.atoms(start - 1, start) if start else []
    return before[0].start if before and before[0].label == "PLACE" and before[0].end == start else start


def _is_part_of_other(page: Page, start: int, end: int, head: tables.Head) -> bool:
    """True where a longer class word of another kind ends or begins here: 长效机制 is no 机制, 对话|机制 no 对话."""
    known, text = tables.heads(), page.text
    ending = (known.get(text[first:end]) for first in range(max(0, end - 6), start))
    going_on = (known.get(text[start:last]) for last in range(end + 1, end + 4))
    return any(other is not None and other.kind is not head.kind for other in (*ending, *going_on))


def _over_list(page: Page, start: int, found: Reach) -> Reach:
    """A reach across 、 where a state or pair leads the whole: 中俄|友好、和平与发展|委员会."""
    longer = reach(page, start, floor=page.clause_start(start, 30, lists=True))
    leads = longer.anchor is not None and longer.anchor.label in STATE_LABELS
    bodies = any(token.text in tables.heads() or token.text == "党" for token in longer.inner)
    return longer if leads and not bodies else found


def _behind_unknown_place(page: Page, found: Reach, head: tables.Head) -> Reach:
    """A run of transcription characters before the modifiers is a place that leads the name: 巴格拉密|纺织|厂."""
    leading = found.inner[0] if found.inner else None
    if leading and head.kind is Kind.PROJECT and head.need == "anchor" and _is_rare_place(leading):
        page.add(leading.start, leading.end, Kind.PLACE, "place of a project", 0.7)
        return Reach(leading.start, leading.start, replace(leading, label="PLACE"), found.inner[1:])
    words = [token for token in found.inner if len(token.text) > 1 and not token.tag.startswith("nr")][-2:]
    place = words[0].start if words else found.inner[-1].end if found.inner else found.start
    first = run_start(page, place)
    if head.need not in ("anchor", "modifier") or place - first < 3 or not is_name_like(page.text[first:place]):
        return found
    page.add(first, place, Kind.PLACE, "place of a body", 0.7)
    seat = page.atoms(first - 1, first) if first else []
    leads = bool(seat) and seat[0].label in ("COUNTRY", "PLACE") and seat[0].end == first  # 克罗地亚|拉德兹|造船厂
    return Reach(
        seat[0].start if leads else first, first, Token(first, place, page.text[first:place], "ns", "PLACE"), words
    )


def _is_rare_place(word: Token) -> bool:
    """A place of the dictionary that is no everyday word, as 城市 is to it: 东湾, 南坡."""
    return word.tag == "ns" and frequency(word.text) < RARE and not set(word.text) <= COMPASS


@cache
def _cores(head: tables.Head) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(head.cores, key=len, reverse=True))})+$")


def core_start(page: Page, start: int, head: tables.Head) -> int:
    """Where the class word begins with the core words before it: 执法安全|部门."""
    core = _cores(head).search(page.text, max(0, start - 8), start) if head.cores else None
    return core.start() if core and not page.atoms(core.start(), start) else start


MEETING = re.compile("会议(?![员长案席])")
"""What a class word that ends in 会 is not: 外长会|议."""
THINK_TANKS = re.compile("(?:创新|合作|国际|高端|媒体)*(?:论坛|对话会|峰会|年会|联盟|中方理事会|网络)")
"""What makes of 智库 those who meet: 全球智库|创新论坛."""
LONGER = ("长", "堂", "员", "化", "性", "间", "首脑", "部", "伙伴", "处", "馆", "行业", "地位")
UNIT = re.compile("部(?!门|长|队|分|署|级|委|位|落)|(?:总局|总署|局)(?!长|面|势|部|限|域)|厅(?![级局堂房台式])")
LONGEST_MINISTRY = 24
MINISTRY_ACTS = re.compile("[与同和、,。关(]|签署|发布|表示|宣布|将|就")
"""What follows a ministry that speaks or signs."""
MINISTER = re.compile("(?:副|第一副|常务副|国务)?部长|次长|国务秘书|常务秘书")
FIELDS = frozenset({"", "REGION"})
"""What a field of a ministry is: words, or a region, 法国|欧洲和外交部."""
COUNTRIES = frozenset({"COUNTRY"})
GOVERNMENT = re.compile("(?:革命|过渡|临时|联邦|民族团结)?政府$")


@cache
def _ministry() -> re.Pattern[str]:
    cores = "|".join(sorted(tables.words("ministries.txt"), key=len, reverse=True))
    core = f"(?:{cores})(?:{cores}|发展)?"
    return re.compile(rf"(?:国家|省|市)?{core}(?:、{core})?(?:[和与]{core})?$")


def _find_ministries(page: Page) -> None:
    for unit in UNIT.finditer(page.text):
        match = _ministry().search(page.text, max(0, unit.start() - LONGEST_MINISTRY), unit.start())
        led = _led_by_minister(page, unit)
        start = led if led is not None or match is None else match.start()
        if start is None:
            start = _of_a_state(page, unit)
        if match and start == match.start() and page.text[start] in "省市" and page.atoms(start, start + 1):
            start += 1  # 甘肃省|教育厅
        if start is None or any(atom.label not in ("ORG", "REGION") for atom in page.atoms(start, unit.end())[:1]):
            continue
        whom = COUNTRIES | {"PLACE"} if page.text[unit.end() - 1] in "厅局" else COUNTRIES
        page.add(_of_whom(page, start, whom), unit.end(), Kind.ORGANISATION, "ministry", 0.9, label="ORG")


def _led_by_minister(page: Page, unit: re.Match[str]) -> int | None:
    """Where the ministry of a minister begins, whatever its field: 肯尼亚信息通信和数字经济部|部长."""
    if not MINISTER.match(page.text, unit.end()):
        return None
    tokens = page.tokens(page.clause_start(unit.start(), LONGEST_MINISTRY), unit.start())
    at = len(tokens)
    while at and (
        tokens[at - 1].text in ("和", "与") or (tokens[at - 1].label in FIELDS and is_nominal(tokens[at - 1]))
    ):
        at -= 1
    led = at and at < len(tokens) and tokens[at - 1].label == "COUNTRY" and tokens[at].start == tokens[at - 1].end
    return tokens[at].start if led else None


def _of_a_state(page: Page, unit: re.Match[str]) -> int | None:
    """Where a ministry of many fields begins behind its state: 巴西|规划、预算和管理部|与."""
    low = max(0, unit.start() - LONGEST_MINISTRY)
    states = [atom for atom in page.atoms(low, unit.start()) if atom.label == "COUNTRY"]
    if not states or not MINISTRY_ACTS.match(page.text, unit.end()):
        return None
    fields = page.tokens(states[-1].end, unit.end())
    stops = tables.words("stops.txt")
    nominal = all(
        token.text in "、和与" or (not token.label and token.text not in stops and token.tag[0] in "nvabj")
        for token in fields
    )
    joined = any(token.text in "、和与" for token in fields[1:])
    return states[-1].end if nominal and joined and fields[0].text not in "、和与" else None


def _of_whom(page: Page, start: int, whom: frozenset[str]) -> int:
    """Where the state begins before a ministry, with its government between them at most: 缅甸联邦|革命政府|外交部."""
    government = GOVERNMENT.search(page.text, max(0, start - 6), start)
    for place in (start, *([government.start()] if government else [])):
        before = page.atoms(place - 1, place) if place else []
        if before and before[0].label in whom and before[0].end == place:
            return before[0].start
    return start
