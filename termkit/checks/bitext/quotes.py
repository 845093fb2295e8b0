"""Quotation marks of the target are unbalanced, or those of another language.

Russian writes «…» and inside them „…“; English “…” or ‘…’; Chinese “…” and 《…》 for titles.

Source: Мильчин, Чельцова, «Справочник издателя и автора», 2.4.5; New Hart's Rules 9.2; GB/T 15834-2011, 4.8 and 4.15.

Wrong: инициатива “Один пояс, один путь»
Right: инициатива «Один пояс, один путь»
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each
from termkit.checks.context import Context
from termkit.checks.faults import beyond_source, in_target
from termkit.checks.marks import QUOTES, foreign_quotes, unbalanced
from termkit.model import Severity


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """Remarks for quotation marks without partner (warnings) and for those of another locale (information)."""
    lonely = list(beyond_source(pair, lambda text: unbalanced(text, QUOTES)))
    yield from in_target(pair, lonely)
    if not lonely:
        yield from in_target(pair, foreign_quotes(pair.target, context.target), _locale_severity(pair))


def _locale_severity(pair: SegmentPair) -> Severity | None:
    """Straight marks are a matter of keyboards: information; marks of another script are a warning."""
    return Severity.INFO if '"' in pair.target else None


CHECK = Check("BT306", "quotes", Severity.WARNING, each(look))
