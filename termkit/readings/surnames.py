"""Chinese surnames and given names by themselves: what they are made of, how they are read (单 Shàn, 尉迟 Yùchí)."""

from __future__ import annotations

import re
from functools import cache

from termkit.readings.cutting import cut, is_word
from termkit.readings.tables import classes, given_readings, names, surnames, wordlist
from termkit.readings.tones import split
from termkit.text.tables import read_data

MAX_GIVEN = 2


def parse(name: str) -> tuple[str, str] | None:
    """The surname and the given name of a Chinese person (习近平 -> 习, 近平), or None when it cannot be one.

    A compound surname wins over a single one and by itself is no person; a given name has one or two characters.
    """
    if len(name) > 1 and name in all_surnames():
        return None
    for length in (4, 2, 1):
        surname, given = name[:length], name[length:]
        if surname in all_surnames() and 1 <= len(given) <= MAX_GIVEN:
            return surname, given
    return None


@cache
def all_surnames() -> frozenset[str]:
    """Chinese surnames of one and of several characters."""
    return wordlist("surnames") | surnames().keys()


@cache
def surname_starts() -> frozenset[str]:
    """The characters that surnames begin with."""
    return frozenset(surname[0] for surname in all_surnames())


def sounds_given(text: str) -> bool:
    """Whether every character is one that given names are made of."""
    return all(char in wordlist("given-characters") for char in text)


def is_known_name(name: str) -> bool:
    """Whether a person of the dictionary is one wherever the name stands: a common surname, a given name like any."""
    return len(name) == 3 and name[0] in wordlist("sure-surnames") and sounds_like_name(name[1:])


@cache
def sounds_like_name(given: str) -> bool:
    """Whether a given name is known by itself: made of the characters of names and no word of the language (中华)."""
    if not sounds_given(given):
        return False
    words = cut(given)
    return len(words) > 1 or words[0].tag.startswith(("nr", "nz")) or not is_word(given)


def is_transcribed(name: str) -> bool:
    """Whether every character is one that foreign names are transcribed with."""
    return bool(re.fullmatch(f"{classes()['F']}+", name))


@cache
def everyday_words() -> frozenset[str]:
    """Words so plain that nobody is called by them."""
    lines = read_data("everyday_words.txt").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def read_person(name: str) -> tuple[tuple[str, ...], ...] | None:
    """The syllables of the surname and of the given name of a Chinese person, or None when the text is no such name."""
    from termkit.readings.polyphony import read

    listed = names().get(name)
    if listed and listed.tag == "nr" and len(listed.syllables) == len(name) and " " in listed.spelling:
        length = len(split(listed.spelling.split(" ")[0]))
        return listed.syllables[:length], listed.syllables[length:]
    parsed = parse(name)
    if listed or parsed is None:
        return None
    surname, given = parsed
    own = surnames().get(surname)
    first = tuple(own.split()) if own else tuple(s or "" for s in read(surname)[1])
    return first, tuple(given_readings().get(c) or s or c for c, s in zip(given, read(given)[1], strict=True))
