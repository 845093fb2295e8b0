"""One calibrated score over all kinds: the probability that a terminologist would list the candidate.

    score = 1 / (1 + exp(-(w . x)))      logistic regression, one weight vector per kind (Cox 1958)

Two stages: a candidate alone, then among the others that contain it or stand in it (nested control: what occurs only
inside a longer term is not reported alone, what lives on its own is; the idea of the C-value, Frantzi et al. 2000).

The features are general (word classes, place in the phrase, recurrence, entropies, rarity in general Chinese), never
the words of a term.  The weights stand in data/mining/weights.tsv and are made by benchmarks/fit_mining.py, which
says on what.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from termkit.mining.lexicon import rows
from termkit.mining.proposals import Pool, Signs
from termkit.model import Kind

if TYPE_CHECKING:
    from termkit.mining.columns import Column


@cache
def weights() -> dict[tuple[str, Kind], dict[str, float]]:
    """Stage and kind to the weights of its features."""
    found: dict[tuple[str, Kind], dict[str, float]] = {}
    for stage, kind, feature, weight in rows("weights.tsv"):
        found.setdefault((stage, Kind(kind)), {})[feature] = float(weight)
    return found


def score(stage: str, kind: Kind, features: Mapping[str, float]) -> float:
    """The probability, from 0 to 1, that a candidate of the kind with these features is a term."""
    known = weights().get((stage, kind), {})
    total = math.fsum([known[name] * value for name, value in features.items() if name in known])
    return probability(total + known.get("bias", 0.0))


def probability(total: float) -> float:
    """The logistic function."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


class Scale:
    """The weights of a stage and kind, for many candidates: sums of groups of signs are kept."""

    def __init__(self, stage: str, kind: Kind) -> None:
        """Take the weights as they are now."""
        self._known = weights().get((stage, kind), {})
        self._sums: dict[Signs, float] = {}

    def of_numbers(self, names: Sequence[str], rows: Column) -> Column:
        """The weighed sum of each row, with the bias."""
        return rows @ [self._known.get(name, 0.0) for name in names] + self._known.get("bias", 0.0)

    def of_marks(self, marks: Iterable[str]) -> float:
        """The sum of what holds."""
        return sum([self._known.get(mark, 0.0) for mark in marks])

    def of_signs(self, pool: Pool) -> float:
        """The weighed sum of the signs' shares."""
        if len(pool.proposals) == 1:
            return sum(map(self._of_group, pool.proposals[0].seen))
        return sum([self._known.get(f"sign:{sign}", 0.0) * share for sign, share in pool.shares().items()])

    def _of_group(self, group: Signs) -> float:
        if group not in self._sums:
            self._sums[group] = self.of_marks(f"sign:{sign}" for sign in set(group))
        return self._sums[group]


def reasons(stage: str, kind: Kind, features: Mapping[str, float], most: int = 3) -> tuple[str, ...]:
    """The features that speak most for the candidate, strongest first."""
    known = weights().get((stage, kind), {})
    weighed = [(known[name] * value, name) for name, value in features.items() if name in known]
    return tuple(name for weight, name in sorted(weighed, reverse=True)[:most] if weight > 0)
