"""Which stretches of a corpus stand there once, told of many at a time without looking for any.

What holds a few characters that stand once stands once itself.  The groups of equal stretches of n characters are
made from those of shorter ones, as suffixes are sorted by doubling (Karp, Miller & Rosenberg 1972).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.int64]
    Flags = NDArray[np.bool_]

STEPS = ((1, 1), (2, 1), (2, 2), (3, 3), (4, 4), (6, 6))
"""Stretches of 2, 3, 4, 6, 8 and 12 characters, each of two shorter ones."""


class Singles:
    """The stretches of some texts that are certain to stand there once."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Compare all stretches of some lengths."""
        import numpy as np

        joined = "".join([text + "\n" for text in texts])
        self.offsets = list(accumulate((len(text) + 1 for text in texts), initial=0))
        """Where each text begins in the texts joined by line breaks; `certain` counts so."""
        groups = {1: np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)}
        self._alone: dict[int, Places] = {}
        for first, second in STEPS:
            groups[first + second], alone = _paired(groups[first], groups[second], first)
            self._alone[first + second] = np.concatenate(([0], np.cumsum(alone)))

    def certain(self, starts: Places, ends: Places) -> Flags:
        """For each stretch whether it is known to stand once; of the others some may."""
        import numpy as np

        found = np.zeros(len(starts), np.bool_)
        for size, alone in self._alone.items():
            fits = np.flatnonzero(ends - starts >= size)
            found[fits] |= alone[ends[fits] - size + 1] > alone[starts[fits]]
        return found


def _paired(left: Places, right: Places, shift: int) -> tuple[Places, Flags]:
    """Equal numbers for equal pairs of what is in `left` and, `shift` places on, in `right`; and what stands once."""
    import numpy as np

    keys = left << 32
    keys[:-shift] |= right[shift:]
    order = np.argsort(keys, kind="stable")
    new = np.ones(len(keys) + 1, np.bool_)
    new[1:-1] = keys[order[1:]] != keys[order[:-1]]
    numbers, alone = np.empty_like(keys), np.empty(len(keys), np.bool_)
    numbers[order] = np.cumsum(new[:-1])
    alone[order] = new[:-1] & new[1:]
    return numbers, alone
