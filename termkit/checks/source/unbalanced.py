"""A quotation mark, title mark or bracket of the text is never closed, or closes nothing.

Source: GB/T 15834-2011, 4.8, 4.9 and 4.15; Мильчин, Чельцова, 2.4.

Wrong: 签署《联合声明，一致认为
Right: 签署《联合声明》，一致认为
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair
from termkit.checks.context import Context
from termkit.checks.signs.faults import in_source
from termkit.checks.signs.marks import BRACKETS, QUOTES, unbalanced
from termkit.checks.signs.quotations import in_paragraphs, lonely_signs
from termkit.model import Severity, primary

SIGNS = (QUOTES | BRACKETS) - frozenset("{}")
"""Braces are signs of programs, whose lines are units of their own."""

APOSTROPHE = re.compile("[A-Za-z]’")
INNER = frozenset("‘’")
"""Quotation marks within others; in other languages than Chinese they are apostrophes, too."""


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for each sign without its partner in the paragraph, or in the next ones for a quotation that runs on."""
    listed = list(units)
    signs = SIGNS | INNER if primary(context.source) == "zh" and not _has_apostrophes(listed) else SIGNS
    faults = {unit.number: found for unit, found in in_paragraphs(listed, lambda t: unbalanced(t, signs))}
    found = lonely_signs(listed, lambda unit: faults[unit.number], lambda unit: unit.source, lambda _: True, signs)
    for unit, lonely in found:
        yield from in_source(unit, lonely)


def _has_apostrophes(units: list[SegmentPair]) -> bool:
    """Whether the text has words of other languages with an apostrophe."""
    return any(APOSTROPHE.search(unit.source) for unit in units)


CHECK = Check("SR106", "unbalanced", Severity.WARNING, run, Scope.TEXT, whole=True)
