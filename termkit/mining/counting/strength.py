"""How strong a repeat is, and how often it must occur to be so strong.

    strength  log2(frequency + 1) * least boundary entropy, at most MOST_BITS * log2(length)

The boundary entropy of what occurs f times is log2(f) at most.  Who wants only strong repeats need not look at rare
ones, the less so the shorter they are: they cannot be among the strong.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_BITS = 6
"""Bits of entropy beyond which a boundary is no better."""
ROUNDING = 1e-3
"""By how much a bound may be missed by rounding."""


def strength(
    frequency: NDArray[np.integer] | int, bits: NDArray[np.floating] | float, length: NDArray[np.integer] | int
) -> NDArray[np.float64]:
    """The strength of each repeat, given the lesser of its two boundary entropies."""
    import numpy as np

    strong: NDArray[np.float64] = np.log2(frequency + 1.0) * np.minimum(bits, float(MOST_BITS)) * np.log2(length)
    return strong


def least_frequencies(least: int, strong: float, longest: int) -> list[int]:
    """How often a repeat of each length from 0 to `longest` occurs, if it occurs `least` times and is strong enough."""
    logarithms = [math.log2(max(length, 2)) for length in range(longest + 1)]
    return [max(least, _least_frequency((strong - ROUNDING) / logarithm)) for logarithm in logarithms]


def _least_frequency(product: float) -> int:
    """The least f of which log2(f + 1) * log2(f), the latter at most MOST_BITS, is so large."""
    few = 1 << MOST_BITS
    rare = (f for f in range(1, few) if math.log2(f + 1) * math.log2(f) >= product)
    return next(rare, max(few, math.ceil(2 ** (product / MOST_BITS)) - 1))
