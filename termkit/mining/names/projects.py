"""Projects, initiatives and events: by their class word, and as “quoted” names."""

from __future__ import annotations

import re

from termkit.mining.general import is_known
from termkit.mining.names import tables
from termkit.mining.names.class_words import add_by_head, head_pattern
from termkit.mining.names.page import Page
from termkit.mining.names.transcription import are_signs, is_han, is_no_word, run_start
from termkit.mining.names.undertakings import BUNDLE
from termkit.model import Kind

TALKS = re.compile("[三四五六七]方(?:会谈|会晤|机制)|[三四五六七]国外长会(?:晤|议)")
SEASON = re.compile("(?:[春夏秋冬]季|国际|特别)$")
LINE = re.compile(
    "[由从自][\u4e00-\u9fff]{2,14}[至到][\u4e00-\u9fff]{2,14}的?(?:天然气管道|石油管道|原油管道|油气管道|管道|铁路|公路)(?:项目)?"
)
FROM_TO = re.compile("[至到]")
ENDS = frozenset({"PLACE", "PORT"})
WHAT_CONNECTS = re.compile(
    "的?(?:国际|跨境|城际|标轨|标准轨|准轨|米轨|宽轨|高速)?(?:铁路|高铁|公路|高速公路|天然气管道|原油管道|油气管道|管道|大桥)(?:项目)?"
)
SHORT_LINE = re.compile(
    "([\u4e00-\u9fff]{2})(?:(?:标轨|高速)?铁路|高铁|高速公路|公路|高速(?![公增发铁列路])|轻轨|城际铁路|(?:国际)?大?通道)"
)
CITIES = str.maketrans(
    dict.fromkeys("京津沪渝穗深杭宁沈哈长郑汉成昆贵南广珠港澳青老匈巴曼滇桂川藏新越缅泰印吉黔闽粤湘豫北南西东", "巴")
)
"""Characters for cities, provinces and states that no transcription uses, as one that it does."""
CRAFT = re.compile(
    f"({tables.any_of('spacecraft')}[0-9一二三四五六七八九十百]{{1,4}}号[甲乙丙A-Z]?)((?:载人|货运)?(?:飞船|探测器|运载火箭|卫星)|任务)?"
)
SERIAL = re.compile(
    "([一二三四五六七八九十0-9]{1,3}号|[0-9]{1,2}[A-Z]?星)((?:[\u4e00-\u9fff]{2}){0,3}(?:卫星|飞船|探测器))?"
)
"""The number of a spacecraft that is called by its state or by what it is: 老挝|一号|通信卫星, 地球资源卫星|04A星."""
SATELLITE = re.compile("卫星$")
STAGE = re.compile(
    "第[一二三四五六七八九十]{1,2}标段|[东西南北中一二三四五六]线(?![路城])|(?:(?:[一二三四五]期)?(?:扩建|改造|延伸段|支线|复线)?(?:工程)?(?:\\([A-Z]线\\))|[A-Z]线|[一二三四五六七八九十0-9]{1,2}号线|[红橙黄绿蓝紫]线|(?:(?:升级)?改造|改?扩建)?[一二三四五]期(?:扩建|工程)?)"
)
SESSION = re.compile("(?:大会|会议|论坛|峰会)$")
"""The end of a body that meets in numbered sessions: 第47届|联合国大会."""
AID = re.compile("援[助建]?$")
AIDED = re.compile("(?:项目|工程)$")
SECTION = re.compile("(?:境内)?段|片区")
SHORT_SECTION = re.compile("[\u4e00-\u9fff]{2}段")
BUILT = re.compile(tables.any_of("what-is-built") + "$")
LINES = re.compile("(?:铁路|公路|管道|卫星)$")
COOPERATION = re.compile("(?:运输|物流|建设|联运|通关|遥感)?合作(?:工作)?(?:机制|委员会|工作组|小组|协定|领域)")
"""What makes lines a field of cooperation: 中国-柬埔寨铁路|合作."""
ROAD = re.compile("(?<![A-Za-z0-9])(?:[A-Z]{1,2}-?[0-9]{1,4}(?:高速公路|高速路|高速|公路|国道|铁路)|[0-9]{3}国道)")
NUMBERED_ROAD = re.compile("(?<=[0-9])号(?:国家)?(?:高速公路|公路|国道|干线)")
ROAD_NUMBER = re.compile("(?:国家)?[0-9]{1,2}$")
"""A road by its number: M4高速路, 213国道."""
CONFERENCE = re.compile("(?<![A-Za-z0-9])COP-?[0-9]{1,2}(?![0-9])")
SHORTEST_QUOTE = 3
"""A quotation of one sign names nothing: 中国空间站“T”字."""
SHIP = re.compile("(?:号(?:导弹|综合|大型)?)?(?:(?:驱逐|护卫|补给|登陆|训练|医院|救生)舰|舰)(?![队艇船载长员机炮])")
"""A ship behind the city that it is called after: 许昌|舰."""
PARK = re.compile("(?:工业|产业|科技|物流)园(?!区)")
NUMBERED_FAIR = re.compile("[\u4e00-\u9fff]{1,2}[博洽交贸展购投农高]会(?![议员场长谈])")
"""A fair in short, where its number stands before it: 第九届|浙洽会."""
FAIR = re.compile("(?<=[\u4e00-\u9fff])博会")
NO_FAIR = frozenset("览赌世地广")
NUMBERED_WORK = re.compile("[\u4e00-\u9fff]{2}[一二三四五六七八九十0-9]{1,2}号(?:隧道|斜井|特大桥|大桥)")
"""A tunnel or bridge of a line by its place and number: 中老铁路|那通二号隧道."""
STRAND = re.compile("(?<![A-Za-z])[A-Z]线")


