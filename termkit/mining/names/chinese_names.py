"""Whether a text reads as a Chinese person's name: a surname and what may be given."""

from __future__ import annotations

from termkit.mining.general import frequency
from termkit.mining.names import tables
from termkit.mining.names.transcription import is_han
from termkit.text.words import tag

USUAL = 300
"""Occurrences in the dictionary from which two characters are a word of their own: 高|水平, 施工|图."""
NO_NAME = frozenset("的了和与及在于是对将为等第向就从由到并其各这那已也还再又亦他她它你我们")


def is_chinese_name(name: str, *, told: bool = False) -> bool:
    """True for a surname with one or two characters that make no common word with it: 杨|士龙.

    With `told` the context says that a name stands here, so that 张|建国 is one too.
    """
    known = tables.surnames()
    width = 2 if name[:2] in known and len(name) > 2 else 1
    given = name[width:]
    if not is_han(name) or name[:width] not in known or not 1 <= len(given) <= 2 or set(name) & NO_NAME:
        return False
    if name in tables.offices() or name in tables.heads() or _is_word(name, width):
        return False
    return told or len(given) == 1 or frequency(given) < USUAL


def _is_word(name: str, width: int) -> bool:
    """Whether a common word, no name, begins with the surname's character: 高峰, 金融|界."""
    word, part = tag(name)[0]
    return len(word) > width and not part.startswith("nr") and frequency(word) >= USUAL
