"""Words that carry no meaning of their own, by language: articles, prepositions, conjunctions, pronouns."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from termkit.model import primary


def role_of(word: str, language: str) -> str:
    """What part the word plays: `article`, `edge` for one at which no equivalent begins or ends, else empty."""
    return _function_words().get(primary(language), {}).get(word.casefold().replace("ё", "е"), "")


def is_function_word(word: str, language: str) -> bool:
    """Whether no equivalent begins or ends with the word."""
    return word.casefold() in _function_words().get(primary(language), {})


@cache
def _function_words() -> dict[str, dict[str, str]]:
    text = (files("termkit") / "data/memory/function_words.tsv").read_text(encoding="utf-8")
    table: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            language, role, words = line.split("\t")
            table.setdefault(language, {}).update(dict.fromkeys(words.replace("ё", "е").split(), role))
    return table
