"""Comparing the figures and dates of a unit by value: what the other side lacks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files

from termkit.checks.words import listed, rows
from termkit.model import primary
from termkit.text.dates import Date, find_dates
from termkit.text.numbers import Kind, Number, find_numbers

SMALL = Decimal(12)
"""Cardinals up to this are often words with no counterpart (两国, один из): compared only where written in digits."""
JOINT = re.compile(r"\s*(?:[-–—~～至到]|до|to)\s*\d")
CLOCK = re.compile(r"\d:\d\d\s\Z")


@lru_cache(maxsize=8_192)
def numbers(text: str, language: str) -> tuple[Number, ...]:
    """The figures of a text outside its dates."""
    days = dates(text, language)
    return tuple(n for n in find_numbers(text, language) if not any(d.start < n.end and n.start < d.end for d in days))


@lru_cache(maxsize=8_192)
def dates(text: str, language: str) -> tuple[Date, ...]:
    """The dates of a text."""
    return tuple(find_dates(text, language))


def months(text: str, language: str) -> set[int]:
    """The months that a text names, with or without a day."""
    names = month_names(primary(language))
    return {names[word] for word in re.findall(r"[^\W\d_]+", text.lower()) if word in names}


@lru_cache
def month_names(language: str) -> dict[str, int]:
    """The names of the months in all their forms."""
    table = (files("termkit") / "data/months.tsv").read_text(encoding="utf-8").splitlines()
    lines = [line.split("\t") for line in table if not line.startswith("#")]
    return {
        form.rstrip(".").lower(): int(month)
        for code, month, forms in lines
        if code == language
        for form in forms.split()
    }


def lacking(theirs: Iterable[Number], ours: Iterable[Number], same: Callable[[Number, Number], bool]) -> list[Number]:
    """The figures of one side that nothing on the other side answers, each answer used once."""
    left = list(ours)
    alone = []
    for figure in theirs:
        answer = next((other for other in left if same(figure, other)), None)
        if answer is None:
            alone.append(figure)
        else:
            left.remove(answer)
    return alone


def is_written(figure: Number, text: str) -> bool:
    """Whether the figure is written with digits: those are compared even when small."""
    return any(c.isdigit() for c in text[figure.start : figure.end])


def is_telling(figure: Number, text: str, language: str) -> bool:
    """Whether the figure must have a counterpart: written in digits, large, a percentage, money or a measure."""
    if figure.kind is Kind.ORDINAL:
        return False
    if text[figure.start : figure.end] in listed("no_figures.txt") or CLOCK.search(text[: figure.end] + " "):
        return False
    loud = is_written(figure, text) or figure.value > SMALL or figure.kind in (Kind.PERCENT, Kind.MONEY)
    return bool(loud) and not is_marker(figure, text, language)


def is_marker(figure: Number, text: str, language: str) -> bool:
    """Whether the figure numbers an item or cites an article: first in the text, or in brackets alone."""
    before, after = text[: figure.start].strip(), text[figure.end :].lstrip()
    first = not before.strip("(（[") and after[:1] in tuple(".)）、")
    return first or (primary(language) == "zh" and before.endswith("第") and after[:1] in tuple("条款项章节編编部"))


def is_said(figure: Number, text: str, language: str, other: str, other_language: str) -> bool:
    """Whether the other side tells the value: as a figure, in a word (двое, миллион), or in one of its dates.

    Of 2.6至3.2万 the first figure may take its magnitude from the second, and 2010-11 may have two years in full.
    """
    told = values(other, other_language)
    shared = JOINT.match(text[figure.end :])
    scaled = shared and any(told[figure.value * scale] for scale in (1_000, 10_000, 1_000_000, 100_000_000))
    year = re.search(r"\d{4}\s*[-–—]\s*\Z", text[: figure.start])
    return bool(told[figure.value] or scaled or year or _in_words(figure.value, other, other_language))


def _in_words(value: Decimal, text: str, language: str) -> bool:
    """Whether a word says the value without being a numeral: двое, полугода, двухнедельный, twice."""
    if value == value.to_integral() and value == 1:
        return True
    row = next((r for r in rows("number_words.tsv") if Decimal(r["value"]) == value), None)
    pattern = row.get(primary(language)) if row else None
    return bool(pattern and re.search(rf"\b(?:{pattern})", text, re.IGNORECASE))


@lru_cache(maxsize=8_192)
def values(text: str, language: str) -> Counter[Decimal]:
    """All values that a text speaks of in any way: figures, Roman numerals, the parts of its dates."""
    found = Counter(n.value for n in find_numbers(text, language))
    for date in dates(text, language):
        found.update(Decimal(part) for part in re.findall(r"\d+", date.iso))
    found.update(Decimal(d) for d in re.findall(r"\d+", text) if len(d) < 9)
    return found
