"""Lengths of time whose figure stays and whose unit changes: 六个月, six years; 72小时, 72 days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.facts import figures
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.numbers import FigureKind


class Duration(NamedTuple):
    """A figure with the unit of time behind it: its place, its value and the unit."""

    start: int
    end: int
    value: Decimal
    unit: str


def differing(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each duration whose figure the other side has with another unit of time, and never with its own."""
    here = list(_durations(pair.source, context.source))
    there = list(_durations(pair.target, context.target)) if here else []
    for value, unit in sorted({(one.value, one.unit) for one in here}):
        same = [other for other in there if other.value == value]
        if same and all(other.unit != unit for other in same) and _are_single(here, same):
            one = next(one for one in here if (one.value, one.unit) == (value, unit))
            message = f"“{pair.source[one.start : one.end]}” became “{pair.target[same[0].start : same[0].end]}”"
            yield Remark(pair, message, spans((one.start, one.end)), spans((same[0].start, same[0].end)))


def _are_single(here: list[Duration], there: list[Duration]) -> bool:
    """Whether each side has the figure of a duration once, so that none can be taken for another."""
    return len(there) == 1 and sum(one.value == there[0].value for one in here) == 1


def _durations(text: str, language: str) -> Iterator[Duration]:
    """The figures of a text with a unit of time right behind them."""
    for number in figures.numbers(text, language):
        for unit, pattern in _units(primary(language)) if number.kind is FigureKind.CARDINAL else ():
            if match := pattern.match(text, number.end):
                yield Duration(number.start, match.end(), number.value, unit)
                break


@cache
def _units(language: str) -> list[tuple[str, re.Pattern[str]]]:
    """The words of each unit; none in a language that the table does not have."""
    known = (row for row in rows("durations.tsv") if row.get(language))
    return [(row["unit"], re.compile(row[language], re.IGNORECASE)) for row in known]
