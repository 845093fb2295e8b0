"""Persons of China with Tibetan, Mongolian or Turkic names in Chinese characters: 洛桑江村, 巴音朝鲁, 古丽米拉.

Such a name has no surname, and Palladius or pinyin would spell its Chinese transcription: it is looked up instead.
"""

from __future__ import annotations

import re
from functools import cache

from termkit.readings.tables import rows


def minority_of(name: str) -> str:
    """Whose name it is (Tibetan, Mongolian, Turkic), or empty: one of a list, or made of two and more known parts.

    The last of them may be one that stands behind others only.
    """
    return next((people for people, pattern in _patterns().items() if pattern.fullmatch(name)), "")


def begins_minority_name(text: str, place: int) -> bool:
    """Whether two known parts of such a name stand at text[place:]: 那顺 孟和."""
    return any(pattern.match(text, place) for pattern in _openings())


@cache
def _openings() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(f"{_either(parts)}{{2}}") for _, parts, _, _ in rows("minority_names.tsv"))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        people: re.compile(f"{_either(alone)}|{_either(parts)}{{2,}}|{_either(parts)}+{_either(tails)}")
        for people, parts, alone, tails in rows("minority_names.tsv")
    }


def _either(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"
