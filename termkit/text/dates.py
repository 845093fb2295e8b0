"""Dates as Chinese, Russian and English diplomatic texts write them, in ISO 8601.

A day is 2013-09-07, a month 2013-09, a year 2013; without its year a day is --09-07 and a month --09 (xsd:gMonthDay,
gMonth); a decade is 199X (ISO 8601-2, unspecified digit); a period is two of them joined by a slash,
2013-09-06/2013-09-08 (ISO 8601-1, clause 5.5).
"""

import calendar
import re
from functools import cache, lru_cache
from typing import NamedTuple

from termkit.model import primary
from termkit.text.normalize import fold
from termkit.text.patterns import one_of
from termkit.text.sieve import Sieve
from termkit.text.tables import read_rows

DIGITS = {digit: str(value % 10) for value, digit in enumerate("零一二三四五六七八九")} | dict.fromkeys("0OoОо", "0")
TENS = re.compile(r"(?:([二三四五六七八九])?十)?([一二三四五六七八九])?\Z")
PACKED = re.compile(r"([12]\d{3})(\d\d)(\d\d)\Z")
TO = r"\s*(?:至|到|-{1,2}|~)\s*"
IN = "|".join(
    rf"(?<={word}\s)"
    for word in ("in", "of", "since", "by", "until", "from", "for", "after", "before", "during", "through", "year")
)
CENTURIES = {"十九": 19, "二十": 20, "二十一": 21, "XIX": 19, "XX": 20, "XXI": 21}
LANGUAGES = ("zh", "ru", "en")
REMEMBERED = 8_192
"""Texts whose dates are kept: checks, memory and mining ask for those of the same ones."""


class Date(NamedTuple):
    """A date and its place in the text, in code points; unpacks as (start, end, iso)."""

    start: int
    end: int
    iso: str

    @property
    def is_whole(self) -> bool:
        """True for one date with its year; a period, a decade or a day of any year is none."""
        return self.iso[0] != "-" and self.iso.replace("-", "", 2).isdigit()


def parse_date(text: str) -> str:
    """The ISO form of a text that is one date and nothing else, in any of the languages, or an empty string.

    A date needs its year: 2013-09-07, 2013-09 or 2013.  Periods are no date.
    """
    bare = text.strip()
    packed = PACKED.match(fold(bare))
    if packed:
        return _iso(*packed.groups())
    for language in LANGUAGES:
        for date in find_dates(bare, language):
            if (date.start, date.end) == (0, len(bare)) and date.is_whole:
                return date.iso
    return ""


def find_dates(text: str, language: str) -> list[Date]:
    """The dates and periods of the text, in order, never overlapping, the longest where several readings begin.

    Impossible days (31 June) are left out.
    """
    return list(_dates(text, primary(language)))


@lru_cache(maxsize=REMEMBERED)
def _dates(text: str, language: str) -> tuple[Date, ...]:
    folded = fold(text)
    if not _sign(language).search(folded):
        return ()
    found = [
        Date(match.start(), match.start() + len(match.group().rstrip()), iso)
        for pattern in _patterns(language)
        for match in pattern.finditer(folded)
        if (iso := _read(match, language))
    ]
    kept: list[Date] = []
    for date in sorted(found, key=lambda d: (d.start, -d.end)):
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return tuple(kept)


@cache
def _sign(language: str) -> re.Pattern[str]:
    """What every date has: a digit, the word for year or month, or the beginning of a month's name."""
    if language == "zh":
        return re.compile(r"[\d年月]")
    return re.compile("|".join((r"\d", *sorted({month[:3] for month in months(language)}))), re.I)


