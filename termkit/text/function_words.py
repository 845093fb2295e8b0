"""Words that carry no meaning of their own, by language: articles, prepositions, conjunctions, pronouns."""

from __future__ import annotations

from functools import cache

from termkit.model import primary
from termkit.text.tables import read_records


def role_of(word: str, language: str) -> str:
    """What part the word plays: `article`, `edge` for one at which no equivalent begins or ends, else empty."""
    return _function_words().get(primary(language), {}).get(word.casefold().replace("ё", "е"), "")


def is_function_word(word: str, language: str) -> bool:
    """Whether no equivalent begins or ends with the word."""
    return word.casefold() in _function_words().get(primary(language), {})


@cache
def _function_words() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {}
    for row in read_records("memory/function_words.tsv"):
        words = row["words"].replace("ё", "е").split()
        table.setdefault(row["language"], {}).update(dict.fromkeys(words, row["role"]))
    return table
