"""Rates that Chinese tells as parts of thousands: 千分之八 is 0.8 %, eight per thousand, 8 ‰, восемь на тысячу."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from termkit.text.numerals import chinese_value

RATE = re.compile(
    r"(?P<below>[十百]?[千万]|百万|亿)分之(?P<above>[零一二三四五六七八九十百]+(?:点[零一二三四五六七八九]+)?|\d+(?:\.\d+)?)"
)


class Rate(NamedTuple):
    """A place in a text, so many parts, and of how many."""

    start: int
    end: int
    above: Decimal
    below: Decimal


def rates(text: str) -> Iterator[Rate]:
    """The rates of a Chinese text."""
    for match in RATE.finditer(text):
        run = match["above"]
        above = Decimal(run) if run[0].isdecimal() else chinese_value(run)
        below = chinese_value("一" + match["below"])
        if above and below:
            yield Rate(*match.span(), above, below)


def values_of(rate: Rate) -> tuple[Decimal, ...]:
    """The figures by which another text may tell a rate: both parts, and what they make in per cent."""
    return rate.above, rate.below, rate.above * 100 / rate.below
