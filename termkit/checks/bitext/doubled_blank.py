"""Two blanks or more stand inside the target, or a blank before a comma or full stop.

Where the source has as many of them they are layout.  Two blanks after a sentence are information where the text has
them after most of its sentences, as typists had.  What stands between or behind the blanks may be an inline element
(<x id="1"/>, a figure or a name that is put in later): two blanks for each such element of the target are no fault.

Source: ГОСТ Р 7.0.97-2016; The Chicago Manual of Style 2.9; Xbench “double blank”.

Wrong: Стороны  подтвердили , что
Right: Стороны подтвердили, что
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, SegmentPair
from termkit.checks.context import Context
from termkit.checks.signs.faults import beyond_source, in_target
from termkit.checks.signs.inline import masked
from termkit.checks.signs.marks import doubled_blanks
from termkit.model import Severity

BETWEEN_SENTENCES = re.compile(r"[.!?…:][»”\")]?(?P<gap>[ \u00a0]+)(?=[«“\"(]?[^\W\d_])")
STAND_INS = frozenset({"x", "ph"})
"""Inline elements of XLIFF and TMX that may stand for a text; the others begin or end a format."""
FEWEST = 6
"""Sentences with two blanks from which it is a habit."""


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for each place with a blank too many."""
    is_habit = _is_habit(pair.target for pair in units)
    for pair in units:
        faults = beyond_source(pair, lambda text: doubled_blanks(masked(text), context.target))
        for fault in faults if len(faults) > _stand_ins(pair) else ():
            habit = is_habit and BETWEEN_SENTENCES.match(pair.target, max(0, fault.start - 1))
            yield from in_target(pair, [fault], Severity.INFO if habit else None)


def _stand_ins(pair: SegmentPair) -> int:
    """How many inline elements of the target stand for something; each has a blank at most on both sides."""
    return 2 * sum(code.split()[0] in STAND_INS for code in pair.target_codes)


def _is_habit(texts: Iterable[str]) -> bool:
    """Whether most sentences of these texts are parted by two blanks."""
    gaps = [len(found["gap"]) for text in texts if "  " in text for found in BETWEEN_SENTENCES.finditer(text)]
    wide = sum(gap > 1 for gap in gaps)
    return wide >= FEWEST and wide * 2 > len(gaps)


CHECK = Check("BT304", "doubled-blank", Severity.WARNING, run, whole=True)
