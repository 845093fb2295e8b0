"""Names of persons of Japan from Chinese characters, in Russian (Polivanov) and English (Hepburn), given name first.

    石破茂 -> イシバ シゲル -> Сигэру Исиба, Shigeru Ishiba

A surname and a given name are looked up whole (japanese_surnames.tsv, japanese_given.tsv), each with its commonest
reading, which need not be the person's; what the tables do not have is read by its characters, as they are mostly read
in such names (japanese_characters.tsv).  Persons who read theirs otherwise stand in japanese_persons.tsv.
"""

from __future__ import annotations

from functools import cache
from itertools import product

from termkit.readings.neighbours.japanese_kana import APART, english, russian
from termkit.readings.tables import rows, wordlist

SURNAME_LENGTHS = (2, 3, 1, 4)
"""Characters of a surname, the likelier first."""
PAIR = 2
VOWELS = "アイウエオ"


def japanese(name: str, language: str) -> str:
    """The name in Russian ("ru") or English ("en"); empty where the surname or the given name is not known."""
    known = persons().get(name)
    if known:
        return known[language == "en"]
    write = russian if language == "ru" else english
    read = reading(name)
    return " ".join(write(part).capitalize() for part in reversed(read)) if read else ""


def reading(name: str) -> tuple[str, str] | None:
    """Surname and given name in katakana: 石破茂 -> イシバ, シゲル; both are known whole before one is put together."""
    divisions = [(name[:length], name[length:]) for length in SURNAME_LENGTHS if len(name) > length]
    for read_surname, read_given in product((_surname, _made_surname), (_given, _made_given)):
        for surname, given in divisions:
            guess = read_given is _made_given and len(given) > len(surname) == 1  # 辻 元清美: rather 辻元 清美
            first, second = read_surname(surname), read_given(given)
            if first and second and not guess:
                return first, second
    return None


def is_sure(name: str) -> bool:
    """Whether the tables have the person, or the surname and the given name whole."""
    return name in persons() or any(_surname(name[:size]) and _given(name[size:]) for size in SURNAME_LENGTHS)


def _surname(surname: str) -> str:
    return surnames().get(surname, "")


def _given(given: str) -> str:
    return given_names().get(given, "")


def _made_surname(surname: str) -> str:
    return _put_together("surname", surname) if len(surname) == PAIR else ""


def _made_given(given: str) -> str:
    whole = len(given) == PAIR or (len(given) == PAIR + 1 and given[-1] in wordlist("japanese-given-ends"))
    return _put_together("given", given) if whole else ""


def _put_together(kind: str, name: str) -> str:
    """A surname or a given name by its characters; empty where one of them is in no such name."""
    parts = [characters().get((kind, "rest" if place else "head", char), "") for place, char in enumerate(name)]
    if not all(parts):
        return ""
    return parts[0] + "".join(APART + part if part[0] in VOWELS else part for part in parts[1:])


@cache
def persons() -> dict[str, tuple[str, str]]:
    """Persons who read their names otherwise than most: in Russian and English."""
    return {name: (russian_form, english_form) for name, russian_form, english_form in rows("japanese_persons.tsv")}


@cache
def surnames() -> dict[str, str]:
    """Surname, in Simplified characters -> how it is read."""
    return _readings("japanese_surnames.tsv")


@cache
def given_names() -> dict[str, str]:
    """Given name, in Simplified characters -> how it is read."""
    return _readings("japanese_given.tsv")


@cache
def characters() -> dict[tuple[str, str, str], str]:
    """Surname or given, head or rest, character -> how it is mostly read there."""
    return {
        (kind, place, char): kana
        for kind, place, kana, listed in rows("japanese_characters.tsv")
        for char in listed.split()
    }


def _readings(table: str) -> dict[str, str]:
    return {name: kana for kana, names in rows(table) for name in names.split()}
