"""Maximal repeats of a text with their frequency and boundary entropies: the counting pass, behind one function.

A repeat is maximal when at least two different characters (or clause edges) follow it and at least two precede it
(Gusfield 1997, 7.12).  Found level by level over the sorted suffixes: at length L the groups are the runs whose
common prefix is at least L; a group counts when the next level splits it.  This is where a native kernel would go.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from termkit.cores import in_processes
from termkit.mining.counting.codes import BREAKS, LONGEST, Codes, divide, encode, leave_out_rare
from termkit.mining.counting.strength import ROUNDING, least_frequencies, strength
from termkit.mining.counting.suffixes import Suffixes, sort_suffixes
from termkit.mining.heap import give_back

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bits = NDArray[np.float64]

__all__ = ["BREAKS", "LONGEST", "Repeats", "repeats"]

PARALLEL = 1_000_000
"""Characters from which the work is worth a second process."""
MOST_PARTS = 255  # told in a byte each
LARGEST_PART = 250_000
"""Places in a part by first characters, about: more parts take less memory, but more time."""


class Repeats(NamedTuple):
    """Columns: a place where the repeat stands, its length, frequency, left and right boundary entropy in bits."""

    place: NDArray[np.int32]
    length: NDArray[np.uint8]
    frequency: NDArray[np.int32]
    left: NDArray[np.float32]
    right: NDArray[np.float32]


class Wanted(NamedTuple):
    """The least frequency by length, the least length, boundary entropy on both sides, and strength of what is told."""

    least: Sequence[int]
    shortest: int
    entropy: float
    strength: float


class Groups(NamedTuple):
    """Suffixes that agree in so many characters: the sizes of the groups, and where the groups of the next length end.

    They follow one another in the order of the suffixes.
    """

    length: int
    sizes: NDArray[np.int64]
    breaks: NDArray[np.int64]


def repeats(
    text: str, *, least: int = 2, shortest: int = 2, entropy: float = 0.0, strong: float = 0.0, workers: int = 2
) -> Repeats:
    """The maximal repeats of a text, `shortest` to 30 characters long, `least` times or more, in order of place.

    None passes a punctuation mark.  `entropy` is the least boundary entropy on both sides, in bits; `strong` the least
    strength: asking for the strongest only is faster.
    """
    import numpy as np

    frequencies = least_frequencies(least, strong, LONGEST)
    codes, wanted = encode(text), Wanted(frequencies, shortest, max(entropy, 1e-6), strong)
    large = len(text) >= PARALLEL
    del text  # of which the caller may keep nothing
    leave_out_rare(codes, shortest, frequencies)
    count = min(max(2, int(np.count_nonzero(codes.room)) // LARGEST_PART), MOST_PARTS) if large else 1
    division = divide(codes, count)
    if large:
        give_back()
    parts = list(in_processes(lambda n: _part(codes, division.part(n), wanted), range(count), workers if large else 1))
    columns = [np.concatenate(column) for column in zip(*parts, strict=True)]
    order = np.argsort(columns[0].astype(np.int64) * (LONGEST + 1) + columns[1])  # by place, then by length
    return Repeats(*(column[order] for column in columns))


def _part(codes: Codes, places: NDArray[np.int32], wanted: Wanted) -> Repeats:
    """The repeats that begin with the characters of a part, given all the places of these."""
    import numpy as np

    suffixes = sort_suffixes(codes, places, min(wanted.least), LONGEST + 1)
    nothing = np.zeros(0, np.int32)
    empty = Repeats(nothing, nothing.astype(np.uint8), nothing, *[nothing.astype(np.float32)] * 2)
    return Repeats(*(np.concatenate(column) for column in zip(empty, *_levels(codes, suffixes, wanted), strict=True)))


def _levels(codes: Codes, suffixes: Suffixes, wanted: Wanted) -> Iterator[Repeats]:
    """The repeats of each length; places in groups too small drop out of all further levels."""
    import numpy as np

    (positions, common), least = suffixes, min(wanted.least)
    breaks = np.flatnonzero(common < wanted.shortest)  # the last suffixes of the groups
    for length in range(wanted.shortest, LONGEST + 1):
        sizes = np.diff(breaks, prepend=-1)
        large = sizes >= least
        member = np.repeat(large, sizes)
        positions, common = positions[: len(member)][member], common[: len(member)][member]
        if not len(positions):
            return
        breaks = np.flatnonzero(common <= length)
        yield _level(codes, positions, Groups(length, sizes[large], breaks), wanted)


def _level(codes: Codes, positions: NDArray[np.int32], groups: Groups, wanted: Wanted) -> Repeats:
    """The groups of one length that branch on both sides."""
    import numpy as np

    right = _right_entropies(groups)
    likely = (right > wanted.entropy) & (strength(groups.sizes, right, groups.length) >= wanted.strength - ROUNDING)
    sizes, places = groups.sizes[likely], positions[np.repeat(likely, groups.sizes)]
    left = _left_entropies(codes, places, sizes)
    good = (left > wanted.entropy) & (
        strength(sizes, np.minimum(left, right[likely]), groups.length) >= wanted.strength
    )
    first = np.minimum.reduceat(places, np.cumsum(sizes) - sizes) if len(sizes) else places[:0]
    return Repeats(
        first[good],
        np.full(int(good.sum()), groups.length, np.uint8),
        sizes[good].astype(np.int32),
        left[good].astype(np.float32),
        right[likely][good].astype(np.float32),
    )


def _right_entropies(groups: Groups) -> Bits:
    """Entropy of what follows each group: its parts at the next length, every clause edge a part of its own."""
    import numpy as np

    parts = np.searchsorted(groups.breaks, np.cumsum(groups.sizes))
    owner = np.repeat(np.arange(len(groups.sizes)), np.diff(parts, prepend=0))
    return _entropies(owner, np.diff(groups.breaks, prepend=-1), groups.sizes)


def _left_entropies(codes: Codes, places: NDArray[np.int32], sizes: NDArray[np.int64]) -> Bits:
    """Entropy of what precedes each group; every clause edge counts as a neighbour of its own."""
    import numpy as np

    bits = codes.bits + len(sizes).bit_length()
    kind = np.uint32 if bits <= 32 else np.uint64  # shorter numbers are sorted in half the time
    group = np.repeat((np.arange(len(sizes)) << codes.bits).astype(kind), sizes)
    group |= codes.numbers.take(places - 1, mode="wrap")  # before the first place stands what ends the numbers: 0
    group.sort()
    inner = np.flatnonzero((group[1:] != group[:-1]) | (group[1:] & ((1 << codes.bits) - 1) == 0))
    runs = np.concatenate(([0], inner + 1))[: len(group)]
    owner = (group[runs] >> codes.bits).astype(np.int64)
    return _entropies(owner, np.diff(runs, append=len(group)), sizes)


def _entropies(owner: NDArray[np.int64], counts: NDArray[np.int64], sizes: NDArray[np.int64]) -> Bits:
    """Entropy of each group, whose neighbours occur `counts` times."""
    import numpy as np

    shares = counts / sizes[owner]
    return np.bincount(owner, -shares * np.log2(shares), minlength=len(sizes)).astype(np.float64)
