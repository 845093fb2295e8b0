"""One calibrated score over all kinds: the probability that a terminologist would list the candidate.

    score = 1 / (1 + exp(-(w . x)))      logistic regression, one weight vector per kind (Cox 1958)

Two stages: a candidate alone, then among the others that contain it or stand in it (nested control: what occurs only
inside a longer term is not reported alone, what lives on its own is; the idea of the C-value, Frantzi et al. 2000).

The features are general: word classes, place in the phrase, recurrence, entropies, rarity in general Chinese, and the
words of the register each by itself (vocabulary), never a term.  The weights stand in data/mining/weights.tsv and are
made by benchmarks/fit_mining.py and moved on by benchmarks/fit_onward.py, which say on what.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from operator import mul
from typing import TYPE_CHECKING

from termkit.mining.proposals import Pool, Signs
from termkit.mining.ranking.vocabulary import Vocabulary
from termkit.mining.words.lexicon import rows
from termkit.model import Kind

if TYPE_CHECKING:
    from termkit.mining.ranking.columns import Column


OVERRATED = 0.7
"""What the log odds of likely formulae are worth.

Long ones weigh more while the weights are fitted (benchmarks/fit_mining.py), lest they be lost; on documents left out
formulae of a score of .9 were right as seldom as concepts of .75, and with this factor both agree.
"""
DOUBTFUL_CONCEPT, DOUBTFUL_FORMULA, DOUBTFUL_LONG = 1.5, 0.85, 0.7
"""What the log odds of unlikely candidates are worth: more than 1 makes them less likely.

On documents left out concepts of .20 to .25 were right in .18, short formulae in .30, and recall of formulae is the
scarcer good: with these factors a list of the same precision holds more of them.
"""
FORMULA_FIRST = 0.5
"""By how much of the log odds a term is rather called a formula.

On documents left out what was called a formula was one in .98, of what was called a concept one in seven was a formula.
"""
LONG = 8
"""Characters of a long formula."""
SIGN = "sign:"
"""What the names of the weights of signs begin with."""


@cache
def weights() -> dict[tuple[str, Kind], dict[str, float]]:
    """Stage and kind to the weights of its features."""
    found: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for stage, kind, feature, weight in rows("weights.tsv"):
        found[stage, kind][feature] = float(weight)
    return {(stage, Kind(kind)): those for (stage, kind), those in found.items()}


def score(stage: str, kind: Kind, features: Mapping[str, float]) -> float:
    """The probability, from 0 to 1, that a candidate of the kind with these features is a term."""
    known = weights().get((stage, kind), {})
    total = math.fsum([known[name] * value for name, value in features.items() if name in known])
    return probability(total + known.get("bias", 0.0))


def probability(total: float) -> float:
    """The logistic function."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def calibrated(kind: Kind, term: str, value: float) -> float:
    """The score of a term of a kind with its log odds stretched or shrunk: see the factors above."""
    if kind is not Kind.FORMULA:
        factor = DOUBTFUL_CONCEPT if value < 0.5 else 1.0
    elif value < 0.5:
        factor = DOUBTFUL_LONG if len(term) >= LONG else DOUBTFUL_FORMULA
    else:
        factor = OVERRATED
    return probability(factor * math.log(value / (1 - value)))


def likelier(values: Iterable[tuple[float, Kind]]) -> Kind:
    """The kind of a term, given how likely it is of each."""
    return max(
        (math.log(value / (1 - value)) + FORMULA_FIRST * (kind is Kind.FORMULA), kind) for value, kind in values
    )[1]


def either(values: Iterable[float]) -> float:
    """The probability that a term is of at least one kind, of those that it is of each (noisy or, Pearl 1988)."""
    return 1 - math.prod(1 - value for value in values)


class Scale:
    """The weights of a stage and kind, for many candidates: sums of groups of signs are kept."""

    def __init__(self, stage: str, kind: Kind, numbers: Sequence[str]) -> None:
        """Take the weights as they are now; `numbers` names the columns of numbers."""
        self._known = weights().get((stage, kind), {})
        self._vocabulary = Vocabulary(self._known)
        self._signs = {name.removeprefix(SIGN): weight for name, weight in self._known.items() if name.startswith(SIGN)}
        self._names = numbers
        self._weights = [self._known.get(name, 0.0) for name in numbers]
        self._sums: dict[Signs, float] = {}
        self._best: dict[Signs, list[tuple[float, str]]] = {}

    def of_numbers(self, rows: Column) -> Column:
        """The weighed sum of each row, with the bias."""
        return rows @ self._weights + self._known.get("bias", 0.0)

    def of_marks(self, marks: Iterable[str]) -> float:
        """The sum of what holds."""
        return sum([self._known.get(mark, 0.0) for mark in marks])

    def of_words(self, words: Sequence[str]) -> float:
        """The sum of what the words say."""
        return self._vocabulary.sum(words)

    def of_signs(self, pool: Pool) -> float:
        """The weighed sum of the signs' shares."""
        if len(pool.proposals) == 1:
            return sum(map(self._of_group, pool.proposals[0].seen))
        return sum([self._signs.get(sign, 0.0) * share for sign, share in pool.shares().items()])

    def _of_group(self, group: Signs) -> float:
        if group not in self._sums:
            self._sums[group] = sum([self._signs.get(sign, 0.0) for sign in set(group)])
        return self._sums[group]

    def reasons(self, pool: Pool, marks: Iterable[str], row: Sequence[float], most: int = 3) -> list[str]:
        """The features that speak most for a candidate, strongest first."""
        weighed = [(self._known.get(name, 0.0), name) for name in marks]
        weighed += zip(map(mul, row, self._weights), self._names, strict=True)
        weighed = [pair for pair in weighed if pair[0] > 0]
        weighed += self._of_signs(pool)
        weighed.sort(reverse=True)
        return list(dict.fromkeys([name for _, name in weighed]))[:most]

    def _of_signs(self, pool: Pool) -> Iterable[tuple[float, str]]:
        """Weight and name of the signs that speak for a candidate."""
        if len(pool.proposals) == 1:
            return chain.from_iterable(map(self._best_of_group, pool.proposals[0].seen))
        shares = pool.shares().items()
        return [(weight, SIGN + sign) for sign, share in shares if (weight := self._signs.get(sign, 0.0) * share) > 0]

    def _best_of_group(self, group: Signs) -> Iterable[tuple[float, str]]:
        if group not in self._best:
            weighed = {(self._signs.get(sign, 0.0), SIGN + sign) for sign in group}
            self._best[group] = [(weight, name) for weight, name in weighed if weight > 0]
        return self._best[group]
