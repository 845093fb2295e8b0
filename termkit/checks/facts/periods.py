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


class Period(NamedTuple):
    """A place in a text, what it tells (decade, plan), and which one."""

    start: int
    end: int
    what: str
    value: str


def differing(pair: SegmentPair, context: Context, kinds: Collection[str]) -> Iterator[Remark]:
    """A remark for each kind of which each side tells one that the other does not."""
    here, there = _by_kind(pair.source, context.source), _by_kind(pair.target, context.target)
    for what in here.keys() & there.keys() & set(kinds):
        alone, instead = _alone(here[what], there[what]), _alone(there[what], here[what])
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
    return any(period.value == value for period in _by_kind(text, language).get(what, []))


def _by_kind(text: str, language: str) -> dict[str, list[Period]]:
    found: dict[str, list[Period]] = {}
    for what, value, pattern in _patterns(primary(language)):
        for match in pattern.finditer(text):
            found.setdefault(what, []).append(Period(*match.span(), what, value))
    return found


@cache
def _patterns(language: str) -> list[tuple[str, str, re.Pattern[str]]]:
    return [
        (row["what"], row["value"], re.compile(row[language], re.IGNORECASE))
        for row in rows("periods.tsv")
        if row.get(language)
    ]
