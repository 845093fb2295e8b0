"""How probable a text is, character by character: of several readings of the same bytes the most probable is right.

    bits(text) = - sum of log2 P(character | the one before it)

Russian letters follow one another as data/text/russian_pairs.tsv has it, and most are small ones.  Of other characters
no pairs are counted: each costs about what the frequent ones of its kind do.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from math import log2

from termkit.text.languages import is_han
from termkit.text.plausibility import SAMPLE, frequent_han, is_common, share_of_common
from termkit.text.tables import read_rows

EDGE = "_"
"""What stands for the edge of a word."""
UNSEEN = 0.5
"""What is added to every count, so that no pair is impossible."""
CAPITAL, ANOTHER, INSIDE = 3.0, 2.5, 10.0
"""Bits of a capital: that begins a word, that follows another capital, that stands behind a small letter."""
ASCII, FREQUENT_HAN, COMMON, RARE_HAN, RARE = 6.0, 10.0, 9.0, 18.0, 20.0
"""Bits of any other character, by its kind."""


def likelihood(text: str) -> tuple[float, float]:
    """For comparing readings of the same bytes: the share of common characters, in tenths, and the bits below zero."""
    sample = text[:SAMPLE]
    return round(share_of_common(sample, False, 1), 1), -bits(sample)


def bits(text: str) -> float:
    """How improbable a text is."""
    total, letter, last = 0.0, EDGE, ""
    for char in text:
        small = char.lower()
        if "а" <= small <= "я" or small == "ё":
            total += _of_pair(letter, small) + _of_size(char, last)
            letter = small
        else:
            total += (_of_pair(letter, EDGE) if letter != EDGE else 0.0) + _of_other(char)
            letter = EDGE
        last = char
    return total


@cache
def _of_pair(first: str, second: str) -> float:
    behind = _pairs()[first]
    return -log2((behind.get(second, 0) + UNSEEN) / (sum(behind.values()) + UNSEEN * len(_pairs())))


@cache
def _pairs() -> dict[str, dict[str, int]]:
    pairs: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for first, second, count in read_rows("text/russian_pairs.tsv"):
        pairs[first][second] = int(count)
    return dict(pairs)


def _of_size(letter: str, before: str) -> float:
    if letter.islower():
        return 0.0
    return INSIDE if before.islower() else ANOTHER if before.isupper() else CAPITAL


@cache
def _of_other(char: str) -> float:
    if char.isascii():
        return ASCII
    if is_han(char):
        return FREQUENT_HAN if char in frequent_han() else RARE_HAN
    return COMMON if is_common(char) else RARE
