"""Suffix sorting of the part of a text that starts with some characters, by numpy.

    round 0   sort the positions by their first four characters, packed into 64 bits
    round r   inside groups that are still equal, sort by the next two characters, packed with the group's number

Groups below the least frequency drop out at once, so that the rounds shrink fast; the result is exact up to `longest`
characters.  Any split of the first characters gives parts that need no merging (counting shards
and merging them loses).
The order is that of Manber & Myers 1993; sorting groups only is Larsson & Sadakane 1999.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PACKED = 4
STEP = 2


class Suffixes(NamedTuple):
    """Positions in suffix order, and the common prefix of each with the next (at most `longest`)."""

    positions: NDArray[np.int32]
    common: NDArray[np.uint8]


def sort_suffixes(
    codes: NDArray[np.uint16], room: NDArray[np.uint8], first: NDArray[np.bool_], least: int, longest: int
) -> Suffixes:
    """The suffixes whose first character is marked in `first`, sorted.

    `codes` are UTF-16 units padded with `longest` zeros, 0 where no repeat may pass; `room[i]` counts the units from i
    to the next 0.  Suffixes that no `least` - 1 others resemble in four characters are in no exact order.
    """
    import numpy as np

    size = len(room)
    positions = np.flatnonzero(first[codes[:size]] & (room >= 2)).astype(np.int32)
    keys = _packed(codes, positions)
    order = np.argsort(keys)
    positions, keys = positions[order], keys[order]
    del order
    common = np.zeros(len(positions), np.uint8)
    common[:-1] = _equal_units(keys[:-1] ^ keys[1:])
    del keys
    _refine(codes, positions, common, least, longest)
    if len(common) > 1:
        np.minimum(common[:-1], np.minimum(room[positions[:-1]], room[positions[1:]]), out=common[:-1])
    return Suffixes(positions, common)


def _packed(codes: NDArray[np.uint16], positions: NDArray[np.int32]) -> NDArray[np.uint64]:
    import numpy as np

    keys = codes[positions].astype(np.uint64)
    for step in range(1, PACKED):
        keys <<= np.uint64(16)
        keys |= codes[positions + step]
    return keys


def _equal_units(difference: NDArray[np.uint64]) -> NDArray[np.uint8]:
    """How many leading 16-bit units of two keys agree, from their exclusive or."""
    import numpy as np

    equal = np.zeros(len(difference), np.uint8)
    for limit in (1 << 48, 1 << 32, 1 << 16, 1):
        equal += difference < np.uint64(limit)
    return equal


def _refine(
    codes: NDArray[np.uint16], positions: NDArray[np.int32], common: NDArray[np.uint8], least: int, longest: int
) -> None:
    """Sort on, in place, inside the groups that agree in all characters looked at so far."""
    import numpy as np

    active = _members(common, PACKED, np.arange(len(positions), dtype=np.int32), least)
    for depth in range(PACKED, longest, STEP):
        if not len(active):
            return
        here = positions[active]
        group = np.cumsum(np.concatenate(([0], common[active[:-1]] < depth)), dtype=np.int64)
        keys = (group.astype(np.uint64) << np.uint64(32)) | _pair(codes, here, depth)
        order = np.argsort(keys)
        positions[active] = here[order]
        keys = keys[order]
        equal = _equal_units(keys[:-1] ^ keys[1:])
        grown = np.where(equal >= STEP, equal.astype(np.int16) - STEP + depth, 0).astype(np.uint8)
        inside = common[active[:-1]] >= depth
        common[active[:-1][inside]] = grown[inside]
        active = _members(common, depth + STEP, active, least)


def _pair(codes: NDArray[np.uint16], positions: NDArray[np.int32], depth: int) -> NDArray[np.uint64]:
    import numpy as np

    return (codes[positions + depth].astype(np.uint64) << np.uint64(16)) | codes[positions + depth + 1]


def _members(common: NDArray[np.uint8], depth: int, among: NDArray[np.int32], least: int) -> NDArray[np.int32]:
    """Of the places `among` those in groups of at least `least` that agree in `depth` characters."""
    import numpy as np

    if not len(among):
        return among
    breaks = np.flatnonzero(common[among] < depth)
    sizes = np.diff(breaks, prepend=-1)
    return among[: breaks[-1] + 1][np.repeat(sizes >= least, sizes)]
