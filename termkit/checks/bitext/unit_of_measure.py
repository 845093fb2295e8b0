"""A quantity kept its figure but changed its unit or its currency: 400亿美元, 40 млрд евро; 六个月, шесть лет.

Source: ISO 4217:2015; ISO 80000-1:2022; MQM 2.0, accuracy/unit-conversion.

Wrong: 400亿美元 — 40 млрд евро
Right: 400亿美元 — 40 млрд долл. США
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.facts import durations, figures
from termkit.model import Severity

ALIKE = ({"%", "pp"}, {"GBP", "lb"})
"""Units that one word names: per cent, pounds."""


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each figure that has one unit here and another there, and no unit in common."""
    yield from durations.differing(pair, context)
    there = figures.numbers(pair.target, context.target)
    for figure in figures.numbers(pair.source, context.source):
        same = [other for other in there if other.value == figure.value and other.unit]
        if figure.unit and same and all(other.unit != figure.unit for other in same):
            other = same[0]
            if any({figure.unit, other.unit} <= alike for alike in ALIKE):
                continue
            message = (
                f"“{pair.source[figure.start : figure.end]}” is in {figure.unit},"
                f" “{pair.target[other.start : other.end]}” in {other.unit}"
            )
            yield Remark(pair, message, spans((figure.start, figure.end)), spans((other.start, other.end)))


CHECK = Check("BT206", "unit", Severity.ERROR, each(look))
