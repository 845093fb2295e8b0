"""Whether the other side of a unit says a figure: as a figure, in a word, in a compound, in another unit.

Twenty years may be two decades, 20倍 двадцатикратный рост, 三十周年 тридцатилетие, 60万千瓦 600 MW.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from termkit.checks.facts import figures
from termkit.checks.facts.collectives import collective_values
from termkit.checks.facts.measures import is_measure, is_same_quantity
from termkit.checks.facts.rates import rates, values_of
from termkit.checks.facts.relative_dates import is_year, tells
from termkit.checks.inline import masked
from termkit.checks.words import listed, rows
from termkit.model import primary
from termkit.text.dates import Date
from termkit.text.numbers import Number, find_numbers
from termkit.text.numerals import chinese_value, numerals

JOINT = re.compile(r"\s*(?:[-–—~～至到]|до|to)\s*\d")
ROUGH = re.compile(
    r"(?<![零〇○一二三四五六七八九两])([一二三四五六七八九两])([二三四五六七八九])(?![零〇○一二三四五六七八九])([十百千万亿]*)"
)
"""An estimate: 三四十 is 30 to 40."""
DIGITS = "〇零一二三四五六七八九"
EVENT = re.compile(rf"(?<![{DIGITS}\d十百千万亿])[一二三四五六七八九][{DIGITS}]{{1,2}}(?![{DIGITS}十百千万亿])")
"""Two digits that name an event or a document by its year (九二共识), three by its month and day (九一一)."""
AFTERNOON = re.compile(
    r"(?:下午|晚上?|傍晚)\s*(\d{1,2}|十?[一二三四五六七八九十])[时点]|\b(\d{1,2})(?:[.:]\d\d)?\s*p\.?m\b"
    r"|\b(\d{1,2})(?::\d\d)? (?:час\w* )?(?:дня|вечера)\b"
)
KILO = re.compile(r"(?:\s*(?:[-–—]|to|до)\s*[\d.,]+)?\s?(?:кило|kilo)", re.IGNORECASE)
"""What makes thousands of the figure before it, or of both ends of a range."""
CHINESE_UNITS = frozenset(("jin", "mu", "li"))
HALF = Decimal("0.5")
HALVES = re.compile(r"половин|пол[уо]?тор|\bhalf\b|半", re.IGNORECASE)
TIMES = re.compile(r"\s*倍")
"""增长1.3倍 is 2.3 times as much."""
NOON = 12
NAMED_MONTH = re.compile(r"(?<=-)\d\d(?=-|/|\Z)(?<!-\d\d-\d\d)")
LETTERS = re.compile(r"[^\W\d_]{3}")
CHINESE_NUMERALS = "零一二三四五六七八九十百千万亿"
GROUPED = re.compile(r"\d{1,3}[.,]\d{3}\Z")
"""One separator, before three digits: the languages differ in what it is."""
COMPOUND = re.compile(r"(\d+(?:[.,]\d+)?)[-‑](тысяч|миллион|миллиард|триллион)")
DAY = re.compile(r"\s*[日号]")
SCALES = {"тысяч": 10**3, "миллион": 10**6, "миллиард": 10**9, "триллион": 10**12}
_WORD = re.compile(r"[а-яё]{6,}", re.IGNORECASE)


def is_said(figure: Number, text: str, language: str, other: str, other_language: str) -> bool:
    """Whether the other side tells the value in any way.

    Of 2.6至3.2万 the first figure may take its magnitude from the second, and 2010-11 may have two years in full.
    """
    told = values(other, other_language)
    shared = JOINT.match(text[figure.end :])
    scaled = shared and any(told[figure.value * scale] for scale in (1_000, 10_000, 1_000_000, 100_000_000))
    year = re.search(r"\d{4}\s*[-–—]\s*\Z", text[: figure.start])
    return bool(
        told[figure.value]
        or scaled
        or year
        or in_words(figure.value, other, other_language)
        or _is_in_larger_units(figure, text, other, other_language)
        or _is_converted(figure, other, other_language)
        or _is_with_half(figure.value, other, other_language)
        or _is_once_more(figure, text, other, other_language)
        or (KILO.match(text[figure.end :]) and told[figure.value * 1_000])
        or told[_with_point(text[figure.start : figure.end])]
        or told[_compounded(figure, text)]
        or _stands_there(text[figure.start : figure.end], other)
        or _is_dated_otherwise(figure, (text, language), (other, other_language))
        or (figure.value + NOON in set(_hours(text)) and told[figure.value + NOON])
    )


def _is_once_more(figure: Number, text: str, other: str, other_language: str) -> bool:
    """Whether the figure says how much is added (增长3倍) and the other side how much it is then (quadrupled)."""
    if not TIMES.match(text[figure.end :]) or text[: figure.start].endswith(("的", "至", "到", "为")):
        return False
    return bool(values(other, other_language)[figure.value + 1]) or in_words(figure.value + 1, other, other_language)


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


def _with_point(written: str) -> Decimal:
    """The figure with its only comma read as a decimal point: 1,1."""
    point = re.fullmatch(r"(\d+),(\d{1,2})", written)
    return Decimal(f"{point[1]}.{point[2]}") if point else Decimal(-1)


def _names_month(text: str, date: Date, language: str) -> bool:
    """Whether the date has its month in letters: then 6 is not said by June."""
    return primary(language) != "zh" and bool(LETTERS.search(text, date.start, date.end))


@lru_cache(maxsize=8_192)
def values(text: str, language: str) -> Counter[Decimal]:
    """All values that a text speaks of: figures, Roman numerals, parts of dates, compounds, estimates, hours."""
    text, code = masked(text), primary(language)
    numbers = find_numbers(text, language)
    found = Counter(number.value for number in numbers)
    found.update(number.value * 1_000 for number in numbers if KILO.match(text[number.end :]))
    found.update(_of_dates(text, language))
    found.update(_as_printed(text))
    if code == "ru":
        found.update(_of_compounds(text))
    if code == "en":
        found.update(_folds(text))
    if code == "zh":
        found.update(_estimates(text))
        found.update(_of_events(text))
        found.update(value for rate in rates(text) for value in values_of(rate))
        found.update(number.value + 1 for number in numbers if TIMES.match(text[number.end :]))
    found.update(_hours(text))
    found.update(collective_values(text, code))
    return found


def _of_dates(text: str, language: str) -> Iterator[Decimal]:
    """The years, months and days of dates, but the month that stands there in letters."""
    for date in figures.dates(text, language):
        iso = NAMED_MONTH.sub("", date.iso) if _names_month(text, date, language) else date.iso
        yield from map(Decimal, re.findall(r"\d+", iso))


def _as_printed(text: str) -> Iterator[Decimal]:
    """Figures as they stand, with a point or without what follows it, with a comma as a point, too."""
    for shape in (r"(?<!\d,)\d+(?:\.\d+)?", r"(?<!\d,)\d+"):
        yield from (Decimal(figure) for figure in re.findall(shape, text) if len(figure) < 9)
    yield from map(_with_point, re.findall(r"(?<![\d,])\d+,\d{1,2}(?![\d,])", text))


def _of_compounds(text: str) -> Iterator[Decimal]:
    """What Russian words say that hold a numeral (двадцатипятилетие), or a figure before a hyphen."""
    yield from (value for word in _WORD.findall(text) if (value := compound_value(word)))
    yield from (Decimal(m[1].replace(",", ".")) * SCALES[m[2]] for m in COMPOUND.finditer(text))


@lru_cache(maxsize=4_096)
def compound_value(word: str) -> Decimal | None:
    """The value of the numeral that a Russian compound opens with: двадцатипятилетие is 25."""
    rest, total = word.lower().replace("ё", "е"), Decimal(0)
    while True:
        part = next((part for part in _openings() if rest.startswith(part)), "")
        if not part:
            return total if total and rest.startswith(listed("compound_roots.txt")) else None
        total, rest = total + _openings()[part], rest[len(part) :]


@cache
def _openings() -> dict[str, Decimal]:
    """Numerals as they open a compound, the longest first: the genitive, for the most part."""
    table = {
        w: n.value for w, n in numerals("ru").items() if n.kind == "cardinal" and w.endswith(("и", "х", "ста", "сот"))
    }
    irregular = {"дву": 2, "сорока": 40, "девяносто": 90, "сто": 100, "двухсот": 200, "тысяче": 1000, "четверо": 4}
    table |= {word: Decimal(value) for word, value in irregular.items()}
    return dict(sorted(table.items(), key=lambda row: -len(row[0])))


def _folds(text: str) -> Iterator[Decimal]:
    """The values of English words in -fold: twentyfold."""
    table = numerals("en")
    for match in re.finditer(r"\b([a-z]+)-?fold\b", text.lower()):
        if match.group(1) in table:
            yield table[match.group(1)].value


def _estimates(text: str) -> Iterator[Decimal]:
    """Both ends of a Chinese estimate of two digits: 三四十 is 30 and 40."""
    for match in ROUGH.finditer(text):
        for digit in match.group(1, 2):
            value = chinese_value(digit + match.group(3))
            if value is not None:
                yield value


def _of_events(text: str) -> Iterator[Decimal]:
    """The years, or months and days, by whose bare digits an event is called."""
    for match in EVENT.finditer(text):
        first, *others = (numerals("zh")[digit].value for digit in match.group())
        if len(others) == 1:
            yield 1900 + 10 * first + others[0]
        else:
            yield from (first, 10 * others[0] + others[1])


def _hours(text: str) -> Iterator[Decimal]:
    """Hours after noon on the clock of twenty-four: 下午3时 is 15."""
    yield from (hour for _, hour in hours(text))


def hours(text: str) -> Iterator[tuple[int, Decimal]]:
    """The places of the hours after noon, and what they are on the clock of twenty-four."""
    for match in AFTERNOON.finditer(text):
        which = next(group for group in (1, 2, 3) if match[group])
        hour = match[which]
        value = Decimal(hour) if hour.isdigit() else chinese_value(hour)
        if value is not None and value < NOON:
            yield match.start(which), value + NOON
