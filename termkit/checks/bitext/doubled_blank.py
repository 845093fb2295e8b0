"""Two blanks or more stand inside the target, or a blank before a comma or full stop.

Source: ГОСТ Р 7.0.97-2016; The Chicago Manual of Style 2.9; Xbench “double blank”.

Wrong: Стороны  подтвердили , что
Right: Стороны подтвердили, что
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each
from termkit.checks.context import Context
from termkit.checks.faults import in_target
from termkit.checks.marks import doubled_blanks
from termkit.model import Severity


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each place with a blank too many."""
    yield from in_target(pair, doubled_blanks(pair.target, context.target))


CHECK = Check("BT304", "doubled-blank", Severity.WARNING, each(look))
