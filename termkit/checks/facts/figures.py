"""Comparing the figures and dates of a unit by value: what the other side lacks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import lru_cache
from typing import TypeVar

from termkit.checks.signs.inline import masked
from termkit.checks.words import listed
from termkit.model import primary
from termkit.text.dates import Date, find_dates
from termkit.text.numbers import FigureKind, Number, find_numbers
from termkit.text.patterns import PLAIN_WORD
from termkit.text.tables import read_rows

Told = TypeVar("Told")
SMALL = Decimal(12)
"""Cardinals up to this are often words with no counterpart (两国, один из): compared only where written in digits."""
CLOCK = re.compile(r"\d:\d\d\s\Z")
HOUR = re.compile(r"\d{1,2}\.\d\d\Z")
ALWAYS = re.compile(r"24 ?[/×xх] ?7|7 ?[×xх] ?24")
HALF_OF_DAY = re.compile(r"\s*(?:[ap]\.?m\b|ч\b|час)")


@lru_cache(maxsize=8_192)
def numbers(text: str, language: str) -> tuple[Number, ...]:
    """The figures of a text outside its dates and its tags."""
    days = dates(text, language)
    return tuple(
        n for n in find_numbers(masked(text), language) if not any(d.start < n.end and n.start < d.end for d in days)
    )


@lru_cache(maxsize=8_192)
def dates(text: str, language: str) -> tuple[Date, ...]:
    """The dates of a text."""
    return tuple(find_dates(masked(text), language))


def months(text: str, language: str) -> set[int]:
    """The months that a text names, with or without a day."""
    names = month_names(primary(language)) | month_names("en")
    return {names[word] for word in PLAIN_WORD.findall(text.lower()) if word in names}


@lru_cache
def month_names(language: str) -> dict[str, int]:
    """The names of the months in all their forms."""
    return {
        form.rstrip(".").lower(): int(month)
        for code, month, forms in read_rows("text/months.tsv")
        if code == language
        for form in forms.split()
    }


def lacking(theirs: Iterable[Told], ours: Iterable[Told], same: Callable[[Told, Told], bool]) -> list[Told]:
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
    if figure.kind is FigureKind.ORDINAL:
        return False
    if text[figure.start : figure.end] in listed("no_figures.txt") or _is_hour(figure, text):
        return False
    loud = is_written(figure, text) or figure.value > SMALL or figure.kind in (FigureKind.PERCENT, FigureKind.MONEY)
    return bool(loud) and not is_marker(figure, text, language)


def _is_hour(figure: Number, text: str) -> bool:
    """Whether the figure is a time of day: 10:30, 10.30 a.m., 24/7."""
    dotted = HOUR.search(text[: figure.end]) and HALF_OF_DAY.match(text[figure.end :])
    around_the_clock = ALWAYS.search(text, max(0, figure.start - 3), figure.end + 3)
    return bool(dotted or around_the_clock or CLOCK.search(text[: figure.end] + " "))


def is_marker(figure: Number, text: str, language: str) -> bool:
    """Whether the figure numbers an item or cites an article: first in the text, or in brackets alone."""
    before, after = text[: figure.start].strip(), text[figure.end :].lstrip()
    first = not before.strip("(（[") and after[:1] in tuple(".)）、")
    return first or (primary(language) == "zh" and before.endswith("第") and after[:1] in tuple("条款项章节編编部"))
