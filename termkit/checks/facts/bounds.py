"""On which side of a figure the amount lies: 近三成 is less than that, 三成以上 more; about lies on neither."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.facts import figures
from termkit.checks.facts.tenths import TENTHS, share_of
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.fractions import find_fractions
from termkit.text.numbers import FigureKind, Number

WINDOW = 40
"""Characters before a figure in which the words stand that bound it."""


class Bound(NamedTuple):
    """A figure with the words that bound it: its place, and whether they say more or less."""

    start: int
    end: int
    what: str


def differing(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark where both sides bound one figure that each has once, and one says less and the other more."""
    there = _bounds(pair.target, context.target)
    here = _bounds(pair.source, context.source) if there else {}
    for value in here.keys() & there.keys():
        (start, end, what), (first, last, other) = here[value], there[value]
        if what != other:
            message = f"“{pair.source[start:end]}” became “{pair.target[first:last]}”"
            yield Remark(pair, message, spans((start, end)), spans((first, last)))


def _bounds(text: str, language: str) -> dict[Decimal, Bound]:
    """The figures that a text has once and bounds, by value."""
    found = [*figures.numbers(text, language), *_tenths(text, language), *_shares(text, language)]
    told = Counter(number.value for number in found)
    words = _words(primary(language)) if found else {}
    bounds = ((number.value, _bound(number, text, words)) for number in found if words and told[number.value] == 1)
    return {value: bound for value, bound in bounds if bound}


def _tenths(text: str, language: str) -> list[Number]:
    """The shares that a Chinese text tells in tenths, as figures."""
    found = TENTHS.finditer(text) if primary(language) == "zh" else ()
    return [Number(*match.span(), share_of(match), FigureKind.PERCENT) for match in found]


def _shares(text: str, language: str) -> list[Number]:
    """The fractions of a text, as figures: more than half, 逾三分之一."""
    found = find_fractions(text, language)
    return [Number(f.start, f.end, Decimal(f.value.numerator) / Decimal(f.value.denominator)) for f in found]


def _bound(number: Number, text: str, words: dict[str, tuple[re.Pattern[str], re.Pattern[str]]]) -> Bound | None:
    """The figure with the words at it that say more or less; nothing where they say neither, or both."""
    said = []
    for what, (ahead, behind) in words.items():
        before = ahead.search(text, max(0, number.start - WINDOW), number.start)
        after = behind.match(text, number.end) or behind.search(text, number.start, number.end)
        if before or after:
            start, end = (
                before.start() if before else number.start,
                max(number.end, after.end()) if after else number.end,
            )
            said.append(Bound(start, end, what))
    return said[0] if len(said) == 1 else None


@cache
def _words(language: str) -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """For more and for less, what stands before a figure, and what behind it or in it (40多亿)."""
    return {
        row["what"]: (re.compile(rf"(?:{row['before']})\Z", re.IGNORECASE), re.compile(row["behind"]))
        for row in rows("bounds.tsv")
        if row["language"] == language
    }
