"""Word sequences of a European segment that may be a term's equivalent, with their stems and their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from termkit.memory.stemming import stem
from termkit.model import primary
from termkit.text.words import tokens

MOST_WORDS = 8
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


@dataclass(frozen=True, slots=True)
class Gram:
    """A word sequence: its stems, without articles, and its span in the segment."""

    stems: tuple[str, ...]
    start: int
    end: int


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


def grams_in(words: list[Word], most: int = MOST_WORDS) -> Iterator[Gram]:
    """The sequences of up to `most` words that begin and end with a word of content and cross no punctuation."""
    for first, opening in enumerate(words):
        if not opening.at_edge:
            continue
        stems: list[str] = []
        for word in words[first : first + most]:
            if stems and not word.joined:
                break
            stems.append(word.stem)
            if word.at_edge:
                yield Gram(tuple(stems), opening.start, word.end)


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
