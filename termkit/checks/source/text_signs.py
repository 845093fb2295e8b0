"""A sign of the text is doubled, is one of another language or width, or the blank beside it is missing or too many.

Quotation marks of another language, straight ones, hyphens for dashes and signs of half width between Chinese
characters are told where the text mostly has the right ones; else they are its habit.

Source: GB/T 15834-2011, 5.1; Мильчин, Чельцова, 2.4.5, 6.2; The Chicago Manual of Style 6.9, 9.16.

Wrong: 双方同意。。; в 2022году; the talks ended , and; 12,5 per cent
Right: 双方同意。; в 2022 году; the talks ended, and; 12.5 per cent
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair
from termkit.checks.context import Context
from termkit.checks.spelling.slips_of_pen import slips
from termkit.model import Severity


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for each sign."""
    yield from slips(units, "text_signs.tsv", context.source)


CHECK = Check("SR115", "text-signs", Severity.WARNING, run, Scope.TEXT, whole=True)
