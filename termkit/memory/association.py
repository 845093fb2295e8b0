"""Which words of one language answer which of the other, learned from pairs: log-likelihood ratio and Dice.

Dunning (1993), "Accurate Methods for the Statistics of Surprise and Coincidence"; the second pass over an alignment by
what the first has found follows Moore (2002), "Fast and Accurate Sentence Alignment of Bilingual Corpora".
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import product

from termkit.memory.alignment.evidence import Answer

LEAST_DICE = 0.5
LEAST_LLR = 10.8
"""The χ² quantile of 0.001: chance alone pairs two words this well once in a thousand."""
MOST_ANSWERS = 4


def learn(pairs: Iterable[tuple[frozenset[str], frozenset[str]]]) -> tuple[dict[str, Answer], dict[str, Answer]]:
    """What answers each word of the source, and of the target, in pairs of token sets."""
    seen: Counter[str] = Counter()
    heard: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    total = 0
    held = list(pairs)
    for source, target in held:
        total += 1
        seen.update(source)
        heard.update(target)
    for source, target in held:
        several = [word for word in source if seen[word] > 1]
        together.update(product(several, [word for word in target if heard[word] > 1]))
    strong = [
        (s, t, count)
        for (s, t), count in together.items()
        if count > 1
        and 2 * count / (seen[s] + heard[t]) >= LEAST_DICE
        and log_likelihood(count, seen[s], heard[t], total) >= LEAST_LLR
    ]
    forth = _answers(((s, t, count / seen[s]) for s, t, count in strong))
    back = _answers(((t, s, count / heard[t]) for s, t, count in strong))
    return forth, back


def log_likelihood(together: int, first: int, second: int, total: int) -> float:
    """Dunning's −2 ln λ for two words seen `first` and `second` times, `together` in one pair, of `total` pairs."""
    cells = (
        (together, first * second),
        (first - together, first * (total - second)),
        (second - together, (total - first) * second),
        (total - first - second + together, (total - first) * (total - second)),
    )
    return 2 * sum(count * math.log(count * total / expected) for count, expected in cells if count and expected)


def _answers(strong: Iterable[tuple[str, str, float]]) -> dict[str, Answer]:
    gathered: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    for word, other, share in strong:
        gathered[word].append((share, other))
    answers = {}
    for word, others in gathered.items():
        best = sorted(others, key=lambda pair: (-pair[0], pair[1]))[:MOST_ANSWERS]
        answers[word] = Answer(frozenset(other for _, other in best), min(0.85, max(0.3, best[0][0])))
    return answers
