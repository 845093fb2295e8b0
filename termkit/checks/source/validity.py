"""A name is used that was not valid at the document's date: 努尔苏丹 before 2019, 德鲁日巴 after its renaming.

Without a date of the document nothing is said.

Source: valid-from and valid-to of the base, each with its source (decrees on names).

Wrong: 阿斯塔纳 in a document of 2020 (the city was 努尔苏丹 from 2019-03-23 to 2022-09-17)
Right: 努尔苏丹 in a document of 2020
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, each, spans
from termkit.checks.compiled import BaseTerm
from termkit.checks.context import Context
from termkit.model import Severity


def look(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each term outside its time."""
    if not context.date:
        return
    found = context.renderings(unit.source, context.source)
    valid = {r.span for r in found if is_valid(r.term, context.date)}
    for rendering in found:
        if rendering.is_longest and rendering.span not in valid:
            start, end = _period(rendering.term)
            message = f"“{rendering.text}” was the name from {start or 'ever'} to {end or 'now'}, not on {context.date}"
            yield Remark(unit, message, spans(rendering.span), entry=rendering.term.entry.id)


def is_valid(term: BaseTerm, date: str) -> bool:
    """Whether a term was valid on a date, as precisely as both dates are told."""
    start, end = _period(term)
    size = len(date)
    return (not start or start[:size] <= date[: len(start)]) and (not end or date[: len(end)] <= end[:size])


def _period(term: BaseTerm) -> tuple[str, str]:
    """The term's period, or its entry's."""
    return term.term.valid_from or term.entry.valid_from, term.term.valid_to or term.entry.valid_to


CHECK = Check("SR107", "validity", Severity.WARNING, each(look), Scope.TEXT)
