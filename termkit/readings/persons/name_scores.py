"""How much more often something is in or beside a Chinese name than elsewhere: natural logarithms, from tables.

surname_scores.tsv     surnames                          surname_alone.tsv       surnames that no word holds
name_characters.tsv    characters of given names         given_words.tsv         given names that are words
name_neighbours.tsv    words before and after a name     transcription_scores.tsv  characters of foreign names
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from termkit.readings.tables import rows

UNKNOWN = -1.0
"""What a character says that name_characters.tsv does not list, and a word of a part of speech that has no row."""
NO_SURNAME = -20.0
"""What something says that is no surname."""

NO_TRANSCRIPTION = -20.0
"""What a character says that is in hardly any foreign name."""


def surname_score(surname: str) -> float:
    """How much more often something is a surname than it is in running text."""
    return _scores("surname_scores.tsv").get(surname, NO_SURNAME)


def alone_score(surname: str) -> float:
    """How much more it speaks for a surname that no longer word of the text holds its character (解 力 夫)."""
    return _scores("surname_alone.tsv").get(surname, 0.0)


def name_score(char: str) -> float:
    """How much more often a character is in given names than in running text."""
    return _scores("name_characters.tsv").get(char, UNKNOWN)


def transcription_score(char: str) -> float:
    """How much more often a character is in foreign names than in running text."""
    return _scores("transcription_scores.tsv").get(char, NO_TRANSCRIPTION)


def given_word_score(word: str) -> float:
    """How much it speaks for a given name that it is this word of the dictionary (为民, 建国)."""
    return _scores("given_words.tsv").get(word, 0.0)


@cache
def _scores(table: str) -> dict[str, float]:
    """Each word of a table, or each character where they stand without blanks, with its score."""
    by_character = table in ("name_characters.tsv", "transcription_scores.tsv")
    lists = ((score, listed if by_character else listed.split()) for score, listed in rows(table))
    return {entry: float(score) for score, entries in lists for entry in entries}


def neighbour_score(side: str, word: str) -> float | None:
    """How much a word speaks for a person's name on its other side, `before` it or `after` it; None when not listed."""
    return _neighbours()[side].get(word)


def tag_score(side: str, tag: str) -> float:
    """The same of a word that is not listed, by its part of speech (jieba's tag)."""
    scores = _neighbours()[f"{side} tag"]
    return scores.get(tag, scores.get(tag[:1], UNKNOWN))


@cache
def _neighbours() -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for side, score, listed in rows("name_neighbours.tsv"):
        found[side].update(dict.fromkeys(listed.split(), float(score)))
    return dict(found)
