"""Chinese characters were left in a Russian or English target.

A title quoted in the original beside its translation, in brackets, is no error.

Source: MQM 2.0, accuracy/untranslated.

Wrong: Стороны 双方 подтвердили
Right: принцип «неделание» (无为)
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each
from termkit.checks.context import Context
from termkit.checks.faults import in_target
from termkit.checks.marks import Fault, left_in_chinese
from termkit.model import Severity, primary


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each run of Han outside brackets."""
    if primary(context.target) != "zh":
        yield from in_target(
            pair, [fault for fault in left_in_chinese(pair.target) if not _is_quoted(pair.target, fault)]
        )


def _is_quoted(text: str, fault: Fault) -> bool:
    return "(" in text[: fault.start].rpartition(")")[2] and ")" in text[fault.end :]


CHECK = Check("BT311", "han-left", Severity.ERROR, each(look))
