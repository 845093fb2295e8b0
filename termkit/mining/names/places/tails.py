"""Places by their last characters: 苏木拜河, 梁赞市, 彼得大帝湾.

bears a known name     霍尔果斯|河|流域, 南|雅加达|市
a district             瑙鲁|梅能区, 托里县|铁厂沟镇
in the dictionary      德天瀑布, 梁赞|市
a transcription        苏木拜|河, 琼巴额什腾别力|山口
"""

from __future__ import annotations

import re
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.class_words.other_words import begins_word
from termkit.mining.names.page import Page
from termkit.mining.names.places.districts import (
    DISTRICTS,
    TOWNS,
    behind_state,
    ends_word,
    known_to_dictionary,
    town_behind_county,
)
from termkit.mining.names.transcription import are_signs, is_han, is_name_like, is_usual_word, run_start
from termkit.model import Kind
from termkit.text.words import tag

COMPASS = frozenset("东南西北中")
NO_PLACE = frozenset("的各该某全两本外内新老大小和与在于是为从至沿到有")
"""What no name of a place that the dictionary alone knows begins with or holds, and no transcription."""
KINDS_OF_AREA = ("地区", "城市", "景区", "小区", "社区")
"""What the dictionary takes for places and is a kind of them: 宜居城市."""
RIVERS = frozenset({"河", "江", "湖"})
RANGES = frozenset({"山口", "山脉", "山", "高原", "平原"})
WATERS = frozenset({"湾", "海峡", "群岛", "半岛", "海", "岛"})


@cache
def _tails() -> re.Pattern[str]:
    tails = [tail for tail, kind in tables.rows("place_tails.tsv") if kind == "place"]
    return re.compile(tables.alternation(tails))


def find_by_tail(page: Page) -> None:
    """Add the places whose names end in a word for land, water or a district."""
    for match in _tails().finditer(page.text):
        if page.atoms(*match.span()):
            _extend_mountain(page, *match.span())
        elif not _add_behind_place(page, *match.span()):
            _add_with_tail(page, *match.span())


def _add_behind_place(page: Page, start: int, end: int) -> bool:
    """Add what bears the name of a known place, or is a district of one."""
    tail = page.text[start:end]
    before = page.ending_at(start, "PLACE", *(["REGION"] if tail in RANGES else []))
    if before and ends_word(page, end):
        _add_named_after(page, before.start, start, end)
        return True
    if tail in TOWNS and (town := town_behind_county(page, start, end)):
        page.add(start - town, end, Kind.PLACE, "place suffix", 0.75, label="PLACE")
        return True
    if (seat := behind_state(page, start, end)) is not None:
        page.add(seat, end, Kind.PLACE, "place suffix", 0.75, label="PLACE")
        if start - seat > 2 and are_signs(page.text[seat:start]):
            page.add(seat, start, Kind.PLACE, "place in compound", 0.7)  # 达拉斯|市
        return True
    return False


def _add_with_tail(page: Page, tail: int, end: int) -> None:
    """Add what the dictionary knows, and what is written with the characters of foreign names."""
    if page.text[tail:end] not in RIVERS and begins_word(page, end):
        return
    district = page.text[tail:end] in DISTRICTS
    known = known_to_dictionary(page, tail) if district or page.text[tail:end] in RIVERS else None
    if known is not None:
        page.add(known, end, Kind.PLACE, "place suffix", 0.8, label="PLACE")
    elif (known := _whole_word(page, tail, end)) is not None:
        page.add(known, end, Kind.PLACE, "known to the dictionary", 0.75, label="PLACE")
        return
    elif page.text[tail:end] in WATERS and (known := _person_before(page, tail)) is not None:
        page.add(known, end, Kind.PLACE, "place suffix", 0.8, label="PLACE")
        return
    else:
        known = _over_odd(page, run_start(page, tail), tail)
        if tail - known < (2 if ends_word(page, end) else 3):
            return
        if not is_name_like(page.text[known:tail]) or known not in page.edges:
            return
        page.add(known, end, Kind.PLACE, "place suffix", 0.85, label="PLACE")
    if district:
        page.add(known, tail, Kind.PLACE, "place in compound", 0.7)


def _extend_mountain(page: Page, start: int, end: int) -> None:
    """A pass or range behind a known mountain: 喀喇昆仑山|口."""
    mountain = page.ending_at(start + 1, "PLACE", "REGION")
    if mountain and end > start + 1 and page.text[start] == "山" and mountain.start < start:
        page.add(mountain.start, end, Kind.PLACE, "place suffix", 0.85, label="PLACE")


def _whole_word(page: Page, tail: int, end: int) -> int | None:
    """Where a word begins that the dictionary knows as a place with its class word: 德天瀑布, 雁栖湖."""
    start = next((place for place in range(tail - 1, max(tail - 7, -1), -1) if place in page.edges), tail)
    word = page.text[start:end]
    foreign = start > 0 and are_signs(page.text[start - 1 : tail])  # 伊|德尔河
    whole = start < tail and end in page.edges and len(word) > 2 and not foreign and not page.atoms(start, end)
    if not whole or tag(word) != [(word, "ns")] or set(word) & NO_PLACE or word.endswith(KINDS_OF_AREA):
        return None
    return None if is_usual_word(word[: tail - start]) else start  # 城中|村


def _over_odd(page: Page, start: int, tail: int) -> int:
    """Where a transcription begins with one character that no other one uses: 别勒|则|克河, 琼巴额什腾别|力|山口."""
    odd = start - 1
    if tail - start > 2 or odd < 1 or not is_han(page.text[odd]) or page.text[odd] in NO_PLACE:
        return start
    first = run_start(page, odd)
    single = {odd, odd + 1} <= page.edges and not page.atoms(odd, tail)
    far = odd - first >= 3 or (odd - first == 2 and tail - first > 3)  # 阿克|纠|宾州
    return first if single and far and is_name_like(page.text[first:tail]) else start


def _person_before(page: Page, tail: int) -> int | None:
    """Where the word begins that the dictionary knows as a foreign name, before a bay or a strait: 彼得大帝|湾."""
    start = next((place for place in range(tail - 3, max(tail - 7, -1), -1) if place in page.edges), tail)
    named = start < tail and tail in page.edges and not page.atoms(start, tail)
    return start if named and tag(word := page.text[start:tail]) == [(word, "nrt")] else None


def _add_named_after(page: Page, start: int, tail: int, end: int) -> None:
    """A river, basin or province with the name of a known place: 霍尔果斯|河|流域, 南|雅加达|市."""
    side = page.text[start - 1 : start] in COMPASS and start - 1 in page.edges
    if side and page.text[tail:end] in DISTRICTS and page.text[start - 2 : start - 1] not in COMPASS:
        start -= 1
    if page.text[tail:end] == "海" and is_han(page.text[end : end + 1]):
        return  # 云南|海诚
    page.add(start, end, Kind.PLACE, "place suffix", 0.9, label="PLACE")
    page.add(start, tail, Kind.PLACE, "place in compound", 0.8)
    if page.text[tail] == "河" and end - tail > 1:
        page.add(start, tail + 1, Kind.PLACE, "place in compound", 0.85)
