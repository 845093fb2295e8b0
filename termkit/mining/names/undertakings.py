"""Undertakings in bundles and in rows.

a bundle   九项工程, 八大行动, 十大伙伴行动
a row      团结工程、发展工程、文明工程和民心工程
"""

from __future__ import annotations

import re
from itertools import pairwise

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.phrases import reach
from termkit.model import Kind

BUNDLE = re.compile("[三四五六七八九十]{1,2}(?:大[\u4e00-\u9fff]{0,4}?|项)(?:行动|工程|计划(?!生育))(?!计划)")
ROW = re.compile(
    f"({tables.any_of('undertakings-in-rows')})(?:(?:、|和|与|及|以及)(?!以及|[与及]|和[^平谐睦])[\u4e00-\u9fff]{{2,8}}?\\1){{2,}}"
)
LINK = re.compile("、|以及|[和与及](?=[\u4e00-\u9fff]{2})")
TAKEN = frozenset({"EVENT", "TITLE", "QUOTE", "ORG"})


def find_undertakings(page: Page) -> None:
    """Add bundles of undertakings, and the members of rows that all end in the same class word."""
    for match in BUNDLE.finditer(page.text):
        if match.start() in page.edges and not page.atoms(*match.span()):
            page.add(*match.span(), Kind.PROJECT, "numbered undertakings", 0.65, label="EVENT")
    for match in ROW.finditer(page.text):
        head = match.group(1)
        first = _first(page, match.start())
        ends = [place.end() for place in re.finditer(head, page.text[: match.end()]) if place.start() >= match.start()]
        if first < match.start():
            _add_member(page, first, ends[0])
        for before, end in pairwise(ends):
            if link := LINK.match(page.text, before):
                _add_member(page, link.end(), end)


def _first(page: Page, head: int) -> int:
    """Where the first member begins whose class word stands at `head`: 包括|团结|工程."""
    plain = reach(page, head).plain
    words = page.tokens(page.clause_start(head, 8), head)
    word = words[-1] if words else None
    one = word is not None and len(word.text) > 1 and word.text not in tables.words("stops.txt")
    return word.start if word and one and plain == head else plain


def _add_member(page: Page, start: int, end: int) -> None:
    if not any(atom.label in TAKEN for atom in page.atoms(start, end)):
        page.add(start, end, Kind.PROJECT, "in a row of undertakings", 0.75, label="EVENT")
