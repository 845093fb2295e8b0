"""The best way to pair two sequences of segments: dynamic programming over beads.

A bead pairs a source segments with b target segments.  Its score is ln prior(a, b) plus the log-likelihood ratios of
its lengths and of its evidence; the best sequence of beads is found row by row, all columns at once.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from termkit.memory.alignment.evidence import Testimony
from termkit.memory.alignment.lengths import LengthModel

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from termkit.memory.alignment.embedding import Likeness

    Floats = NDArray[np.float64]

PRIORS = {
    (1, 1): 0.77, (1, 0): 0.01, (0, 1): 0.01, (1, 2): 0.08, (2, 1): 0.08, (2, 2): 0.007, (1, 3): 0.010,
    (3, 1): 0.010, (2, 3): 0.002, (3, 2): 0.002, (1, 4): 0.003, (4, 1): 0.003, (3, 3): 0.001, (1, 5): 0.001,
    (5, 1): 0.001,
}  # fmt: skip
"""How often each bead stands in aligned texts: Gale and Church's table, with room for the n-m beads of free work."""

KINDS = tuple(kind for kind in PRIORS if kind[0])
PAIRS = tuple(kind for kind in KINDS if kind[1])
SKIPPING = len(KINDS)
"""The number of the one kind that has no source segment."""

EMPTY = math.log(0.2)
"""The price of a segment without a word of its own."""
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
    """Two texts to pair: their lengths and all that is known of them.

    `source_says` and `target_says` go by the width of windows, `start_bonus` is for beads that begin at a cell,
    `priors` say how often each bead stands, and segments that are empty have no word of their own (“and”), so that
    little is lost where they are left alone.
    """

    source_lengths: Floats
    target_lengths: Floats
    lengths: LengthModel
    source_says: dict[int, Testimony] = field(default_factory=dict)
    target_says: dict[int, Testimony] = field(default_factory=dict)
    start_bonus: Floats | None = None
    likeness: Likeness | None = None
    priors: Mapping[tuple[int, int], float] = field(default_factory=lambda: PRIORS)
    source_empty: Sequence[bool] = ()
    target_empty: Sequence[bool] = ()

    def prices(self, side: int) -> Floats:
        """What it costs to leave each segment of the source (side 0) or target (1) alone, as a logarithm."""
        import numpy as np

        empty = (self.source_empty, self.target_empty)[side]
        prices = np.full(len((self.source_lengths, self.target_lengths)[side]), math.log(self.priors[1 - side, side]))
        if empty:
            prices[np.array(empty, dtype=bool)] = max(EMPTY, prices.max(initial=EMPTY))
        return prices


def best_beads(problem: Problem, *, open_end: bool = False) -> list[Bead]:
    """The best sequence of beads, from first to last, each with its score and its probability among all sequences.

    With `open_end` all source segments are paired, but target segments may be left over at the end.
    """
    import numpy as np

    n, m = len(problem.source_lengths), len(problem.target_lengths)
    scores = [[bead_scores(problem, i, a, b) if i + a <= n and b <= m else None for a, b in KINDS] for i in range(n)]
    prices = np.concatenate(([0.0], np.cumsum(problem.prices(1))))
    best = np.full((n + 1, m + 1), -np.inf)
    step = np.zeros((n + 1, m + 1), dtype=np.int8)
    best[0, 0] = 0.0
    for i in range(n + 1):
        for kind, (a, b) in enumerate(KINDS):
            gain = scores[i - a][kind] if a <= i else None
            if gain is not None:
                offered = best[i - a, : m + 1 - b] + gain
                row = best[i, b:]
                better = offered > row
                row[better] = offered[better]
                step[i, b:][better] = kind
        _skip_targets(best[i], step[i], prices)
    path = _walk_back(step, int(best[n].argmax()) if open_end else m)
    return _weighed(path, scores, prices, *_sums(scores, prices, open_end=open_end))


def _sums(scores: list[list[Floats | None]], prices: Floats, *, open_end: bool) -> tuple[Floats, Floats]:
    """The logarithm of the sum over all ways to a cell, and from it to the end."""
    import numpy as np

    n, m = len(scores), len(prices) - 1
    forth, back = np.full((n + 1, m + 1), -np.inf), np.full((n + 1, m + 1), -np.inf)
    forth[0, 0] = 0.0
    back[n, 0 if open_end else m :] = 0.0
    for i in range(n + 1):
        for kind, (a, b) in enumerate(KINDS):
            gain = scores[i - a][kind] if a <= i else None
            if gain is not None:
                forth[i, b:] = np.logaddexp(forth[i, b:], forth[i - a, : m + 1 - b] + gain)
        _skip_any(forth[i], prices)
    for i in range(n, -1, -1):
        for kind, (a, b) in enumerate(KINDS):
            gain = scores[i][kind] if i < n else None
            if gain is not None:
                back[i, : m + 1 - b] = np.logaddexp(back[i, : m + 1 - b], gain + back[i + a, b:])
        if i < n or not open_end:
            _skip_any(back[i][::-1], (prices[-1] - prices)[::-1])
    return forth, back


def _weighed(
    path: list[tuple[int, int, int, int]],
    scores: list[list[Floats | None]],
    prices: Floats,
    forth: Floats,
    back: Floats,
) -> list[Bead]:
    beads = []
    whole = float(back[0, 0])
    for i, j, a, b in path:
        gains = scores[i][KINDS.index((a, b))] if a else None
        score = float(gains[j]) if gains is not None else float(prices[j + 1] - prices[j])
        share = float(forth[i, j]) + score + float(back[i + a, j + b]) - whole
        bead = Bead(tuple(range(i, i + a)), tuple(range(j, j + b)), score, min(1.0, math.exp(min(0.0, share))))
        beads.append(bead)
    return beads


def bead_scores(problem: Problem, first: int, a: int, b: int) -> Floats:
    """The scores of all beads of `a` source segments from `first` with `b` target segments, by first target segment."""
    import numpy as np

    m = len(problem.target_lengths)
    if b == 0:
        return np.full(m + 1, problem.prices(0)[first])
    prior = math.log(problem.priors[a, b])
    source = float(problem.source_lengths[first : first + a].sum())
    lengths = problem.lengths.score(source, _windows(problem.target_lengths, b))
    scores = prior + lengths + INDEPENDENCE * _evidence(problem, first, a, b)
    if problem.start_bonus is not None:
        scores = scores + problem.start_bonus[first, : m + 1 - b]
    if problem.likeness is not None:
        scores = scores + problem.likeness.score(first, a, b)
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


def _skip_targets(row: Floats, step: NDArray[np.int8], prices: Floats) -> None:
    """Target segments without source, `prices` being their running sum: the best start is a running maximum."""
    import numpy as np

    lifted = row - prices
    reach = np.maximum.accumulate(lifted)
    better = reach > lifted
    row[better] = (reach + prices)[better]
    step[better] = SKIPPING


def _skip_any(row: Floats, prices: Floats) -> None:
    """The same, of the sum over all ways."""
    import numpy as np

    row[:] = np.logaddexp.accumulate(row - prices) + prices


def _walk_back(step: NDArray[np.int8], last: int) -> list[tuple[int, int, int, int]]:
    i, j = step.shape[0] - 1, last
    path = []
    while i or j:
        a, b = (*KINDS, (0, 1))[step[i, j]]
        i, j = i - a, j - b
        path.append((i, j, a, b))
    return path[::-1]
