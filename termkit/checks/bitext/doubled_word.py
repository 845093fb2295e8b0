"""A word is written twice in a row in the target.

Words that the language doubles on purpose (had had, так так) are left alone, and so are a name of the base (Ли Ли) and
what the source doubles too.

Source: MQM 2.0, fluency/duplication; Xbench “repeated words”.

Wrong: Стороны Стороны подтвердили
Right: Стороны подтвердили
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each
from termkit.checks.context import Context
from termkit.checks.signs.doubling import doubled_words
from termkit.checks.signs.faults import in_target
from termkit.checks.signs.marks import Fault
from termkit.model import Severity

HAN = re.compile(r"[\u3400-\u9fff]+")


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each word written twice."""
    faults = list(doubled_words(pair.target, context.target))
    if faults:
        there = {fault.suggestion.lower() for fault in doubled_words(HAN.sub(" ", pair.source), "")}
        named = {rendering.span for rendering in context.look(pair).renderings}
        yield from in_target(pair, [f for f in faults if f.suggestion.lower() not in there and not _is_in(f, named)])


def _is_in(fault: Fault, named: Collection[tuple[int, int]]) -> bool:
    return any(start <= fault.start < fault.end <= end for start, end in named)


CHECK = Check("BT303", "doubled-word", Severity.WARNING, each(look))
