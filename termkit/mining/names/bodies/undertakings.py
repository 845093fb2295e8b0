"""Undertakings and bodies in bundles and in rows.

a bundle            九项工程, 八大行动, 十大伙伴行动
a row               团结工程、发展工程、文明工程和民心工程
a row of bodies     应对气候变化合作中心、减贫与发展合作中心、防灾减灾合作中心
"""

from __future__ import annotations

import re
from itertools import pairwise

from termkit.mining.names import tables
from termkit.mining.names.class_words.reach import reach
from termkit.mining.names.page import Page
from termkit.model import Kind

BUNDLE = re.compile("[三四五六七八九十]{1,2}(?:大[\u4e00-\u9fff]{0,4}?|项)(?:行动|工程|计划(?!生育))(?!计划)")
ENUMERATED = re.compile(
    "(?:第[一二三四五六七八九十]{1,2}[,、]|[一二三四五六七八九十]是)(?:实施|推进|启动|开展|打造)?"
    "([\u4e00-\u9fff]{2,12}(?:行动|工程|计划))(?=[。:;\n])"
)
"""An undertaking that heads its paragraph: 第三,|产业链合作伙伴行动。"""
LINK = re.compile("、|以及|[和与及](?=[\u4e00-\u9fff]{2})")
TAKEN = frozenset({"EVENT", "TITLE", "QUOTE", "ORG"})
LONGEST_FIRST = 12
LONGEST_VERB = 5
"""Characters up to the mark before a verb that the first member begins with: 、应对|气候变化合作中心."""


def _row(heads: str, longest: int) -> re.Pattern[str]:
    """Three members or more that all end in the same class word."""
    member = f"(?!以及|[与及]|和[^平谐睦])[\u4e00-\u9fff]{{2,{longest}}}?\\1"
    return re.compile(f"({tables.any_of(heads)})(?:(?:、|和|与|及|以及){member}){{2,}}")


UNDERTAKINGS = _row("undertakings-in-rows", 8)
BODIES = _row("bodies-in-rows", 10)


def find_undertakings(page: Page) -> None:
    """Add bundles of undertakings, and the members of rows that all end in the same class word."""
    for match in BUNDLE.finditer(page.text):
        if match.start() in page.edges and not page.atoms(*match.span()):
            page.add(*match.span(), Kind.PROJECT, "numbered undertakings", 0.65, label="EVENT")
            if whose := page.ending_at(match.start(), "PAIR", "ROUTE"):  # 中非|十大合作计划
                page.add(whose.start, match.end(), Kind.PROJECT, "numbered undertakings", 0.75, label="EVENT")
    for match in ENUMERATED.finditer(page.text):
        if not page.atoms(*match.span(1)):
            page.add(*match.span(1), Kind.PROJECT, "numbered undertakings", 0.75, label="EVENT")
    for pattern, kind in ((UNDERTAKINGS, Kind.PROJECT), (BODIES, Kind.ORGANISATION)):
        for match in pattern.finditer(page.text):
            for start, end in _members(page, match):
                _add_member(page, start, end, kind)


def _members(page: Page, match: re.Match[str]) -> list[tuple[int, int]]:
    """The spans of the members; `match` begins with the class word of the first."""
    ends = [
        place.end() for place in re.finditer(match.group(1), page.text[: match.end()]) if place.start() >= match.start()
    ]
    first = _first(page, match.start())
    spans = [(first, ends[0])] if first < match.start() else []
    for before, end in pairwise(ends):
        if link := LINK.match(page.text, before):
            spans.append((link.end(), end))
    return spans


def _first(page: Page, head: int) -> int:
    """Where the first member begins whose class word stands at `head`: 包括|团结|工程, 、|应对气候变化合作|中心."""
    found = reach(page, head)
    words = page.tokens(page.clause_start(head, LONGEST_FIRST), head)
    word = words[-1] if words else None
    one = word is not None and len(word.text) > 1 and word.text not in tables.words("stops.txt")
    start = word.start if word and one and found.start == head else found.start
    mark = page.text.rfind("、", max(0, start - LONGEST_VERB), start)
    return mark + 1 if mark >= 0 else start


def _add_member(page: Page, start: int, end: int, kind: Kind) -> None:
    start += page.text[start] == "其"  # 及其|信息安全中心
    if not any(atom.label in TAKEN for atom in page.atoms(start, end)):
        label = "ORG" if kind is Kind.ORGANISATION else "EVENT"
        page.add(start, end, kind, "in a row of undertakings", 0.75, label=label)
