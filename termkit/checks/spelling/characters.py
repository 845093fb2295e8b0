"""Which Chinese characters are taken for one another, and how much likelier one is than the other where it stands.

A bigram model with the counts of running prose: the gain of 合 over 和 in 能和作 is
P(合|能) P(作|合) / (P(和|能) P(作|和)), in decimal logarithms.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from math import log10

from termkit.checks.words import listed
from termkit.text.languages import is_han
from termkit.text.pypinyin_tables import plain_reading
from termkit.text.tables import read_lines

UNSEEN = 0.3
"""What a pair counts that the news do not have often enough."""
SMOOTH = 50
"""Times that are added to those of a character, so that a rare one promises nothing."""
REMEMBERED = 20_000


def is_taken_for(written: str, meant: str) -> bool:
    """Whether one character is written for the other: both sound or look alike."""
    if written == meant or not (is_han(written) and is_han(meant)):
        return False
    return is_one_sound(written, meant) or not _looks(written).isdisjoint(_looks(meant))


def is_one_sound(one: str, other: str) -> bool:
    """Whether two characters sound alike but for their tones."""
    return plain_reading(one) == plain_reading(other)


def is_seen(first: str, second: str) -> bool:
    """Whether running prose has the one character behind the other."""
    return bool(first and second) and _together(first, second) > UNSEEN


def binds(first: str, second: str) -> float:
    """How many times likelier the second character is behind the first than anywhere: 片单, 湖体."""
    return _together(first, second) * _all_times() / ((_times(first) + SMOOTH) * (_times(second) + SMOOTH))


@cache
def _all_times() -> float:
    return sum(map(_times, _rows()))


def gain(before: str, written: str, meant: str, after: str) -> float:
    """How many powers of ten likelier a character is than the written one; a neighbour that is none says nothing."""
    begins, ends = (not char or not is_han(char) for char in (before, after))
    left = (_times(meant) + 1) / (_times(written) + 1) if begins else _share(before, meant) / _share(before, written)
    right = 1.0 if ends else _share(meant, after) / _share(written, after)
    return log10(left * right)


def _share(first: str, second: str) -> float:
    return _together(first, second) / (_times(first) + SMOOTH)


@lru_cache(maxsize=REMEMBERED)
def _together(first: str, second: str) -> float:
    """How often the second character stands behind the first, as a power of two."""
    power, _, row = _rows().get(first, "0 ").partition(" ")
    place = row.find(second)
    return 2.0 ** (int(power) - row.count(" ", 0, place)) if place >= 0 else UNSEEN


@lru_cache(maxsize=REMEMBERED)
def _times(char: str) -> float:
    """How often a character stands before another one."""
    power, _, row = _rows().get(char, "0 ").partition(" ")
    return sum(len(seconds) * 2.0 ** (int(power) - n) for n, seconds in enumerate(row.split(" ")))


@cache
def _rows() -> dict[str, str]:
    """The characters behind each, as the file has them."""
    return dict(line.split("\t") for line in read_lines("checks/character_pairs.tsv"))


def _looks(char: str) -> frozenset[int]:
    return _groups().get(char, frozenset())


@cache
def _groups() -> dict[str, frozenset[int]]:
    """The numbers of the groups in which a character looks like the others."""
    groups: defaultdict[str, set[int]] = defaultdict(set)
    for number, group in enumerate((*listed("same_component.txt"), *listed("look_alikes.txt"))):
        for char in group:
            groups[char].add(number)
    return {char: frozenset(numbers) for char, numbers in groups.items()}
