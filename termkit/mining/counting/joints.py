"""The joints of strings, where one of their words ends and the next begins, and how often occurs what they join."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from termkit.mining.counting.singles import Singles
from termkit.mining.counting.tally import Tally
from termkit.mining.ranking.columns import Words

if TYPE_CHECKING:
    from termkit.mining.ranking.columns import Numbers


class Joints:
    """All joints of some strings; what stands before and after one is spelled out only where it may stand twice."""

    def __init__(self, singles: Singles, strings: Sequence[str], starts: Numbers, words: Sequence[Words]) -> None:
        """Cut the strings, of which each starts at a place that `singles` knows, at the edges of their words."""
        import numpy as np

        wholes = ["".join(cut) for cut in words]
        self.sizes: Numbers = np.array([len(cut) - 1 for cut in words], np.int64)
        cuts = np.fromiter(chain.from_iterable(accumulate(map(len, cut[:-1])) for cut in words), np.int64)
        owners = np.repeat(np.arange(len(words)), self.sizes)
        # words that are not those of the string stand at no place that is known
        held = [len(whole) if whole == string else 0 for whole, string in zip(wholes, strings, strict=True)]
        lengths = np.array(held, np.int64)
        first, last = starts[owners], (starts + lengths)[owners]
        middle = np.minimum(first + cuts, last)
        self._open_before = np.flatnonzero(~singles.certain(first, middle))
        self._open_after = np.flatnonzero(~singles.certain(middle, last))
        self._before = _cut(wholes, owners, cuts, self._open_before, before=True)
        self._after = _cut(wholes, owners, cuts, self._open_after, before=False)

    @property
    def parts(self) -> set[str]:
        """What is to be counted."""
        return {*self._before, *self._after}

    def counts(self, tally: Tally) -> tuple[Numbers, Numbers]:
        """How often occurs what stands before each joint, and what stands after it."""
        import numpy as np

        before, after = np.ones((2, int(self.sizes.sum())), np.int64)
        before[self._open_before] = list(map(tally.count, self._before))
        after[self._open_after] = list(map(tally.count, self._after))
        return before, after


def _cut(wholes: Sequence[str], owners: Numbers, cuts: Numbers, among: Numbers, *, before: bool) -> list[str]:
    """What stands before or after some of the joints."""
    pairs = zip(owners[among].tolist(), cuts[among].tolist(), strict=True)
    return [wholes[owner][:cut] if before else wholes[owner][cut:] for owner, cut in pairs]
