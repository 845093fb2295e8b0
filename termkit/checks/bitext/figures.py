"""A figure of the source has no equal in the target, or the target has a figure that the source has not.

Figures are compared by value, whatever they are written with: 400亿, 40 млрд, 40 billion; 二十, двадцать, 20; 1,5 and
1.5.  A small number in words (五国, пять) is reported only where the other side has another one instead.  Fractions,
multiples (翻一番, вдвое), rough amounts (数十万), halves (半年) and the number of parties (三方) are compared where
both sides have one.  A figure that only tells things of one name apart in a label (Brush 2) is information.

Source: ISO 17100:2015, 5.3.1 (numbers); ГОСТ Р 7.0.97; MQM 2.0, accuracy/number.

Wrong: 400亿美元 — 4 млрд долларов США
Right: 400亿美元 — 40 млрд долларов США
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from termkit.checks import figures, multiples, saying
from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.periods import differing
from termkit.model import Severity, primary
from termkit.text.fractions import find_fractions
from termkit.text.numbers import Kind, Number

AMOUNTS = (
    "number and a half",
    "half of an hour",
    "half of a month",
    "half of a year",
    "half of a century",
    "rough amount",
    "parties",
)
"""What is told in a word of its own (see periods.tsv)."""
FEW = 2
"""Small numbers that two sides differ in for one to have become the other."""
TWO = Decimal(2)
TWOS = {"zh": r"两(?=[家个所座项份名位次条艘架种套批轮])", "ru": r"\bдв(?:а|е|ух|ум|умя)\b", "en": r"\btwo\b"}
LABEL = 32
"""Characters of a label, which is no sentence."""
SENTENCE = re.compile(r"[。！？；：，]|[.!?;:,](?:\s|$)")
SERIAL = re.compile(r"[^\W\d_][- ][1-9](?:\s|$)")
Side = tuple[str, str, str, str]
"""A text with its language, and the other text with its own."""


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
        yield _remark(pair, figure, instead)
    for figure in theirs:
        text = pair.target[figure.start : figure.end]
        yield Remark(
            pair,
            f"“{text}” of the target is not in the source",
            target_spans=spans((figure.start, figure.end)),
            severity=_severity(figure, pair.target),
        )
    yield from _fractions(pair, context)
    yield from multiples.differing(pair, context)
    yield from differing(pair, context, AMOUNTS)
    if not ours:
        yield from _small(pair, sides)


def _fractions(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark where each side has one fraction, and they differ."""
    here = find_fractions(pair.source, context.source)
    there = find_fractions(pair.target, context.target) if here else []
    if len(here) == len(there) == 1 and here[0].value != there[0].value:
        (start, end, value), (first, last, other) = here[0], there[0]
        message = f"“{pair.source[start:end]}” is {value}, “{pair.target[first:last]}” is {other}"
        yield Remark(pair, message, spans((start, end)), spans((first, last)))


def _small(pair: SegmentPair, sides: tuple[Side, Side]) -> Iterator[Remark]:
    """A remark where each side has one small number in words that the other lacks: 五国, шесть государств."""
    here, there = (_unsaid_small(*side) for side in sides)
    if len(here) + len(there) < FEW:
        here, there = (alone or _more_often(*side) for alone, side in zip((here, there), sides, strict=True))
    if len(here) == len(there) == 1:
        yield _remark(pair, here[0], there[0])


def _more_often(text: str, language: str, other: str, other_language: str) -> list[Number]:
    """A small number that the text has more often than the other side: of two that were five one became six.

    So is a two that the other side does not tell.
    """
    told = saying.values(other, other_language)
    found = Counter(n.value for n in _small_numbers(text, language))
    often = [n for n in _small_numbers(text, language) if found[n.value] > max(1, told[n.value])]
    twos = [] if told[TWO] or saying.in_words(TWO, other, other_language) else list(_twos(text, language))
    return [*often, *twos][:1]


def _twos(text: str, language: str) -> Iterator[Number]:
    """The places of two with what it counts, which is no figure by itself."""
    pattern = TWOS.get(primary(language))
    for match in re.finditer(pattern, text, re.IGNORECASE) if pattern else ():
        yield Number(*match.span(), TWO)


def _small_numbers(text: str, language: str) -> list[Number]:
    return [
        figure
        for figure in figures.numbers(text, language)
        if figure.kind is Kind.CARDINAL
        and figure.value <= figures.SMALL
        and not figures.is_marker(figure, text, language)
    ]


def _unsaid_small(text: str, language: str, other: str, other_language: str) -> list[Number]:
    return [n for n in _small_numbers(text, language) if not saying.is_said(n, text, language, other, other_language)]


def _missing(text: str, language: str, other: str, other_language: str) -> list[Number]:
    return [
        figure
        for figure in figures.numbers(text, language)
        if figure.kind is not Kind.PERCENT
        and figures.is_telling(figure, text, language)
        and not saying.is_said(figure, text, language, other, other_language)
    ]


def _remark(pair: SegmentPair, figure: Number, instead: Number | None) -> Remark:
    text = pair.source[figure.start : figure.end]
    message = f"“{text}” ({figure.value:,f}) has no equal in the target"
    if instead is None:
        return Remark(pair, message, spans((figure.start, figure.end)), severity=_severity(figure, pair.source))
    there = pair.target[instead.start : instead.end]
    message += f"; “{there}” is {instead.value:,f}"
    return Remark(pair, message, spans((figure.start, figure.end)), spans((instead.start, instead.end)))


def _severity(figure: Number, text: str) -> Severity | None:
    """Information where the figure only tells things of one name apart in a label (Brush 2, 橡皮-3 软)."""
    is_label = len(text) <= LABEL and not SENTENCE.search(text)
    return Severity.INFO if is_label and SERIAL.match(text, max(0, figure.start - 2), figure.end + 1) else None


CHECK = Check("BT201", "figure", Severity.ERROR, each(look))