def _read(match: re.Match[str], language: str) -> str:
    """The ISO form of a match; what one end of a period leaves out it takes from the other."""
    if match.groupdict().get("t1"):
        return _decade(match["t1"], match.groupdict().get("c1"))
    parts = {name: _figure(value, name[0], language) for name, value in match.groupdict().items() if value}
    if not parts.keys() & {"y2", "m2", "d2"}:
        return _iso(parts.get("y1"), parts.get("m1"), parts.get("d1"))
    first = [parts.get("y1") or parts.get("y2"), parts.get("m1") or parts.get("m2"), parts.get("d1")]
    second = [parts.get("y2") or parts.get("y1"), parts.get("m2") or parts.get("m1"), parts.get("d2")]
    ends = [_iso(*first), _iso(*second)]
    turns_year = not first[0] and first[1] != second[1]  # 30 December to 2 January
    return "/".join(ends) if all(ends) and (ends[0] < ends[1] or turns_year) else ""


def _iso(year: str | None, month: str | None = None, day: str | None = None) -> str:
    """The ISO form of what is known, or an empty string for a date that does not exist."""
    if (month and not 1 <= int(month) <= 12) or (day and not month):
        return ""
    if day and month and not 1 <= int(day) <= calendar.monthrange(int(year or 2000), int(month))[1]:
        return ""
    if not year:
        return "-".join(["-", *(f"{int(part):02}" for part in (month, day) if part)]) if month else ""
    return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])


def _decade(tens: str, century: str | None) -> str:
    """The decade of its tens and its century, or of its whole year."""
    figure = tens if tens.isdigit() else _figure(tens, "d", "zh")
    if century:
        figure = f"{int(CENTURIES.get(century, century)) - 1}{figure}"
    return f"{figure[:-1]}X"


def _figure(word: str, what: str, language: str) -> str:
    """A year, month or day in ASCII digits."""
    if what == "m":
        return word if word.isascii() and word.isdigit() else str(months(language).get(word.rstrip(".").lower(), 0))
    if what == "y":
        return "".join(DIGITS.get(char, char) for char in word)
    tens = TENS.match(word)
    if tens and "十" in word:
        return f"{DIGITS.get(tens.group(1), '1')}{DIGITS.get(tens.group(2), '0')}"
    return DIGITS.get(word, word)


@cache
def _patterns(language: str) -> list[Sieve]:
    """The patterns of a language, from date_patterns.tsv."""
    fragments = {f"{name}{side}": piece for side in "12" for name, piece in _fragments(language, side).items()}
    start = "" if language == "zh" else r"(?<![^\W_])"
    return [
        Sieve(start + shape.format(TO=TO, IN=f"(?:{IN})", **fragments).replace(" ", r"\s+"), re.I)
        for code, shape, _ in read_rows("text/date_patterns.tsv")
        if code in (language, "*")
    ]


def _fragments(language: str, side: str) -> dict[str, str]:
    """The patterns of year, month and day, with the side of a period they stand on in the group's name."""
    name = one_of(months(language))
    year = rf"(?P<y{side}>(?:1[5-9]|20|21)\d\d)"
    if language == "zh":
        year = rf"(?P<y{side}>(?<!\d)(?:1[5-9]|20|21)\d\d|[一二][零0一二三四五六七八九OoОо]{{3}})"
        month = rf"(?P<m{side}>(?<![\d一二三四五六七八九十]){name})"
        day = rf"(?P<d{side}>[12]\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|二十|[一二三四五六七八九])"
        return {"Y": rf"{year}\s?年\s?", "y": year, "M": rf"{month}\s?月份?\s?", "m": month, "D": rf"{day}\s?"}
    month = rf"(?P<m{side}>{name}\b)\.?"
    if language == "ru":
        day = rf"(?P<d{side}>[12]\d|3[01]|0?[1-9])(?:-?(?:го|е|му|м))?"
        named = r"(?:год(?:а|у|ом|е|ы|ов|ам|ах|ами)?\b|гг?\.|гг?\b)"
        return {"Y": rf"{year}(?:\s*{named}|\b)", "y": year, "G": rf"{year}\s*{named}", "M": month, "D": day}
    return {"y": rf"{year}\b", "M": month, "D": rf"(?P<d{side}>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b"}


@cache
def months(language: str) -> dict[str, int]:
    """The names of months in all their forms, small, with their numbers."""
    rows = read_rows("text/months.tsv")
    return {form.lower(): int(number) for code, number, forms in rows if code == language for form in forms.split()}
