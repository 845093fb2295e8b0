"""A percentage of the source is another one in the target, or is no percentage there.

百分之五, 5%, 5 %, 5 процентов and five per cent are one value.

Source: ISO 17100:2015, 5.3.1 (numbers); MQM 2.0, accuracy/number.

Wrong: 增长12.5% — выросла на 15,2 %
Right: 增长12.5% — выросла на 12,5 процента
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.checks import figures
from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.model import Severity
from termkit.text.numbers import Kind, Number


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each percentage without an equal, on either side."""
    if not pair.target.strip():
        return
    here, there = (
        [n for n in figures.numbers(text, language) if n.kind is Kind.PERCENT]
        for text, language in ((pair.source, context.source), (pair.target, context.target))
    )
    for figure in figures.lacking(here, there, _same):
        if figures.values(pair.target, context.target)[figure.value]:
            continue
        text = pair.source[figure.start : figure.end]
        yield Remark(pair, f"“{text}” has no equal in the target", spans((figure.start, figure.end)))
    for figure in figures.lacking(there, here, _same):
        if not here or figures.values(pair.source, context.source)[figure.value]:
            continue
        text = pair.target[figure.start : figure.end]
        yield Remark(pair, f"“{text}” is not in the source", target_spans=spans((figure.start, figure.end)))


def _same(one: Number, other: Number) -> bool:
    return one.value == other.value


CHECK = Check("BT202", "percentage", Severity.ERROR, each(look))
