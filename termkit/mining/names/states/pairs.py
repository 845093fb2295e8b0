"""Pairs of states in one character each: 中哈, 美日韩, 中吉乌|铁路, 坦、赞|两国."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.states.letters import AMBIGUOUS, ends_word, is_date, letters, short_names, single_letters
from termkit.mining.words.general import is_known
from termkit.model import Kind

RELATION = re.compile(tables.any_of("relations"))
KNOWN_PAIRS = re.compile(tables.any_of("known-pairs"))
AREA = re.compile(
    "(?:经济|经贸|农业|产业|物流|边境|综合|产能)*(?:合作|开发|示范)?(?:区|园|基地|中心)|(?:工业|产业|科技|物流)园"
)
"""What two states build in a place."""
OPEN = frozenset({"LETTER", "SAID", "QUOTE"})
"""What may hold a pair: a letter of its own, and what is quoted: “中巴|文化年”."""
HEADS_OF_STATE = re.compile("(?:总统|总理|外长|政府|首都|国民议会|武装)")
"""What makes a state of 中非: 中非|总统图瓦德拉."""


@cache
def _any_pair() -> re.Pattern[str]:
    usual = single_letters(without="".join(AMBIGUOUS) + "中华")
    return re.compile(f"中[{usual}]|[{usual}]中(?=[\u4e00-\u9fff]{{2}})")


@cache
def _together() -> re.Pattern[str]:
    """States with what they share, whether or not the document names them in full: 中吉乌|铁路."""
    single = single_letters(without="中华")
    return re.compile(
        f"(?:中[{single}]{{1,2}}|[{single}]中[{single}])(?=铁路|公路|友谊(?:大桥|医院|学校|公园|林|馆)|经济走廊|三国|三边|三方|天然气管道|原油管道|石油管道)"
    )


@cache
def _built_together() -> re.Pattern[str]:
    single = single_letters(without="中华")
    return re.compile(f"(?:中[{single}]|[{single}]中)(?=\\(?[\u4e00-\u9fff]{{2}})")


@cache
def _counted() -> re.Pattern[str]:
    """Letters in a list that says how many states it has: 坦、赞|两国, 中、俄和蒙|三国."""
    single = single_letters()
    return re.compile(f"[{single}](?:、[{single}])*[、和][{single}](?=[两三四五六]国)")


def find_lists_of_states(page: Page, states: dict[str, tables.Country]) -> None:
    """Add the states that are named together, and those that a number counts."""
    _find_together(page)
    _find_over_places(page)
    _find_counted(page, states)


def find_pairs(page: Page, states: dict[str, tables.Country]) -> None:
    """Add the pairs; what the parties are called stands on the page already."""
    _find_long_pairs(page, states)
    _find_dictionary_pairs(page, states)
    _find_known_pairs(page)
    _find_plain_pairs(page, states)
    _find_short_states(page)


def _find_over_places(page: Page) -> None:
    """The two states of what they build in a place: 中马|钦州产业园, 中哈|(连云港)物流合作基地."""
    for match in _built_together().finditer(page.text):
        place = page.atoms(match.end(), match.end() + 2)
        opening = page.text[match.end()] == "("
        behind = place[0].end + opening if place and place[0].label in ("PLACE", "REGION", "ROUTE") else None
        if behind is None or place[0].start != match.end() + opening or not AREA.match(page.text, behind):
            continue
        if match.start() in page.edges and not page.atoms(*match.span()):
            full = "和".join(letters()[char][0].full for char in match.group())
            page.add(*match.span(), Kind.ABBREVIATION, "pair", 0.8, label="PAIR", full=full)


def _find_together(page: Page) -> None:
    for match in _together().finditer(page.text):
        start = match.start() + (is_date(page, match.start()) or ends_word(page, match.start()))  # 确保|中吉
        if not page.atoms(start, match.end()):
            full = _all_of(letters()[char][0].full for char in page.text[start : match.end()])
            page.add(start, match.end(), Kind.ABBREVIATION, "pair", 0.8, label="PAIR", full=full)


def _all_of(names: Iterable[str]) -> str:
    """Two states with 和, more of them as a list."""
    states = list(names)
    return ("和" if len(states) == 2 else "、").join(states)


def _find_counted(page: Page, states: dict[str, tables.Country]) -> None:
    """Each letter of a list that counts them, also of a state that the document names nowhere."""
    for match in _counted().finditer(page.text):
        for start in range(match.start(), match.end(), 2):
            char = page.text[start]
            meant = (states[char],) if char in states else letters()[char]
            if not page.atoms(start, start + 1):
                full = meant[0].full if len(meant) == 1 else ""
                page.add(start, start + 1, Kind.ABBREVIATION, "letter", 0.7, label="LETTER", full=full)


def _find_long_pairs(page: Page, states: dict[str, tables.Country]) -> None:
    """China and a state that is shortened to two characters: 中埃塞, 印尼中."""
    for atom in short_names(page):
        name = page.text[atom.start : atom.end]
        if name not in states or page.text.startswith("方", atom.end):
            continue
        if page.text[atom.start - 1 : atom.start] == "中" and atom.start - 1 in page.edges:
            _add_long_pair(page, atom.start - 1, atom.end, states[name])
        elif page.text.startswith("中", atom.end) and RELATION.match(page.text, atom.end + 1):
            _add_long_pair(page, atom.start, atom.end + 1, states[name])


def _add_long_pair(page: Page, start: int, end: int, state: tables.Country) -> None:
    full = f"{tables.countries()[0].full}和{state.full}"
    page.add(start, end, Kind.ABBREVIATION, "pair", 0.9, label="PAIR", full=full)


def _find_dictionary_pairs(page: Page, states: dict[str, tables.Country]) -> None:
    """Pairs that the dictionary knows (中俄) or a relation follows, though the document does not name the state."""
    for match in _any_pair().finditer(page.text):
        start, end = match.span()
        known = match.group()[0] == "中" and is_known(match.group())
        placed = any(atom.label == "PLACE" and atom.start == end for atom in page.atoms(end, end + 1))
        sure = known or placed or RELATION.match(page.text, end)
        company = page.text.startswith(("集团", "公司"), end)  # 中土|集团
        taken = [atom for atom in page.atoms(start, end) if atom.label != "SAID"]
        ends = end in page.edges or RELATION.match(page.text, end)  # 中|俄总理|定期会晤委员会
        third = page.text[end : end + 1]
        longer = third in states and third not in AMBIGUOUS and end + 1 in page.edges  # 中俄|蒙
        if taken or start not in page.edges or not ends or not sure or company or longer:
            continue
        full = "和".join(states.get(char, letters()[char][0]).full for char in match.group())
        page.add(start, end, Kind.ABBREVIATION, "pair", 0.85, label="PAIR", full=full)


def _find_known_pairs(page: Page) -> None:
    """Pairs and triples that the press writes without naming the states: 巴以, 美日韩."""
    for match in KNOWN_PAIRS.finditer(page.text):
        start, end = match.span()
        around = page.atoms(start, end)
        free = not around or (around[0].label == "ORG" and around[0].start < start and around[0].end == end)
        if free and start in page.edges and (end in page.edges or end - start > 2):
            states = [letters()[char] for char in match.group()]
            full = _all_of(named[0].full for named in states) if all(len(named) == 1 for named in states) else ""
            page.add(start, end, Kind.ABBREVIATION, "known pair", 0.8, label="PAIR", full=full)


def _find_plain_pairs(page: Page, states: dict[str, tables.Country]) -> None:
    single = "".join(char for char in states if len(char) == 1)
    sides = {page.text[mention.start] for mention in page.mentions if mention.rule == "party"}
    for match in re.finditer(rf"[{re.escape(single)}]{{2,4}}", page.text):
        start, end = match.start(), _pair_end(page, *match.span())
        pair = page.text[start:end]
        if _is_other_word(page, start, end) or not (_is_plain(pair) or _is_meant(page, start, end, sides)):
            continue
        full = "和".join(states[char].full for char in pair)
        page.add(start, end, Kind.ABBREVIATION, "pair", 0.95 if "中" in pair else 0.7, label="PAIR", full=full)


def _pair_end(page: Page, start: int, end: int) -> int:
    """Where a row of letters ends that no name has taken, without those that begin another word: 中哈|巴克图."""
    taken = [atom for atom in page.atoms(start, end) if atom.label not in OPEN]
    if taken:
        end = min((atom.start for atom in taken if atom.start > start), default=start)
    while end - start > 2 and end not in page.edges:
        end -= 1
    return end


def _is_other_word(page: Page, start: int, end: int) -> bool:
    """True where the letters are too few, one of them twice, or part of words: 驻巴|中资企业, 1月7日|中缅铁路."""
    pair = page.text[start:end]
    return (
        len(pair) < 2
        or len(set(pair)) < len(pair)
        or "中华" in pair
        or page.straddles(start, end)
        or page.text.startswith(("中资", "中企"), end - 1)
        or is_date(page, start)
        or (ends_word(page, start) and not RELATION.match(page.text, end))
    )


def _is_plain(pair: str) -> bool:
    """Whether it is China and a state whose letter is no other word."""
    return "中" in pair and not set(pair) & AMBIGUOUS


def _is_meant(page: Page, start: int, end: int, sides: set[str]) -> bool:
    """Whether a doubtful pair is one: its sides speak, something between states follows, or it has several letters."""
    pair = page.text[start:end]
    speaks = sides >= set(pair) - {"中"} and "中" in pair and {start, end} <= page.edges
    placed = "中" in pair and any(atom.label == "PLACE" for atom in page.atoms(end, end + 1))
    related = placed or bool(RELATION.match(page.text, end)) or page.text[end : end + 1].isdigit()
    return speaks or related or _are_several(page, start, end, pair)


def _are_several(page: Page, start: int, end: int, pair: str) -> bool:
    """Three states or more, no letter of which is a word, between edges of words: 美日韩."""
    return len(pair) > 2 and not set(pair) & AMBIGUOUS and {start, end} <= page.edges


def _find_short_states(page: Page) -> None:
    """The Central African Republic in short, which China and Africa are written like: 中非|总统."""
    for match in re.finditer("中非", page.text):
        if HEADS_OF_STATE.match(page.text, match.end()) and all(
            atom.label == "PAIR" for atom in page.atoms(*match.span())
        ):
            page.mentions = [m for m in page.mentions if (m.start, m.end) != match.span()]
            full = tables.country_of()["中非共和国"].full
            page.add(*match.span(), Kind.PLACE, "state in short", 0.8, full=full)
