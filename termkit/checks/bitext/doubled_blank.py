"""Two blanks or more stand inside the target, or a blank before a comma or full stop.

Where the source has as many of them they are layout.  Two blanks after a sentence are information where the text has
them after most of its sentences, as typists had.

Source: ГОСТ Р 7.0.97-2016; The Chicago Manual of Style 2.9; Xbench “double blank”.

Wrong: Стороны  подтвердили , что
Right: Стороны подтвердили, что
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, SegmentPair
from termkit.checks.context import Context
from termkit.checks.faults import beyond_source, in_target
from termkit.checks.marks import doubled_blanks
from termkit.model import Severity

BETWEEN_SENTENCES = re.compile(r"[.!?…:][»”\")]?(?P<gap>[ \u00a0]+)(?=[«“\"(]?[^\W\d_])")
FEWEST = 6
"""Sentences with two blanks from which it is a habit."""


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for each place with a blank too many."""
    is_habit = _is_habit(pair.target for pair in units)
    for pair in units:
        for fault in beyond_source(pair, lambda text: doubled_blanks(text, context.target)):
            habit = is_habit and BETWEEN_SENTENCES.match(pair.target, max(0, fault.start - 1))
            yield from in_target(pair, [fault], Severity.INFO if habit else None)


def _is_habit(texts: Iterable[str]) -> bool:
    """Whether most sentences of these texts are parted by two blanks."""
    gaps = [len(found["gap"]) for text in texts if "  " in text for found in BETWEEN_SENTENCES.finditer(text)]
    wide = sum(gap > 1 for gap in gaps)
    return wide >= FEWEST and wide * 2 > len(gaps)


CHECK = Check("BT304", "doubled-blank", Severity.WARNING, run, whole=True)
