"""The words of a European segment as an equivalent is made of them, with their stems and their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from termkit.memory.stemming import stem
from termkit.model import primary
from termkit.text.words import tokens

MOST_WORDS = 8
"""Words that an equivalent has at most."""
_JOINS = re.compile(r"[\s«»“”\"'’-]*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a segment: its stem, its span, and what part it may play in an equivalent."""

    stem: str
    start: int
    end: int
    at_edge: bool
    """May open and close an equivalent."""
    joined: bool
    """Nothing but blanks or quotation marks part it from the word before."""


def words_in(text: str, language: str) -> list[Word]:
    """The words of a segment, articles left out."""
    roles = _function_words().get(primary(language), {})
    found: list[Word] = []
    last, joined = 0, True
    for token in tokens(text, language):
        joined = joined and bool(_JOINS.fullmatch(text[last : token.start]))
        last = token.end
        lower = token.text.casefold().replace("ё", "е")
        role = roles.get(lower, "")
        if role != "article":
            at_edge = not role and lower[0].isalpha()
            found.append(Word(lower if role else stem(lower, language), token.start, token.end, at_edge, joined))
            joined = True
    return found


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
