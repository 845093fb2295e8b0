"""Organisations and mechanisms: a class word (委员会, 银行, 部) with what stands before it, and the names nested inside."""

from __future__ import annotations

import re
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.mining.names.phrases import BARRED, Reach, reach
from termkit.model import Kind

STATE_LABELS = frozenset({"COUNTRY", "PAIR"})


@cache
def head_pattern(kind: Kind) -> re.Pattern[str]:
    """The class words of a kind, longest first."""
    heads = [word for word, head in tables.heads().items() if head.kind is kind]
    return re.compile("|".join(sorted(heads, key=len, reverse=True)))


def find_organisations(page: Page) -> None:
    """Add organisations from left to right, so that a parent body is known when its sub-body is met."""
    _find_ministries(page)
    for match in head_pattern(Kind.ORGANISATION).finditer(page.text):
        add_by_head(page, match, "ORG")


def add_by_head(page: Page, match: re.Match[str], label: str) -> None:
    """Add the name that ends in this class word, if what it needs stands before it."""
    start, end = match.span()
    head = tables.heads()[match.group()]
    if page.atoms(start, end) or end not in page.edges and page.text[end : end + 1] in "长员化性":
        return
    found = reach(page, start)
    if not is_named(page, found, head):
        return
    score = 0.9 if found.anchored else 0.7
    page.add(found.start, end, head.kind, f"{head.kind} suffix", score, label=label)
    add_nested(page, found, start, end, head.kind)


def is_named(page: Page, found: Reach, head: tables.Head) -> bool:
    """Whether the words before the class word make it a name."""
    inner = [token.text for token in found.inner]
    if not found.anchored and inner and inner[0] in BARRED and len(inner) == 1:
        return False
    if found.anchored:
        return head.need != "core" or not inner or _has_core(page, found, head) or len("".join(inner)) >= 2
    if head.need == "any":
        return True
    if head.need == "core":
        return _has_core(page, found, head) and bool(inner)
    if head.cores and _has_core(page, found, head):
        return True
    return head.need == "modifier" and sum(map(len, inner)) >= 2


def _has_core(page: Page, found: Reach, head: tables.Head) -> bool:
    inner = "".join(token.text for token in found.inner)
    return bool(head.cores) and inner.endswith(head.cores)


def add_nested(page: Page, found: Reach, start: int, end: int, kind: Kind) -> None:
    """The name without its state, where a place or a parent body stands first: 霍尔果斯|国际边境合作中心, 科技合作分委会."""
    for atom in page.atoms(found.start, start):
        inside = page.text[atom.end : end]
        if atom.label in STATE_LABELS and (after := page.atoms(atom.end, atom.end + 1)) and after[0].label == "PLACE":
            page.add(atom.end, end, kind, "nested", 0.75)
        if atom.label in ("ORG", "PLACE", "PORT") and len(inside) >= 5 and atom.end < start:
            page.add(atom.end, end, kind, "nested", 0.6)


@cache
def _ministry() -> re.Pattern[str]:
    cores = "|".join(sorted(tables.words("ministries.txt"), key=len, reverse=True))
    return re.compile(rf"(?:{cores})(?:、(?:{cores}))?(?:和(?:{cores}))?部(?!门|长|队|分|署|级|委|位|落)")


def _find_ministries(page: Page) -> None:
    for match in _ministry().finditer(page.text):
        start, end = match.span()
        if page.atoms(start, end) and page.atoms(start, end)[0].label != "ORG":
            continue
        before = page.atoms(start - 1, start) if start else []
        if before and before[0].label == "COUNTRY":
            start = before[0].start
        page.add(start, end, Kind.ORGANISATION, "ministry", 0.9, label="ORG")
