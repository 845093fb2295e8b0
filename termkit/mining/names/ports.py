"""Border crossings, ports and routes: 都拉塔-科里扎特口岸 with both its sides, 阿克套港, 别伊涅乌-巴佐伊-奇姆肯特."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Atom, Page
from termkit.mining.names.transcription import is_han, is_name_like, is_no_word, is_transcription, run_end, run_start
from termkit.model import Kind
from termkit.text.words import tag

DASH = re.compile(r"(?<=[\u4e00-\u9fff)])-{1,2}(?=[\u4e00-\u9fff])")
SIDES = frozenset({"PLACE", "COUNTRY", "REGION", "ORG"})
PART = re.compile("[东西南北中]部|[东西南北]岸|地区")
TAIL = re.compile(
    "|".join(sorted((tail for tail, kind in tables.rows("place_tails.tsv") if kind == "port"), key=len, reverse=True))
)
STRETCH = re.compile("(?<=[\u4e00-\u9fff])[至到](?=[\u4e00-\u9fff])")
STRETCH_TAIL = re.compile(
    "段|口岸(?:高速公路|铁路|公路)|(?:合资|标轨|标准轨|准轨|米轨|宽轨|跨境|高速)铁路(?:项目)?|高速公路|公路|铁路|高铁|管道|航线"
)
COMPANY = re.compile("(?:股份|集团|有限|控股)*公司|集团|大学|航空公司")
CHAINED = re.compile(
    "(?<=-)[\u4e00-\u9fff]{2,3}(?=-[\u4e00-\u9fff]{2,6}(?:铁路|公路|高速|口岸)|(?:标准?轨|米轨|高速)?铁路|公路|大桥|管道)"
)
"""A stop on a line, between two others or the last: 保山-|腾冲|-猴桥铁路, 瓦赫达特-|亚湾|铁路."""
PROVINCE = re.compile("\\([\u4e00-\u9fff]{2,4}\\)$")
LANDFORM = re.compile("[峰岭]")
"""The end of what is called by two persons: 波瓦洛-什韦科夫斯基峰."""
LONGEST_SIDE = 6
TAIL_NEAR = re.compile("口岸|铁路|公路|高速|段|隧道|大桥|管道|航线")
"""What makes of two names with a dash a route, though neither is a transcription."""
COMPASS = ("东", "西", "南", "北")
NOT_PORT = re.compile("港(?:元|币|澳|口|独|人|商|股|务)|口城")
AIRPORT = re.compile("(?:国际)?机场|火车站|车站")
PASSAGE = re.compile("(?:货运|货物)?(?:专用)?通道")
OFFICES = re.compile("(?:出入境)?边防检查站|边检站|海关(?!总)")
"""Who works at a crossing: 二连|海关."""
UNKNOWN = re.compile("(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,3})口岸")
UNNAMED = frozenset("对各该此本我这那座个新旧两第一二三四五六七八九十")
STATION = re.compile("[东西南北]?站(?![点立台在稳起岗队位长])")
"""A station of the place before it: 万象|南站."""


def find_routes(page: Page) -> None:
    """Add pairs and chains of places, and stretches from one to another."""
    _find_chains(page)
    _find_stretches(page)


def find_ports(page: Page) -> None:
    """Add ports and crossings: a place, a pair or a quoted pair with its class word."""
    _find_repeated(page)
    for match in TAIL.finditer(page.text):
        _port(page, *match.span())
    for match in PASSAGE.finditer(page.text):
        crossing = None if page.atoms(*match.span()) else _known_crossing(page, match.start())
        if crossing is not None:
            page.add(crossing, match.end(), Kind.PORT, "passage", 0.85, label="PORT")
    for match in OFFICES.finditer(page.text):
        crossing = None if page.atoms(*match.span()) else _known_crossing(page, match.start())
        if crossing is not None and crossing in page.edges:
            page.add(crossing, match.start(), Kind.PLACE, "place of a port", 0.8, label="PLACE")
    for match in STATION.finditer(page.text):
        before = page.ending_at(match.start(), "PLACE")
        if before and match.end() in page.edges:
            page.add(before.start, match.end(), Kind.PORT, "station", 0.75, label="PORT")


def _port(page: Page, start: int, end: int) -> None:
    """Add the port whose class word stands there."""
    if page.atoms(start, end) or NOT_PORT.match(page.text, end - 1):
        return
    if page.text[start - 1 : start] in COMPASS and page.text.startswith("火车站", start):
        start -= 1  # 河口|北火车站
    before = next(iter(page.atoms(start - 1, start)), None) if start else None
    crossing = _known_crossing(page, start)
    if crossing is not None and not (before and before.start <= crossing):
        _add_crossing(page, crossing, start, end)
        if before and before.label == "PLACE":
            page.add(before.start, end, Kind.PORT, "port", 0.7)
    elif before:
        _add_behind(page, before, start, end)
    elif not (AIRPORT.match(page.text, start) and _add_airport(page, start, end)):
        _add_transcribed(page, start, end)


def _add_crossing(page: Page, crossing: int, start: int, end: int) -> None:
    """Add a crossing of the list and its port."""
    page.add(crossing, start, Kind.PLACE, "place of a port", 0.8)
    page.add(crossing, end, Kind.PORT, "port", 0.95, label="PORT")


def _add_behind(page: Page, before: Atom, start: int, end: int) -> None:
    """Add the port of a place, a route or a quoted pair, or of a bay whatever it is called: 洋浦湾|港."""
    if before.label in ("PLACE", "ROUTE") or page.text[start - 1] == "湾":
        first = page.led_by(before.start, "PLACE")  # 暹粒|吴哥|国际机场
        page.add(first, end, Kind.PORT, "port", 0.95, label="PORT")
        if first < before.start:
            page.add(before.start, end, Kind.PORT, "port", 0.75)
    elif before.label == "QUOTE" and "-" in page.text[before.start : before.end]:
        page.add(before.start, end, Kind.PORT, "port", 0.9, label="PORT")


def _add_airport(page: Page, start: int, end: int) -> bool:
    """Add an airport or station that is called by a word behind a place, or by what is no word."""
    if (lead := _word_between(page, start)) is not None:
        page.add(lead, end, Kind.PORT, "port", 0.8, label="PORT")
    elif (lead := _unknown_before(page, start)) is not None:
        page.add(lead, end, Kind.PORT, "port", 0.75, label="PORT")
    return lead is not None


def _add_transcribed(page: Page, start: int, end: int) -> None:
    """Add the port of a place that no list knows: a transcription, or what follows a state (以色列|海法|港)."""
    side = run_start(page, start)
    if side <= start - 2 and (page.ending_at(side, "COUNTRY") or is_name_like(page.text[side:start])):
        page.add(side, start, Kind.PLACE, "place of a port", 0.75)
        page.add(side, end, Kind.PORT, "port", 0.8, label="PORT")


def _known_crossing(page: Page, end: int) -> int | None:
    """Where a crossing of the list begins that is a name only beside a word for ports: 峒中|口岸, 里火|通道."""
    starts = range(max(0, end - LONGEST_SIDE), end - 1)
    known = tables.words("crossings.txt")
    return next((at for at in starts if page.text[at:end] in known and _is_free(page, at, end)), None)


def _is_free(page: Page, start: int, end: int) -> bool:
    """Whether nothing but places that lie wholly inside has been found there: 腾冲 of 腾冲猴桥."""
    return all(atom.label == "PLACE" and start <= atom.start and atom.end <= end for atom in page.atoms(start, end))


def find_shared_ports(page: Page) -> None:
    """Add the ports with the pair of states that they lie between: 中巴|红其拉甫口岸."""
    for atom in [atom for atom in page.all_atoms() if atom.label == "PORT"]:
        if before := page.ending_at(atom.start, "PAIR"):
            page.add(before.start, atom.end, Kind.PORT, "port with its states", 0.8)


def _find_repeated(page: Page) -> None:
    """A crossing that no list knows, named more than once and at the head of a clause: 龙帮|口岸."""
    for match in UNKNOWN.finditer(page.text):
        name = match.group(1)
        named = is_no_word(name) and tag(name)[0][1].startswith("n")
        if named and page.text.count(match.group()) > 1 and not page.atoms(*match.span()) and name[:1] not in UNNAMED:
            for place in re.finditer(re.escape(name), page.text):
                if not page.atoms(*place.span()):
                    page.add(*place.span(), Kind.PLACE, "place of a port", 0.7, label="PLACE")


def _word_between(page: Page, start: int) -> int | None:
    """Where the place begins that stands before the one word a port is called by: 三亚|凤凰|国际机场."""
    for size in (2, 3):
        before = page.ending_at(max(0, start - size), "PLACE")
        if before and not page.atoms(start - size, start):
            name = page.text[start - size : start]
            named = is_one_word(page, start - size, start) or is_transcription(name) or _is_unheard(name)
            return before.start if named else None
    return None


def _is_unheard(name: str) -> bool:
    """Whether the dictionary sees nothing but single characters in what a port is called by: 喀什|徕宁|国际机场."""
    return is_han(name) and len(tag(name)) == len(name) and not set(name) & UNNAMED


def _unknown_before(page: Page, start: int) -> int | None:
    """Where two or three characters begin that make no word, behind a mark or 和: 。|嘎洒|国际机场."""
    for size in (2, 3):
        name = page.text[max(0, start - size) : start]
        marked = (
            not is_han(page.text[max(0, start - size - 1) : start - size])
            or page.text[start - size - 1] in "和与至到在"
        )
        if marked and is_han(name) and is_no_word(name) and not set(name) & UNNAMED:
            return start - size
    return None


def is_one_word(page: Page, start: int, end: int) -> bool:
    """Whether the dictionary reads one noun or name there."""
    parts = tag(page.text[start:end])
    return len(parts) == 1 and parts[0][1].startswith(("n", "i", "l")) and {start, end} <= page.edges


def _find_chains(page: Page) -> None:
    """X-Y and X-Y-Z, where each part is a place of the gazetteer or a transcription."""
    dashes = [match.start() for match in DASH.finditer(page.text)]
    done = -1
    for dash in dashes:
        if dash < done:
            continue
        parts = _parts(page, dash)
        if parts:
            done = parts[-1][1]
            _add_chain(page, parts)


def _parts(page: Page, dash: int) -> list[tuple[int, int]]:
    left = _side_before(page, dash)
    if left and page.ending_at(left[0], "OFFICE"):
        return []  # 国王|威廉-亚历山大
    parts = [left] if left else []
    while parts and page.text[dash : dash + 1] == "-":
        dash += 2 if _joins_parties(page, dash) else 1
        right = _side_after(page, dash)
        if right is None:
            break
        parts.append((dash, right))
        dash = right
    return parts if len(parts) > 1 else []


def _joins_parties(page: Page, dash: int) -> bool:
    """Whether a double dash stands between two states or unions, 中国——东盟; elsewhere it opens an explanation."""
    around = (*page.atoms(dash - 1, dash), *page.atoms(dash + 2, dash + 3))
    double = page.text.startswith("--", dash)
    return double and len(around) == 2 and all(atom.label in ("COUNTRY", "ORG", "REGION") for atom in around)


def _add_chain(page: Page, parts: list[tuple[int, int]]) -> None:
    start, end = parts[0][0], parts[-1][1]
    if (company := COMPANY.match(page.text, end)) and not page.atoms(start, end):
        page.add(start, company.end(), Kind.ORGANISATION, "company", 0.8, label="ORG")
        return
    if LANDFORM.match(page.text, end - 1) and not page.atoms(*parts[0]):
        page.mentions = [m for m in page.mentions if m.start < start or m.end > end]
        page.add(start, end, Kind.PLACE, "place suffix", 0.85, label="PLACE")
        return
    for a, b in parts:
        known = page.atoms(a, b)
        if not (known and known[-1].label in SIDES and known[-1].end == b) and page.text[b - 1] != ")":
            page.add(a, b, Kind.PLACE, "side of a route", 0.85)
    if not any(atom.label in ("COUNTRY", "ORG") for atom in page.atoms(start, end)):
        page.add(start, end, Kind.PLACE, "route", 0.6)
    page.hold(start, end, "ROUTE")


def _find_stretches(page: Page) -> None:
    """From here to there: 塔科特至哈维连|段, 卡拉奇至拉合尔|高速公路."""
    for match in STRETCH.finditer(page.text):
        left = _side_before(page, match.start())
        right = _side_after(page, match.start() + 1)
        tail = STRETCH_TAIL.match(page.text, right) if right else None
        if left is None or right is None or (tail is None and not _is_stretch(page, left, (match.start() + 1, right))):
            continue
        for a, b in (left, (match.start() + 1, right)):
            if not page.atoms(a, b):
                page.add(a, b, Kind.PLACE, "side of a route", 0.85, label="PLACE")
        if tail and tail.group().startswith("口岸"):
            page.add(match.end(), right + 2, Kind.PORT, "port", 0.85)
        if tail and tail.group() != "段":
            page.add(left[0], tail.end(), Kind.PROJECT, "line", 0.85, label="EVENT")


def _is_stretch(page: Page, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether one end is a known place, and the other one too or a transcription: 外贝加尔斯克至|满洲里."""
    sides = [page.atoms(*side) for side in (left, right)]
    if not any(atoms and atoms[0].label == "PLACE" for atoms in sides):
        return False
    free = [side for side, atoms in zip((left, right), sides, strict=True) if not atoms]
    return all(b - a > 2 and is_transcription(page.text[a:b]) for a, b in free)


