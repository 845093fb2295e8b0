"""Titles of office: the anchors of personal names, and concepts of their own (哈萨克斯坦共和国总统, 国务院总理)."""

from __future__ import annotations

import re
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.bodies.ministries import LONGEST_MINISTRY, ministry_fields
from termkit.mining.names.page import Page
from termkit.model import Kind

PREFIX = re.compile(r"(?:常务|第一|代|候任|国家|临时|过渡)$")
LONG = 4
"""A title of office of so many characters is a term without its state or body: 国家主席, 外交部长."""
MEMBER = re.compile("(?:委员|常委)(?!会|长)|书记(?![处员官])")
"""Titles that begin names of bodies (常委|会) or stand in longer ones (省委书记): 政治局|常委, 海南省委|书记."""
NEXT = re.compile("[国团权制级府长]|任[期职命免内上何务]")
"""What makes another word of a title: 部长|级, 局长|任期."""


@cache
def pattern() -> re.Pattern[str]:
    """All titles of office, the longest at each place."""
    return re.compile(tables.alternation(tables.offices()))


def hold_offices(page: Page) -> None:
    """Make titles of office words for the grammars."""
    behind = (pattern().match(page.text, atom.end) for atom in page.all_atoms() if atom.label in ("COUNTRY", "ORG"))
    for match in (*filter(None, behind), *pattern().finditer(page.text), *MEMBER.finditer(page.text)):
        start, end = match.span()
        start = _with_fields(page, start, end)
        if page.text[start - 1 : start] == "副":
            start -= 1  # 副|总领事
        if not NEXT.match(page.text, end) and not page.atoms(start, end) and not page.straddles(start, end):
            page.hold(start, end, "OFFICE")


def _with_fields(page: Page, start: int, end: int) -> int:
    """Where a minister's title begins with all fields of the ministry: 外交与|对外经济部长."""
    head = end - 2
    if not page.text.startswith("部长", head):
        return start
    fields = ministry_fields().search(page.text, max(0, head - LONGEST_MINISTRY), head)
    longer = fields is not None and fields.start() < start and not page.atoms(fields.start(), start)
    return fields.start() if fields and longer and fields.start() in page.edges else start


def find_offices(page: Page) -> None:
    """Add the titles with their state or body, and the long ones, as concepts."""
    for start, end, label in page.all_atoms():
        if label != "OFFICE" or page.text[start:end] in tables.words("forms_of_address.txt"):
            continue
        prefix = PREFIX.search(page.text, max(0, start - 4), start)
        first = prefix.start() if prefix else start
        if end - first >= LONG or prefix:
            page.add(first, end, Kind.CONCEPT, "office", 0.75)
        _add_with_body(page, first, end)


def _add_with_body(page: Page, start: int, end: int) -> None:
    if before := page.ending_at(start, "COUNTRY", "ORG"):
        rank = 0.9 if before.label == "ORG" or page.text[start - 1] == "国" else 0.7
        page.add(before.start, end, Kind.CONCEPT, "office", rank)