NO_LINE = ("里程", "运输合作", "客运量", "货运量")


def find_projects(page: Page) -> None:
    """Add the projects and events of the page."""
    _find_short_lines(page)
    _find_parks(page)
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
    _find_joint(page)
    _find_ships(page)
    _find_fairs(page)
    _find_dotted(page)


def _find_dotted(page: Page) -> None:
    """Events with the place or slogan before a dot that they are held under: 第十五届|喀什·中亚南亚商品交易会."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "EVENT"]:
        if page.text[atom.start - 1 : atom.start] != "·":
            continue
        if before := page.ending_at(atom.start - 1, "PLACE", "COUNTRY", "QUOTE", "REGION", "PAIR"):
            page.add(before.start, atom.end, Kind.PROJECT, "event behind a dot", 0.75)
            number = page.ending_at(before.start, "ORDINAL")
            page.add(number.start if number else before.start, atom.end, Kind.PROJECT, "event behind a dot", 0.85)


def _find_roads(page: Page) -> None:
    """Roads by their number, with their state too: 莫桑比克|N13公路, 刚果(布)|国家1号公路."""
    spans = [match.span() for match in ROAD.finditer(page.text)]
    for match in NUMBERED_ROAD.finditer(page.text):
        number = ROAD_NUMBER.search(page.text, max(0, match.start() - 4), match.start())
        spans += [(number.start(), match.end())] if number else []
    for start, end in spans:
        if before := page.ending_at(start, "COUNTRY"):
            page.add(before.start, end, Kind.PROJECT, "numbered road", 0.75)
        page.add(start, end, Kind.PROJECT, "numbered road", 0.8, label="EVENT")


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
    for match in SERIAL.finditer(page.text):
        before = page.ending_at(match.start(), "COUNTRY", "EVENT")
        craft = before and (match.group(2) or SATELLITE.search(page.text, before.start, match.start()))
        if before and craft:
            page.add(before.start, match.end(1), Kind.PROJECT, "spacecraft", 0.8)
            page.add(before.start, match.end(), Kind.PROJECT, "spacecraft", 0.75)


def _find_joint(page: Page) -> None:
    """Two events held as one: 中阿企业家大会|暨|投资研讨会."""
    for match in re.finditer("暨", page.text):
        left = page.atoms(match.start() - 1, match.start()) if match.start() else []
        right = page.atoms(match.end(), match.end() + 1)
        events = left and right and left[0].label == right[0].label == "EVENT"
        if events and left[0].end == match.start() and right[0].start == match.end():
            page.add(left[0].start, right[0].end, Kind.PROJECT, "joint event", 0.75)


def _find_ships(page: Page) -> None:
    for match in SHIP.finditer(page.text):
        if city := page.ending_at(match.start(), "PLACE"):
            page.mentions = [m for m in page.mentions if m[:2] != city[:2]]
            page.add(city.start, match.end(), Kind.PROJECT, "ship", 0.8, label="EVENT")


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


def _find_short_lines(page: Page) -> None:
    """A line called by one character of either end: 蒙内|铁路, 雅万|高铁, 匈塞|铁路."""
    for match in SHORT_LINE.finditer(page.text):
        ends = match.group(1)
        start, end = match.span()
        free = all(atom.label == "LETTER" for atom in page.atoms(start, end)) and page.text[start - 1 : start] != "中"
        in_row = page.text[start - 1 : start] == "、" and page.ending_at(start - 1, "EVENT") is not None
        short = is_no_word(ends) and (in_row or are_signs(ends.translate(CITIES)))
        longer = run_start(page, start + 2) < start - 1  # 卡姆|奇克|铁路隧道
        if free and short and not longer and (start in page.edges or page.text[start - 1] in "和与、"):
            page.add(start, end, Kind.PROJECT, "line in short", 0.8, label="EVENT")


def _find_parks(page: Page) -> None:
    """Parks called by a name that is no word, told more than once: 鹏盛|工业园."""
    for match in PARK.finditer(page.text):
        name = page.text[max(0, match.start() - 2) : match.start()]
        start = match.start() - len(name)
        own = is_han(name) and is_no_word(name) and start in page.edges and match.start() in page.edges
        if own and page.text.count(name + match.group()) > 1 and not page.atoms(start, match.end()):
            page.add(start, match.end(), Kind.PROJECT, "park of its own name", 0.7, label="EVENT")


def _find_aid(page: Page) -> None:
    """What one state builds for another: 援|瑙鲁体育中心项目, 中国援助|所罗门群岛国立大学宿舍楼项目."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "EVENT"]:
        aid = AID.search(page.text, max(0, atom.start - 2), atom.start)
        if aid and AIDED.search(page.text, atom.start, atom.end):
            page.add(page.led_by(aid.start(), "COUNTRY"), atom.end, Kind.PROJECT, "aid", 0.85)


