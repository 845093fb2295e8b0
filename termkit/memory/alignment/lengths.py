"""How well two stretches of text fit by length.

    r = ln(target length / (c · source length)),   LLR = ln N(r; 0, σ) − ln N(r; 0, σ₀),   σ² = floor + spread / length

After Gale and Church (1993), "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19(1):
lengths in characters, the spread shrinking with length.  Theirs is a difference scaled by √length; the logarithm of the
ratio serves the same end and does not favour one direction when c is far from 1 (Chinese to Russian: about 3.6).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

UNRELATED = 0.9
"""σ₀: how far the lengths of unrelated segments scatter."""
FLOOR, SPREAD = 0.02, 1.6


@dataclass(frozen=True, slots=True)
class LengthModel:
    """The ratio of target to source length, and how far translations scatter about it."""

    ratio: float
    floor: float = FLOOR
    spread: float = SPREAD

    def score(self, source: float, target: Floats) -> Floats:
        """The log-likelihood ratio of "translations" against "unrelated" for one source and many target lengths."""
        import numpy as np

        r = np.log((target + 1.0) / (self.ratio * source + 1.0))
        variance = self.variance(source)
        return np.asarray(
            0.5 * np.log(UNRELATED**2 / variance) - r * r / (2 * variance) + r * r / (2 * UNRELATED**2),
            dtype=np.float64,
        )

    def distance(self, source: float, target: float) -> float:
        """r for one source and one target length."""
        return math.log((target + 1.0) / (self.ratio * source + 1.0))

    def variance(self, source: float) -> float:
        """How far r scatters for a source of this length."""
        return self.floor + self.spread / (source + 1.0)


def estimate(source: Sequence[int], target: Sequence[int]) -> LengthModel:
    """The model of two whole texts: their ratio is that of their lengths."""
    return LengthModel((sum(target) + 1.0) / (sum(source) + 1.0))
