"""The best way to pair two sequences of segments: dynamic programming over beads.

A bead pairs a source segments with b target segments.  Its score is ln prior(a, b) plus the log-likelihood ratios of
its lengths and of its evidence; the best sequence of beads is found row by row, all columns at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from termkit.memory.evidence import Testimony
from termkit.memory.lengths import LengthModel

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

PRIORS = {
    (1, 1): 0.77, (1, 0): 0.01, (0, 1): 0.01, (1, 2): 0.08, (2, 1): 0.08, (2, 2): 0.014, (1, 3): 0.010,
    (3, 1): 0.010, (2, 3): 0.004, (3, 2): 0.004, (1, 4): 0.003, (4, 1): 0.003, (3, 3): 0.002, (1, 5): 0.001,
    (5, 1): 0.001,
}  # fmt: skip
"""How often each bead stands in aligned texts: Gale and Church's table, with room for the n-m beads of free work."""

INDEPENDENCE = 0.55
"""Weight of the evidence: tokens of one segment are not independent of one another."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Source and target segments (numbers from 0) that translate each other; one side may be empty."""

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float = 0.0
    confidence: float = 0.0

    @property
    def is_pair(self) -> bool:
        """True when both sides have a segment."""
        return bool(self.source and self.target)


@dataclass(slots=True)
class Problem:
    """Two texts to pair: lengths and their model, what each side says of the other by the width of its windows, and a
    bonus for beads that begin at a cell."""

    source_lengths: Floats
    target_lengths: Floats
    lengths: LengthModel
    source_says: dict[int, Testimony] = field(default_factory=dict)
    target_says: dict[int, Testimony] = field(default_factory=dict)
    start_bonus: Floats | None = None


def best_beads(problem: Problem, *, open_end: bool = False) -> list[Bead]:
    """The best sequence of beads, from first to last, each with its score (a log-likelihood ratio, prior included).

    With `open_end` all source segments are paired, but target segments may be left over at the end.
    """
    import numpy as np

    n, m = len(problem.source_lengths), len(problem.target_lengths)
    best = np.full((n + 1, m + 1), -np.inf)
    step = np.zeros((n + 1, m + 1), dtype=np.int8)
    best[0, 0] = 0.0
    kinds = list(PRIORS)
    skip = kinds.index((0, 1))
    for i in range(n + 1):
        for kind, (a, b) in enumerate(kinds):
            if a == 0 or a > i or b > m:
                continue
            offered = best[i - a, : m + 1 - b] + bead_scores(problem, i - a, a, b)
            row = best[i, b:]
            better = offered > row
            row[better] = offered[better]
            step[i, b:][better] = kind
        _skip_targets(best[i], step[i], float(np.log(PRIORS[0, 1])), skip)
    return _walk_back(problem, step, kinds, int(best[n].argmax()) if open_end else m)


def bead_scores(problem: Problem, first: int, a: int, b: int) -> Floats:
    """The scores of all beads of `a` source segments from `first` with `b` target segments, by first target segment."""
    import numpy as np

    m = len(problem.target_lengths)
    prior = float(np.log(PRIORS[a, b]))
    if b == 0:
        return np.full(m + 1, prior)
    source = float(problem.source_lengths[first : first + a].sum())
    lengths = problem.lengths.score(source, _windows(problem.target_lengths, b))
    scores = prior + lengths + INDEPENDENCE * _evidence(problem, first, a, b)
    if problem.start_bonus is not None:
        scores = scores + problem.start_bonus[first, : m + 1 - b]
    return np.asarray(scores, dtype=np.float64)


def _evidence(problem: Problem, first: int, a: int, b: int) -> Floats | float:
    if b not in problem.source_says:
        return 0.0
    forth = problem.source_says[b].of(first, a)
    back = _windows(problem.target_says[a].at(first), b)
    return forth + back


def _windows(values: Floats | NDArray[np.float32], width: int) -> Floats:
    import numpy as np

    sums = np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))
    return np.asarray(sums[width:] - sums[:-width], dtype=np.float64)


def _skip_targets(row: Floats, step: NDArray[np.int8], price: float, kind: int) -> None:
    """Target segments without source: along a row each costs the same, so the best start is a running maximum."""
    import numpy as np

    places = np.arange(len(row))
    lifted = row - price * places
    reach = np.maximum.accumulate(lifted)
    better = reach > lifted
    row[better] = (reach + price * places)[better]
    step[better] = kind


def _walk_back(problem: Problem, step: NDArray[np.int8], kinds: list[tuple[int, int]], last: int) -> list[Bead]:
    i, j = step.shape[0] - 1, last
    beads = []
    while i or j:
        a, b = kinds[step[i, j]]
        score = float(bead_scores(problem, i - a, a, b)[j - b]) if a and b else 0.0
        beads.append(Bead(tuple(range(i - a, i)), tuple(range(j - b, j)), score))
        i, j = i - a, j - b
    return beads[::-1]
