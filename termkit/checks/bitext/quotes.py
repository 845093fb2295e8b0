"""Quotation marks of the target are unbalanced, or those of another language.

Russian writes «…» and inside them „…“; English “…” or ‘…’; Chinese “…” and 《…》 for titles.  A quotation may run over
several units: the first opens it, a later one closes it.

Source: Мильчин, Чельцова, «Справочник издателя и автора», 2.4.5; New Hart's Rules 9.2; GB/T 15834-2011, 4.8 and 4.15.

Wrong: инициатива “Один пояс, один путь»
Right: инициатива «Один пояс, один путь»
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, SegmentPair
from termkit.checks.context import Context
from termkit.checks.faults import beyond_source, in_target
from termkit.checks.marks import NOTHING, PAIRS, QUOTES, Fault, foreign_quotes, unbalanced
from termkit.model import Severity

REACH = 30
"""Units over which a quotation may run."""


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """Remarks for quotation marks without partner, where no quotation runs over several units, and for foreign ones."""
    for pair, lonely in _lonely(units):
        yield from _remarks(pair, lonely, context)


def _lonely(units: Iterable[SegmentPair]) -> Iterator[tuple[SegmentPair, list[Fault]]]:
    """Each unit with its marks without partner; those of a quotation that a later unit closes are left out."""
    waiting: deque[tuple[SegmentPair, list[Fault]]] = deque()
    for pair in units:
        faults = list(beyond_source(pair, lambda text: unbalanced(text, QUOTES)))
        if len(faults) == 1 and faults[0].message.endswith(NOTHING):
            opener = next((item for item in reversed(waiting) if item[1]), None)
            if opener and _belong_together(*opener, pair, faults[0]):
                opener[1].clear()
                faults = []
        waiting.append((pair, faults))
        if len(waiting) > REACH:
            yield waiting.popleft()
    yield from waiting


def _belong_together(first: SegmentPair, opened: list[Fault], last: SegmentPair, closed: Fault) -> bool:
    """Whether one unit opens a quotation that the other closes with the partner of its mark, and nothing is between."""
    if len(opened) != 1 or first.path != last.path or opened[0].message.endswith(NOTHING):
        return False
    sign, partner = first.target[opened[0].start], last.target[closed.start]
    return PAIRS.get(sign) == partner and not {sign, partner} & set(last.target[: closed.start])


def _remarks(pair: SegmentPair, lonely: list[Fault], context: Context) -> Iterator[Remark]:
    yield from in_target(pair, lonely)
    if not lonely:
        yield from in_target(pair, foreign_quotes(pair.target, context.target), _locale_severity(pair))


def _locale_severity(pair: SegmentPair) -> Severity | None:
    """Straight marks are a matter of keyboards: information; marks of another script are a warning."""
    return Severity.INFO if '"' in pair.target else None


CHECK = Check("BT306", "quotes", Severity.WARNING, run)
