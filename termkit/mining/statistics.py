"""Figures of a string in a corpus.

boundary entropy  H = -sum p(c) log2 p(c) over the characters c on one side, clause edges counted as all different
                  (Huang & Powers 2003, Chinese word segmentation based on contextual entropy)
association       min over the inner word edges of log2(n * f(ab) / (f(a) * f(b))), pointwise mutual information
                  (Church & Hanks 1990) at the weakest joint
keyness           log2 of the frequency per million over that of general Chinese, both plus one
                  (simple maths, Kilgarriff 2009), for strings of several words over the geometric mean of their words
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from termkit.mining.lexicon import MILLION, general_log

EDGE = '。；;!?:,()\n“”《》"、 '


def boundary_entropy(texts: Sequence[str], places: Sequence[tuple[int, int]], length: int) -> tuple[float, float]:
    """Left and right boundary entropy in bits; 0.0 where a string occurs once (nothing is known)."""
    if len(places) < 2:
        return 0.0, 0.0
    left = [texts[n][at - 1] if at else "\n" for n, at in places]
    right = [texts[n][at + length] if at + length < len(texts[n]) else "\n" for n, at in places]
    return _entropy(left), _entropy(right)


def _entropy(neighbours: list[str]) -> float:
    """Entropy of the neighbours; every edge of a clause counts as a neighbour of its own."""
    total = len(neighbours)
    inner = [char for char in neighbours if char not in EDGE]
    bits = -sum(n / total * math.log2(n / total) for n in Counter(inner).values())
    edges = total - len(inner)
    return max(0.0, bits + (edges / total * math.log2(total) if edges else 0.0))


def association(halves: Sequence[tuple[int, int]], frequency: int, size: int) -> float:
    """Pointwise mutual information in bits at the weakest joint, of the counts of what stands before and after each."""
    bits = [math.log2(size * frequency / (max(one, 1) * max(other, 1))) for one, other in halves]
    return min(bits, default=0.0)


def keyness(words: Sequence[str], frequency: int, size: int) -> float:
    """How much more frequent than in general Chinese, in bits."""
    here = frequency * MILLION / max(size, 1)
    general = math.exp(sum(map(general_log, words)) / len(words)) if words else 0.0
    return math.log2((here + 1) / (general + 1))
