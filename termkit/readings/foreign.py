"""Whether a name in Chinese characters is a foreign one in transcription, or Chinese."""

from __future__ import annotations

import re
from functools import cache

from termkit.readings.surnames import parse
from termkit.readings.tables import names, rows, wordlist

_DOTS = re.compile("[·・•‧]")
LONGEST_CHINESE = 4


def is_foreign_name(name: str) -> bool:
    """True for a foreign person or place written in Chinese characters (纳扎尔巴耶夫, 塔什干, 安倍晋三).

    Names with a dot, listed foreign names, names with characters that only transcriptions have, and longer names that
    are neither listed as Chinese nor begin with a Chinese surname.
    """
    if _DOTS.search(name):
        return True
    if name in wordlist("foreign-names"):
        return True
    if name in _chinese() or not re.fullmatch(r"[一-鿿〇]+", name):
        return False
    if name in names() and " " in names()[name].spelling and names()[name].tag == "nr":
        return name[0] in wordlist("korean-surnames")
    if name[0] in wordlist("korean-surnames"):
        return True
    strong = sum(char in wordlist("transcription-only") for char in name)
    return strong >= (1 if len(name) <= LONGEST_CHINESE and parse(name) is None else 2)


@cache
def _chinese() -> frozenset[str]:
    """Names of China that look like transcriptions, for they are: Uighur, Mongolian, Tibetan places."""
    return frozenset(row[0] for row in rows("palladius_exceptions.tsv")) | wordlist("chinese-transcribed")
