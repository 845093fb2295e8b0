"""A percentage of the source is another one in the target, or is no percentage there.

百分之五, 5%, 5 %, 5 процентов and five per cent are one value; so are 两成 and 20 %.  Percentage points that became per
cent, or the reverse, are another amount (0.3个百分点, 0,3 %).  Rates (千分之八) count, too.

Source: ISO 17100:2015, 5.3.1 (numbers); MQM 2.0, accuracy/number.

Wrong: 增长12.5% — выросла на 15,2 %
Right: 增长12.5% — выросла на 12,5 процента
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.facts import figures, multiples, saying, told_values
from termkit.checks.facts.rates import Rate, rates
from termkit.checks.facts.tenths import TENTHS, share_of
from termkit.model import Severity, primary
from termkit.text.fractions import find_fractions
from termkit.text.numbers import FigureKind, Number

BELOW_IT = re.compile(r"(?:近|接近|不到|不足)\Z")
BELOW, ROUNDED = 7, 2
"""By how much tenths may be rounded: 近三成 may be 27 %, 约三成 29 %."""
SIGNLESS = re.compile(r"[-\s\d.,;–—~+至到]*(?:\b(?:и|до|или|против|and|or|to|from|с)\b[\s\d.,;–—~-]*)*")
"""What may stand between figures that have one sign of per cent."""
SIGN = re.compile(r"%|％|процент(?!\w+ пункт)|per ?cent(?!age points?)|百分(?!点)", re.IGNORECASE)
PER = {
    1_000: re.compile(
        r"‰|промилле|\bper ?mille\b|\b(?:per|(?:in|of) a) thousand\b|\bна (?:каждую )?тысячу\b", re.IGNORECASE
    ),
    1_000_000: re.compile(r"\bppm\b|\b(?:per|(?:in|of) a) million\b|\bна (?:каждый )?миллион\b", re.IGNORECASE),
}
"""What stands for so many without a figure."""
POINTED = re.compile(r"процентн\w+ пункт|percentage points?|百分点|\bп\. ?п\.", re.IGNORECASE)
"""Points, which are named in full behind a half or a quarter."""
ONE = re.compile(
    r"(?:\bone|\ba(?: full)?|\bна|\bодн\w+|\bодин)[\s-](?:per ?cent|percentage|процент)"
    r"|\b(?:менее|меньше|более|больше|свыше|около|почти|до|порядка) процента?\b(?! пункт)",
    re.IGNORECASE,
)
"""One per cent or one point in words; “one” alone is told of too much else."""
WHOLE = 100
POINTS = "pp"
"""The unit of percentage points."""
BARE_POINTS = re.compile(r"[\s-]?(?:points?\b|пункт)")
DOUBLED = re.compile(r"вдвое|удво|двукратн|\bdoubl|\btwice\b|two-?fold|翻了?一?番|一倍", re.IGNORECASE)
"""What grew by a hundred per cent."""


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each percentage without an equal, on either side."""
    if not pair.target.strip():
        return
    here, there = (
        [n for n in figures.numbers(text, language) if n.kind is FigureKind.PERCENT]
        for text, language in ((pair.source, context.source), (pair.target, context.target))
    )
    there = [figure for figure in there if not _in_multiples(figure, pair.source, context.source)]
    yield from _tenths(pair, there) if there else _signless_tenths(pair, context.target)
    yield from _rates(pair, context)
    if not here and there:
        yield from _of_fraction(pair, there, context.source)
    yield from _points(pair, here, there)
    ours = [n for n in figures.lacking(here, there, _same) if not _is_told(n, pair.target, context.target)]
    theirs = [
        figure
        for figure in (figures.lacking(there, here, _same) if here else ())
        if not _is_told(figure, pair.source, context.source) and not _in_tenths(figure, pair.source)
    ]
    if len(ours) == len(theirs) == 1:
        yield _became(pair, ours[0], theirs[0])
        return
    for figure in ours:
        text = pair.source[figure.start : figure.end]
        yield Remark(pair, f"“{text}” has no equal in the target", spans((figure.start, figure.end)))
    for figure in theirs:
        text = pair.target[figure.start : figure.end]
        yield Remark(pair, f"“{text}” is not in the source", target_spans=spans((figure.start, figure.end)))


def _tenths(pair: SegmentPair, there: list[Number]) -> Iterator[Remark]:
    """A remark for tenths (两成) that none of the percentages of the target is, as exactly as they are told."""
    for match in TENTHS.finditer(pair.source):
        if not any(_is_share(other, match) for other in there):
            yield Remark(pair, f"“{match.group()}” has no equal in the target", spans(match.span()))


def _signless_tenths(pair: SegmentPair, language: str) -> Iterator[Remark]:
    """A remark for tenths whose figure stands in the target with no sign of per cent: 九成, 90."""
    found = list(TENTHS.finditer(pair.source))
    bare = figures.numbers(pair.target, language) if found and not SIGN.search(pair.target) else ()
    for match in found:
        written = (n for n in bare if n.kind is FigureKind.CARDINAL and figures.is_written(n, pair.target))
        signless = next((n for n in written if n.value == share_of(match)), None)
        if signless:
            message = f"“{match.group()}” has no equal in the target"
            yield Remark(pair, message, spans(match.span()), spans((signless.start, signless.end)))


