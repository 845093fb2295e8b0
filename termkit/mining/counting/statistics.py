"""Figures of strings in a corpus, of many at once: every argument and result is a column.

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
from typing import TYPE_CHECKING

from termkit.mining.words.lexicon import MILLION

if TYPE_CHECKING:
    from termkit.mining.ranking.columns import Column, Numbers

EDGE = '。；;!?:,()\n“”《》"、 '


def boundary_entropy(texts: Sequence[str], places: Sequence[tuple[int, int]], length: int) -> tuple[float, float]:
    """Left and right boundary entropy of one string in bits; 0.0 where it occurs once (nothing is known)."""
    if len(places) < 2:
        return 0.0, 0.0
    left = [texts[n][at - 1] if at else "\n" for n, at in places]
    right = [texts[n][at + length] if at + length < len(texts[n]) else "\n" for n, at in places]
    return _entropy(left), _entropy(right)


def _entropy(neighbours: list[str]) -> float:
    """Entropy of the neighbours; every edge of a clause counts as a neighbour of its own."""
    total = len(neighbours)
    if total == 2:
        return float(neighbours[0] != neighbours[1] or neighbours[0] in EDGE)
    inner = [char for char in neighbours if char not in EDGE]
    bits = -sum(n / total * math.log2(n / total) for n in Counter(inner).values())
    edges = total - len(inner)
    return max(0.0, bits + (edges / total * math.log2(total) if edges else 0.0))


def association(frequency: Numbers, joints: Numbers, before: Numbers, after: Numbers, size: int) -> Column:
    """Pointwise mutual information in bits at the weakest joint, 0.0 for a string without one.

    `joints` says how many each string has; `before` and `after` are the counts of what stands on either side of each
    joint, string after string.
    """
    import numpy as np

    bits = np.log2(size * np.repeat(frequency, joints) / (np.maximum(before, 1) * np.maximum(after, 1)))
    weakest = np.zeros(len(frequency))
    several = joints > 0
    if several.any():
        weakest[several] = np.minimum.reduceat(bits, (np.cumsum(joints) - joints)[several])
    return weakest


def keyness(frequency: Numbers, general: Column, size: int) -> Column:
    """How much more frequent than in general Chinese, in bits.

    `general` is the mean natural logarithm of the general frequencies per million of each string's words.
    """
    import numpy as np

    here = frequency * (MILLION / max(size, 1))
    return np.asarray(np.log2((here + 1) / (np.exp(general) + 1)), np.float64)
