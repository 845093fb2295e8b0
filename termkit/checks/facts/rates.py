"""Rates that Chinese tells as parts of thousands: 千分之八 is 0.8 %, eight per thousand, 8 ‰, восемь на тысячу."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from termkit.checks.facts import figures, saying
from termkit.text.fractions import find_fractions
from termkit.text.numbers import Kind
from termkit.text.numerals import chinese_value

RATE = re.compile(
    r"(?P<below>[十百]?[千万]|百万|亿)分之(?P<above>[零一二三四五六七八九十百]+(?:点[零一二三四五六七八九]+)?|\d+(?:\.\d+)?)"
)
PER = {
    1_000: re.compile(
        r"‰|промилле|\bper ?mille\b|\b(?:per|(?:in|of) a) thousand\b|\bна (?:каждую )?тысячу\b", re.IGNORECASE
    ),
    1_000_000: re.compile(r"\bppm\b|\b(?:per|(?:in|of) a) million\b|\bна (?:каждый )?миллион\b", re.IGNORECASE),
}
"""What stands for so many without a figure."""


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


def is_said(rate: Rate, text: str, language: str) -> bool:
    """Whether a text tells both figures of a rate, or what they make in per cent or per thousand, or as a fraction."""
    share = Fraction(rate.above) / Fraction(rate.below)
    told = saying.values(text, language)
    per = PER.get(int(rate.below))
    of_so_many = told[rate.below] or (per and per.search(text))
    if of_so_many and (told[rate.above] or saying.in_words(rate.above, text, language)):
        return True
    if any(found.value == share for found in find_fractions(text, language)):
        return True
    percents = (n.value for n in figures.numbers(text, language) if n.kind is Kind.PERCENT)
    return any(Fraction(value) / 100 == share for value in percents)
