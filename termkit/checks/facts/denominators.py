"""For how many something is counted: 每万人, на десять тысяч жителей, per 10,000."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.facts import figures
from termkit.model import primary
from termkit.text.numerals import chinese_value

CHINESE = re.compile(r"每(?P<count>[一十]?[百千万亿]+)(?=[人名个户头辆例])")
BEFORE = {
    "ru": re.compile(r"\bна (?:кажд\w+ )?\Z", re.IGNORECASE),
    "en": re.compile(r"\b(?:per|(?:for|in|out of) every) \Z", re.IGNORECASE),
}
ALONE = {
    "ru": re.compile(r"\bна (?:кажд\w+ )?(?P<word>сто|тысячу|миллион)\b(?! (?:тысяч|миллион))", re.IGNORECASE),
    "en": re.compile(r"\b(?:per|for every) (?P<word>hundred|thousand|million)\b", re.IGNORECASE),
}
WORDS = {"сто": 100, "hundred": 100, "тысячу": 1_000, "thousand": 1_000, "миллион": 10**6, "million": 10**6}


def differing(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark where each side counts for one number, and the two are not the same."""
    here = list(CHINESE.finditer(pair.source)) if primary(context.source) == "zh" else []
    there = list(_told(pair.target, context.target)) if len(here) == 1 else []
    if len(there) == 1 and _value(here[0]["count"]) != there[0][2]:
        start, end, _ = there[0]
        message = f"“{here[0].group()}” became “{pair.target[start:end]}”"
        yield Remark(pair, message, spans(here[0].span()), spans((start, end)))


@cache
def _value(count: str) -> Decimal:
    return chinese_value(count if count[0] in "一十" else f"一{count}") or Decimal(0)


def _told(text: str, language: str) -> Iterator[tuple[int, int, Decimal]]:
    """The numbers for which a target counts."""
    code = primary(language)
    if code in BEFORE:
        numbers = [n for n in figures.numbers(text, language) if BEFORE[code].search(text, 0, n.start)]
        yield from ((n.start, n.end, n.value) for n in numbers if n.value >= min(WORDS.values()))
        told = {n.start for n in numbers}
        words = (match for match in ALONE[code].finditer(text) if match.start("word") not in told)
        yield from ((*match.span(), Decimal(WORDS[match["word"].lower()])) for match in words)
