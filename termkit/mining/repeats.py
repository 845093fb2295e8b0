"""Maximal repeats of a text with their frequency and boundary entropies: the counting pass, behind one function.

A repeat is maximal when at least two different characters (or clause edges) follow it and at least two precede it
(Gusfield 1997, 7.12).  Found level by level over the sorted suffixes: at length L the groups are the runs whose
common prefix is at least L; a group counts when the next level splits it.  This is where a native kernel would go.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from termkit.cores import in_processes
from termkit.mining.codes import BREAKS, LONGEST, Codes, encode, leave_out_rare, places_within
from termkit.mining.heap import give_back
from termkit.mining.suffixes import Suffixes, sort_suffixes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bits = NDArray[np.float64]

__all__ = ["BREAKS", "LONGEST", "Repeats", "repeats"]

PARALLEL = 1_000_000
"""Characters from which the work is worth a second process."""
PARTS = 12
LARGEST_PART = 4_000_000
"""Parts by first character, of so many characters at most; two at a time keep the memory of the keys low."""
LONGEST_FILTER = 4
"""What is too rare to be repeated is told by so many characters at most."""


class Repeats(NamedTuple):
    """Columns: a place where the repeat stands, its length, frequency, left and right boundary entropy in bits."""

    place: NDArray[np.int32]
    length: NDArray[np.uint8]
    frequency: NDArray[np.int32]
    left: NDArray[np.float32]
    right: NDArray[np.float32]


class Wanted(NamedTuple):
    """The least frequency, length, and boundary entropy on both sides of what is told."""

    least: int
    shortest: int
    entropy: float


def repeats(text: str, *, least: int = 2, shortest: int = 2, entropy: float = 0.0, workers: int = 2) -> Repeats:
    """The maximal repeats of a text, `shortest` to 30 characters long, `least` times or more, in order of place.

    None passes a punctuation mark.  `entropy` is the least boundary entropy on both sides, in bits.
    """
    import numpy as np

    codes, wanted = encode(text), Wanted(least, shortest, max(entropy, 1e-6))
    size, large = len(text), len(text) >= PARALLEL
    del text  # of which the caller may keep nothing
    leave_out_rare(codes, min(shortest, LONGEST_FILTER), least)
    shares = _shares(codes, max(PARTS, size // LARGEST_PART) if large else 1)
    if large:
        give_back()
    parts = list(in_processes(lambda share: _part(codes, share, wanted), shares, workers if large else 1))
    columns = [np.concatenate(column) for column in zip(*parts, strict=True)]
    order = np.argsort(columns[0].astype(np.int64) * (LONGEST + 1) + columns[1])  # by place, then by length
    return Repeats(*(column[order] for column in columns))


def _shares(codes: Codes, parts: int) -> list[tuple[int, int]]:
    """Ranges of first characters, `parts` or fewer, of about equal numbers of places."""
    import numpy as np

    counts = np.cumsum(np.bincount(codes.numbers[: len(codes.room)][codes.room > 0], minlength=2))
    edges = np.searchsorted(counts, counts[-1] * np.arange(1, parts) // parts) + 1
    bounds = [1, *sorted(set(edges.tolist()) - {1}), 1 << 16]
    return [(low, high) for low, high in pairwise(bounds) if low < high]


def _part(codes: Codes, share: tuple[int, int], wanted: Wanted) -> Repeats:
    """The repeats that begin with a character of the share."""
    import numpy as np

    suffixes = sort_suffixes(codes, places_within(codes, *share), wanted.least, LONGEST + 1)
    nothing = np.zeros(0, np.int32)
    empty = Repeats(nothing, nothing.astype(np.uint8), nothing, *[nothing.astype(np.float32)] * 2)
    return Repeats(*(np.concatenate(column) for column in zip(empty, *_levels(codes, suffixes, wanted), strict=True)))


def _levels(codes: Codes, suffixes: Suffixes, wanted: Wanted) -> Iterator[Repeats]:
    """The repeats of each length; places in groups too small drop out of all further levels."""
    import numpy as np

    positions, common = suffixes
    for length in range(wanted.shortest, LONGEST + 1):
        breaks = np.flatnonzero(common < length)
        sizes = np.diff(breaks, prepend=-1)
        member = np.repeat(sizes >= wanted.least, sizes)
        positions, common = positions[: len(member)][member], common[: len(member)][member]
        if not len(positions):
            return
        yield _level(codes, positions, common, length, wanted.entropy)


def _level(
    codes: Codes, positions: NDArray[np.int32], common: NDArray[np.uint8], length: int, entropy: float
) -> Repeats:
    """The groups of one length that branch on both sides."""
    import numpy as np

    sizes = np.diff(np.flatnonzero(common < length), prepend=-1)
    right = _right_entropies(common, sizes, length)
    likely = right > entropy
    sizes, places = sizes[likely], positions[np.repeat(likely, sizes)]
    left = _left_entropies(codes, places, sizes)
    good = left > entropy
    first = np.minimum.reduceat(places, np.cumsum(sizes) - sizes) if len(sizes) else places[:0]
    return Repeats(
        first[good],
        np.full(int(good.sum()), length, np.uint8),
        sizes[good].astype(np.int32),
        left[good].astype(np.float32),
        right[likely][good].astype(np.float32),
    )


def _right_entropies(common: NDArray[np.uint8], sizes: NDArray[np.int64], length: int) -> Bits:
    """Entropy of what follows each group: its parts at the next length, every clause edge a part of its own."""
    import numpy as np

    breaks = np.flatnonzero(common <= length)
    parts = np.searchsorted(breaks, np.cumsum(sizes))
    owner = np.repeat(np.arange(len(sizes)), np.diff(parts, prepend=0))
    return _entropies(owner, np.diff(breaks, prepend=-1), sizes)


def _left_entropies(codes: Codes, places: NDArray[np.int32], sizes: NDArray[np.int64]) -> Bits:
    """Entropy of what precedes each group; every clause edge counts as a neighbour of its own."""
    import numpy as np

    before = np.where(places > 0, codes.numbers[places - 1], 0).astype(np.uint64)
    group = np.repeat(np.arange(len(sizes), dtype=np.uint64), sizes)
    keys = np.sort(group << np.uint64(codes.bits) | before)
    inner = np.flatnonzero((keys[1:] != keys[:-1]) | (keys[1:] & np.uint64((1 << codes.bits) - 1) == 0))
    runs = np.concatenate(([0], inner + 1))[: len(keys)]
    owner = (keys[runs] >> np.uint64(codes.bits)).astype(np.int64)
    return _entropies(owner, np.diff(runs, append=len(keys)), sizes)


def _entropies(owner: NDArray[np.int64], counts: NDArray[np.int64], sizes: NDArray[np.int64]) -> Bits:
    """Entropy of each group, whose neighbours occur `counts` times."""
    import numpy as np

    shares = counts / sizes[owner]
    return np.bincount(owner, -shares * np.log2(shares), minlength=len(sizes)).astype(np.float64)