def _rates(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each rate (千分之八) that the target does not tell."""
    for rate in rates(pair.source) if primary(context.source) == "zh" else ():
        if not _is_rate_told(rate, pair.target, context.target):
            text = pair.source[rate.start : rate.end]
            yield Remark(pair, f"“{text}” has no equal in the target", spans((rate.start, rate.end)))


def _is_rate_told(rate: Rate, text: str, language: str) -> bool:
    """Whether a text tells both figures of a rate, or what they make in per cent or per thousand, or as a fraction."""
    share = Fraction(rate.above) / Fraction(rate.below)
    told = told_values.values(text, language)
    per = PER.get(int(rate.below))
    of_so_many = told[rate.below] or (per and per.search(text))
    if of_so_many and (told[rate.above] or saying.in_words(rate.above, text, language)):
        return True
    if any(found.value == share for found in find_fractions(text, language)):
        return True
    percents = (n.value for n in figures.numbers(text, language) if n.kind is FigureKind.PERCENT)
    return any(Fraction(value) / 100 == share for value in percents)


def _points(pair: SegmentPair, here: list[Number], there: list[Number]) -> Iterator[Remark]:
    """A remark where a value that each side has once is percentage points on one side alone, which has no others."""
    if any(n.unit == POINTS for n in here) == any(n.unit == POINTS for n in there):
        return
    for one in here:
        equals = [n for n in there if n.value == one.value]
        is_one = len(equals) == sum(n.value == one.value for n in here) == 1
        if is_one and POINTS in (one.unit, equals[0].unit) and not _is_lower_end(pair, one):
            yield _became(pair, one, equals[0])


def _is_lower_end(pair: SegmentPair, figure: Number) -> bool:
    """Whether a figure stands without its sign before another one that has it: the 3 of 3至5个百分点."""
    return pair.source[figure.start : figure.end].strip()[-1:].isdigit()


def _became(pair: SegmentPair, one: Number, other: Number) -> Remark:
    message = f"“{pair.source[one.start : one.end]}” became “{pair.target[other.start : other.end]}”"
    return Remark(pair, message, spans((one.start, one.end)), spans((other.start, other.end)))


def _in_tenths(figure: Number, text: str) -> bool:
    """Whether a Chinese text tells a percentage in tenths."""
    return any(_is_share(figure, match) for match in TENTHS.finditer(text))


def _in_multiples(figure: Number, text: str, language: str) -> bool:
    """Whether a text tells a percentage of more than a hundred in multiples: 增长1.2倍, by 120 per cent."""
    return figure.value > WHOLE and any(
        figure.value / WHOLE in counts for _, _, counts in multiples.find(text, language)
    )


def _is_share(figure: Number, tenths: re.Match[str]) -> bool:
    """Whether a percentage is what the tenths tell, as exactly as they do."""
    value = share_of(tenths)
    least = value - BELOW if BELOW_IT.search(tenths.string[: tenths.start()]) else value - ROUNDED
    return least <= figure.value <= value + ROUNDED


def _of_fraction(pair: SegmentPair, there: list[Number], language: str) -> Iterator[Remark]:
    """A remark for the only percentage of the target, where the source has one share and that is another one."""
    shares = find_fractions(pair.source, language)
    if any(_in_tenths(figure, pair.source) for figure in there):
        return
    if len(shares) == len(there) == 1 and abs(shares[0].value * 100 - Fraction(there[0].value)) > 1:
        (start, end, _), figure = shares[0], there[0]
        message = f"“{pair.source[start:end]}” became “{pair.target[figure.start : figure.end]}”"
        yield Remark(pair, message, spans((start, end)), spans((figure.start, figure.end)))


def _is_told(figure: Number, text: str, language: str) -> bool:
    """Whether the value stands there without its sign, in a word (полпроцента) or as a fraction (a quarter)."""
    return bool(
        (figure.value == WHOLE and DOUBLED.search(text))
        or _shares_sign(figure, text, language)
        or (figure.unit == POINTS and _has_points(figure, text, language))
        or _is_worded(figure, text, language)
    )


def _is_worded(figure: Number, text: str, language: str) -> bool:
    """Whether a word or a fraction tells the share (a quarter of them), or the figure of less than one per cent."""
    fractions = {found.value for found in find_fractions(text, language)}
    if Fraction(figure.value) / 100 in fractions:
        return True
    if figure.value == 1:
        return bool(ONE.search(text))
    told = Fraction(figure.value) in fractions or saying.in_words(figure.value, text, language)
    return told and (figure.value > 1 or bool(SIGN.search(text) or POINTED.search(text)))


def _has_points(figure: Number, text: str, language: str) -> bool:
    """Whether the value stands there as points, which go without per cent where it is clear: fell 0.3 points."""
    return any(n.value == figure.value and BARE_POINTS.match(text, n.end) for n in figures.numbers(text, language))


def _shares_sign(figure: Number, text: str, language: str) -> bool:
    """Whether the value stands before another one that has the sign of both: 17,8 и 27 %; or the sign is a heading."""
    found = figures.numbers(text, language)
    percents = [n.start for n in found if n.kind is FigureKind.PERCENT]
    bare = [n.end for n in found if n.kind is not FigureKind.PERCENT and n.value == figure.value]
    if not percents:
        return bool(bare and SIGN.search(text))
    return any(end <= start and SIGNLESS.fullmatch(text[end:start]) for end in bare for start in percents)


def _same(one: Number, other: Number) -> bool:
    return one.value == other.value


CHECK = Check("BT202", "percentage", Severity.ERROR, each(look))
