"""Recall: the segments most similar to a query, best first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from termkit.memory.index import Index, candidates
from termkit.memory.similarity import is_spaceless, reduce, similarity

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

THRESHOLD = 70
LIMIT = 5


@dataclass(frozen=True, slots=True)
class Hit:
    """A row of an index that is similar to a query: the number it was given, and the similarity from 0 to 1."""

    number: int
    row: int
    similarity: float


SLACK = 0.01
"""rapidfuzz rounds its cut-off; what it lets through too much is left out afterwards."""


def recall(index: Index, text: str, *, threshold: int = THRESHOLD, limit: int | None = LIMIT) -> list[Hit]:
    """The hits of at least `threshold` per cent, best first, equal ones by number; `limit` None gives all.

    No segment that scores is missed (see `index`).
    """
    view = reduce(text, index.language).view
    if not view:
        return []
    hits = compare(index, view, candidates(index, view, threshold), threshold)
    hits.sort(key=lambda hit: (-hit.similarity, hit.number, hit.row))
    return hits[:limit]


def compare(index: Index, view: str, rows: NDArray[np.uint32], threshold: int) -> list[Hit]:
    """The rows that are at least `threshold` per cent similar to a reduced query."""
    least = threshold / 100 - 1e-9
    views = [index.view(row) for row in rows]
    if is_spaceless(index.language):
        alike = _compare_characters(view, views, least)
    else:
        alike = [similarity(view, other, index.language) for other in views]
    return [
        Hit(int(index.numbers[row]), int(row), share) for row, share in zip(rows, alike, strict=True) if share >= least
    ]


def _compare_characters(view: str, views: list[str], least: float) -> list[float]:
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.process import cdist

    if not views:
        return []
    import numpy as np

    scores = cdist(
        [view], views, scorer=Levenshtein.normalized_similarity, score_cutoff=max(0.0, least - SLACK), dtype=np.float64
    )
    return [float(score) for score in scores[0]]
