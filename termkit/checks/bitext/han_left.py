"""Chinese characters or signs of punctuation were left in a Russian or English target.

A title quoted in the original beside its translation, in brackets, is no error; neither is a character or word that the
text speaks of (“和”字).

Source: MQM 2.0, accuracy/untranslated.

Wrong: Стороны 双方 подтвердили
Right: принцип «неделание» (无为)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each
from termkit.checks.context import Context
from termkit.checks.signs.faults import in_target
from termkit.checks.signs.marks import Fault, left_in_chinese
from termkit.model import Severity, primary

SPOKEN_OF = re.compile("[“‘「『](?P<word>[\u3400-\u9fff]+)[”’」』](?:这个?)?(?:[一二两三四五几]?个?字|一?词|的意思)")


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each run of Han outside brackets; a target that is the source itself is told as such (BT302)."""
    if primary(context.target) != "zh" and pair.target != pair.source:
        yield from in_target(pair, [fault for fault in left_in_chinese(pair.target) if not _is_meant(pair, fault)])


def _is_meant(pair: SegmentPair, fault: Fault) -> bool:
    """Whether the characters stand in brackets, or are what the source speaks of as such."""
    text, spoken_of = pair.target, {match["word"] for match in SPOKEN_OF.finditer(pair.source)}
    in_brackets = "(" in text[: fault.start].rpartition(")")[2] and ")" in text[fault.end :]
    return in_brackets or text[fault.start : fault.end] in spoken_of


CHECK = Check("BT311", "han-left", Severity.ERROR, each(look))