def _side_before(page: Page, end: int) -> tuple[int, int] | None:
    atom = next(iter(page.atoms(end - 1, end)), None)
    if atom is None and (state := PROVINCE.search(page.text, max(0, end - LONGEST_SIDE), end)):
        led = page.led_by(state.start(), "COUNTRY", "ORG")  # 中国(贵州)-东盟
        return (led, end) if led < state.start() else None
    if atom:
        with_state = page.led_by(atom.start, "COUNTRY")  # 中国|坝洒-越南巴刹
        return (with_state, end) if atom.end == end and atom.label in SIDES else None
    if part := PART.search(page.text, max(0, end - 2), end):
        before = page.atoms(part.start() - 1, part.start())
        return (before[0].start, end) if before and before[0].label in SIDES else None
    if (crossing := _known_crossing(page, end)) is not None:
        return crossing, end  # 恢复|嘉荫-巴什科沃口岸
    start = run_start(page, end)
    return (start, end) if end - start >= 2 else _word_before(page, end)


def _side_after(page: Page, start: int) -> int | None:
    atom = next(iter(page.atoms(start, start + 1)), None)
    if atom:
        if atom.start != start or atom.label not in SIDES:
            return None
        part = PART.match(page.text, atom.end)
        inner = page.atoms(atom.end, atom.end + 1) if atom.label == "COUNTRY" else []
        if atom.label == "COUNTRY" and not inner and (end := run_end(page, atom.end, atom.end + 8)) - atom.end > 2:
            return end if STRETCH_TAIL.match(page.text, end) else atom.end  # 塔城-哈萨克斯坦|阿亚古兹|铁路
        return inner[0].end if inner and inner[0].label == "PLACE" else part.end() if part else atom.end
    end = run_end(page, start, start + 10)
    port = _up_to_port(page, start, end) or (end if end - start >= 2 else None)
    chained = CHAINED.match(page.text, start) if port is None else None
    return chained.end() if chained else port


def _word_before(page: Page, end: int) -> tuple[int, int] | None:
    """A side that is no transcription: the two or three characters behind a mark, 、|亚湾-."""
    sizes = [size for size in (2, 3) if end > size and not is_han(page.text[end - size - 1])]
    start = end - sizes[0] if sizes else end
    free = bool(sizes) and is_han(page.text[start:end]) and not page.atoms(start, end)
    return (start, end) if free and TAIL_NEAR.search(page.text, end, end + 10) else None


def _up_to_port(page: Page, start: int, end: int) -> int | None:
    """A side with other than transcription characters ends before the class word: 磨憨-|磨丁|口岸.

    `end` is where its transcription characters end; where there are some, two more may follow (阔勒|买|口岸).
    """
    tail = TAIL.search(page.text, start + 2, start + LONGEST_SIDE + 4)
    if tail is None or not is_han(page.text[start : tail.start()]):
        return None
    return tail.start() if end - start < 2 or 0 < tail.start() - end <= 2 else None
