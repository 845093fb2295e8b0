"""Vectors of segments as evidence for alignment: the seam where a language model can take part.

An embedder turns texts of a language into vectors whose cosine says how much alike they are, across languages.  The
cosine of a run of a source and b target segments is counted in standard deviations from the mean of all such runs:

    z = (cosine − μ_ab) / σ_ab          gain = ζ / σ² · (z − ζ / 2), within ±MOST

with ζ and σ the mean and scatter of z in the beads that are sure without vectors: the log-likelihood ratio of two
normal distributions.  So any scale of cosines will do, long runs are not preferred for their length, and vectors that
tell translations badly from chance count little.  Where hardly a bead is sure, the segments that find one another best
stand for them, less the √(2 ln m) by which the best of m chances deviates.  Runs of segments are embedded as one text,
after Thompson and Koehn (2019), "Vecalign".
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING

from termkit.errors import UnknownName
from termkit.memory.alignment.beads import Bead
from termkit.model import primary

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float32]

    Embedder = Callable[[Sequence[str], str], ArrayLike]
    """Turns texts of a language (BCP 47 tag) into vectors, a row for each text."""

MOST = 6.0
LEAST_SCATTER, SAMPLE = 1e-3, 300
LEAST_PAIRS = 5
"""Fewer sure beads do not tell what vectors are worth."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """The vectors of all runs of segments of both texts by the number of segments, and what their cosines mean.

    `chance` has mean and standard deviation of the cosines of unrelated runs, by both numbers of segments; `related`
    and `scatter` are ζ and σ.
    """

    source: Mapping[int, Floats]
    target: Mapping[int, Floats]
    chance: Mapping[tuple[int, int], tuple[float, float]]
    related: float = 0.0
    scatter: float = 1.0

    def score(self, first: int, a: int, b: int) -> Floats:
        """What the vectors say of `a` source segments from `first` with every run of `b` target segments."""
        import numpy as np

        mean, deviation = self.chance[a, b]
        z = (self.target[b] @ self.source[a][first] - mean) / deviation
        scores = max(0.0, self.related) / self.scatter**2 * (z - self.related / 2)
        return np.asarray(np.clip(scores, -MOST, MOST), dtype=np.float32)

    def part(self, source: slice, target: slice) -> Likeness:
        """The same for a stretch of both texts."""
        return replace(self, source=_stretch(self.source, source), target=_stretch(self.target, target))

    def fitted(self, pairs: Iterable[Bead]) -> Likeness:
        """The same, with what these beads show of translations."""
        import numpy as np

        found = [self._deviation(bead) for bead in pairs]
        if len(found) < LEAST_PAIRS:
            return replace(self, related=self._related_at_first())
        return replace(self, related=float(np.mean(found)), scatter=max(1.0, float(np.std(found))))

    def _related_at_first(self) -> float:
        import numpy as np

        if not (len(self.source[1]) and len(self.target[1])):
            return 0.0
        mean, deviation = self.chance[1, 1]
        z = (self.source[1] @ self.target[1].T - mean) / deviation
        best = z.argmax(axis=1)
        mutual = z.argmax(axis=0)[best] == np.arange(len(best))
        return float(z.max(axis=1)[mutual].mean()) - math.sqrt(2 * math.log(z.shape[1]))

    def _deviation(self, bead: Bead) -> float:
        a, b = len(bead.source), len(bead.target)
        mean, deviation = self.chance[a, b]
        return (float(self.target[b][bead.target[0]] @ self.source[a][bead.source[0]]) - mean) / deviation


def likeness(
    embedder: Embedder,
    texts: tuple[Sequence[str], Sequence[str]],
    languages: tuple[str, str],
    kinds: Collection[tuple[int, int]],
) -> Likeness:
    """The vectors of two texts and the cosines that chance gives; what translations show is yet to be fitted."""
    source, target = (
        {width: _vectors(embedder, texts[side], languages[side], width) for width in sorted({k[side] for k in kinds})}
        for side in (0, 1)
    )
    return Likeness(source, target, {(a, b): _spread(source[a], target[b]) for a, b in kinds})


def _spread(source: Floats, target: Floats) -> tuple[float, float]:
    """Mean and standard deviation of the cosines of up to SAMPLE runs of either side."""
    some = [rows[:: max(1, len(rows) // SAMPLE)] for rows in (source, target)]
    if not all(len(rows) for rows in some):
        return 0.0, 1.0
    cosines = some[0] @ some[1].T
    return float(cosines.mean()), max(LEAST_SCATTER, float(cosines.std()))


def embedder_named(name: str) -> Embedder:
    """The function that MODULE:NAME names; raises UnknownName where Python finds none."""
    module, _, attribute = name.partition(":")
    try:
        value: Embedder = getattr(import_module(module), attribute)
    except (ImportError, AttributeError, ValueError) as error:
        raise UnknownName(f"no embedder {name!r}: {error}; give MODULE:NAME of a function that Python finds") from error
    if not callable(value):
        raise UnknownName(f"{name!r} is no embedder, but {type(value).__name__}; give MODULE:NAME of a function")
    return value


def _vectors(embedder: Embedder, segments: Sequence[str], language: str, width: int) -> Floats:
    import numpy as np

    blank = "" if primary(language) in ("zh", "ja") else " "
    runs = [blank.join(segments[n : n + width]) for n in range(len(segments) - width + 1)]
    if not runs:
        return np.zeros((0, 1), dtype=np.float32)
    vectors = np.asarray(embedder(runs, language), dtype=np.float32)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths > 0, lengths, 1), dtype=np.float32)


def _stretch(vectors: Mapping[int, Floats], held: slice) -> dict[int, Floats]:
    return {width: rows[held.start : max(held.start, held.stop - width + 1)] for width, rows in vectors.items()}
