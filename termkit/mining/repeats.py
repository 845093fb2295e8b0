"""Maximal repeats of a text with their frequency and boundary entropies: the counting pass, behind one function.

A repeat is maximal when at least two different characters (or clause edges) follow it and at least two precede it
(Gusfield 1997, 7.12).  Found level by level over the sorted suffixes: at length L the groups are the runs whose
common prefix is at least L; a group counts when the next level splits it.  This is where a native kernel would go.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

from termkit.mining.suffixes import Suffixes, sort_suffixes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Task = tuple[NDArray[np.uint16], NDArray[np.uint8], NDArray[np.bool_], int, int, float]

LONGEST = 30
BREAKS = '。；;!?！？:：,，()（）\n\t 　“”《》"、…—'
PARALLEL = 1_000_000
"""Characters from which the work is worth a second process."""
PARTS = 4
LARGEST_PART = 4_000_000
"""Parts by first character, of so many characters at most; two at a time keep the memory of the keys low."""


class Repeats(NamedTuple):
    """Columns: a place where the repeat stands, its length, frequency, left and right boundary entropy in bits."""

    place: NDArray[np.int32]
    length: NDArray[np.uint8]
    frequency: NDArray[np.int32]
    left: NDArray[np.float32]
    right: NDArray[np.float32]


def repeats(text: str, *, least: int = 2, shortest: int = 2, entropy: float = 0.0, workers: int = 2) -> Repeats:
    """The maximal repeats of a text, `shortest` to 30 characters long, `least` times or more, in order of place.

    None passes a punctuation mark.  `entropy` is the least boundary entropy on both sides, in bits.
    """
    import numpy as np

    codes, room = encode(text)
    parts_wanted = max(PARTS, len(text) // LARGEST_PART) if len(text) >= PARALLEL else 1
    shares = _shares(codes[: len(room)], parts_wanted)
    tasks: list[Task] = [(codes, room, share, least, shortest, entropy) for share in shares]
    alone = len(tasks) == 1 or workers < 2
    parts = [_part(*task) for task in tasks] if alone else _in_processes(tasks, workers)
    columns = [np.concatenate(column) for column in zip(*parts, strict=True)]
    order = np.lexsort((columns[1], columns[0]))
    return Repeats(*(column[order] for column in columns))


def encode(text: str) -> tuple[NDArray[np.uint16], NDArray[np.uint8]]:
    """UTF-16 units with 0 for marks that no repeat passes (and characters beyond 16 bits), and the room before a 0."""
    import numpy as np

    wide = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    codes = np.zeros(len(wide) + LONGEST + 2, np.uint16)
    codes[: len(wide)] = np.where(wide > 0xFFFF, 0, wide)
    table = np.arange(0x10000, dtype=np.uint16)
    table[[ord(char) for char in BREAKS]] = 0
    codes = table[codes]
    zeros = np.flatnonzero(codes[: len(wide) + 1] == 0)
    gaps = np.diff(zeros, prepend=-1)
    ends = np.repeat(zeros.astype(np.int32), gaps)
    return codes, np.minimum(ends - np.arange(len(ends), dtype=np.int32), LONGEST).astype(np.uint8)[: len(wide)]


def _shares(codes: NDArray[np.uint16], parts: int) -> list[NDArray[np.bool_]]:
    """The first characters in `parts` ranges of about equal numbers of places."""
    import numpy as np

    counts = np.bincount(codes, minlength=0x10000)
    counts[0] = 0
    bucket = np.minimum(np.cumsum(counts) * parts // max(int(counts.sum()) + 1, 1), parts - 1)
    return [(bucket == number) & (counts > 1) for number in range(parts)]


_shared: list[Task] = []
"""What forked workers inherit instead of being sent."""


def _in_processes(tasks: list[Task], workers: int) -> list[Repeats]:
    from multiprocessing import get_context

    _shared[:] = tasks
    try:
        with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
            return list(pool.map(_shared_part, range(len(tasks))))
    finally:
        _shared.clear()


def _shared_part(number: int) -> Repeats:
    return _part(*_shared[number])


def _part(
    codes: NDArray[np.uint16],
    room: NDArray[np.uint8],
    first: NDArray[np.bool_],
    least: int,
    shortest: int,
    entropy: float,
) -> Repeats:
    import numpy as np

    suffixes = sort_suffixes(codes, room, first, least, LONGEST)
    found = list(_levels(codes, room, suffixes, least, shortest, entropy))
    if not found:
        nothing, bits = np.zeros(0, np.int32), np.zeros(0, np.float32)
        return Repeats(nothing, nothing.astype(np.uint8), nothing, bits, bits)
    return Repeats(*(np.concatenate(column) for column in zip(*found, strict=True)))


def _levels(
    codes: NDArray[np.uint16], room: NDArray[np.uint8], suffixes: Suffixes, least: int, shortest: int, entropy: float
) -> Iterator[Repeats]:
    """The repeats of each length; places in groups too small drop out of all further levels."""
    import numpy as np

    positions, common = suffixes
    for length in range(2, LONGEST + 1):
        breaks = np.flatnonzero(common < length)
        if not len(breaks):
            return
        sizes = np.diff(breaks, prepend=-1)
        keep = sizes >= least
        member = np.repeat(keep, sizes)
        positions, common = positions[: breaks[-1] + 1][member], common[: breaks[-1] + 1][member]
        if not len(positions):
            return
        if length >= shortest:
            yield _level(codes, positions, sizes[keep], length, entropy)


def _level(
    codes: NDArray[np.uint16], positions: NDArray[np.int32], sizes: NDArray[np.int64], length: int, entropy: float
) -> Repeats:
    """The groups of one length that branch on both sides."""
    import numpy as np

    group = np.repeat(np.arange(len(sizes), dtype=np.uint64), sizes)
    right = _entropies(group, codes[positions + length], sizes)
    likely = right > max(entropy, 1e-6)
    member = np.repeat(likely, sizes)
    sizes, places = sizes[likely], positions[member]
    group = np.repeat(np.arange(len(sizes), dtype=np.uint64), sizes)
    left = _entropies(group, np.where(places > 0, codes[places - 1], 0), sizes)
    good = left > max(entropy, 1e-6)
    starts = np.cumsum(sizes) - sizes
    first = np.minimum.reduceat(places, starts) if len(starts) else places[:0]
    return Repeats(
        first[good],
        np.full(int(good.sum()), length, np.uint8),
        sizes[good].astype(np.int32),
        left[good].astype(np.float32),
        right[likely][good].astype(np.float32),
    )


def _entropies(
    group: NDArray[np.uint64], neighbours: NDArray[np.uint16], sizes: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Entropy of the neighbours of each group; every clause edge (0) counts as a neighbour of its own."""
    import numpy as np

    if not len(sizes):
        return np.zeros(0)
    keys = np.sort((group << np.uint64(16)) | neighbours)
    runs = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    counts = np.diff(runs, append=len(keys)).astype(np.float64)
    owner = (keys[runs] >> np.uint64(16)).astype(np.int64)
    edge = (keys[runs] & np.uint64(0xFFFF)) == 0
    total = sizes[owner]
    bits = np.where(edge, counts / total * np.log2(total), -counts / total * np.log2(counts / total))
    sums: NDArray[np.float64] = np.bincount(owner, bits, minlength=len(sizes)).astype(np.float64)
    return sums
