"""All values that a text tells: figures, Roman numerals, parts of dates, compounds, estimates, hours after noon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from termkit.checks.facts import figures
from termkit.checks.facts.collectives import collective_values
from termkit.checks.facts.rates import rates, values_of
from termkit.checks.signs.inline import masked
from termkit.checks.words import listed
from termkit.model import primary
from termkit.text.dates import Date
from termkit.text.normalize import small_letters
from termkit.text.numbers import Number, find_numbers
from termkit.text.numerals import chinese_value, numerals

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
LATER = re.compile(r"[^。；午早晨次]{0,14}?(?P<hour>\d{1,2}|十?[一二三四五六七八九十])[时点]")
"""The next hour of a Chinese clause that begins after noon: 下午3时开始，4时结束."""
KILO = re.compile(r"(?:\s*(?:[-–—]|to|до)\s*[\d.,]+)?\s?(?:кило|kilo)", re.IGNORECASE)
"""What makes thousands of the figure before it, or of both ends of a range."""
TIMES = re.compile(r"\s*倍")
"""增长1.3倍 is 2.3 times as much."""
NOON = 12
NAMED_MONTH = re.compile(r"(?<=-)\d\d(?=-|/|\Z)(?<!-\d\d-\d\d)")
LETTERS = re.compile(r"[^\W\d_]{3}")
COMPOUND = re.compile(r"(\d+(?:[.,]\d+)?)[-‑](тысяч|миллион|миллиард|триллион)")
SCALES = {"тысяч": 10**3, "миллион": 10**6, "миллиард": 10**9, "триллион": 10**12}
_WORD = re.compile(r"[а-яё]{6,}", re.IGNORECASE)


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
    yield from map(with_point, re.findall(r"(?<![\d,])\d+,\d{1,2}(?![\d,])", text))


def _of_compounds(text: str) -> Iterator[Decimal]:
    """What Russian words say that hold a numeral (двадцатипятилетие), or a figure before a hyphen."""
    yield from (number.value for number in compounds(text))
    yield from (Decimal(m[1].replace(",", ".")) * SCALES[m[2]] for m in COMPOUND.finditer(text))


def compounds(text: str) -> Iterator[Number]:
    """The Russian words of a text that open with a numeral, and its value: двухдневный, двадцатипятилетие."""
    found = ((word, compound_value(word.group())) for word in _WORD.finditer(text))
    yield from (Number(*word.span(), value) for word, value in found if value)


@lru_cache(maxsize=4_096)
def compound_value(word: str) -> Decimal | None:
    """The value of the numeral that a Russian compound opens with: двадцатипятилетие is 25."""
    rest, total = small_letters(word), Decimal(0)
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
        value = _of_clock(hour)
        if value is not None and value < NOON:
            yield match.start(which), value + NOON
        later = LATER.match(text, match.end()) if which == 1 else None
        next_hour = _of_clock(later["hour"]) if later else None
        if later and next_hour is not None and next_hour < NOON:
            yield later.start("hour"), next_hour + NOON


def _of_clock(hour: str) -> Decimal | None:
    return Decimal(hour) if hour.isdigit() else chinese_value(hour)


def with_point(written: str) -> Decimal:
    """The figure with its only comma read as a decimal point: 1,1."""
    point = re.fullmatch(r"(\d+),(\d{1,2})", written)
    return Decimal(f"{point[1]}.{point[2]}") if point else Decimal(-1)


def _names_month(text: str, date: Date, language: str) -> bool:
    """Whether the date has its month in letters: then 6 is not said by June."""
    return primary(language) != "zh" and bool(LETTERS.search(text, date.start, date.end))
