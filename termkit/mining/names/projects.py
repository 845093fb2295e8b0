"""Projects, initiatives and events: by their class word, and as “quoted” names."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.class_words import add_by_head, head_pattern
from termkit.mining.names.gazetteer import entries
from termkit.mining.names.page import Atom, Page
from termkit.mining.names.patterns import expression
from termkit.mining.names.phrases import reach
from termkit.mining.names.quotations import parts_of_quotation, quoted_head
from termkit.mining.names.titles import runs_on
from termkit.mining.names.transcription import are_signs, is_no_word
from termkit.mining.names.undertakings import BUNDLE
from termkit.model import Kind

FRONT = tables.any_of("quotation-modifiers") + "{0,3}?"
PROJECT_WORDS = expression(FRONT + tables.any_of("after-quoted-project"))
ORGANISATION_WORDS = expression(FRONT + tables.any_of("after-quoted-body"))
DENIED = expression(tables.any_of("before-quoted-concept") + r"的?$")
INNER_PROJECT = expression(r"(?<![0-9一二三四五六七八九十百几])" + tables.any_of("end-of-quoted-project") + r"$")
INNER_ORGANISATION = expression(tables.any_of("end-of-quoted-body") + r"$")
INNER_DOCUMENT = expression("^[一-鿿]{2,10}" + tables.any_of("end-of-quoted-document") + "$")
TOUR = expression("(?<!银)(?<![可执发进运])行$|(?<![获得大颁])奖(?:\\([^()]{2,6}\\))?$")
"""The end of the name of a tour or prize from five characters on: 健康快车国际光明行, 中国电力优质工程奖."""
INNER_CONCEPT = expression(tables.any_of("end-of-quoted-concept") + r"$")
TALKS = expression("[三四五六七]方(?:会谈|会晤|机制)|[三四五六七]国外长会(?:晤|议)")
ROUTE = expression("[\u4e00-\u9fff]-[\u4e00-\u9fff]")
PLUS = expression("^(?:[\u4e00-\u9fff]{2,8}\\+|[0-9]{1,2}\\+[0-9X]合作(?:框架)?)$")
LISTED = expression("等[0-9余\u4e00-\u9fff]{0,9}?" + tables.any_of("list-of-quoted"))
LONGEST = 16
LONG_NAME = expression("(?:倡议|计划|工程)$")
"""The end of a quotation that is a name however long it is: 全球合作加速开发、生产、公平获取新冠肺炎防控新工具倡议."""
SEASON = expression("(?:[春夏秋冬]季|国际|特别)$")
SENTENCE = expression("[。,的都是让了]|关键")
BEFORE = expression("共建$")
LINE = expression(
    "[由从自][\u4e00-\u9fff]{2,14}[至到][\u4e00-\u9fff]{2,14}的?(?:天然气管道|石油管道|原油管道|油气管道|管道|铁路|公路)(?:项目)?"
)
FROM_TO = expression("[至到]")
ENDS = frozenset({"PLACE", "PORT"})
WHAT_CONNECTS = expression(
    "的?(?:国际|跨境|城际|标轨)?(?:铁路|高铁|公路|高速公路|天然气管道|原油管道|油气管道|管道|大桥)(?:项目)?"
)
SHORT_LINE = expression(
    "([\u4e00-\u9fff]{2})(?:(?:标轨|高速)?铁路|高铁|高速公路|公路|高速(?![公增发铁列路])|轻轨|城际铁路|(?:国际)?大?通道)"
)
CITIES = str.maketrans(dict.fromkeys("京津沪渝穗深杭宁沈哈长郑汉成昆贵南广珠港澳青老匈巴曼滇桂川藏新", "巴"))
"""Characters for cities, provinces and states that no transcription uses, as one that it does."""
CRAFT = expression(
    f"({tables.any_of('spacecraft')}[0-9一二三四五六七八九十百]{{1,4}}号[甲乙丙A-Z]?)((?:载人|货运)?(?:飞船|探测器|运载火箭|卫星)|任务)?"
)
STAGE = expression(
    "[东西南北中]线(?!路)|(?:(?:[一二三四五]期)?(?:扩建|改造|延伸段|支线|复线)?(?:工程)?(?:\\([A-Z]线\\))|[A-Z]线|[一二三四五]期(?:扩建|工程)?)"
)
SESSION = expression("(?:大会|会议|论坛|峰会)$")
"""The end of a body that meets in numbered sessions: 第47届|联合国大会."""
AIDED = expression("(?:项目|工程)$")
SECTION = expression("(?:境内)?段")
BUILT = expression(tables.any_of("what-is-built") + "$")
LINES = expression("(?:铁路|公路|管道|卫星)$")
COOPERATION = expression("(?:运输|物流|建设|联运|通关|遥感)?合作(?:工作)?(?:机制|委员会|工作组|小组|协定|领域)")
"""What makes lines a field of cooperation: 中国-柬埔寨铁路|合作."""
ROAD = expression("(?<![A-Za-z0-9])(?:[A-Z]{1,2}-?[0-9]{1,4}(?:高速公路|高速路|高速|公路|国道|铁路)|[0-9]{3}国道)")
NUMBERED_ROAD = expression("(?<=[0-9])号(?:国家)?(?:高速公路|公路|国道|干线)")
ROAD_NUMBER = expression("(?:国家)?[0-9]{1,2}$")
"""A road by its number: M4高速路, 213国道."""
CONFERENCE = expression("(?<![A-Za-z0-9])COP-?[0-9]{1,2}(?![0-9])")
STRAND = expression("(?<![A-Za-z])[A-Z]线")


NO_LINE = ("里程", "运输合作", "客运量", "货运量")


def find_projects(page: Page) -> None:
    """Add the projects and events of the page."""
    _find_short_lines(page)
    for match in CONFERENCE.finditer(page.text):
        page.add(*match.span(), Kind.ABBREVIATION, "numbered conference", 0.8)
    _find_roads(page)
    for match in TALKS.finditer(page.text):
        page.add(*match.span(), Kind.PROJECT, "talks", 0.85, label="EVENT")
    for kind in (Kind.PROJECT, Kind.PLACE):
        for match in head_pattern(kind).finditer(page.text):
            if _ends_here(page, match, kind):
                add_by_head(page, match, "EVENT")
    _find_routes(page)
    _find_connections(page)
    _find_stages(page)
    _find_aid(page)
    _find_craft(page)


def _find_roads(page: Page) -> None:
    """Roads by their number, with their state too: 莫桑比克|N13公路, 刚果(布)|国家1号公路."""
    spans = [match.span() for match in ROAD.finditer(page.text)]
    for match in NUMBERED_ROAD.finditer(page.text):
        number = ROAD_NUMBER.search(page.text, max(0, match.start() - 4), match.start())
        spans += [(number.start(), match.end())] if number else []
    for start, end in spans:
        before = page.atoms(start - 1, start) if start else []
        if before and before[0].label == "COUNTRY" and before[0].end == start:
            page.add(before[0].start, end, Kind.PROJECT, "numbered road", 0.75)
        page.add(start, end, Kind.PROJECT, "numbered road", 0.8, label="EVENT")


def _ends_here(page: Page, match: re.Match[str], kind: Kind) -> bool:
    """No class word is followed by another (铁路|走廊), but what is built has a name of its own (大桥|项目)."""
    after = head_pattern(kind).match(page.text, match.end())
    following = page.text[match.end() : match.end() + 2]
    proposes = match.group() == "倡议" and (following[:1] == "下" or following in tables.words("stops.txt"))
    if page.text.startswith(NO_LINE, match.end()) or proposes:
        return False
    if after is None:
        return not (LINES.search(match.group()) and COOPERATION.match(page.text, match.end()))
    line = match.group().endswith(("管道", "铁路", "公路")) and after.group() == "工程"
    return line or (BUILT.search(match.group()) is not None and after.group() in ("项目", "建设项目"))


def _find_routes(page: Page) -> None:
    """A line from somewhere to somewhere: 由哈萨克斯坦至中国的天然气管道."""
    for match in LINE.finditer(page.text):
        first = page.atoms(match.start() + 1, match.start() + 2)
        if first and first[0].label in ("COUNTRY", "PLACE", "REGION", "EVENT"):
            page.add(*match.span(), Kind.PROJECT, "line", 0.85, label="EVENT")


def _find_connections(page: Page) -> None:
    """A line between two places or ports, whatever stands before it: 日喀则至吉隆口岸的铁路."""
    for match in FROM_TO.finditer(page.text):
        left = page.atoms(match.start() - 1, match.start()) if match.start() else []
        right = page.atoms(match.end(), match.end() + 1)
        if left and right and left[0].label in ENDS and right[0].label in ENDS and left[0].end == match.start():
            line = WHAT_CONNECTS.match(page.text, right[0].end)
            if line and right[0].start == match.end():
                page.add(left[0].start, line.end(), Kind.PROJECT, "line", 0.8, label="EVENT")


def _find_craft(page: Page) -> None:
    """Numbered spacecraft and rockets, with and without what they are: 嫦娥七号|探测器."""
    for match in CRAFT.finditer(page.text):
        page.add(*match.span(1), Kind.PROJECT, "spacecraft", 0.85)
        if match.group(2):
            page.add(*match.span(), Kind.PROJECT, "spacecraft", 0.75)


def _find_short_lines(page: Page) -> None:
    """A line called by one character of either end: 蒙内|铁路, 雅万|高铁, 匈塞|铁路."""
    for match in SHORT_LINE.finditer(page.text):
        ends = match.group(1)
        start, end = match.span()
        free = all(atom.label == "LETTER" for atom in page.atoms(start, end)) and page.text[start - 1 : start] != "中"
        short = is_no_word(ends) and are_signs(ends.translate(CITIES))
        if free and short and (start in page.edges or page.text[start - 1] in "和与、"):
            page.add(start, end, Kind.PROJECT, "line in short", 0.8, label="EVENT")


def _find_aid(page: Page) -> None:
    """What one state builds for another: 援|瑙鲁体育中心项目, 中国援|所罗门群岛国立大学宿舍楼项目."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "EVENT" and page.text[atom.start - 1] == "援"]:
        if atom.start and AIDED.search(page.text, atom.start, atom.end):
            giver = page.atoms(atom.start - 2, atom.start - 1) if atom.start > 1 else []
            given = bool(giver) and giver[0].label == "COUNTRY" and giver[0].end == atom.start - 1
            page.add(giver[0].start if given else atom.start - 1, atom.end, Kind.PROJECT, "aid", 0.85)


