"""Japanese syllables in Cyrillic (Polivanov) and in Latin letters (Hepburn), long vowels short as in newspapers.

    コ'イズミ -> Коидзуми, Koizumi      ジュン'イチロウ -> Дзюнъитиро, Junichiro      ケイイチ -> Кэйити, Keiichi

An apostrophe parts a vowel from the one before: without it オウ is a long o, and イ after a vowel й.
"""

from __future__ import annotations

import re

from termkit.readings.tables import column

NASAL, DOUBLED, APART = "ン", "ッ", "'"
LONG = {("о", "ウ"), ("ё", "ウ"), ("о", "オ"), ("ё", "オ"), ("у", "ウ"), ("ю", "ウ")}
"""The Russian vowel at the end, and the kana that only makes it longer."""
LATIN_LONG = {("o", "ウ"), ("o", "オ"), ("u", "ウ")}
GLIDE_AFTER = tuple("аоуэяёю")
VOWELS = frozenset("аиуэояёю")
_NASAL_BEFORE_LABIAL = re.compile("н(?=[бпм])")
"""Симпэй, Гэмба; ん is м there."""


def russian(kana: str) -> str:
    """The word in Cyrillic, small letters."""
    word, after = "", ""
    for unit in units(kana):
        if unit == NASAL:
            word += "н"
        elif unit == "イ" and after != APART and word.endswith(GLIDE_AFTER):
            word += "й"
        elif unit not in (APART, DOUBLED) and (after == APART or (word[-1:], unit) not in LONG):
            word += _joined(after, column("kana.tsv", 2)[unit])
        after = NASAL if unit == APART and after == NASAL else unit
    return _NASAL_BEFORE_LABIAL.sub("м", word)


def _joined(after: str, syllable: str) -> str:
    """A syllable after ン (Кэнъити) or after ッ (Хаттори)."""
    if after == DOUBLED:
        return syllable[0] + syllable
    return "ъ" + syllable if after == NASAL and syllable[0] in VOWELS else syllable


def english(kana: str) -> str:
    """The word in Latin letters, small ones."""
    word, after = "", ""
    for unit in units(kana):
        if unit == NASAL:
            word += "n"
        elif unit not in (APART, DOUBLED) and (after == APART or (word[-1:], unit) not in LATIN_LONG):
            syllable = column("kana.tsv")[unit]
            doubled = "t" if syllable.startswith("ch") else syllable[0]
            word += (doubled if after == DOUBLED else "") + syllable
        after = unit
    return word


def units(kana: str) -> list[str]:
    """The syllables: キ and ョ together."""
    known, found, place = column("kana.tsv"), [], 0
    while place < len(kana):
        size = 2 if kana[place : place + 2] in known else 1
        found.append(kana[place : place + size])
        place += size
    return found
