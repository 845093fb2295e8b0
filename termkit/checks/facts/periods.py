"""Periods that are no date and no figure: 上半年, 80-е годы, the 13th five-year plan, two and a half."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.sieve import Sieve


class Period(NamedTuple):
    """A place in a text, what it tells (decade, plan), and which one."""

    start: int
    end: int
    what: str
    value: str


def differing(pair: SegmentPair, context: Context, kinds: Collection[str]) -> Iterator[Remark]:
    """A remark for each kind of which each side tells one that the other does not."""
    for what in kinds:
        here = told(what, pair.source, context.source)
        there = told(what, pair.target, context.target) if here else []
        alone, instead = _alone(here, there), _alone(there, here)
        if alone and instead:
            (start, end, *_), (first, last, *_) = alone[0], instead[0]
            message = f"“{pair.source[start:end]}” became “{pair.target[first:last]}”"
            yield Remark(pair, message, spans((start, end)), spans((first, last)))


def _alone(periods: Iterable[Period], others: Iterable[Period]) -> list[Period]:
    """The periods of which the other side tells none with their value."""
    told = {other.value for other in others}
    return [period for period in periods if period.value not in told]


def tells(what: str, value: str, text: str, language: str) -> bool:
    """Whether a text tells that decade, plan or half."""
    return any(period.value == value for period in told(what, text, language))


def told(what: str, text: str, language: str) -> list[Period]:
    """The periods of one kind in a text, value by value."""
    patterns = _patterns(primary(language)).get(what, [])
    return [Period(*match.span(), what, value) for value, pattern in patterns for match in pattern.finditer(text)]


@cache
def _patterns(language: str) -> dict[str, list[tuple[str, Sieve]]]:
    """The value and the pattern of every row, by what it tells."""
    found: dict[str, list[tuple[str, Sieve]]] = {}
    for row in rows("periods.tsv"):
        if row.get(language):
            found.setdefault(row["what"], []).append((row["value"], Sieve(row[language], re.IGNORECASE)))
    return found
