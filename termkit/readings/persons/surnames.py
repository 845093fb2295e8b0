"""Chinese surnames and given names by themselves: what they are made of, how they are read (单 Shàn, 尉迟 Yùchí)."""

from __future__ import annotations

import re
from functools import cache

from termkit.readings.tables import column, given_readings, names, surnames, wordlist
from termkit.readings.tones import split

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
def compound_surnames() -> frozenset[str]:
    """Surnames of two characters."""
    return frozenset(surname for surname in all_surnames() if len(surname) == 2)


@cache
def surname_starts() -> frozenset[str]:
    """The characters that surnames begin with."""
    return frozenset(surname[0] for surname in all_surnames())


def is_transcribed(name: str) -> bool:
    """Whether every character is one that foreign names are transcribed with."""
    return bool(_transcribed().fullmatch(name))


@cache
def transcribing() -> frozenset[str]:
    """The characters that foreign names are transcribed with."""
    return frozenset(column("classes.tsv")["F"].strip("[]"))


@cache
def _transcribed() -> re.Pattern[str]:
    return re.compile(f"{column('classes.tsv')['F']}+")


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
    named = given_readings(given)
    return first, tuple(
        named.get(place, syllable or given[place]) for place, syllable in enumerate(read(given, persons=False)[1])
    )
