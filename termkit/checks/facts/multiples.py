"""How many times as much: 增长两倍, 翻一番, вдвое, в три раза, quadrupled, elevenfold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.normalize import small_letters
from termkit.text.numerals import chinese_value, numerals
from termkit.text.sieve import Sieve

Multiple = tuple[int, int, frozenset[Decimal]]
"""The place of a multiple, and what it may be: 增长两倍 is thrice as much, often meant as twice; 增至两倍 is twice."""

HALF = Decimal("0.5")
CHINESE = re.compile(r"(?P<whole>[的至到为])?\s*(?P<count>[\d.]+|[一二两三四五六七八九十百]+)倍(?P<half>半)?")
COUNTED = {
    "ru": Sieve(r"\bв (?P<count>[\d.,]+|\w+)(?P<half> с половиной)? раза?\b|\bв полтора раза", re.IGNORECASE),
    "en": Sieve(
        r"\b(?P<count>[\d.]+|\w+)"
        r"(?:(?P<half> and a half) times| ?-?(?:fold|times (?:as|more|higher|larger|greater|the|what)))\b",
        re.I,
    ),
}


def differing(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark where both sides tell as many multiples, and one of each side answers none of the other."""
    here, there = list(find(pair.source, context.source)), list(find(pair.target, context.target))
    alone, instead = _unanswered(here, there), _unanswered(there, here)
    if len(here) == len(there) and len(alone) == len(instead) == 1:
        (start, end, _), (first, last, _) = alone[0], instead[0]
        message = f"“{pair.source[start:end]}” became “{pair.target[first:last]}”"
        yield Remark(pair, message, spans((start, end)), spans((first, last)))


def _unanswered(multiples: list[Multiple], others: list[Multiple]) -> list[Multiple]:
    """The multiples that no other one on the other side may be, each of these asked once."""
    left, alone = list(others), []
    for multiple in multiples:
        answer = next((other for other in left if other[2] & multiple[2]), None)
        if answer:
            left.remove(answer)
        else:
            alone.append(multiple)
    return alone


def find(text: str, language: str) -> Iterator[Multiple]:
    """The multiples of a text."""
    code = primary(language)
    for value, pattern in _worded(code):
        yield from ((*match.span(), frozenset({value})) for match in pattern.finditer(text))
    if code == "zh":
        for match in CHINESE.finditer(text):
            written = match["count"]
            count = Decimal(written) if written[0].isdigit() else chinese_value(written)
            if count:
                count += HALF if match["half"] else 0
                yield match.start("count"), match.end(), frozenset({count} if match["whole"] else {count, count + 1})
    elif code in COUNTED:
        for match in COUNTED[code].finditer(text):
            count = _count(match["count"] or "", code)
            if count:
                yield *match.span(), frozenset({count + (HALF if match["half"] else 0)})


def _count(word: str, language: str) -> Decimal | None:
    """The value of a figure or of a number word; nothing for another word."""
    if word[:1].isdigit():
        return Decimal(word.strip(".,").replace(",", "."))
    numeral = numerals(language).get(small_letters(word))
    return numeral.value if numeral else None


@cache
def _worded(language: str) -> list[tuple[Decimal, Sieve]]:
    return [
        (Decimal(row["value"]), Sieve(row[language], re.IGNORECASE))
        for row in rows("multiples.tsv")
        if row.get(language)
    ]
