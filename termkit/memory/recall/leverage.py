"""How much of a text a memory holds already, in the categories of CAT tools."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from termkit.memory.recall.similarity import printed

REPETITIONS, NEW = "repetitions", "new"
CATEGORIES = (
    ("101", 101, 999),
    ("100", 100, 100),
    ("95-99", 95, 99),
    ("85-94", 85, 94),
    ("75-84", 75, 84),
    ("50-74", 50, 74),
    (NEW, 0, 49),
)
OMEGAT = (("95-100", 95, 999), *CATEGORIES[3:])
"""OmegaT's rows: what is the same text is one with what is nearly so."""
LEAST = 50
"""What scores less is new."""


class Row(NamedTuple):
    """A category with its segments and their characters, blanks not counted."""

    category: str
    segments: int
    characters: int


@dataclass(frozen=True, slots=True)
class Leverage:
    """The categories of a text, repetitions first, all of them, and what each segment falls into."""

    rows: tuple[Row, ...]
    categories: tuple[str, ...]

    @property
    def total(self) -> Row:
        """All segments."""
        return Row("total", sum(row.segments for row in self.rows), sum(row.characters for row in self.rows))


def leverage(
    segments: Sequence[str], scores: Sequence[int], categories: Sequence[tuple[str, int, int]] = CATEGORIES
) -> Leverage:
    """The categories of segments with the scores of their best matches (0 to 101).

    A segment that stands earlier in the text is a repetition, whatever its score; its first occurrence is not.
    """
    seen: set[str] = set()
    found = []
    for text, score in zip(segments, scores, strict=True):
        bare = printed(text)
        found.append(REPETITIONS if bare in seen else category_of(score, categories))
        seen.add(bare)
    names = (REPETITIONS, *(name for name, _, _ in categories))
    rows = tuple(
        Row(
            name, found.count(name),
            sum(characters(t) for t, held in zip(segments, found, strict=True) if held == name),
        )
        for name in names
    )  # fmt: skip
    return Leverage(rows, tuple(found))


def category_of(score: int, categories: Sequence[tuple[str, int, int]] = CATEGORIES) -> str:
    """The category of a score."""
    return next(name for name, least, most in categories if least <= score <= most)


def characters(text: str) -> int:
    """The characters of a text, blanks not counted."""
    return len(text) - sum(map(str.isspace, text))
