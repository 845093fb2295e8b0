"""The words of a European segment as an equivalent is made of them, with their stems and their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from termkit.text.function_words import role_of
from termkit.text.stemming import stem
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
    found: list[Word] = []
    last, joined = 0, True
    for token in tokens(text, language):
        joined = joined and bool(_JOINS.fullmatch(text[last : token.start]))
        last = token.end
        lower = token.text.casefold().replace("ё", "е")
        role = role_of(lower, language)
        if role != "article":
            at_edge = not role and lower[0].isalpha()
            found.append(Word(lower if role else stem(lower, language), token.start, token.end, at_edge, joined))
            joined = True
    return found
