"""Quotation marks of the target are unbalanced, or those of another language.

Russian writes «…» and inside them „…“; English “…” or ‘…’; Chinese “…” and 《…》 for titles.  A quotation may run over
several units: the first opens it, a later one closes it.

Source: Мильчин, Чельцова, «Справочник издателя и автора», 2.4.5; New Hart's Rules 9.2; GB/T 15834-2011, 4.8 and 4.15.

Wrong: инициатива “Один пояс, один путь»
Right: инициатива «Один пояс, один путь»
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, SegmentPair
from termkit.checks.context import Context
from termkit.checks.faults import beyond_source, in_target
from termkit.checks.marks import QUOTES, Fault, foreign_quotes, unbalanced
from termkit.checks.quotations import Lonely, begins_speech, lonely_signs
from termkit.model import Severity


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """Remarks for quotation marks without partner, where no quotation runs over several units, and for foreign ones."""
    for pair, lonely in lonely_signs(units, _lonely, lambda pair: pair.target, _may_run):
        yield from _remarks(pair, lonely, context)


def _lonely(pair: SegmentPair) -> list[Fault]:
    return beyond_source(pair, lambda text: unbalanced(text, QUOTES))


def _may_run(opener: Lonely) -> bool:
    """Whether a quotation may run on: somebody begins to speak, or the source leaves it open too or has none."""
    source = opener.unit.source
    return begins_speech(opener) or not QUOTES & set(source) or any(unbalanced(source, QUOTES))


def _remarks(pair: SegmentPair, lonely: list[Fault], context: Context) -> Iterator[Remark]:
    yield from in_target(pair, lonely)
    if not lonely:
        for fault in foreign_quotes(pair.target, context.target):
            yield from in_target(pair, [fault], _locale_severity(pair.target[fault.start]))


def _locale_severity(mark: str) -> Severity | None:
    """Straight marks are a matter of keyboards: information; marks of another script are a warning."""
    return Severity.INFO if mark == '"' else None


CHECK = Check("BT306", "quotes", Severity.WARNING, run)
