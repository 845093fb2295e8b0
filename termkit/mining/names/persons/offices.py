"""Titles of office: the anchors of personal names, and concepts of their own (哈萨克斯坦共和国总统, 国务院总理)."""

from __future__ import annotations

import re
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.bodies.ministries import LONGEST_MINISTRY, ministry_fields
from termkit.mining.names.gazetteer.standing import BEHIND_STATE
from termkit.mining.names.page import Atom, Page
from termkit.model import Kind

PREFIX = re.compile(r"(?:常务|第一|代|候任|国家|临时|过渡)$")
LONGEST_STATE = 14
"""Characters of the name of a state."""
ORGAN = re.compile("(?:部|[国议]会|会议|议院|杜马|最高法院)$")
"""What every state has: a body of another class has the state in its own name, 中国科学院."""
TORN = ("国", "联邦")
"""Ends of a state's formal name that may belong to the body instead: 日本|国会, 俄罗斯|联邦会议."""
LONG = 4
"""A title of office of so many characters is a term without its state or body: 国家主席, 外交部长."""
MEMBER = re.compile("(?:委员|常委)(?!会|长)|书记(?![处员官])")
"""Titles that begin names of bodies (常委|会) or stand in longer ones (省委书记): 政治局|常委, 海南省委|书记."""
NEXT = re.compile("[国团权制级府长]|任[期职命免内上何务]|(?<=大公)司")
"""What makes another word of a title: 部长|级, 局长|任期, 大公|司."""


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
        if before.label == "ORG" and before.start < (first := _behind_state(page, before)):
            page.add(first, end, Kind.CONCEPT, "office", 0.75)


def _behind_state(page: Page, body: Atom) -> int:
    """Where an organ of the state begins behind the name of its state: its offices are told so too, 韩国|国会|议长."""
    if not ORGAN.search(page.text, body.start, body.end):
        return body.start
    for size in range(min(LONGEST_STATE, body.end - body.start - 1), 1, -1):
        state, after = page.text[body.start : body.start + size], page.text[body.start + size]
        if state in tables.country_of() and not (state.endswith(TORN) and after in BEHIND_STATE):
            return body.start + size
    return body.start