def _find_stages(page: Page) -> None:
    """Stages and strands of a project: 中哈天然气管道|一期扩建(C线)."""
    for atom in [atom for atom in page.all_atoms() if atom.label in ("EVENT", "ORG")]:
        session = atom.label == "EVENT" or SESSION.search(page.text, atom.start, atom.end)
        if session and (number := _number_before(page, atom.start)) is not None:
            page.add(number, atom.end, Kind.PROJECT, "numbered event", 0.85)
        if atom.label == "ORG":
            continue
        after = page.atoms(atom.end, atom.end + 1)
        if after and after[0].label == "QUOTE" and not BUNDLE.match(page.text, after[0].start + 1):
            page.add(atom.start, after[0].end, Kind.PROJECT, "event with its name", 0.8)
            page.add(after[0].start + 1, after[0].end - 1, Kind.PROJECT, "quoted name", 0.75)
        match = STAGE.match(page.text, atom.end) or _section(page, atom.end)
        if match and match.end() > atom.end:
            page.add(atom.start, match.end(), Kind.PROJECT, "stage", 0.8)
    for match in STRAND.finditer(page.text):
        page.add(*match.span(), Kind.PROJECT, "strand", 0.8)


def _number_before(page: Page, start: int) -> int | None:
    """Where the ordinal of an event begins, with a season at most between them: 第十四届|夏季|达沃斯论坛."""
    near = SEASON.search(page.text, max(0, start - 2), start)
    place = near.start() if near else start
    before = page.atoms(place - 1, place) if place else []
    numbered = before and before[0].label == "ORDINAL" and page.text[place - 1] in "届次"
    return before[0].start if numbered else None


