"""A quotation mark, title mark or bracket of the text is never closed, or closes nothing.

Source: GB/T 15834-2011, 4.8, 4.9 and 4.15; Мильчин, Чельцова, 2.4.

Wrong: 签署《联合声明，一致认为
Right: 签署《联合声明》，一致认为
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, each
from termkit.checks.context import Context
from termkit.checks.faults import in_source
from termkit.checks.marks import BRACKETS, QUOTES, unbalanced
from termkit.model import Severity


def look(unit: SegmentPair, _: Context) -> Iterator[Remark]:
    """A remark for each sign without its partner."""
    yield from in_source(unit, unbalanced(unit.source, QUOTES | BRACKETS))


CHECK = Check("SR106", "unbalanced", Severity.WARNING, each(look), Scope.TEXT)
