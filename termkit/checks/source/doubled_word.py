"""A word of the text is written twice in a row, or two blanks stand between words.

Source: GB/T 9704-2012; ГОСТ Р 7.0.97-2016; Xbench “repeated words” and “double blank”.

Wrong: Стороны Стороны подтвердили
Right: Стороны подтвердили
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, each
from termkit.checks.context import Context
from termkit.checks.faults import in_source
from termkit.checks.marks import doubled_blanks, doubled_words
from termkit.model import Severity


def look(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each doubling."""
    yield from in_source(unit, doubled_words(unit.source, context.source))
    yield from in_source(unit, doubled_blanks(unit.source, context.source), Severity.INFO)


CHECK = Check("SR108", "text-doubled", Severity.WARNING, each(look), Scope.TEXT)
