"""Recall: the segments most similar to a query, best first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from termkit.memory.recall.index import Index, candidates
from termkit.memory.recall.similarity import is_spaceless, reduce, similarity

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

THRESHOLD = 70
LIMIT = 5


SLACK = 0.01
"""rapidfuzz rounds its cut-off; what it lets through too much is left out afterwards."""
BLOCK = 64
"""So many rows are compared at first, then twice as many each time."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A segment that is similar to a query: the number it was given, and the similarity from 0 to 1."""

    number: int
    similarity: float


def recall(index: Index, text: str, *, threshold: int = THRESHOLD, limit: int | None = LIMIT) -> list[Hit]:
    """The hits of at least `threshold` per cent, best first, of equal ones the latest first; `limit` None gives all.

    No segment that scores is missed (see `index`).
    """
    view = reduce(text, index.language).view
    if not view:
        return []
    rows, bounds = candidates(index, view, threshold)
    hits: list[Hit] = []
    start, least = 0, threshold / 100 - 1e-9
    while start < len(rows) and bounds[start] >= least:
        end = max(BLOCK, 2 * start)
        hits += compare(index, view, rows[start:end], least)
        hits.sort(key=lambda hit: (-hit.similarity, -hit.number))
        if limit is not None and len(hits) >= limit:
            # the bounds fall: rows that cannot be as much alike as the last wanted hit are of no use any more
            least = max(least, hits[limit - 1].similarity - 1e-9)
        start = end
    return hits[:limit]


def compare(index: Index, view: str, rows: NDArray[np.intp], least: float) -> list[Hit]:
    """The rows that are at least `least` (0 to 1) similar to a reduced query."""
    views = [index.view(row) for row in rows.tolist()]
    if is_spaceless(index.language):
        alike = _compare_characters(view, views, least)
    else:
        alike = [similarity(view, other, index.language) for other in views]
    numbers = index.numbers[rows].tolist()
    return [Hit(number, share) for number, share in zip(numbers, alike, strict=True) if share >= least]


def _compare_characters(view: str, views: list[str], least: float) -> list[float]:
    import numpy as np
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.process import cdist

    cutoff = max(0.0, least - SLACK)
    scores = cdist([view], views, scorer=Levenshtein.normalized_similarity, score_cutoff=cutoff, dtype=np.float64)
    found: list[float] = scores[0].tolist()
    return found
