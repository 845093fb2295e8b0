"""Stems that gather the forms of a European word: its ending cut off, then its first six letters.

No dictionary and no error of one: two forms of a word nearly always meet, and a few unrelated words do too, which the
figures of a comparison or an association bear.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from termkit.model import primary
from termkit.text.patterns import one_of
from termkit.text.tables import read_records

LETTERS = 6


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """The stem of a word, in small letters; of a language without a table of endings, its first letters."""
    return without_ending(word, language)[:LETTERS]


def without_ending(word: str, language: str) -> str:
    """All of a word but its ending, in small letters; all of it in a language without a table of endings."""
    lower = word.casefold().replace("ё", "е")
    pattern = _endings().get(primary(language))
    return pattern.sub("", lower) if pattern else lower


@cache
def _endings() -> dict[str, re.Pattern[str]]:
    rows = read_records("memory/endings.tsv")
    return {row["language"]: re.compile(rf"(?<=\w\w\w){one_of(row['endings'].split())}$") for row in rows}
