"""Projects, initiatives and events: by their class word, and as “quoted” names."""

from __future__ import annotations

import re

from termkit.mining.general import is_known
from termkit.mining.names import tables
from termkit.mining.names.class_words import add_by_head, head_pattern
from termkit.mining.names.lines import (
    CITIES,
    ENDS,
    FROM_TO,
    find_connections,
    find_roads,
    find_routes,
    find_short_lines,
)
from termkit.mining.names.page import Atom, Page
from termkit.mining.names.transcription import are_signs, is_han, is_no_word
from termkit.mining.names.undertakings import BUNDLE
from termkit.model import Kind

TALKS = re.compile(
    "[三四五六七][方国](?:外长|领导人|总理|元首|国防部长|财长)?(?:定期)?(?:(?:对话|会晤|磋商|合作)机制|会谈|会晤|峰会|机制|对话(?!会))|[三四五六七]国外长会议"
)
ROW_OF_STATES = frozenset("、和与及")
SEASON = re.compile("(?:[春夏秋冬]季|国际|特别)$")
CRAFT = re.compile(
    f"({tables.any_of('spacecraft')}[0-9一二三四五六七八九十百]{{1,4}}号[甲乙丙A-Z]?)((?:载人|货运)?(?:飞船|探测器|运载火箭|卫星)|任务)?"
)
SERIAL = re.compile(
    "([一二三四五六七八九十0-9]{1,3}号|[0-9]{1,2}[A-Z]?星)((?:[\u4e00-\u9fff]{2}){0,3}(?:卫星|飞船|探测器))?"
)
"""The number of a spacecraft that is called by its state or by what it is: 老挝|一号|通信卫星, 地球资源卫星|04A星."""
SATELLITE = re.compile("卫星$")
STAGE = re.compile(
    "连接线|联络线|延长线|第[一二三四五六七八九十]{1,2}标段|[东西南北中一二三四五六]线(?![路城])|(?:(?:[一二三四五]期)?(?:扩建|改造|延伸段|支线|复线)?(?:工程)?(?:\\([A-Z]线\\))|[A-Z]线|[一二三四五六七八九十0-9]{1,2}号线|[红橙黄绿蓝紫]线|[0-9]\\.0版|(?:(?:升级)?改造|改?扩建)?[一二三四五]期(?:扩建|工程)?"
    "|(?:现代化|升级|震后)*(?:改造|改?扩建|修复)(?:项目|工程|(?=[、和与及,。;]|等)))"
)
PHASE = re.compile("[一二三四五]期(?:扩建)?(?:工程|项目)?")
NATIONAL = re.compile(f"国家(?:[\u4e00-\u9fff]{{2}}){{1,3}}{PHASE.pattern}")
"""A stage of works that only the state is named of: 国家数据中心|四期."""
MEETS = re.compile("(?:[^机社协委学商工员理]会|论坛)$")
"""The end of an event that comes again: 北京冬奥会, 达沃斯论坛."""
SEASONS = frozenset({"春季", "夏季", "秋季", "冬季"})
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
CONFERENCE = re.compile("(?<![A-Za-z0-9])COP-?[0-9]{1,2}(?![0-9])")
SHORTEST_QUOTE = 3
"""A quotation of one sign names nothing: 中国空间站“T”字."""
SHIP = re.compile("(?:号(?:导弹|综合|大型)?)?(?:(?:驱逐|护卫|补给|登陆|训练|医院|救生)舰|舰)(?![队艇船载长员机炮])")
"""A ship behind the city that it is called after: 许昌|舰."""
PARK = re.compile("(?:工业|产业|科技|物流)园(?!区)")
PLANT = re.compile("(?:水|核|火)?电站")
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
    find_short_lines(page)
    _find_parks(page)
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
    find_routes(page)
    find_connections(page)
    _find_stages(page)
    _find_aid(page)
    _find_craft(page)
    _find_joint(page)
    _find_ships(page)
    _find_fairs(page)
    _find_dotted(page)


