"""Quotation marks of the target are unbalanced, or those of another language.

Russian writes «…» and inside them „…“; English “…” or ‘…’; Chinese “…” and 《…》 for titles.  A quotation may run over
several units: the first opens it, a later one closes it.  Marks of another language that most quotations of a file
have are told a dozen times, and are information from then on: they are a house style.

Source: Мильчин, Чельцова, «Справочник издателя и автора», 2.4.5; New Hart's Rules 9.2; GB/T 15834-2011, 4.8 and 4.15.

Wrong: инициатива “Один пояс, один путь»
Right: инициатива «Один пояс, один путь»
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.signs.faults import beyond_source, in_target
from termkit.checks.signs.marks import INNER_QUOTE, PAIRS, QUOTES, Fault, foreign_quotes, odd_straight, unbalanced
from termkit.checks.signs.quotations import Lonely, begins_speech, lonely_signs
from termkit.model import Severity, primary

OWN = {"ru": "«", "zh": "“", "en": "“"}
APOSTROPHE = PAIRS[INNER_QUOTE]
INNER = frozenset({INNER_QUOTE, APOSTROPHE})
HABIT = 12
"""Units with marks of another language from which they may be a house style."""


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """Remarks for quotation marks without partner, where no quotation runs over several units, and for foreign ones."""
    own = OWN.get(primary(context.target), "“")
    proper = foreign = 0
    for pair, lonely in lonely_signs(units, _lonely, lambda pair: pair.target, _may_run):
        is_habit = foreign >= HABIT and foreign > proper
        remarks = list(_remarks(pair, lonely, context, Severity.INFO if is_habit else None))
        foreign += not lonely and any(remark.severity is not Severity.INFO or is_habit for remark in remarks)
        proper += own in pair.target
        yield from remarks


def _lonely(pair: SegmentPair) -> list[Fault]:
    """The signs without partner; inner marks, which may be apostrophes, where the source has them and none closes."""
    signs = QUOTES | INNER if INNER_QUOTE in pair.source else QUOTES
    faults = beyond_source(pair, lambda text: unbalanced(text, signs))
    straight = odd_straight(pair.target) if _quotes_whole(pair.source) else ()
    return [*(fault for fault in faults if pair.target[fault.start] != APOSTROPHE), *straight]


def _quotes_whole(text: str) -> bool:
    """Whether a text has quotations, and all of them end."""
    return not (QUOTES | {'"'}).isdisjoint(text) and not any(unbalanced(text, QUOTES)) and not any(odd_straight(text))


def _may_run(opener: Lonely) -> bool:
    """Whether a quotation may run on: somebody begins to speak, or the source leaves it open too or has none."""
    source = opener.unit.source
    return begins_speech(opener) or not QUOTES & set(source) or any(unbalanced(source, QUOTES))


def _remarks(pair: SegmentPair, lonely: list[Fault], context: Context, severity: Severity | None) -> Iterator[Remark]:
    """Remarks for signs without partner; where there are none, for marks of another language, of that severity."""
    yield from in_target(pair, lonely)
    if not lonely:
        foreign = [f for f in foreign_quotes(pair.target, context.target) if not _is_taken_over(pair, f)]
        curved = [fault for fault in foreign if pair.target[fault.start] != '"']
        yield from _of_other_language(pair, curved, severity)
        yield from _of_other_language(pair, [fault for fault in foreign if fault not in curved], Severity.INFO)


def _is_taken_over(pair: SegmentPair, fault: Fault) -> bool:
    """Whether the source has the mark too, where it is no Chinese one: the » of a menu."""
    mark = pair.target[fault.start]
    return mark in "«»" and mark in pair.source


def _of_other_language(pair: SegmentPair, faults: list[Fault], severity: Severity | None) -> Iterator[Remark]:
    """One remark for all marks of another language; straight ones are a matter of keyboards, and information."""
    if faults:
        places = spans(*((fault.start, fault.end) for fault in faults))
        yield Remark(pair, faults[0].message, target_spans=places, severity=severity)


CHECK = Check("BT306", "quotes", Severity.WARNING, run, whole=True)
