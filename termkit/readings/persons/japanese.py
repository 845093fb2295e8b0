"""Japanese persons in Chinese characters: a surname of the list, then a given name (铃木 俊一, 高市 早苗)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from termkit.readings.persons.beside_names import may_follow, may_precede
from termkit.readings.tables import wordlist
from termkit.readings.words.cutting import Word, put

MAX_GIVEN = 3
SHORTEST = 4
"""Shorter names begin with a surname of Japan by chance: 高桥 is a bridge too."""
SURNAME, GIVEN = "japanese surname", "japanese given name"
"""The tags of the two parts among the words; no tags of jieba's."""


def parse(name: str) -> tuple[str, str] | None:
    """The surname and the given name of a Japanese person (铃木俊一 -> 铃木, 俊一), or None when it is no such name."""
    for length in (3, 2):
        surname, given = name[:length], name[length:]
        if surname in wordlist("japanese-surnames") and 1 <= len(given) <= MAX_GIVEN:
            return surname, given
    return None


def is_japanese(name: str) -> bool:
    """Whether a name by itself is one of Japan: four characters or more, the given name of those such names have."""
    parts = parse(name)
    return bool(parts and len(name) >= SHORTEST and set(parts[1]) <= wordlist("japanese-given-characters"))


def read_japanese(name: str) -> tuple[tuple[str, ...], ...] | None:
    """The syllables of the surname and of the given name of a Japanese person; None where it is no such name."""
    from termkit.readings.polyphony import read

    parts = parse(name)
    return tuple(tuple(syllable or "" for syllable in read(part)[1]) for part in parts) if parts else None


def divide(text: str, words: list[Word]) -> list[Word]:
    """The words of the text, each Japanese surname and given name a word of its own; others as they are."""
    spans = [span for match in _surnames().finditer(text) if (span := _name(text, words, *match.span()))]
    parts = [
        part
        for start, middle, end in spans
        for part in (Word(text[start:middle], SURNAME, start), Word(text[middle:end], GIVEN, middle))
    ]
    return put(parts, words) if parts else words


@cache
def _surnames() -> re.Pattern[str]:
    """Surnames of the list where a name may follow, the longest first."""
    listed = sorted(wordlist("japanese-surnames"), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(listed)})(?=[{''.join(wordlist('japanese-given-characters'))}])")


@cache
def _given() -> re.Pattern[str]:
    return re.compile(f"[{''.join(wordlist('japanese-given-characters'))}]{{1,{MAX_GIVEN}}}")


def _name(text: str, words: Sequence[Word], start: int, middle: int) -> tuple[int, int, int] | None:
    """Where surname, given name and name end, when the surname and the given name begin and end where words do."""
    given = _given().match(text, middle)
    ends = {word.end: place for place, word in enumerate(words)}
    if not given or (start and start not in ends):
        return None
    end = next((end for end in range(given.end(), middle, -1) if end in ends), 0)
    short = end - middle == 1 and middle - start < MAX_GIVEN
    if not end or short:
        return None
    begins = may_precede(text, words, ends[start] + 1 if start else 0)
    return (start, middle, end) if begins or may_follow(text, end) else None