def find_quoted(page: Page) -> None:
    """Add the “quoted” names of the page, and what they name."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "QUOTE"]:
        start, end = atom.start + 1, atom.end - 1
        inner = page.text[start:end]
        if _is_quoted_title(inner):
            page.add(start, end, Kind.DOCUMENT, "quoted title", 0.85)
        if head := quoted_head(inner):
            page.add(start, end, head.kind, "quoted name with its head", 0.85)
            for first, last, part in parts_of_quotation(inner):
                page.add(start + first, start + last, part.kind, "inside a quoted name", 0.7)
            continue
        if (
            (len(inner) > LONGEST and not LONG_NAME.search(inner))
            or SENTENCE.search(inner)
            or INNER_CONCEPT.search(inner)
            or _is_demand(page, atom)
        ):
            continue
        if DENIED.search(page.text, max(0, atom.start - 12), atom.start) and not INNER_ORGANISATION.search(inner):
            continue
        if INNER_DOCUMENT.search(inner):
            page.add(start, end, Kind.DOCUMENT, "quoted title", 0.8)
            continue
        _add_quoted(page, atom.start, atom.end, inner)


def _is_demand(page: Page, quotation: Atom) -> bool:
    """True where a quotation that stands alone says what somebody does: “支持全球发展倡议”."""
    alone = page.text[quotation.start - 1] not in "”、" and page.text[quotation.end : quotation.end + 1] not in (
        "“",
        "、",
    )
    inner = page.text[quotation.start + 1 : quotation.end - 1]
    verb = inner[:2] in tables.words("stops.txt")
    return inner[0] == "愿" or (verb and (alone or inner[2:] in entries()))


def _section(page: Page, place: int) -> re.Match[str] | None:
    """A section in one state: 中亚天然气管道|哈萨克斯坦境内段."""
    after = page.atoms(place, place + 1)
    return SECTION.match(page.text, after[0].end) if after and after[0].label == "COUNTRY" else None


def _add_quoted(page: Page, start: int, end: int, inner: str) -> None:
    body = ORGANISATION_WORDS.match(page.text, end)
    if INNER_ORGANISATION.search(inner) or body:
        page.add(start + 1, end - 1, Kind.ORGANISATION, "quoted name", 0.85)
        if body:
            page.add(start, body.end(), Kind.ORGANISATION, "quoted name with class word", 0.75)
        return
    if _is_quoted_title(inner):
        return
    word = PROJECT_WORDS.match(page.text, end)
    if page.atoms(start, end) and ROUTE.search(inner) and not word:
        return
    if word and word.group() == "项目" and inner in entries():
        return  # “一带一路”|项目
    if word and not (word.group() == "战略" and page.text.startswith(runs_on(), word.end())):
        page.add(start, word.end(), Kind.PROJECT, "quoted name with class word", 0.85)
        page.add(start + 1, end - 1, Kind.PROJECT, "quoted name", 0.7)
    if INNER_PROJECT.search(inner) or (len(inner) > 4 and TOUR.search(inner)):
        page.add(start + 1, end - 1, Kind.PROJECT, "quoted name", 0.85)
        _add_front(page, start, end)
    elif PLUS.search(inner) or _is_listed(page, end):
        page.add(start + 1, end - 1, Kind.PROJECT, "quoted name in a list", 0.75)


def _is_listed(page: Page, end: int) -> bool:
    """True where a class word follows a list of quotations: “绿色中东”、“绿色沙特”|等重大发展倡议."""
    while page.text[end : end + 1] in ("、", "和", "与", "“") and (
        others := page.atoms(end + (page.text[end] != "“"), end + 2)
    ):
        if others[0].label != "QUOTE":
            break
        end = others[0].end
    return LISTED.match(page.text, end) is not None


def _is_quoted_title(inner: str) -> bool:
    """Whether a quotation ends in the class word of a document, and is not that word alone: no “路线图”."""
    ends = (match for match in head_pattern(Kind.DOCUMENT).finditer(inner) if match.end() == len(inner))
    return any(match.start() or tables.heads()[match.group()].need == "any" for match in ends)


def _add_joint(page: Page, start: int, end: int) -> None:
    name = page.text[start - 2 : end]
    if page.text.count(name) > 1:
        page.add(start - 2, end, Kind.PROJECT, "joint project", 0.7)
    if page.text.startswith("倡议", end):
        page.add(start - 2, end + 2, Kind.PROJECT, "joint project", 0.7)


def _add_front(page: Page, start: int, end: int) -> None:
    """The nouns before a quoted name, where a state leads them: 中哈农产品快速通关“绿色通道”."""
    found = reach(page, start)
    if BEFORE.search(page.text, max(0, start - 2), start):
        _add_joint(page, start, end)
    if any(token.text in ("共建", "和", "与") for token in found.inner):
        return
    if found.inner and found.anchor is not None and found.anchor.label in ("PAIR", "COUNTRY", "PLACE"):
        page.add(found.start, end, Kind.PROJECT, "quoted name with front", 0.75)
