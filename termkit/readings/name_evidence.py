"""How much a stretch of characters sounds like a Chinese person's name, whatever stands beside it.

Evidence adds up: how much more often the characters are in names than in running text (natural logarithms, of
surname_scores.tsv and name_characters.tsv), and what the dictionary makes of the same characters.  The weights are set
by hand, on names in frames and on news (benchmarks/person_names.py).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from termkit.readings.cutting import Word
from termkit.readings.surnames import MAX_GIVEN, compound_surnames, everyday_words, is_transcribed, surname_starts
from termkit.readings.tables import (
    given_readings,
    name_score,
    names,
    ordinary,
    polyphones,
    surname_score,
    surnames,
    wordlist,
)
from termkit.text.languages import is_han

SINGLE = -1.0
"""A given name of one character says less than one of two."""
PLACE = -3.0
"""A given name that ends as places do is rather the end of one: 华石镇, 华清宫."""
FOREIGN = -4.0
"""Characters of transcriptions, one of them of nothing else, are rather a foreign name: 查尔斯."""
FAME = 6.0
"""The dictionary has the whole name as one of public life."""
IMPOSSIBLE = -99.0
DOUBT = -6.5
"""What sounds less like a name than this is none whatever stands beside it."""
BEST = 6.5
"""The most that a character of a given name counts."""
LONGEST = 5
"""Characters that decide how a name sounds: a surname of two, a given name of two, and the next one."""


class Likely(NamedTuple):
    """How much a stretch sounds like a name, and how many characters its surname and all of it have."""

    sounds: float
    surname: int
    length: int


@cache
def may_open(word: str, tag: str) -> bool:
    """Whether any name can begin with a word of the dictionary; of most words that is known at once."""
    if word[0] not in surname_starts():
        return False
    if len(word) == 1 or tag in ("nr", "nrfg") or word[:2] in compound_surnames():
        return True
    whole, part = (word_against(Word(word, tag, 0), 1, length) for length in (2, 3))
    sounds = surname_score(word[0]) + name_score(word[1])
    return max(sounds + whole, sounds + part + BEST) > DOUBT


@lru_cache(maxsize=65_536)
def likely(stretch: str, word: str, tag: str) -> tuple[Likely, ...]:
    """What a stretch that begins with a word may be as a name: how much it sounds like one, where its parts end.

    What sounds so little like a name that nothing beside it would help is left out.
    """
    surname = 2 if stretch[:2] in compound_surnames() else 1
    found = []
    for length in range(surname + 1, min(surname + MAX_GIVEN, len(stretch)) + 1):
        if _differs(stretch[:length], polyphones().get(stretch[:length], {})):
            continue
        sounds = _sounds(stretch[:surname], stretch[surname:length])
        if sounds > DOUBT:
            sounds += word_against(Word(word, tag, 0), surname, length) + _foreign(stretch, surname, length)
        if sounds > DOUBT:
            found.append(Likely(sounds, surname, length))
    return tuple(found)


def _sounds(surname: str, given: str) -> float:
    """How much the characters by themselves sound like a surname and a given name."""
    if not all(map(is_han, given)) or given in wordlist("titles") or given in wordlist("professions"):
        return IMPOSSIBLE
    ending = PLACE if given[-1] in wordlist("place-ends") else 0.0
    return surname_score(surname) + sum(map(name_score, given)) + ending + (SINGLE if len(given) == 1 else 0.0)


def word_against(word: Word, middle: int, end: int) -> float:
    """What one word of the dictionary speaks against a name whose given name is characters middle to end."""
    if word.start < middle < word.end:
        return _surname_joined(word, end)
    if word.end > end:
        return -5.0
    if word.start < middle:
        return 0.0
    return _given_single(word) if len(word.text) == 1 else _given_word(word)


def _surname_joined(word: Word, end: int) -> float:
    """The word holds the surname and more: one that is the whole name speaks most against it (查明)."""
    whole = word.end == end
    if word.text in names():
        return IMPOSSIBLE if whole else -2.0
    if _reads_otherwise(word.text):
        return -12.0 if whole else -9.0
    if word.tag == "nrfg" and whole:
        return FAME
    if word.tag in ("nr", "nrfg") and word.end <= end and word.text not in ordinary():
        return 1.0 if len(word.text) > 2 and sum(map(name_score, word.text[1:])) > 0 else 0.0
    if whole:
        return -8.0
    loose = {"nrt": -2.0, "ns": -7.0}.get(word.tag, -4.0)
    return -7.0 if len(word.text) > 2 and word.tag != "nrt" else loose


def _given_single(word: Word) -> float:
    """Half a given name that does something in sentences and is rare in names speaks against it."""
    return -1.5 if word.tag[0] in "vdprmcuy" and name_score(word.text) < 0 else 0.0


def _given_word(word: Word) -> float:
    """The given name is a word: an adverb least likely, a place seldom, a name of the dictionary gladly."""
    if word.tag[0] in "dpcrm":
        return -5.0
    if word.text in everyday_words():
        return -4.0
    if word.text in wordlist("places") or word.text in names():
        return -6.0
    return 0.5 if word.tag in ("nr", "nrfg", "nz") and word.text not in ordinary() else -2.0


@cache
def _reads_otherwise(word: str) -> bool:
    """Whether the tables know a word, or the first two characters of it, and not as a name: 葛根粉, 柏林墙, 古乐."""
    return any(
        part in names() or part in wordlist("places") or _differs(part, polyphones().get(part, {}))
        for part in (word, word[:2])
    )


def _differs(word: str, own: dict[str, str]) -> bool:
    """Whether a word of polyphones.tsv is read otherwise than a surname and a given name of the same characters."""
    given = given_readings(word[1:])
    surname = word[0] in own and own[word[0]] != surnames().get(word[0])
    return surname or any(own.get(word[place + 1], syllable) != syllable for place, syllable in given.items())


def _foreign(stretch: str, surname: int, length: int) -> float:
    """Whether the name is rather a foreign one, by its characters and the next."""
    strong = set(stretch[surname : length + 1]) & wordlist("transcription-only")
    return FOREIGN if strong and is_transcribed(stretch[:length]) else 0.0
