"""Suffix sorting of some places of a text, by numpy.

    round 0   sort the places by their first characters, as many as fit into 64 bits with the number of the place
    round r   inside groups that are still equal, sort by the next characters, packed with the group and the place

Sorting plain numbers that bring their place along is several times as fast as sorting places by keys.  Groups below
the least frequency drop out at once, so that the rounds shrink fast; the result is exact up to `longest` characters.
Any split of the first characters gives parts that need no merging (counting shards and merging them loses).
The order is that of Manber & Myers 1993; sorting groups only is Larsson & Sadakane 1999.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from termkit.mining.counting.codes import Codes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WORD = 64
MOST_PACKED = 4
"""Characters compared in one round, at most: later ones are seldom needed."""


class Suffixes(NamedTuple):
    """Positions in suffix order, and the common prefix of each with the next (at most `longest`)."""

    positions: NDArray[np.int32]
    common: NDArray[np.uint8]


def sort_suffixes(codes: Codes, positions: NDArray[np.int32], least: int, longest: int) -> Suffixes:
    """The suffixes that begin at some positions, sorted.

    Those that no `least` - 1 others resemble in their first characters are in no exact order.
    """
    import numpy as np

    common = np.zeros(len(positions), np.uint8)
    if not len(positions):
        return Suffixes(positions, common)
    index_bits = len(positions).bit_length()
    depth = min((WORD - index_bits) // codes.bits, MOST_PACKED)
    order, keys = _sorted(_packed(codes, positions, depth), index_bits)
    positions = positions.take(order)
    del order  # each of these takes eight bytes a place
    common[:-1] = _equal(keys, depth, codes.bits)
    del keys
    _refine(codes, positions, common, depth, least, longest)
    np.minimum(common[:-1], np.minimum(codes.room[positions[:-1]], codes.room[positions[1:]]), out=common[:-1])
    return Suffixes(positions, common)


def _packed(codes: Codes, positions: NDArray[np.int32], count: int, skip: int = 0) -> NDArray[np.uint64]:
    """`count` characters from each position on, `skip` passed over, as one number."""
    import numpy as np

    keys = np.zeros(len(positions), np.uint64)
    for step in range(skip, skip + count):
        keys <<= np.uint64(codes.bits)
        keys |= codes.numbers[step:].take(positions)
    return keys


def _sorted(keys: NDArray[np.uint64], index_bits: int) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """The order that sorts the keys, which leave room for `index_bits` more bits, and the keys in that order."""
    import numpy as np

    keys <<= np.uint64(index_bits)
    keys |= np.arange(len(keys), dtype=np.uint64)
    keys.sort()
    order = (keys & np.uint64((1 << index_bits) - 1)).view(np.int64)
    keys >>= np.uint64(index_bits)
    return order, keys


def _equal(keys: NDArray[np.uint64], count: int, bits: int) -> NDArray[np.uint8]:
    """How many of the last `count` characters of each key agree with the next key's, none where what is before differs.

    They are compared from the left.
    """
    import numpy as np

    difference = keys[:-1] ^ keys[1:]
    equal = np.zeros(len(difference), np.uint8)
    for left in reversed(range(count)):
        equal += difference < np.uint64(1 << (bits * left))
    return equal


def _refine(
    codes: Codes, positions: NDArray[np.int32], common: NDArray[np.uint8], depth: int, least: int, longest: int
) -> None:
    """Sort on, in place, inside the groups that agree in all characters looked at so far."""
    import numpy as np

    active = _members(common, depth, np.arange(len(positions), dtype=np.int32), least)
    while len(active) and depth < longest:
        inside = common[active[:-1]] >= depth
        group = np.concatenate(([0], np.cumsum(~inside))).astype(np.uint64)
        index_bits = len(active).bit_length()
        free = WORD - index_bits - int(group[-1]).bit_length()
        step = min(free // codes.bits, longest - depth, MOST_PACKED)
        here = positions[active]
        keys = _packed(codes, here, step, depth) | group << np.uint64(step * codes.bits)
        order, keys = _sorted(keys, index_bits)
        positions[active] = here.take(order)
        common[active[:-1][inside]] = _equal(keys, step, codes.bits)[inside] + np.uint8(depth)
        depth += step
        active = _members(common, depth, active, least)


def _members(common: NDArray[np.uint8], depth: int, among: NDArray[np.int32], least: int) -> NDArray[np.int32]:
    """Of the places `among` those in groups of at least `least` that agree in `depth` characters."""
    import numpy as np

    if not len(among):
        return among
    breaks = np.flatnonzero(common[among] < depth)
    sizes = np.diff(breaks, prepend=-1)
    return among[: breaks[-1] + 1][np.repeat(sizes >= least, sizes)]
