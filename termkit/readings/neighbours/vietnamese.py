"""Names of persons of Viet Nam from Chinese characters, in Vietnamese letters and in Russian.

    阮富仲 -> Nguyễn Phú Trọng -> Нгуен Фу Чонг

The reading of each character is that of vietnamese_names.tsv, else Unihan's (sino_vietnamese.tsv), which now and then
is of the other layer of the language (洛 rặc).  Russian follows the practical transcription; English has no marks.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from termkit.readings.tables import rows

LONGEST = 4
TONES = {0x300, 0x301, 0x303, 0x309, 0x323}
"""The marks of tones; the others make other letters (ă, â, ê, ô, ơ, ư)."""
_SYLLABLE = re.compile(
    "(ngh|ng|nh|gh|gi(?=[aăâeêoôơuưy])|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx]?)(.+?)(ch|nh|ng|[cmnpt]?)"
)


def vietnamese(name: str, language: str) -> str:
    """The name in Russian ("ru") or in plain Latin letters ("en"); empty where it is none of Viet Nam."""
    read = in_vietnamese(name)
    if language == "ru":
        return " ".join(_in_russian(_toneless(part.lower())).capitalize() for part in read.split())
    return _plain(read)


def in_vietnamese(name: str) -> str:
    """The name in Vietnamese letters; empty without a surname of Viet Nam, or where a character has no reading."""
    known = readings()
    if name[:1] not in surnames() or not 1 < len(name) <= LONGEST or not all(char in known for char in name[1:]):
        return ""
    return " ".join([surnames()[name[0]], *(known[char].capitalize() for char in name[1:])])


def is_sure(name: str) -> bool:
    """Whether every character of the given name has a reading of names; Unihan's may be of the other layer."""
    return all(char in _given() for char in name[1:])


@cache
def surnames() -> dict[str, str]:
    """Character -> the surname it is in Viet Nam."""
    return {char: reading for kind, char, reading in rows("vietnamese_names.tsv") if kind == "surname"}


@cache
def readings() -> dict[str, str]:
    """Character -> its reading in Viet Nam."""
    found = {char: reading for reading, chars in rows("sino_vietnamese.tsv") for char in chars}
    return found | _given()


@cache
def _given() -> dict[str, str]:
    return {char: reading for kind, char, reading in rows("vietnamese_names.tsv") if kind == "given"}


def _toneless(syllable: str) -> str:
    kept = (char for char in unicodedata.normalize("NFD", syllable) if ord(char) not in TONES)
    return unicodedata.normalize("NFC", "".join(kept))


def _plain(name: str) -> str:
    """The letters without marks: Nguyen Phu Trong."""
    letters = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in letters if not unicodedata.combining(char))


def _in_russian(syllable: str) -> str:
    """One syllable: initial, vowels, final; after soft ones (gi, ch, nh before a) я ю е stand for а у э."""
    match = _SYLLABLE.fullmatch(syllable)
    if match is None:
        return syllable
    initial, vowel, final = match.groups()
    letters = _letters()
    first = letters["initial"][initial]
    sound = letters["alone"].get(vowel) if not initial else None
    sound = sound or (letters["soft"].get(vowel) if initial in ("gi", "ch", "nh") else None) or letters["vowel"][vowel]
    return first + sound + letters["final"][final]


@cache
def _letters() -> dict[str, dict[str, str]]:
    """Part of the syllable -> Vietnamese letters -> Russian ones."""
    table: dict[str, dict[str, str]] = {}
    for part, letters, russian in rows("vietnamese_letters.tsv"):
        table.setdefault(part, {})[letters] = russian
    return table