def _find_stages(page: Page) -> None:
    """Stages and strands of a project: 中哈天然气管道|一期扩建(C线)."""
    for atom in [atom for atom in page.all_atoms() if atom.label in ("EVENT", "ORG")]:
        session = atom.label == "EVENT" or SESSION.search(page.text, atom.start, atom.end)
        if session and (number := _number_before(page, atom.start)) is not None:
            page.add(number, atom.end, Kind.PROJECT, "numbered event", 0.85)
        if atom.label == "ORG":
            continue
        after = page.atoms(atom.end, atom.end + 1)
        named = bool(after) and after[0].label == "QUOTE" and after[0].end - after[0].start > SHORTEST_QUOTE
        if named and not BUNDLE.match(page.text, after[0].start + 1):
            page.add(atom.start, after[0].end, Kind.PROJECT, "event with its name", 0.8)
            page.add(after[0].start + 1, after[0].end - 1, Kind.PROJECT, "quoted name", 0.75)
        match = STAGE.match(page.text, atom.end) or _section(page, atom.end)
        if match and match.end() > atom.end:
            page.add(atom.start, match.end(), Kind.PROJECT, "stage", 0.8)
    for match in NUMBERED_WORK.finditer(page.text):
        start = match.start()
        if not any(atom.start < start for atom in page.atoms(*match.span())):
            page.add(start, match.end(), Kind.PROJECT, "numbered work", 0.8)
    for match in STRAND.finditer(page.text):
        page.add(*match.span(), Kind.PROJECT, "strand", 0.8)


def _number_before(page: Page, start: int) -> int | None:
    """Where the ordinal of an event begins, with a season at most between them: 第十四届|夏季|达沃斯论坛."""
    near = SEASON.search(page.text, max(0, start - 2), start)
    place = near.start() if near else start
    before = page.atoms(place - 1, place) if place else []
    numbered = before and before[0].label == "ORDINAL" and page.text[place - 1] in "届次"
    return before[0].start if numbered else None


def _section(page: Page, place: int) -> re.Match[str] | None:
    """A section in one state, 中亚天然气管道|哈萨克斯坦境内段, or called by its ends: 匈塞铁路|诺苏段."""
    after = page.atoms(place, place + 1)
    if after and after[0].label in ("COUNTRY", "PLACE"):
        return SECTION.match(page.text, after[0].end)
    match = None if after else SHORT_SECTION.match(page.text, place)
    ends = match.group()[:2] if match else ""
    return match if ends and is_no_word(ends) and are_signs(ends.translate(CITIES)) else None
