"""A date of the source is another one in the target, or is missing there.

二○一三年九月七日, 2013年9月7日, 7 сентября 2013 года, 7 September 2013 and September 7, 2013 are one date; a date with
fewer parts (7 сентября) agrees with one that has more, but for a day lost from a month with its year.  Halves
and quarters of a year, parts of months and centuries, decades, weekdays, five-year plans and hours (下午四时,
16:00) are compared too.

Source: ISO 8601-1:2019; ISO 17100:2015, 5.3.1; MQM 2.0, accuracy/date-time.

Wrong: 二○一三年九月七日 — 9 июля 2013 года
Right: 二○一三年九月七日 — 7 сентября 2013 года
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.facts import figures, periods
from termkit.checks.facts.relative_dates import tells
from termkit.model import Severity
from termkit.text.dates import Date

PERIODS = (
    "half of the year",
    "half of an age",
    "quarter",
    "part of a year",
    "part of a month",
    "part of a decade",
    "era",
    "part of a century",
    "decade",
    "century of a decade",
    "half of the day",
    "weekday",
    "plan",
)
SHORT_YEAR = re.compile(r"(?:(?<=['’])|(?<=\d{4}[-–—/]))\d\d(?!\d)|(?<!\d)\d\d(?=(?:-?[а-я]{1,2})? год)")
"""The last two figures of a year, which stand alone in 2010-11, '98 and 98-го года."""
NAMED_BY_YEAR = {"议程": "Повестк|Agenda", "愿景": "Видени|Vision", "规划": "Программ|Plan", "纲要": "Программ|Outline"}
"""Documents that are named by a year, and how they are called without it: the Agenda, of 2030年|可持续发展|议程."""
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
YEAR_OF_NAME = re.compile(rf"年?[\u4e00-\u9fff]{{0,6}}?(?P<kind>{'|'.join(NAMED_BY_YEAR)})")
MONTHLY = re.compile(r"\bmonths?\b|месяц|месячн|\bмес\b|个月|月程", re.IGNORECASE)
"""一月 may be the length of a journey."""


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each date of the source that no date of the target agrees with."""
    if not pair.target.strip():
        return
    here, there = figures.dates(pair.source, context.source), figures.dates(pair.target, context.target)
    told: list[Date] = []
    for date in here:
        agreeing = (other for other in there if _agree(date.iso, other.iso))
        if any(not _lost_day(date.iso, other.iso) for other in agreeing):
            continue
        text = pair.source[date.start : date.end]
        wrong = [d for d in there if not any(_agree(d.iso, other.iso) for other in here)]
        sides = (pair.target, context.target, pair.source, context.source)
        if _is_told(date, *sides, is_another=any(_is_year(d.iso, date.iso) for d in wrong)):
            continue
        instead = f"; the target has “{pair.target[wrong[0].start : wrong[0].end]}”" if wrong else ""
        place = spans((wrong[0].start, wrong[0].end)) if wrong else ()
        yield Remark(pair, f"“{text}” ({date.iso}) is not in the target{instead}", spans((date.start, date.end)), place)
        told.append(date)
    for remark in periods.differing(pair, context, PERIODS):
        if not any(one.start <= span.start < one.end for one in told for span in remark.source_spans):
            yield remark


def _agree(one: str, other: str) -> bool:
    """Whether the days, months and years that both tell are the same; periods end for end."""
    ends, others = one.split("/"), other.split("/")
    if len(ends) != len(others):
        return len(ends) == 1 and any(_same(one, b) for b in others)
    return all(_same(a, b) for a, b in zip(ends, others, strict=True))


def _same(one: str, other: str) -> bool:
    """Whether two dates tell something in common, and nothing that differs."""
    told = [(a, b) for a, b in zip(_parts(one), _parts(other), strict=True) if a and b]
    return bool(told) and all(a == b for a, b in told)


def _lost_day(one: str, other: str) -> bool:
    """Whether the second date has the month of the first, and its year if that has one, and not its day."""
    return bool(_parts(one)[2]) and not _parts(other)[2] and bool(_parts(other)[1]) and one.startswith(other)


def _parts(iso: str) -> tuple[str, str, str]:
    """Year, month and day, empty where the date does not tell them."""
    year, month, day, *_ = (*re.sub(r"^--", "-", iso).split("-"), "", "")
    return year, month, day


def _is_year(iso: str, other: str) -> bool:
    """Whether both dates, or the ends of their periods, have a year and as many parts."""
    one, two = iso.rpartition("/")[2], other.rpartition("/")[2]
    return one[0].isdigit() and two[0].isdigit() and "X" not in one + two and len(one) == len(two)


def _is_told(date: Date, text: str, language: str, source: str, source_language: str, *, is_another: bool) -> bool:
    """Whether the parts of a date stand apart: 4 и 5 марта, the sixties, from July or August 2020.

    Where another date of its kind stands instead, it is not told by last year, Friday or the like.
    """
    if not is_another and _is_told_otherwise(date.iso, text, language, source, source_language):
        return True
    if _are_ends_told(date.iso, text, language):
        return True
    if date.iso.isdecimal() and _is_named_without(date, source, text):
        return True
    if "X" in date.iso:
        return _is_decade_told(date.iso[2], text, language)
    return all(_is_part_told(end, text, language) for end in date.iso.split("/"))


def _are_ends_told(iso: str, text: str, language: str) -> bool:
    """Whether both ends of a period stand there as dates of their own: it opened on 30 March and closed on 2 April."""
    there = [end for other in figures.dates(text, language) for end in other.iso.split("/")]
    ends = iso.split("/")
    return len(ends) > 1 and all(any(_same(end, b) and not _lost_day(end, b) for b in there) for end in ends)


def _is_named_without(date: Date, source: str, text: str) -> bool:
    """Whether a year belongs to the name of a document that is spoken of in short: the Agenda."""
    named = YEAR_OF_NAME.match(source, date.end)
    return bool(named and not YEAR.search(text) and re.search(rf"\b(?:{NAMED_BY_YEAR[named['kind']]})", text))


def _is_decade_told(tens: str, text: str, language: str) -> bool:
    """Whether the tens of a decade stand there in figures or words; where they are no figure, nothing is asked."""
    in_words = periods.tells("decade", f"{tens}0", text, language)
    return in_words or not tens.isdecimal() or bool(re.search(rf"{tens}\d", text))


def _is_told_otherwise(iso: str, text: str, language: str, source: str, source_language: str) -> bool:
    """Whether the date stands in figures alone (2016-03, 1.1.1900), or as last year, Friday, a month's journey."""
    year, month, day = _parts(iso.partition("/")[0])
    if year and month and _in_figures(text, year, month, day):
        return True
    if any(_parts(end)[2] for other in figures.dates(text, language) for end in other.iso.split("/")):
        return False
    what = "day" if day else "month" if month else "year"
    if tells(what, text, language, source, source_language):
        return True
    return bool(month and not day and not year and MONTHLY.search(text))


def _in_figures(text: str, year: str, month: str, day: str) -> bool:
    """Whether year, month and day stand there with signs between, in this order or the reverse."""
    parts = [part.lstrip("0") for part in (year, month, day) if part]
    shapes = (r"\s?[-./]\s?0?".join(order) for order in (parts, parts[::-1]))
    return any(re.search(rf"(?<!\d)0?{shape}(?!\d)", text) for shape in shapes)


def _is_part_told(iso: str, text: str, language: str) -> bool:
    year, month, day = _parts(iso)
    ends = [_parts(end) for other in figures.dates(text, language) for end in other.iso.split("/")]
    figure = {int(d) for d in re.findall(r"(?<!\d)\d{1,4}(?!\d)", text)}
    months = figures.months(text, language) | {int(m) for _, m, _ in ends if m}
    days = {int(d) for _, m, d in ends if d and m != month}
    good_year = not year or int(year) in figure or year[2:] in SHORT_YEAR.findall(text)
    good_day = not day or (int(day) in figure and int(day) not in days)
    return good_year and (not month or int(month) in months) and good_day


CHECK = Check("BT203", "date", Severity.ERROR, each(look))
