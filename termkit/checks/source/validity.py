"""A name is used that was not valid at the document's date: 努尔苏丹 before 2019, 德鲁日巴 after its renaming.

A name without dates was not valid while another one of the same entry was, whose first and last day
the base has, or that it calls superseded since a day.  Without a date of the document nothing is said.

Source: valid-from and valid-to of the base, each with its source (decrees on names).

Wrong: 阿斯塔纳 in a document of 2020 (the city was 努尔苏丹 from 2019-03-23 to 2022-09-17)
Right: 努尔苏丹 in a document of 2020
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import Check, Remark, Scope, SegmentPair, each, spans
from termkit.checks.context import Context, Rendering
from termkit.checks.validity import is_closed, is_past, was_valid
from termkit.model import Relation, Severity, Status


def look(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each term outside its time."""
    if not context.date:
        return
    found = [r for r in context.renderings(unit.source, context.source) if not _is_rung(r.term)]
    valid = {r.span for r in found if was_valid(r.term, context.date) and not _in_its_place(r.term, context)}
    for rendering in found:
        if rendering.is_longest and rendering.span not in valid:
            yield _remark(unit, rendering, context)


def _is_rung(term: BaseTerm) -> bool:
    """Whether the term is a wording that a newer one replaced: SR101 tells it."""
    return any(link.relation is Relation.NEXT_RUNG for link in term.entry.links)


def _in_its_place(term: BaseTerm, context: Context) -> BaseTerm | None:
    """The name of the same entry that was valid instead of one without dates."""
    if any(term.period):
        return None
    others = context.base.targets([term.entry.id], term.language)
    others += context.base.targets([term.entry.id], term.language, usable=False)
    return next((other for other in others if _ended(other) and was_valid(other, context.date)), None)


def _successor(term: BaseTerm, context: Context) -> BaseTerm | None:
    """The preferred name of the entry, where it has replaced one whose time was over."""
    if not (is_past(term, context.date) and term.term.status is Status.SUPERSEDED):
        return None
    others = context.base.targets([term.entry.id], term.language)
    return next((t for t in others if t.term.status is Status.PREFERRED and was_valid(t, context.date)), None)


def _ended(term: BaseTerm) -> bool:
    """Whether the base says when the name's time began and ended, or that it ended and another has replaced it."""
    return is_closed(term) or bool(term.period[1] and term.term.status is Status.SUPERSEDED)


def _remark(unit: SegmentPair, rendering: Rendering, context: Context) -> Remark:
    name, right = rendering.text, _in_its_place(rendering.term, context) or _successor(rendering.term, context)
    start, end = rendering.term.period
    message = f"“{name}” was the name from {start or 'ever'} to {end or 'now'}, not on {context.date}"
    if right:
        message = f"“{name}” was not the name on {context.date}; it was “{right.term.term}”"
    return Remark(
        unit,
        message,
        spans(rendering.span),
        suggestion=right.term.term if right else "",
        entry=rendering.term.entry.id,
    )


CHECK = Check("SR107", "validity", Severity.WARNING, each(look), Scope.TEXT)
