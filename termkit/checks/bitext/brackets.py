"""A bracket of the target is never closed, or closes nothing.

1) and a) at the beginning of an item are no brackets, and what the source leaves open the target may leave open.

Source: MQM 2.0, locale-convention/punctuation; Xbench “unpaired symbols”.

Wrong: Шанхайская организация сотрудничества (далее – ШОС
Right: Шанхайская организация сотрудничества (далее – ШОС)
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each
from termkit.checks.context import Context
from termkit.checks.signs.faults import beyond_source, in_target
from termkit.checks.signs.marks import BRACKETS, unbalanced
from termkit.model import Severity


def look(pair: SegmentPair, _: Context) -> Iterator[Remark]:
    """A remark for each bracket without its partner."""
    yield from in_target(pair, beyond_source(pair, lambda text: unbalanced(text, BRACKETS)))


CHECK = Check("BT305", "brackets", Severity.WARNING, each(look))
