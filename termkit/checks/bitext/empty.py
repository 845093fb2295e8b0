"""The target of a unit is empty.

Source: LISA QA model, omission; MQM 2.0, accuracy/omission.

Wrong: 双方一致认为 — (nothing)
Right: 双方一致认为 — Стороны едины в том, что
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each
from termkit.checks.context import Context
from termkit.model import Severity


def look(pair: SegmentPair, _: Context) -> Iterator[Remark]:
    """A remark for a unit with a source and no target."""
    if pair.source.strip() and not pair.target.strip():
        yield Remark(pair, "the target is empty")


CHECK = Check("BT301", "empty", Severity.ERROR, each(look))
