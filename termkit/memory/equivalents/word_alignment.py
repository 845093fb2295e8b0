"""Which word of a segment answers which word of its translation: IBM Model 1 with a preference for the diagonal.

    p(s gave t, at i and j)  ∝  p(t | s) · exp(−λ · |i/n − j/m|)

Brown et al. (1993), "The Mathematics of Statistical Machine Translation"; the diagonal after Dyer, Chahuneau and Smith
(2013), "A Simple, Fast, and Effective Reparameterization of IBM Model 2".  Estimated by expectation and maximisation.
An answer may have several words, so the model runs from the term's language to the other one only.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from termkit.progress import Advance, quiet

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]

ROUNDS = 6
DIAGONAL = 2.0
NULL = 0.1
"""Weight of the empty word, which gives what has no counterpart."""
MOST_CELLS = 20_000_000
"""Pairs of words that are looked at: segments beyond them are left out."""

Words = Sequence[str]


@dataclass(slots=True)
class Links:
    """How surely words gave the words of their translations, 0 to 1, for the segments that were aligned."""

    values: Floats
    starts: list[int]
    shapes: list[tuple[int, int]]

    def __len__(self) -> int:
        """How many segments were aligned: the first ones."""
        return len(self.shapes)

    def matrix(self, number: int) -> Floats:
        """The links of a segment: a row for each of its words, a column for each word of its translation."""
        rows, columns = self.shapes[number]
        # the empty word has the first row, which nobody asks for
        start = self.starts[number] + columns
        return self.values[start : start + rows * columns].reshape(rows, columns)


@dataclass(slots=True)
class _Cells:
    """All pairs of words inside segments, one after the other; the empty word is row 0 of every segment."""

    parameter: Ints
    """The number of the pair (s, t)."""
    given: Ints
    """The number of s."""
    column: Ints
    """The number of the word of the translation that it is about."""
    prior: Floats


def align_words(pairs: Sequence[tuple[Words, Words]], advance: Advance = quiet) -> Links:
    """The links of segments that are given as words."""
    import numpy as np

    shapes = _affordable(pairs)
    cells = _cells(pairs[: len(shapes)])
    starts = np.cumsum([0, *((rows + 1) * columns for rows, columns in shapes)]).tolist()
    shares = _shares(cells, lambda done: advance("aligning words", done, ROUNDS))
    return Links(shares, starts, shapes)


def _affordable(pairs: Sequence[tuple[Words, Words]]) -> list[tuple[int, int]]:
    cells, shapes = 0, []
    for source, target in pairs:
        cells += (len(source) + 1) * len(target)
        if cells > MOST_CELLS:
            break
        shapes.append((len(source), len(target)))
    return shapes


def _shares(cells: _Cells, advance: Callable[[int], None]) -> Floats:
    """How surely each word gave each word of the translation; over a column they sum to 1."""
    import numpy as np

    count = int(cells.parameter.max(initial=-1)) + 1
    chance = np.ones(count)
    owner = np.zeros(count, dtype=np.int64)
    owner[cells.parameter] = cells.given
    share = np.zeros(len(cells.parameter))
    for done in range(1, ROUNDS + 1):
        weight = chance[cells.parameter] * cells.prior
        share = weight / np.bincount(cells.column, weight)[cells.column]
        expected = np.bincount(cells.parameter, share, minlength=count)
        chance = expected / np.bincount(owner, expected)[owner]
        advance(done)
    return share.astype(np.float32)


def _cells(pairs: Sequence[tuple[Words, Words]]) -> _Cells:
    import numpy as np

    first: dict[str, int] = {"": 0}
    second: dict[str, int] = {}
    nothing = np.zeros(0, dtype=np.int64)
    keys, given, columns, priors, column = [nothing], [nothing], [nothing], [nothing.astype(np.float32)], 0
    for source, target in pairs:
        rows = np.array([0, *(first.setdefault(word, len(first)) for word in source)], dtype=np.int64)
        answers = np.array([second.setdefault(word, len(second)) for word in target], dtype=np.int64)
        keys.append(((rows << 32)[:, None] + answers[None, :]).ravel())
        given.append(np.repeat(rows, len(answers)))
        columns.append(np.tile(np.arange(column, column + len(answers)), len(rows)))
        priors.append(_prior(len(source), len(target)).ravel())
        column += len(answers)
    _, parameter = np.unique(np.concatenate(keys), return_inverse=True)
    return _Cells(parameter, np.concatenate(given), np.concatenate(columns), np.concatenate(priors))


def _prior(rows: int, columns: int) -> Floats:
    import numpy as np

    across = (np.arange(rows)[:, None] + 0.5) / max(rows, 1) - (np.arange(columns)[None, :] + 0.5) / max(columns, 1)
    near = np.exp(-DIAGONAL * np.abs(across))
    return np.vstack([np.full((1, columns), NULL), near]).astype(np.float32)
