"""Russian names in their cases, of which no dictionary need know: two words may be one name if they decline alike."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.normalize import small_letters

Reading = tuple[str, str]
"""A stem with its declension."""
Readings = frozenset[Reading]
POSSESSIVE = re.compile(r"[’']s?\Z")
SHORTEST_STEM = 2


@lru_cache(maxsize=50_000)
def readings_of(word: str, language: str) -> Readings:
    """What a word may be a form of: Алиева of Алиев and of Алиева, Сергей of no name in Серг- but Сергей itself."""
    word = small_letters(word)
    if primary(language) != "ru":
        return frozenset({(POSSESSIVE.sub("", word), "")})
    found = {
        (word.removesuffix(ending), declension)
        for declension, stem, endings in _declensions()
        for ending in endings
        if word.endswith(ending) and stem.search(word.removesuffix(ending))
    }
    return frozenset({(word, ""), *((stem, how) for stem, how in found if len(stem) >= SHORTEST_STEM)})


@cache
def _declensions() -> list[tuple[str, re.Pattern[str], tuple[str, ...]]]:
    return [
        (
            row["declension"],
            re.compile(rf"{row['stem']}\Z"),
            tuple("" if e == "-" else e for e in row["endings"].split()),
        )
        for row in rows("name_endings.tsv")
    ]
