"""A word is written twice in a row in the target.

Words that the language doubles on purpose (had had, так так) are left alone, and so is what the source doubles too.

Source: MQM 2.0, fluency/duplication; Xbench “repeated words”.

Wrong: Стороны Стороны подтвердили
Right: Стороны подтвердили
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each
from termkit.checks.context import Context
from termkit.checks.faults import in_target
from termkit.checks.marks import doubled_words
from termkit.model import Severity

HAN = re.compile(r"[\u3400-\u9fff]+")


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each word written twice."""
    faults = list(doubled_words(pair.target, context.target))
    if faults:
        there = {fault.suggestion.lower() for fault in doubled_words(HAN.sub(" ", pair.source), "")}
        yield from in_target(pair, [fault for fault in faults if fault.suggestion.lower() not in there])


CHECK = Check("BT303", "doubled-word", Severity.WARNING, each(look))
