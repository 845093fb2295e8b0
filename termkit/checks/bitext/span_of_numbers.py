"""The ends of a range are exchanged or one of them changed: 5至10年, от 5 до 10 лет, 5-10 years.

Source: ISO 17100:2015, 5.3.1 (numbers); ISO 80000-1:2022, 7.3 (ranges); MQM 2.0, accuracy/number.

Wrong: 5至10年 — от 10 до 5 лет
Right: 5至10年 — от 5 до 10 лет
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.facts import figures
from termkit.model import Severity
from termkit.text.numbers import Number

JOINT = re.compile(
    r"\s*[条款项章届次]?\s*"
    r"(?:(?:[下上]?[降升调]|提高|增加|增长|减少|扩大|缩短|降低)?[至到为]|[-–—~～]|до|to|and|по)\s*第?"
)
Range = tuple[Number, Number]


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each range whose two ends stand in the target the other way round."""
    there = _ranges(pair.target, context.target)
    for low, high in _ranges(pair.source, context.source):
        for first, second in there:
            if (low.value, high.value) == (second.value, first.value) and low.value != high.value:
                text = pair.source[low.start : high.end]
                message = f"the ends of “{text}” are exchanged in “{pair.target[first.start : second.end]}”"
                yield Remark(pair, message, spans((low.start, high.end)), spans((first.start, second.end)))


def _ranges(text: str, language: str) -> list[Range]:
    found = figures.numbers(text, language)
    return [(a, b) for a, b in pairwise(found) if JOINT.fullmatch(text[a.end : b.start])]


CHECK = Check("BT205", "range", Severity.ERROR, each(look))
