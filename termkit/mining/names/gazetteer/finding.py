"""Names that the gazetteer holds, found leftmost-longest, with those that stand inside them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from termkit.mining.names import tables
from termkit.mining.names.gazetteer.entries import entries, is_place
from termkit.mining.names.gazetteer.standing import (
    LONGEST_PLACE,
    SHORT,
    formal_end,
    goes_on,
    in_next_word,
    is_given_name,
    stands,
)
from termkit.mining.names.page import Page
from termkit.mining.names.transcription import COMMON, are_signs
from termkit.mining.words.general import frequency, is_known
from termkit.model import Kind

ORGAN = re.compile("中央")
"""What makes two characters before it the short form of a party: 越共|中央."""
AMONG = "间"
"""What makes bodies of one kind of a body: 中国银行|间债券市场."""
AREA = re.compile("(?:地区|国家|各国|五国|大陆)$")
UNIT = re.compile("(?<=...)(?:边疆区|州|省)$")
"""What a unit of a state is called besides its name, where that has three characters at least."""
BEARER = re.compile(
    "(?:音乐|美术|戏剧|电影|舞蹈|艺术|师范|医科|理工|技术|语言|外国语|俄语|国立)?"
    + tables.any_of("named-after-a-person")
    + "|课堂|文化|思想|主义|省|市|州|区|县|港|城|大道"
)
"""What bears the name of a person of history: 孔子|学院."""


@cache
def _automaton() -> tuple[Any, list[str]]:
    from ahocorasick_rs import AhoCorasick, MatchKind

    forms = list(entries())
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest), forms


def find_known(page: Page) -> None:
    """Add what the gazetteer knows, with what stands inside; short names only where no other words are read."""
    automaton, forms = _automaton()
    for index, first, last in automaton.find_matches_as_indexes(page.text):
        start = _behind_word(page, first, last)
        if start > first:
            page.add(start, last, Kind.PLACE, "gazetteer", 0.9, label=entries()[page.text[start:last]].label)
            continue
        end = last - in_next_word(page, last, forms[index])
        form = forms[index][: end - start]
        known = entries()[form]
        given = known.kind is Kind.PLACE and is_given_name(page, start, end)
        among = known.label == "ORG" and page.text.startswith(AMONG, end)
        if given or among or not stands(page, start, end, form):
            continue
        if known.kind is Kind.PERSON and (BEARER.match(page.text, end) or goes_on(page, start, end)):
            continue
        if known.kind is Kind.PERSON and start not in page.edges and is_known(page.text[start - 1 : start + 1]):
            continue  # 航班|超
        stop = formal_end(page.text, end, form) if known.label in ("COUNTRY", "PLACE") else end
        score = 0.95 if stop - start > SHORT else 0.9
        page.add(start, stop, known.kind, "gazetteer", score, label=known.label, full=known.full)
        _add_inner(page, start, end, known.label)


def _behind_word(page: Page, start: int, end: int) -> int:
    """Where a place begins that is read with the end of a common word before it: 首都|柏林, no 都柏林."""
    torn = start > 0 and start not in page.edges and frequency(page.text[start - 1 : start + 1]) >= COMMON
    return start + 1 if torn and is_place(page.text[start + 1 : end]) else start


def _add_inner(page: Page, start: int, end: int, label: str) -> None:
    """The names that stand inside a known one."""
    if label in ("EVENT", "ORG"):
        _add_parent(page, start, end)
        _add_sides(page, start, end)
    _add_quoted(page, start, end)
    if label == "TITLE":
        _add_place_of_title(page, start, end)
    form = page.text[start:end]
    if label == "PLACE" and (unit := UNIT.search(form)) and are_signs(form[: unit.start()]):
        page.add(start, start + unit.start(), Kind.PLACE, "place in compound", 0.7)  # 哈巴罗夫斯克|边疆区
    if label == "REGION" and (area := AREA.search(form)) and form[: area.start()] in entries():
        page.add(start, start + area.start(), Kind.PLACE, "place in compound", 0.8)


def _add_parent(page: Page, start: int, end: int) -> None:
    """The body that a known body belongs to: 全国人民代表大会 of 全国人民代表大会常务委员会."""
    party = ORGAN.search(page.text, start + 2, end) and page.text[start] != "中"
    for cut in range(end - 2, start + 1, -1) if party else range(end - 3, start + 2, -1):
        parent = entries().get(page.text[start:cut])
        if parent and parent.label == "ORG":
            page.add(start, cut, parent.kind, "parent body", 0.85, full=parent.full)
            _add_field(page, cut + (page.text[cut] == "驻"), end)
            return


def _add_field(page: Page, start: int, end: int) -> None:
    """The state or region that a mission works in, behind its parent body: 联合国|南苏丹|特派团."""
    for last in range(min(end, start + LONGEST_PLACE), start + 1, -1):
        field = entries().get(page.text[start:last])
        if field and field.label in ("COUNTRY", "REGION"):
            page.add(start, last, Kind.PLACE, "where a body works", 0.8)
            return


def _add_sides(page: Page, start: int, end: int) -> None:
    """The places around the dash of a known name, 中南半岛 of 中国-中南半岛经济走廊; what stands behind 暨 in one."""
    second = page.text.find("暨", start, end) + 1
    if second and (joined := entries().get(page.text[second:end])):
        page.add(second, end, joined.kind, "side of a route", 0.8)
    dash = page.text.find("-", start, end)
    sides = (cut for cut in range(end - 1, dash + 2, -1) if is_place(page.text[dash + 1 : cut]))
    if dash > 0 and (side := next(sides, None)) is not None:
        page.add(dash + 1, side, Kind.PLACE, "side of a route", 0.8)
        if is_place(page.text[start:dash]):
            page.add(start, dash, Kind.PLACE, "side of a route", 0.8)


def _add_quoted(page: Page, start: int, end: int) -> None:
    """The quoted name that a known one begins with: 一带一路 of “一带一路”国际合作高峰论坛."""
    close = page.text.find("”", start, end - 1) if page.text[start] == "“" else -1
    inner = entries().get(page.text[start + 1 : close]) if close > 0 else None
    if inner:
        page.add(start + 1, close, inner.kind, "gazetteer", 0.9, full=inner.full)


def _add_place_of_title(page: Page, start: int, end: int) -> None:
    """The place a known document is called by: 阿拉木图 of 阿拉木图文件."""
    for cut in range(end - 2, start + 2, -1):
        place = entries().get(page.text[start:cut])
        if place and place.label == "PLACE":
            page.add(start, cut, Kind.PLACE, "place of a title", 0.8)
            return
