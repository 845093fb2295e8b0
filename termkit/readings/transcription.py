"""Linking a Chinese transcription to the Russian name behind it: candidates are transcribed, and the results compared.

    score = 0.5 * similarity of characters + 0.5 * similarity of toneless pinyin     (1 - Levenshtein / longer length)

A name is never generated from Chinese: candidates come from a bitext or a list of names, and a score of SAFE or more
links them.  Rules: GB/T 17693.4-2009 (data/readings/transcription.tsv).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from termkit.readings.tables import column
from termkit.readings.tones import plain
from termkit.text.patterns import DOTS

SAFE = 0.65
"""Where the right name is among the candidates; where it is missing, one in nine other names passes it."""
VOWELS = "аяэеёиыоую"
_DOTS = re.compile(rf"[{DOTS}\s]+")
_LONGEST = 4
_KAZAKH = str.maketrans("әғқңөұүһіҳӯҷў", "агкноуухихудж")


def to_chinese(name: str) -> str:
    """A Russian (or Kazakh) name in Chinese characters by the table, syllable by syllable: Токаев -> 托卡耶夫."""
    word = re.sub(r"[^а-яё]", "", name.lower().translate(_KAZAKH).replace("ь", "").replace("ъ", ""))
    word = re.sub(r"([^аяэеёиыоую])\1", r"\1", word)
    table, chinese, place = column("transcription.tsv"), "", 0
    while place < len(word):
        length = next(n for n in range(_LONGEST, 0, -1) if n == 1 or _fits(word, place, n))
        unit = word[place : place + length]
        chinese += "耶" if unit == "е" and place and word[place - 1] in VOWELS else table.get(unit, "")
        place += length
    return re.sub("瓦$", "娃", chinese) if word.endswith(("ова", "ева")) else chinese


def _fits(word: str, place: int, length: int) -> bool:
    """Whether the next letters are a row of the table; what ends in н or у is one only before no vowel."""
    unit = word[place : place + length]
    following = word[place + length : place + length + 1]
    if len(unit) < length or unit not in column("transcription.tsv"):
        return False
    return not (unit[-1] in "ну" and len(unit) > 1 and unit[-2] in VOWELS and following and following in VOWELS)


def score(zh_name: str, ru_name: str) -> float:
    """How well a Russian name answers a Chinese transcription, 0 to 1; SAFE and more is a safe link."""
    chinese = _DOTS.split(zh_name.strip())
    russian = re.split(r"[\s-]+", ru_name.strip())
    full = _similarity("".join(chinese), to_chinese("".join(russian)))
    if len(chinese) == len(russian):
        return full
    return max(full, _similarity("".join(chinese), to_chinese("".join(russian[-len(chinese) :]))))


def rank(zh_name: str, candidates: Iterable[str]) -> list[tuple[str, float]]:
    """The candidates with their scores, best first; equal scores in the order given."""
    return sorted(((name, score(zh_name, name)) for name in candidates), key=lambda pair: -pair[1])


def _similarity(one: str, other: str) -> float:
    from rapidfuzz.distance import Levenshtein

    characters: float = Levenshtein.normalized_similarity(one, other)
    sounds: float = Levenshtein.normalized_similarity(_sound(one), _sound(other))
    return 0.5 * characters + 0.5 * sounds


@lru_cache(maxsize=65_536)
def _sound(chinese: str) -> str:
    from termkit.readings.word_readings import default

    return "".join(plain(default(char) or char) for char in chinese)
