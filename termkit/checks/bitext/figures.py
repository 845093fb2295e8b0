"""A figure of the source has no equal in the target, or the target has a figure that the source has not.

Figures are compared by value, whatever they are written with: 400亿, 40 млрд, 40 billion; 二十, двадцать, 20; 1,5 and
1.5.  A small number in words (五国, пять) is reported only where the other side has another one instead.  Fractions,
multiples (翻一番, вдвое), rough amounts (数十万), halves (半年), the number of parties (三方), how often (每两年), how
many times (三次, дважды), for how many (每万人), signs (零下), rise and fall (下降9.6%), the order of two numbers
(第四条第二款, 6比4) and on which side of a figure the amount lies (近, 以上) are compared where both sides have one;
degrees below zero must stay so.  A figure that only tells things of one name apart in a label (Brush 2) is information.

Source: ISO 17100:2015, 5.3.1 (numbers); ГОСТ Р 7.0.97; MQM 2.0, accuracy/number.

Wrong: 400亿美元 — 4 млрд долларов США
Right: 400亿美元 — 40 млрд долларов США
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.facts import bounds, denominators, directions, figures, multiples, number_pairs, saying, signs
from termkit.checks.facts.periods import differing
from termkit.checks.facts.small_numbers import Side, exchanged
from termkit.model import Severity
from termkit.text.fractions import FractionFound, find_fractions
from termkit.text.numbers import FigureKind, Number

AMOUNTS = (
    "number and a half",
    "half of an hour",
    "half of a month",
    "half of a year",
    "half of a century",
    "rough amount",
    "parties",
    "sides",
    "frequency",
    "part of a point",
    "digits",
)
"""What is told in a word of its own (see periods.tsv)."""
LABEL = 32
"""Characters of a label, which is no sentence."""
SENTENCE = re.compile(r"[。！？；：，]|[.!?;:,](?:\s|$)")
FORMAT = re.compile(r"\d\+\d")
"""A meeting that is called by who takes part: （10+3）; another language may say it in words."""
SERIAL = re.compile(r"[^\W\d_][- ]\d{1,2}(?:\s|$)")


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each figure that only one side has; percentages have a check of their own."""
    if not pair.target.strip():
        return
    sides = (
        (pair.source, context.source, pair.target, context.target),
        (pair.target, context.target, pair.source, context.source),
    )
    ours, theirs = (_missing(*side) for side in sides)
    for figure in ours:
        instead = theirs.pop(0) if theirs else None
        yield _remark(pair, figure, instead, None if instead else _severity(figure, *sides))
    for figure in theirs:
        message = f"“{pair.target[figure.start : figure.end]}” of the target is not in the source"
        severity = _severity(figure, *reversed(sides))
        yield Remark(pair, message, target_spans=spans((figure.start, figure.end)), severity=severity)
    yield from _fractions(pair, context)
    yield from multiples.differing(pair, context)
    yield from bounds.differing(pair, context)
    yield from signs.differing(pair, context)
    yield from directions.differing(pair, context)
    yield from denominators.differing(pair, context)
    yield from number_pairs.exchanged(pair, context)
    yield from differing(pair, context, AMOUNTS)
    small = [] if ours else [_remark(pair, here, there) for here, there in exchanged(*sides)]
    yield from small or differing(pair, context, ("how many times",))


def _fractions(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark where each side has as many fractions, and one of each is none of the other's."""
    here = find_fractions(pair.source, context.source)
    there = find_fractions(pair.target, context.target) if here else []
    alone, instead = (figures.lacking(*sides, _is_same_share) for sides in ((here, there), (there, here)))
    if len(here) == len(there) and len(alone) == len(instead) == 1:
        (start, end, value), (first, last, other) = alone[0], instead[0]
        message = f"“{pair.source[start:end]}” is {value}, “{pair.target[first:last]}” is {other}"
        yield Remark(pair, message, spans((start, end)), spans((first, last)))


def _is_same_share(one: FractionFound, other: FractionFound) -> bool:
    return one.value == other.value


def _missing(text: str, language: str, other: str, other_language: str) -> list[Number]:
    formats = [] if FORMAT.search(other) else [found.span() for found in FORMAT.finditer(text)]
    return [
        figure
        for figure in figures.numbers(text, language)
        if figure.kind is not FigureKind.PERCENT
        and not any(start < figure.end and figure.start < end for start, end in formats)
        and figures.is_telling(figure, text, language)
        and not saying.is_said(figure, text, language, other, other_language)
    ]


def _remark(pair: SegmentPair, figure: Number, instead: Number | None, severity: Severity | None = None) -> Remark:
    text = pair.source[figure.start : figure.end]
    message = f"“{text}” ({figure.value:,f}) has no equal in the target"
    if instead is None:
        return Remark(pair, message, spans((figure.start, figure.end)), severity=severity)
    there = pair.target[instead.start : instead.end]
    message += f"; “{there}” is {instead.value:,f}"
    return Remark(pair, message, spans((figure.start, figure.end)), spans((instead.start, instead.end)))


def _severity(figure: Number, side: Side, other: Side) -> Severity | None:
    """Information where the figure only tells things of one name apart in a label, and the other side has no figure."""
    is_label = len(side[0]) <= LABEL and not SENTENCE.search(side[0])
    is_serial = is_label and SERIAL.match(side[0], max(0, figure.start - 2), figure.end + 1)
    return Severity.INFO if is_serial and not figures.numbers(other[0], other[1]) else None


CHECK = Check("BT201", "figure", Severity.ERROR, each(look))