def _parties_before(page: Page, place: int) -> int:
    """Where those begin who talk: 中国、阿富汗、巴基斯坦|三方外长对话, 中俄蒙|三国元首会晤."""
    if pair := page.ending_at(place, "PAIR"):
        return pair.start
    start = place
    while state := page.ending_at(start, "COUNTRY"):
        place = state.start
        if page.text[place - 1 : place] not in ROW_OF_STATES:
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


def _find_parks(page: Page) -> None:
    """Parks and plants called by a name that is no word, told twice or transcribed: 鹏盛|工业园, 罗贡|水电站."""
    for match in (*PARK.finditer(page.text), *PLANT.finditer(page.text)):
        name = page.text[max(0, match.start() - 2) : match.start()]
        start = match.start() - len(name)
        own = is_han(name) and is_no_word(name) and start in page.edges and match.start() in page.edges
        transcribed = match.group().endswith("站") and are_signs(name) and _begins(page, start)
        told = transcribed or page.text.count(name + match.group()) > 1
        if own and told and not page.atoms(start, match.end()):
            page.add(start, match.end(), Kind.PROJECT, "park of its own name", 0.7, label="EVENT")


def _begins(page: Page, start: int) -> bool:
    """Whether nothing before a transcription can belong to it: no 徐|大堡."""
    before = page.text[start - 1 : start]
    return not is_han(before) or start - 1 not in page.edges or before in tables.words("stops.txt")


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
        if (dated := _date_before(page, atom)) is not None:
            page.add(dated, atom.end, Kind.PROJECT, "dated event", 0.75)
        if atom.label == "ORG":
            if phase := PHASE.match(page.text, atom.end):
                page.add(atom.start, phase.end(), Kind.PROJECT, "stage", 0.8)  # 河内医院|二期
            continue
        after = page.atoms(atom.end, atom.end + 1)
        named = bool(after) and after[0].label == "QUOTE" and after[0].end - after[0].start > SHORTEST_QUOTE
        if named and not BUNDLE.match(page.text, after[0].start + 1):
            page.add(atom.start, after[0].end, Kind.PROJECT, "event with its name", 0.8)
            page.add(after[0].start + 1, after[0].end - 1, Kind.PROJECT, "quoted name", 0.75)
        match = STAGE.match(page.text, atom.end) or _section(page, atom.end)
        if match and match.end() > atom.end:
            page.add(atom.start, match.end(), Kind.PROJECT, "stage", 0.8)
    for match in NATIONAL.finditer(page.text):
        if not page.atoms(*match.span()):
            page.add(*match.span(), Kind.PROJECT, "stage", 0.8)
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


def _date_before(page: Page, event: Atom) -> int | None:
    """Where the year or the season of an event begins: 2022年|北京冬奥会, 夏季|达沃斯论坛."""
    if not MEETS.search(page.text, event.start, event.end):
        return None
    season = SEASON.search(page.text, max(0, event.start - 2), event.start)
    year = page.ending_at(event.start, "YEAR")
    return season.start() if season and season.group() in SEASONS else year.start if year else None


def _section(page: Page, place: int) -> re.Match[str] | None:
    """A section in one state, 中亚天然气管道|哈萨克斯坦境内段, or called by its ends: 匈塞铁路|诺苏段."""
    after = page.atoms(place, place + 1)
    if after and after[0].label in ("COUNTRY", "PLACE"):
        far = page.atoms(after[0].end + 1, after[0].end + 2) if FROM_TO.match(page.text, after[0].end) else []
        last = far[0].end if far and far[0].label in ENDS else after[0].end  # 苏库尔|至|木尔坦段
        return SECTION.match(page.text, last)
    match = None if after else SHORT_SECTION.match(page.text, place)
    ends = match.group()[:2] if match else ""
    return match if ends and is_no_word(ends) and are_signs(ends.translate(CITIES)) else None
