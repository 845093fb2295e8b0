"""Small pieces of mark-up that templates cannot make themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

SLOT = re.compile(r"\{([^{}]*)\}")


def marked_slots(term: str) -> Markup:
    """The term, escaped, with the slots of a frame ({人物}, {person:gent}, {}) as elements of their own."""
    parts, here = [], 0
    for match in SLOT.finditer(term):
        parts += [escape(term[here : match.start()]), _slot(match[1])]
        here = match.end()
    return Markup("").join([*parts, escape(term[here:])])


def marked_fillers(term: str, places: Iterable[tuple[int, int]]) -> Markup:
    """The term, escaped, with what fills the slots of a frame there as elements of their own."""
    parts, here = [], 0
    for start, end in places:
        parts += [escape(term[here:start]), Markup('<span class="filler">{}</span>').format(term[start:end])]
        here = end
    return Markup("").join([*parts, escape(term[here:])])


def _slot(name: str) -> Markup:
    what, _, case = name.partition(":")
    inside = Markup('{}<span class="case">{}</span>').format(what, case) if case else escape(what or "…")
    return Markup('<span class="slot-name">{}</span>').format(inside)
