"""Signs before figures: what is below zero on one side may not be above it on the other (零下15度, минус 15).

A figure without a sign says nothing: a deficit of 5 may be −5.  But degrees below zero stay so: 零下15度 is no 15 °C.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.facts import figures
from termkit.model import primary
from termkit.text.numbers import Number

NOTHING = r"(?!)"
SIGNS = {
    "zh": (r"(?:零下|负)\s*\Z|(?<![\d\w])[-−－–]\s?\Z", r"(?:零上|正)\s*\Z|(?<![\d\w])\+\Z", NOTHING, NOTHING),
    "ru": (
        r"\bминус\s+\Z|(?<![\d\w])[-−–]\s?\Z",
        r"\bплюс\s+\Z|(?<![\d\w])\+\s?\Z",
        r"[^,.;\d]{0,24}\b(?:ниже нуля|мороза)",
        r"[^,.;\d]{0,24}\b(?:выше нуля|тепла)",
    ),
    "en": (
        r"\b(?:minus|negative)\s+[$€£¥]?\Z|(?<![\d\w])[-−–]\s?[$€£¥]?\Z",
        r"\b(?:plus|positive)\s+[$€£¥]?\Z|(?<![\d\w])\+[$€£¥]?\Z",
        r"[^,.;\d]{0,24}\bbelow (?:zero|freezing)",
        r"[^,.;\d]{0,24}\babove (?:zero|freezing)",
    ),
}
"""What stands before a figure below zero and above it, and behind them."""

COLD = re.compile(r"零下\s*\Z")
DEGREES = re.compile(r"[\d.,]+\s?(?:°|º|℃|градус|degree)", re.IGNORECASE)
FROST = re.compile(
    r"(?<!\d)\s?[-−–]\s?\d|\bминус|\bотрицательн|\bниже\b|\b(?:за)?мороз|\bхолод|\bстуж"
    r"|\bminus\b|\bnegative\b|\bbelow\b|\bsub-?zero\b|\bfrost|\bfreez|\bcold",
    re.IGNORECASE,
)
"""What tells in the target that it is cold, whatever figure it stands with."""


def differing(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each figure that has one sign on one side and only the other sign on the other."""
    here = _signed(pair.source, context.source)
    there = _signed(pair.target, context.target) if here else []
    for figure, sign in here:
        same = [(other, theirs) for other, theirs in there if other.value == figure.value]
        if same and all(theirs != sign for _, theirs in same):
            other = same[0][0]
            message = f"“{pair.source[figure.start : figure.end]}” has another sign in the target"
            yield Remark(pair, message, spans((figure.start, figure.end)), spans((other.start, other.end)))
    yield from _warmer(pair, context, here) if here and not FROST.search(pair.target) else ()


def _warmer(pair: SegmentPair, context: Context, here: list[tuple[Number, str]]) -> Iterator[Remark]:
    """A remark for degrees below zero that are degrees without a sign in a target that tells of no frost."""
    there = figures.numbers(pair.target, context.target)
    for figure, _ in here:
        same = [n for n in there if n.value == figure.value and DEGREES.match(pair.target, n.start)]
        if same and COLD.search(pair.source, 0, figure.start):
            message = f"“{pair.source[figure.start : figure.end]}” has another sign in the target"
            yield Remark(pair, message, spans((figure.start, figure.end)), spans((same[0].start, same[0].end)))


def _signed(text: str, language: str) -> list[tuple[Number, str]]:
    """The figures of a text that have a sign."""
    patterns = _patterns(primary(language))
    found = []
    for figure in figures.numbers(text, language) if patterns else ():
        minus, plus, cold, warm = patterns
        below = minus.search(text, max(0, figure.start - 12), figure.start) or cold.match(text, figure.end)
        above = plus.search(text, max(0, figure.start - 12), figure.start) or warm.match(text, figure.end)
        if bool(below) != bool(above):
            found.append((figure, "-" if below else "+"))
    return found


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in SIGNS.get(language, ()))
