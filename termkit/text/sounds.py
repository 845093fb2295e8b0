"""How other languages write a Chinese name: as it is read, in pinyin or by the Palladius system.

王小波 may stand as Wang, Xiaobo, Wang Xiaobo; Ван, Сяобо.  Where Chinese writes no capitals, any word of up to three
characters that has no other answer may be such a name, and any single character a surname.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from termkit.text.function_words import is_function_word
from termkit.text.lemmas import lemma_key
from termkit.text.tables import read_rows

LONGEST_NAME = 3
"""Characters."""


def sounds_like(readings: Sequence[str], language: str) -> frozenset[str]:
    """The keys of the words that may write a name of these syllables (pinyin without tones), whole and in its parts.

    Nothing for languages other than English and Russian, and for names that are too long.
    """
    if not 1 <= len(readings) <= LONGEST_NAME or language not in ("en", "ru"):
        return frozenset()
    syllables = [_spelt(reading, language) for reading in readings]
    if not all(syllables):
        return frozenset()
    words = {"".join(syllables[i:j]) for i, j in _parts(len(syllables))}
    return frozenset(lemma_key(word, language) for word in words if not is_function_word(word, language))


def _parts(count: int) -> Iterable[tuple[int, int]]:
    """The whole, surname and given name; no syllable from the middle."""
    return {(0, count), (0, 1), (1, count), (0, count - 1), (count - 1, count)} - {(0, 0), (count, count)}


def _spelt(reading: str, language: str) -> str:
    return _palladius().get(reading, "") if language == "ru" else reading.replace("ü", "u")


@cache
def _palladius() -> dict[str, str]:
    return dict(read_rows("readings/palladius.tsv"))
