"""Vectors of how a text sounds: an Embedder that needs no model, for texts full of names.

Chinese is read in pinyin and Cyrillic is written in Latin letters; the trigrams of all words, without vowels, are
counted in SIZE buckets (the hashing trick) and weighed by how rare they are in the text.  So 塔林 (ta lin), Таллин and
Tallin are alike, as names in transcription are, and little else is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

from termkit.memory.embedding import Embedder
from termkit.model import primary
from termkit.text.tables import read_rows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIZE, GRAM = 2048, 3
_WORD = re.compile(r"[a-z]+")
_VOWELS = re.compile(r"[aeiouywh']+|(.)(?=\1)")


def sound_vectors(texts: Sequence[str], language: str) -> NDArray[np.float32]:
    """A row for each text: its sounds, the rarer the heavier."""
    import numpy as np

    vectors = np.zeros((len(texts), SIZE), dtype=np.float32)
    for row, text in enumerate(texts):
        for gram, count in Counter(_grams(_latin(text, language))).items():
            vectors[row, crc32(gram.encode()) % SIZE] += count**0.5
    spread = (vectors > 0).sum(axis=0)
    return np.asarray(vectors * np.log((len(texts) + 1) / (spread + 1)), dtype=np.float32)


SOUND = Embedder("sound", sound_vectors)
"""The built-in one."""


def _latin(text: str, language: str) -> str:
    if primary(language) != "zh":
        return text.lower().translate(_letters())
    from pypinyin import lazy_pinyin

    return "".join(lazy_pinyin(text)).lower()


def _grams(text: str) -> Iterable[str]:
    sounds = "".join(_VOWELS.sub("", word).translate(_classes()) for word in _WORD.findall(text))
    return (sounds[n : n + GRAM] for n in range(len(sounds) - GRAM + 1))


@cache
def _letters() -> dict[int, str]:
    return {ord(row[1]): row[2] for row in read_rows("memory/sounds.tsv") if row[0] == "letter"}


@cache
def _classes() -> dict[int, str]:
    """Consonants that transcriptions do not tell apart."""
    return {ord(one): row[2] for row in read_rows("memory/sounds.tsv") if row[0] == "class" for one in row[1]}
