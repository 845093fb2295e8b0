"""Whether the other side of a unit says a figure: as a figure, in a word, in a compound, in another unit.

Twenty years may be two decades, 20倍 двадцатикратный рост, 三十周年 тридцатилетие, 60万千瓦 600 MW.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from termkit.checks.facts import figures
from termkit.checks.facts.measures import is_measure, is_same_quantity
from termkit.checks.facts.relative_dates import is_year, tells
from termkit.checks.facts.told_values import COMPOUND, KILO, NOON, SCALES, TIMES, hours, values
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.numbers import Number

CHINESE_UNITS = frozenset(("jin", "mu", "li"))
HALF = Decimal("0.5")
HALVES = re.compile(r"половин|пол[уо]?тор|\bhalf\b|半", re.IGNORECASE)
CHINESE_NUMERALS = "零一二三四五六七八九十百千万亿"
GROUPED = re.compile(r"\d{1,3}[.,]\d{3}\Z")
"""One separator, before three digits: the languages differ in what it is."""
DAY = re.compile(r"\s*[日号]")


def is_said(figure: Number, text: str, language: str, other: str, other_language: str) -> bool:
    """Whether the other side tells the value in any way; 2010-11 may have two years in full."""
    told = values(other, other_language)
    year = re.search(r"\d{4}\s*[-–—]\s*\Z", text[: figure.start])
    return bool(
        told[figure.value]
        or year
        or in_words(figure.value, other, other_language)
        or _is_in_larger_units(figure, text, other, other_language)
        or _is_converted(figure, other, other_language)
        or _is_with_half(figure.value, other, other_language)
        or _is_once_more(figure, text, other, other_language)
        or (KILO.match(text[figure.end :]) and told[figure.value * 1_000])
        or told[_compounded(figure, text)]
        or _stands_there(text[figure.start : figure.end], other)
        or _is_dated_otherwise(figure, (text, language), (other, other_language))
        or (figure.value + NOON in {hour for _, hour in hours(text)} and told[figure.value + NOON])
    )


def _is_once_more(figure: Number, text: str, other: str, other_language: str) -> bool:
    """Whether the figure is how much is added (增长3倍), and the other side what it is then, or how many per cent."""
    if not TIMES.match(text[figure.end :]) or text[: figure.start].endswith(("的", "至", "到", "为")):
        return False
    told = values(other, other_language)
    more = figure.value + 1
    return bool(told[more] or told[figure.value * 100]) or in_words(more, other, other_language)


def in_words(value: Decimal, text: str, language: str) -> bool:
    """Whether a word says the value without being a numeral: двое, полугода, двухнедельный, twice, 近百."""
    if value == 1:
        return True
    code = primary(language)
    row = next((r for r in rows("number_words.tsv") if Decimal(r["value"]) == value), None)
    pattern = row.get(code) if row else None
    if code == "zh":
        return bool(pattern and _chinese_word(pattern, alone=value == value.to_integral_value()).search(text))
    return bool(pattern and re.search(rf"\b(?:{pattern})", text, re.IGNORECASE))


@cache
def _chinese_word(pattern: str, *, alone: bool) -> re.Pattern[str]:
    """The pattern, and for a whole number only where no other numeral stands beside it: 六 is not said in 二十六."""
    return re.compile(rf"(?<![{CHINESE_NUMERALS}])(?:{pattern})(?![{CHINESE_NUMERALS}])" if alone else pattern)


def _is_with_half(value: Decimal, text: str, language: str) -> bool:
    """Whether the value is told with a half: полтора, five and a half, пять с половиной."""
    whole = value - HALF
    if whole != whole.to_integral_value() or not HALVES.search(text):
        return False
    return bool(values(text, language)[whole] or in_words(whole, text, language))


def _is_in_larger_units(figure: Number, text: str, other: str, other_language: str) -> bool:
    """Whether the other side counts in a larger unit: 二十年, two decades."""
    told = values(other, other_language)
    after = text[figure.end :].lstrip(" -多余")
    for row in rows("rates.tsv"):
        factor = Decimal(row["first_per_second"])
        if figure.value % factor == 0 and re.match(row["first"], after):
            count = figure.value / factor
            units = list(re.finditer(row["second"], other, re.IGNORECASE))
            if units and (count == 1 or told[count] or in_words(count, other, other_language)):
                return count != 1 or any(not _is_counted(unit.start(), other, other_language) for unit in units)
    return False


def _is_counted(place: int, text: str, language: str) -> bool:
    """Whether a figure above one stands before the unit: 五年 is no one year."""
    ends = {figure.end for figure in figures.numbers(text, language) if figure.value != 1}
    return len(text[:place].rstrip(" -个")) in ends


def _is_converted(figure: Number, other: str, other_language: str) -> bool:
    """Whether the other side has the same quantity in another unit (600 MW for 60万千瓦).

    It has nothing in this one then, unless one of the two is a Chinese unit, which translations convert.
    """
    there = figures.numbers(other, other_language) if is_measure(figure.unit) else ()
    own = figure.unit not in CHINESE_UNITS and figure.unit in {n.unit for n in there}
    return any(is_same_quantity(figure, n) for n in there if not own or n.unit in CHINESE_UNITS)


def _compounded(figure: Number, text: str) -> Decimal:
    """The figure with the magnitude of the adjective that it opens: 1,4-миллиардный."""
    compound = COMPOUND.match(text, figure.start)
    return figure.value * SCALES[compound[2]] if compound else Decimal(-1)


def _stands_there(written: str, other: str) -> bool:
    """Whether a figure that could be read in two ways (17.420, also as 17,420) stands in the other text, unscaled."""
    place = (
        rf"(?<![\d.,]){re.sub('[.,]', '[.,]', written)}(?![\d,]|\.\d|\s?(?:тыс|м[лн]|трлн|[mbt]\w*n\b|thou|[千万亿百]))"
    )
    return bool(GROUPED.match(written) and re.search(place, other))


def _is_dated_otherwise(figure: Number, here: tuple[str, str], there: tuple[str, str]) -> bool:
    """Whether the figure is a year or a day that the other side tells by where one stands: last year, on Friday."""
    if is_year(figure.value) and not figure.unit:
        return tells("year", *there, *here)
    return bool(DAY.match(here[0], figure.end)) and tells("day", *there, *here)
