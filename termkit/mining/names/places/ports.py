"""Ports and border crossings: 都拉塔-科里扎特口岸, 阿克套港, 万象南站."""

from __future__ import annotations

import re

from termkit.mining.names.page import Atom, Page
from termkit.mining.names.places.crossings import TAIL, known_crossing
from termkit.mining.names.transcription import is_han, is_name_like, is_no_word, is_transcription, run_start
from termkit.model import Kind
from termkit.text.words import tag

COMPASS = ("东", "西", "南", "北")
NOT_PORT = re.compile("港(?:元|币|澳|口|独|人|商|股|务|区)|口城")
AIRPORT = re.compile("(?:国际)?机场|火车站|车站")
PASSAGE = re.compile("(?:货运|货物)?(?:专用)?通道")
OFFICES = re.compile("(?:出入境)?边防检查站|边检站|海关(?!总)")
"""Who works at a crossing: 二连|海关."""
UNKNOWN = re.compile("(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,3})口岸")
UNNAMED = frozenset("对各该此本我这那某座个到从往抵离新旧两第一二三四五六七八九十")
STATION = re.compile("[东西南北]?站(?![点立台在稳起岗队位长])")
"""A station of the place before it: 万象|南站."""


def find_ports(page: Page) -> None:
    """Add ports and crossings: a place, a pair or a quoted pair with its class word."""
    _find_repeated(page)
    for match in TAIL.finditer(page.text):
        _port(page, *match.span())
    for match in PASSAGE.finditer(page.text):
        crossing = _crossing_before(page, match)
        if crossing is not None:
            page.add(crossing, match.end(), Kind.PORT, "passage", 0.85, label="PORT")
    for match in OFFICES.finditer(page.text):
        crossing = _crossing_before(page, match)
        if crossing is not None and crossing in page.edges:
            page.add(crossing, match.start(), Kind.PLACE, "place of a port", 0.8, label="PLACE")
    for match in STATION.finditer(page.text):
        before = page.ending_at(match.start(), "PLACE")
        if before and match.end() in page.edges:
            page.add(before.start, match.end(), Kind.PORT, "station", 0.75, label="PORT")


def _crossing_before(page: Page, match: re.Match[str]) -> int | None:
    """Where the known crossing begins that a word of its own follows."""
    return None if page.atoms(*match.span()) else known_crossing(page, match.start())


def _port(page: Page, start: int, end: int) -> None:
    """Add the port whose class word stands there."""
    if page.atoms(start, end) or NOT_PORT.match(page.text, end - 1):
        return
    if page.text[start - 1 : start] in COMPASS and page.text.startswith("火车站", start):
        start -= 1  # 河口|北火车站
    before = next(iter(page.atoms(start - 1, start)), None) if start else None
    crossing = known_crossing(page, start)
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
    torn = side not in page.edges and is_han(page.text[side - 1 : side])  # 枢|纽海|港
    if side <= start - 2 and not torn and (page.ending_at(side, "COUNTRY") or is_name_like(page.text[side:start])):
        page.add(side, start, Kind.PLACE, "place of a port", 0.75)
        page.add(side, end, Kind.PORT, "port", 0.8, label="PORT")


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
