"""Dozens, scores and hundreds as nouns: two dozen, две сотни, пять десятков."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from termkit.checks.words import rows
from termkit.text.normalize import small_letters
from termkit.text.numerals import numerals
from termkit.text.sieve import Sieve

ONES = {"en": {"a": 1, "one": 1, "two": 2, "several": 1}, "ru": {"одна": 1, "один": 1}}


def collective_values(text: str, language: str) -> Iterator[Decimal]:
    """What the collective nouns of a text are worth with the number before them."""
    for pattern, worth in _collectives(language):
        for match in pattern.finditer(text):
            yield _count(match.group("count"), language) * worth


def _count(word: str | None, language: str) -> Decimal:
    if not word:
        return Decimal(1)
    if word.isdigit():
        return Decimal(word)
    lower = small_letters(word)
    numeral = numerals(language).get(lower)
    return numeral.value if numeral else Decimal(ONES.get(language, {}).get(lower, 1))


@cache
def _collectives(language: str) -> list[tuple[Sieve, Decimal]]:
    return [
        (Sieve(rf"(?:\b(?P<count>\w+)[\s-]+)?\b(?:{row['word']})", re.IGNORECASE), Decimal(row["value"]))
        for row in rows("collectives.tsv")
        if row["language"] == language
    ]
