"""What the miners know of the language: word classes, collocations, and how common a word is in general Chinese.

The tables stand in data/mining/; for the frequencies see `general`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from functools import cache

from termkit.mining.words.general import TOTAL, frequency
from termkit.text.tables import read_rows

UNSEEN = 0.5
"""Frequency given to a word that the general dictionary does not hold."""

MILLION = 1_000_000
LONGEST_JOINED = 8
NONE: frozenset[str] = frozenset()
JOINERS = frozenset("、和与及")
"""What stands between the members of a list."""
DISPOSAL = frozenset("把将")
"""What places an object before its verb."""
ADVERBS = ("adverb", "manner", "degree")
"""The classes of what stands before a verb or an adjective and describes it."""


def rows(name: str) -> list[list[str]]:
    """The rows of a table of data/mining without its comments, split at tabs."""
    return read_rows(f"mining/{name}")


@cache
def members(name: str) -> frozenset[str]:
    """The words of a class."""
    return frozenset(word for row in rows("word_classes.tsv") if row[0] == name for word in row[1].split())


@cache
def classes() -> dict[str, frozenset[str]]:
    """Word to the names of its classes."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, words in rows("word_classes.tsv"):
        for word in words.split():
            found[word].add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def class_beginnings() -> frozenset[str]:
    """What the words of the classes begin with that are short enough to be joined from pieces."""
    return frozenset(word[:end] for word in classes() if len(word) <= LONGEST_JOINED for end in range(1, len(word)))


def classes_of(word: str) -> frozenset[str]:
    """The names of a word's classes; of most words there are none."""
    return classes().get(word, NONE)


def is_a(word: str, *names: str) -> bool:
    """Whether the word belongs to one of the classes."""
    known = classes().get(word)
    return known is not None and not known.isdisjoint(names)


@cache
def collocations() -> dict[str, tuple[str, ...]]:
    """Verb to the heads of the objects it forms set phrases with, longest first."""
    return {verb: tuple(sorted(heads.split(), key=lambda h: (-len(h), h))) for verb, heads in rows("collocations.tsv")}


@cache
def rarity(word: str) -> float:
    """Minus the decadic logarithm of a word's relative frequency in general Chinese: 3 is common, 7 rare."""
    return -math.log10(max(frequency(word), UNSEEN) / TOTAL)


@cache
def general_log(word: str) -> float:
    """The natural logarithm of a word's frequency per million of general Chinese."""
    return math.log(max(frequency(word), UNSEEN) * MILLION / TOTAL)
