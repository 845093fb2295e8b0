"""The word lists of the checks, read once from data/checks/."""

from __future__ import annotations

from functools import cache

from termkit.text.tables import read_lines, read_records, read_words


@cache
def listed(name: str) -> tuple[str, ...]:
    """The lines of a list, comments left out."""
    return tuple(read_lines(f"checks/{name}"))


@cache
def _everyday_words() -> frozenset[str]:
    return read_words("checks/everyday_words.txt")


def is_everyday_word(word: str) -> bool:
    """Whether a Chinese word is one that everybody uses all the time: 将, 教育."""
    return word in _everyday_words()


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table by its header."""
    return tuple(read_records(f"checks/{name}"))
