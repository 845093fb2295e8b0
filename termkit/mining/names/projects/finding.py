"""Projects, initiatives and events: by their class word, and as “quoted” names."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.class_words.finding import add_by_head, head_pattern
from termkit.mining.names.page import Page
from termkit.mining.names.projects.crafts import find_craft, find_ships
from termkit.mining.names.projects.lines import (
    find_connections,
    find_roads,
    find_routes,
    find_short_lines,
)
from termkit.mining.names.projects.occasions import find_occasions
from termkit.mining.names.projects.stages import find_stages
from termkit.mining.names.projects.works import find_works
from termkit.mining.words.general import is_known
from termkit.mining.words.lexicon import JOINERS
from termkit.model import Kind

TALKS = re.compile(
    "[三四五六七][方国](?:外长|领导人|总理|元首|国防部长|财长)?(?:定期)?(?:(?:对话|会晤|磋商|合作)机制|会谈|会晤|峰会|机制|对话(?!会))|[三四五六七]国外长会议"
)
AID = re.compile("援[助建]?$")
AIDED = re.compile("(?:项目|工程)$")
BUILT = re.compile(tables.any_of("what-is-built") + "$")
LINES = re.compile("(?:铁路|公路|管道|卫星)$")
COOPERATION = re.compile("(?:运输|物流|建设|联运|通关|遥感)?合作(?:工作)?(?:机制|委员会|工作组|小组|协定|领域)")
"""What makes lines a field of cooperation: 中国-柬埔寨铁路|合作."""
CONFERENCE = re.compile("(?<![A-Za-z0-9])COP-?[0-9]{1,2}(?![0-9])")
NUMBERED_FAIR = re.compile("[\u4e00-\u9fff]{1,2}[博洽交贸展购投农高]会(?![议员场长谈])")
"""A fair in short, where its number stands before it: 第九届|浙洽会."""
FAIR = re.compile("(?<=[\u4e00-\u9fff])博会")
NO_FAIR = frozenset("览赌世地广")
NO_LINE = ("里程", "运输合作", "客运量", "货运量")


def find_projects(page: Page) -> None:
    """Add the projects and events of the page."""
    find_short_lines(page)
    for match in CONFERENCE.finditer(page.text):
        page.add(*match.span(), Kind.ABBREVIATION, "numbered conference", 0.8)
    find_roads(page)
    for match in TALKS.finditer(page.text):
        page.add(*match.span(), Kind.PROJECT, "talks", 0.85, label="EVENT")
        if (parties := _parties_before(page, match.start())) < match.start():
            page.add(parties, match.end(), Kind.PROJECT, "talks", 0.85, label="EVENT")
    for kind in (Kind.PROJECT, Kind.PLACE):
        for match in head_pattern(kind).finditer(page.text):
            if _ends_here(page, match, kind):
                add_by_head(page, match, "EVENT")
    find_works(page)
    find_occasions(page)
    find_routes(page)
    find_connections(page)
    find_stages(page)
    _find_aid(page)
    find_craft(page)
    _find_joint(page)
    find_ships(page)
    _find_fairs(page)
    _find_dotted(page)


def _parties_before(page: Page, place: int) -> int:
    """Where those begin who talk: 中国、阿富汗、巴基斯坦|三方外长对话, 中俄蒙|三国元首会晤."""
    if pair := page.ending_at(place, "PAIR"):
        return pair.start
    start = place
    while state := page.ending_at(start, "COUNTRY"):
        place = state.start
        if page.text[place - 1 : place] not in JOINERS:
            break
        start = place - 1
    return place


def _find_dotted(page: Page) -> None:
    """Events with the place or slogan before a dot that they are held under: 第十五届|喀什·中亚南亚商品交易会."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "EVENT"]:
        if page.text[atom.start - 1 : atom.start] != "·":
            continue
        if before := page.ending_at(atom.start - 1, "PLACE", "COUNTRY", "QUOTE", "REGION", "PAIR"):
            page.add(before.start, atom.end, Kind.PROJECT, "event behind a dot", 0.75)
            number = page.ending_at(before.start, "ORDINAL")
            page.add(number.start if number else before.start, atom.end, Kind.PROJECT, "event behind a dot", 0.85)


def _ends_here(page: Page, match: re.Match[str], kind: Kind) -> bool:
    """No class word is followed by another (铁路|走廊), but what is built has a name of its own (大桥|项目)."""
    after = head_pattern(kind).match(page.text, match.end())
    following = page.text[match.end() : match.end() + 2]
    proposes = match.group() == "倡议" and (following[:1] == "下" or following in tables.words("stops.txt"))
    road = match.group().endswith("线") and page.text.startswith("路", match.end())  # 中老铁路|线路
    if page.text.startswith(NO_LINE, match.end()) or proposes or road:
        return False
    if after is None:
        return not (LINES.search(match.group()) and COOPERATION.match(page.text, match.end()))
    line = match.group().endswith(("管道", "铁路", "公路")) and after.group() == "工程"
    return line or (BUILT.search(match.group()) is not None and after.group() in ("项目", "建设项目"))


def _find_joint(page: Page) -> None:
    """Two events held as one: 中阿企业家大会|暨|投资研讨会."""
    for match in re.finditer("暨", page.text):
        left = page.atoms(match.start() - 1, match.start()) if match.start() else []
        right = page.atoms(match.end(), match.end() + 1)
        events = left and right and left[0].label == right[0].label == "EVENT"
        if events and left[0].end == match.start() and right[0].start == match.end():
            page.add(left[0].start, right[0].end, Kind.PROJECT, "joint event", 0.75)


def _find_fairs(page: Page) -> None:
    """Fairs by one character and 博会: 智博会, 茶博会."""
    for match in FAIR.finditer(page.text):
        start = match.start() - 1
        known = page.text[start : match.end()] in tables.contractions() or page.text[start] in NO_FAIR
        if not known and not page.atoms(start, match.end()):
            page.add(start, match.end(), Kind.ABBREVIATION, "fair in short", 0.75, label="EVENT")
    for number in [atom for atom in page.all_atoms() if atom.label == "ORDINAL" and page.text[atom.end - 1] == "届"]:
        numbered = NUMBERED_FAIR.match(page.text, number.end)
        if numbered and not (page.atoms(*numbered.span()) or is_known(numbered.group()[:-1])):
            page.add(*numbered.span(), Kind.ABBREVIATION, "fair in short", 0.75, label="EVENT")
            page.add(number.start, numbered.end(), Kind.PROJECT, "numbered event", 0.85)


def _find_aid(page: Page) -> None:
    """What one state builds for another: 援|瑙鲁体育中心项目, 中国援助|所罗门群岛国立大学宿舍楼项目."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "EVENT"]:
        aid = AID.search(page.text, max(0, atom.start - 2), atom.start)
        if aid and AIDED.search(page.text, atom.start, atom.end):
            page.add(page.led_by(aid.start(), "COUNTRY"), atom.end, Kind.PROJECT, "aid", 0.85)
