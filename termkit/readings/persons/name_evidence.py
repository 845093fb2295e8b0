"""How much a stretch of characters sounds like a Chinese person's name, whatever stands beside it.

Evidence adds up: how much more often the characters are in names than in running text (natural logarithms, of
surname_scores.tsv and name_characters.tsv), and what the dictionary makes of the same characters.  The weights are set
by hand, on names in frames and on news (benchmarks/person_names.py).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from termkit.readings.persons.name_scores import alone_score, given_word_score, name_score, surname_score
from termkit.readings.persons.surnames import MAX_GIVEN, compound_surnames, is_transcribed, surname_starts
from termkit.readings.tables import (
    given_readings,
    names,
    ordinary,
    polyphones,
    surnames,
    wordlist,
)
from termkit.readings.words.cutting import Word, is_word
from termkit.readings.words.foreign_runs import TRANSCRIPTION
from termkit.text.languages import is_han

SURNAME = 0.4
"""How much a surname counts; rare ones are met as often as others where somebody reads names aloud."""
SINGLE = -2.0
"""A given name of one character says less than one of two."""
PLACE = -3.0
"""A given name that ends as places do is rather the end of one: 华石镇, 华清宫."""
FOREIGN = -4.5
"""Characters of transcriptions, one of them of nothing else, are rather a foreign name: 查尔斯."""
OTHER_WORD = -1.5
"""What speaks against a given name that is a noun, a verb, an adjective nobody listed is named by: 查 效率."""
ORDINARY = frozenset("nva")
PLAIN = 2.0
"""Characters so frequent in given names are no plain sign of a foreign name: 查明德."""
SURE = 3.0
"""What the dictionary takes for a person with so plain a surname is a Chinese one, however it sounds: 李克强."""
FAME = 6.0
"""The dictionary has the whole name as one of public life."""
READ_OTHERWISE, READ_SO_IN_PART, WORD, PART, PART_OF_PLACE = -8.0, -5.0, -6.0, -3.0, -2.0
"""The name is a word that is read otherwise (查明), another word of the dictionary, or holds a part of one."""
OTHER_CUT = -1.0
"""What it counts that the dictionary prefers another division of the same characters."""
IMPOSSIBLE = -99.0
SHORT = 2
"""A place of so few characters may be a name too (华阳, 高阳); a longer one is none: 松花江."""
FOREIGNER = -1.0
"""A name by itself that sounds less like a Chinese one than this is rather foreign."""
DOUBT = -6.5
"""What sounds less like a name than this is none whatever stands beside it."""
BEST = 6.5
"""The most that a character of a given name counts."""
PARTICLES = frozenset("的们着吗呢吧")
"""No given name holds one: 感谢 宋茜 的 热情接待."""
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
    if word[0] not in surname_starts() or tag == TRANSCRIPTION:
        return False
    if len(word) == 1 or tag in ("nr", "nrfg") or word[:2] in compound_surnames():
        return True
    whole, part = (word_against(Word(word, tag, 0), 1, length) for length in (2, 3))
    sounds = SURNAME * surname_score(word[0]) + name_score(word[1])
    return max(sounds + whole, sounds + part + BEST) > DOUBT


@lru_cache(maxsize=65_536)
def likely(stretch: str, word: str, tag: str) -> tuple[Likely, ...]:
    """What a stretch that begins with a word may be as a name: how much it sounds like one, where its parts end.

    What sounds so little like a name that nothing beside it would help is left out.
    """
    surname = 2 if stretch[:2] in compound_surnames() else 1
    sure = surname_score(stretch[:surname]) >= SURE
    alone = alone_score(word)
    found = []
    for length in range(surname + 1, min(surname + MAX_GIVEN, len(stretch)) + 1):
        name = stretch[:length]
        if not PARTICLES.isdisjoint(name):
            break
        sounds = _sounds(stretch[:surname], stretch[surname:length], DOUBT - alone)
        if sounds + alone <= DOUBT or (name in polyphones() and _differs(name, polyphones()[name])):
            continue
        foreign = 0.0 if tag == "nr" and len(word) == length and sure else _foreign(stretch, length)
        sounds += foreign or alone
        sounds += max(word_against(Word(word, tag, 0), surname, length), _cut_anew(word, stretch[surname:length]))
        if sounds > DOUBT:
            found.append(Likely(sounds, surname, length))
    return tuple(found)


def _cut_anew(word: str, given: str) -> float:
    """What speaks against a name that begins with a word, where the given name is another word: 单 向前 for 单向 前."""
    parts = len(word) == SHORT and len(given) == SHORT and given[0] == word[1]
    return given_word_score(given) + OTHER_CUT if parts and is_word(given) else IMPOSSIBLE


def sounds_chinese(name: str) -> bool:
    """Whether a person's name by itself sounds like a Chinese one: 单志强, but not 马拉佩, 华莱士."""
    from termkit.readings.words.cutting import cut

    word = cut(name)[0]
    stretches = likely(name, word.text, word.tag)
    return any(found.length == len(name) and found.sounds > FOREIGNER for found in stretches)


def _sounds(surname: str, given: str, least: float) -> float:
    """How much the characters by themselves sound like a surname and a given name; below `least` roughly."""
    sounds = SURNAME * surname_score(surname) + sum(map(name_score, given)) + (SINGLE if len(given) == 1 else 0.0)
    if sounds <= least:
        return sounds
    if given in _no_given() or not all(map(is_han, given)) or surname + given in wordlist("foreign-names"):
        return IMPOSSIBLE
    return sounds + (PLACE if given[-1] in wordlist("place-ends") else 0.0)


@cache
def _no_given() -> frozenset[str]:
    """Offices, and what joins two persons: 老解 和小 曾."""
    return wordlist("titles") | wordlist("professions") | wordlist("no-given-names")


def word_against(word: Word, middle: int, end: int) -> float:
    """What one word of the dictionary speaks against a name whose given name is characters middle to end."""
    if word.start < middle < word.end:
        return _surname_joined(word, end)
    inside = middle <= word.start and word.end <= end and len(word.text) > 1
    if not inside:
        return 0.0
    score = given_word_score(word.text)
    return OTHER_WORD if score == 0.0 and word.tag[:1] in ORDINARY else score


def _surname_joined(word: Word, end: int) -> float:
    """The word holds the surname and more: one that is the whole name speaks most against it (查明)."""
    whole = word.end == end
    if word.text in names():
        return IMPOSSIBLE if whole else PART
    if _reads_otherwise(word.text):
        return READ_OTHERWISE if whole else READ_SO_IN_PART
    if word.tag == "nrfg" and whole and word.text[-1] != "家":  # 李家 超
        return FAME
    if word.tag in ("nr", "nrfg", "nrt") and word.end <= end and word.text not in ordinary():
        return 0.0
    if whole:
        return WORD if word.tag != "ns" or len(word.text) == SHORT else IMPOSSIBLE
    return PART_OF_PLACE if word.tag == "ns" else PART


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


def _foreign(stretch: str, length: int) -> float:
    """Whether the name is rather a foreign one, by its characters and the next."""
    strong = wordlist("transcription-only")
    if not set(stretch[: length + 1]) & strong or not is_transcribed(stretch[:length]):
        return 0.0
    goes_on = length > 2 or stretch[0] in strong or is_transcribed(stretch[length : length + 1])
    chinese = all(name_score(char) >= PLAIN for char in stretch[1:length])
    return FOREIGN if goes_on and not chinese else FOREIGN / 2
