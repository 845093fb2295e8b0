"""A word of the text is written twice in a row, or two blanks stand between words.

Two blanks between two words of a Russian or English sentence are reported; more of them are layout, and information.

Source: GB/T 9704-2012; ГОСТ Р 7.0.97-2016; Xbench “repeated words” and “double blank”.

Wrong: Стороны Стороны подтвердили
Right: Стороны подтвердили
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, each
from termkit.checks.context import Context
from termkit.checks.faults import in_source
from termkit.checks.marks import Fault, doubled_blanks, doubled_words
from termkit.model import Severity
from termkit.text.languages import han_runs


def look(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each doubling."""
    yield from in_source(unit, doubled_words(unit.source, context.source))
    yield from in_source(unit, doubled_blanks(unit.source, context.source), Severity.INFO)
    for place, count in unit.wide_blanks:
        fault = Fault(place, place + 1, "two blanks or more", " ")
        yield from in_source(unit, [fault], None if _is_slip(unit.source, place, count) else Severity.INFO)


def _is_slip(text: str, place: int, count: int) -> bool:
    """Whether two blanks stand between two words of a sentence: more of them are layout, and Chinese needs none."""
    around = text[place - 1 : place] + text[place + 1 : place + 2]
    return count == 2 and around.isalpha() and not any(han_runs(around))


CHECK = Check("SR108", "text-doubled", Severity.WARNING, each(look), Scope.TEXT)
