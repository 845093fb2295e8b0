"""A date does not exist, or its weekday is that of another day: 31 ноября, 2024年2月30日, Friday, 20 November 2024.

The weekday stands right beside the date.  A date without its year is that of the year which brings it nearest to the
date of the document; without one nothing is said of its weekday, and nothing of days by the moon (农历二月三十).

Source: ISO 8601-1:2019, 4.2 (the Gregorian calendar; weeks begin on Monday).

Wrong: 会议将于2024年11月31日举行; в пятницу, 20 ноября 2024 года (a Wednesday)
Right: 会议将于2024年11月30日举行; в среду, 20 ноября 2024 года
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from termkit.checks.check import Check, Remark, Scope, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.facts.periods import told
from termkit.model import Severity, primary
from termkit.text.dates import Date, find_dates, months
from termkit.text.tables import read_records

LONGEST = 3
"""Letters of the shortest name of a month that no abbreviation is."""
DAYS = {
    "zh": r"(?<![历曆\d])(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{{1,2}})月(?:(?P<first>\d{{1,2}})日?[至到—–~-])?"
    r"(?P<last>\d{{1,3}})日(?:[至到—–~-](?P<end>\d{{1,3}})日)?",
    "ru": r"(?<![\d.,№/-])(?:(?P<first>\d{{1,2}})\s?(?:[–—-]|и)\s?)?(?P<last>\d{{1,2}})\s(?P<name>{months})(?!\w)"
    r"(?:\s(?P<year>(?:19|20)\d\d))?",
    "en": r"(?<![\d.,/-])(?<!No\. )(?<!Vol\. )(?:(?P<first>\d{{1,2}})(?:\s?[–—-]\s?|\sand\s))?(?P<last>\d{{1,2}})\s"
    r"(?P<name>{months})\b(?:\s(?P<year>(?:19|20)\d\d))?"
    r"|\b(?P<before>{months})\s(?P<day>\d{{1,2}}),?\s(?P<then>(?:19|20)\d\d)\b",
}
"""A day of a month, or two, with whatever figures; the expressions of dates.py find those that exist."""
BY_MOON = re.compile(r"[农農陰阴旧舊夏][历曆][^，。；]{0,12}\Z")
BETWEEN = re.compile(r"\s?года?,?\s?[(（]?|[\s,，、]{0,2}[(（]?\s?|\s?г\.,?\s?\(?")
"""What stands between a date and its weekday."""
A_YEAR = 366


def look(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """Remarks for days that do not exist, and for weekdays that are not those of their dates."""
    language = primary(context.source)
    if language not in DAYS:
        return
    for match in _days(language).finditer(unit.source):
        if not _exists(match, language) and not BY_MOON.search(unit.source, 0, match.start()):
            yield Remark(unit, f"“{match.group()}” is no day of the calendar", spans(match.span()))
    yield from _weekdays(unit, context, language)


def _weekdays(unit: SegmentPair, context: Context, language: str) -> Iterator[Remark]:
    named = told("weekday", unit.source, language)
    for one in find_dates(unit.source, language) if named else ():
        day = _day(one, context.date)
        for period in named:
            first, second = sorted([(one.start, one.end), (period.start, period.end)])
            gap = unit.source[first[1] : second[0]]
            if day and period.value != str(day.isoweekday()) and _is_beside(gap, language):
                right, written = _name(day.isoweekday(), language), _name(int(period.value), language)
                message = f"“{unit.source[one.start : one.end]}” is “{right}”, not “{written}”"
                yield Remark(unit, message, spans((first[0], second[1])))


def _is_beside(gap: str, language: str) -> bool:
    """Whether nothing but signs stands between a date and a weekday; of the latter the pattern knows but a stem."""
    plain = re.sub(r"\A[а-яё]{0,3}(?=[\s,)])", "", gap) if language == "ru" else gap
    return BETWEEN.fullmatch(plain) is not None


def _day(found: Date, document: str) -> date | None:
    """The day of a date; of one without a year, the one nearest to the document's."""
    parts = found.iso.lstrip("-").split("-")
    if found.is_whole and len(parts) == 3:
        return date.fromisoformat(found.iso)
    if not re.fullmatch(r"--\d\d-\d\d", found.iso) or not re.fullmatch(r"\d{4}-\d\d-\d\d", document):
        return None
    around = date.fromisoformat(document)
    days = (around + timedelta(n) for n in range(-A_YEAR // 2, A_YEAR // 2))
    return next((day for day in days if f"--{day:%m-%d}" == found.iso), None)


def _exists(match: re.Match[str], language: str) -> bool:
    parts = match.groupdict()
    name = parts.get("name") or parts.get("before")
    month = months(language)[name.lower()] if name else int(parts["month"])
    year = parts.get("year") or parts.get("then") or "2000"
    if not 1 <= month <= 12:
        return False
    days = [int(parts[part]) for part in ("first", "last", "end", "day") if parts.get(part)]
    return all(1 <= day <= monthrange(int(year), month)[1] for day in days)


@cache
def _days(language: str) -> re.Pattern[str]:
    long = sorted((form for form in months(language) if len(form) > LONGEST or form in ("мая", "may")), key=len)
    names = long if language == "ru" else [form.title() for form in long]
    return re.compile(DAYS[language].format(months="|".join(reversed(names))))


def _name(day: int, language: str) -> str:
    return read_records("text/weekdays.tsv")[day - 1][language]


CHECK = Check("SR113", "calendar-day", Severity.WARNING, each(look), Scope.TEXT)
