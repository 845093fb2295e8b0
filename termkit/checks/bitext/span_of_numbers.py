"""The ends of a range are exchanged or one of them changed: 5至10年, от 5 до 10 лет, 5-10 years.

An end that the source tells nowhere is a figure of the target alone (BT201); small ones are told here.

Source: ISO 17100:2015, 5.3.1 (numbers); ISO 80000-1:2022, 7.3 (ranges); MQM 2.0, accuracy/number.

Wrong: 5至10年 — от 10 до 5 лет
Right: 5至10年 — от 5 до 10 лет
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.facts import figures, told_values
from termkit.checks.facts.worded_ends import worded_ranges
from termkit.model import Severity, primary
from termkit.text.numbers import Number
from termkit.text.numerals import chinese_value

SIGNED = r"(?:\s+(?:плюс|минус|plus|minus))?"
BOUNDED = r"(?:\s+(?:(?:менее|более|свыше)(?: чем)?|почти|около|under|over|nearly|about|(?:less|more|fewer) than))?"
JOINT = re.compile(
    r"\s*(?:[\u3400-\u9fff]{0,6}?[至到为](?:不足|不到|近|约|逾|超过|[上下]午|晚上?|傍晚)?|[条款项章届次]?\s*[-–—~～]"
    rf"|(?:[^\W\d_]+\s+){{0,2}}(?:до|to|по){SIGNED}{BOUNDED}|and|or|или)\s*(?:第|零[上下])?"
)
"""Between the ends: 30天延长至90天, от 30 дней до 90, from 72 to under 24, between 5 and 10."""
MINUTES = re.compile(r"\d:\Z")
"""Before the minutes of a time of day, which are no end of a range."""
CLOCK = re.compile(r"\d{1,2}\.[0-5]\d ?[ap]\.?m\b")
NO_ESTIMATE = ("十", "百", "千", "万", "第", "周", "期", "拜")
"""What stands before two digits that are no estimate by themselves: 十五六, 周五六."""
YEAR, PERIOD = re.compile(r"\d{4}"), re.compile(r"(\d{4})/(\d{4})")
CENTURY = 100
Range = tuple[Number, Number]


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each range whose two ends stand in the target the other way round, or of which one end changed."""
    there = _ranges(pair.target, context.target)
    here = _ranges(pair.source, context.source) if there else []
    for low, high in here:
        for first, second in there:
            if (low.value, high.value) == (second.value, first.value) and low.value != high.value:
                text = pair.source[low.start : high.end]
                message = f"the ends of “{text}” are exchanged in “{pair.target[first.start : second.end]}”"
                yield Remark(pair, message, spans((low.start, high.end)), spans((first.start, second.end)))
    yield from _changed(pair, context, here, there)


def _changed(pair: SegmentPair, context: Context, here: list[Range], there: list[Range]) -> Iterator[Remark]:
    """A remark where one range of each side is none of the other's, and both have one end."""
    ours, theirs = (
        [pair for pair in ranges if _values(pair) not in map(_values, others)]
        for ranges, others in ((here, there), (there, here))
    )
    if len(ours) != 1 or len(theirs) != 1:
        return
    (low, high), (first, second) = ours[0], theirs[0]
    ends = {first.value, second.value} - {low.value, high.value}
    is_empty = first.value == second.value
    if is_empty or (len(ends) == 1 and not told_values.values(pair.source, context.source)[ends.pop()]):
        text = pair.source[low.start : high.end]
        message = f"“{text}” became “{pair.target[first.start : second.end]}”"
        yield Remark(pair, message, spans((low.start, high.end)), spans((first.start, second.end)))


def _values(ends: Range) -> tuple[Decimal, Decimal]:
    """The ends as figures, the second one as far as the first where it is a year in short: 2019-20."""
    first, second = ends[0].value, ends[1].value
    century = first // CENTURY * CENTURY
    return first, century + second if century and first < century + second < century + CENTURY else second


def _ranges(text: str, language: str) -> list[Range]:
    found = [n for n in figures.numbers(text, language) if not MINUTES.search(text, 0, n.start)]
    found = sorted([*_on_the_clock(found, text), *_years(text, language)])
    worded = [*worded_ranges(text, language), *_periods(text, language), *_estimates(text, language)]
    joined = ((a, b) for a, b in pairwise(found) if JOINT.fullmatch(text[a.end : b.start]))
    return worded + [(a, b) for a, b in joined if not any(a.start < y.end and x.start < b.end for x, y in worded)]


def _on_the_clock(numbers: list[Number], text: str) -> list[Number]:
    """The figures of a text, hours after noon on the clock of twenty-four: 下午5时 is 17; 11.30 a.m. is 11."""
    hours = dict(told_values.hours(text))
    whole = [n._replace(value=Decimal(int(n.value))) if CLOCK.match(text, n.start) else n for n in numbers]
    return [n._replace(value=hours.get(n.start, n.value)) for n in whole]


def _estimates(text: str, language: str) -> Iterator[Range]:
    """The estimates of a Chinese text, each by its two ends: 三四十人, 六七个."""
    for match in told_values.ROUGH.finditer(text) if primary(language) == "zh" else ():
        ends = [chinese_value(match[digit] + match[3]) for digit in (1, 2)]
        if ends[0] and ends[1] and not text.endswith(NO_ESTIMATE, 0, match.start()):
            yield Number(*match.span(), ends[0]), Number(*match.span(), ends[1])


def _years(text: str, language: str) -> list[Number]:
    """The years that a text tells without a day or month, which are dates and no figures: 2023年至2025年."""
    alone = (date for date in figures.dates(text, language) if YEAR.fullmatch(date.iso))
    return [Number(date.start, date.end, Decimal(date.iso)) for date in alone]


def _periods(text: str, language: str) -> Iterator[Range]:
    """The periods of a text that are told by two years: 2023年至2025年, 2023-2025."""
    for date in figures.dates(text, language):
        if period := PERIOD.fullmatch(date.iso):
            first, last = (Number(date.start, date.end, Decimal(year)) for year in period.groups())
            yield first, last


CHECK = Check("BT205", "range", Severity.ERROR, each(look), yields_to=("BT203",))
