"""A text as small numbers, one a character, for the suffix sort; made stretch by stretch, so that memory stays flat.

A character's number is its rank among those of the text; 0 stands for marks that no repeat passes, and for characters
beyond 16 bits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LONGEST = 30
"""Characters of the longest repeat told."""
BREAKS = '。；;!?！？:：,，()（）\n\t 　“”《》"、…—'
STRETCH = 1 << 17
WIDEST_TABLE = 22
"""Bits of the largest table of counts."""
STRETCHED = 4
"""What is too rare to be repeated is told by so many characters at most."""
LOOKED_AT = 6
"""So many stretches that follow one another are looked at, whether a repeat may hold them."""
NEVER = 255
MIXER = 0x9E3779B1
"""An odd number that spreads its multiples over 32 bits (2^32 over the golden ratio, Knuth 1998, 6.4)."""


class Codes(NamedTuple):
    """The numbers, padded with 0 behind; for each place the characters from there to the next 0; the bits of a number.

    `room` is at most LONGEST + 1.
    """

    numbers: NDArray[np.uint16]
    room: NDArray[np.uint8]
    bits: int


def encode(text: str) -> Codes:
    """The text as numbers."""
    import numpy as np

    numbers = np.zeros(len(text) + LONGEST + 2, np.uint16)
    present = np.zeros(0x10000, np.bool_)
    for start, end in _stretches(len(text)):
        numbers[start:end] = _units(text[start:end])
        present[numbers[start:end]] = True
    present[[0, *map(ord, BREAKS)]] = False
    ranks = np.where(present, np.cumsum(present), 0).astype(np.uint16)
    room = np.zeros(len(text), np.uint8)
    for start, end in _stretches(len(text)):
        numbers[start:end] = ranks[numbers[start:end]]
    for start, end in _stretches(len(text)):
        room[start:end] = _room(numbers[start : end + LONGEST + 1])[: end - start]
    return Codes(numbers, room, int(ranks.max()).bit_length())


def _units(text: str) -> NDArray[np.uint16]:
    """The code points, 0 for those beyond 16 bits."""
    import numpy as np

    units = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), np.uint16)
    if len(units) == len(text):
        return units
    wide = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return np.where(wide > 0xFFFF, 0, wide).astype(np.uint16)


def _stretches(size: int) -> Iterator[tuple[int, int]]:
    return ((start, min(start + STRETCH, size)) for start in range(0, size, STRETCH))


def _room(numbers: NDArray[np.uint16]) -> NDArray[np.uint8]:
    import numpy as np

    zeros = np.append(np.flatnonzero(numbers == 0), len(numbers))
    ends = np.repeat(zeros, np.diff(zeros, prepend=-1))[: len(numbers)]
    return np.minimum(ends - np.arange(len(numbers)), LONGEST + 1).astype(np.uint8)


def leave_out_rare(codes: Codes, shortest: int, least: Sequence[int]) -> None:
    """Take the room from places where no repeat begins, `shortest` long or longer, of each length `least` times.

    What occurs so often is made of short stretches that do.  These are counted by a hash, so that a few places stay
    that need not; none goes that is needed.
    """
    import numpy as np

    numbers, room, _ = codes
    width = min(shortest, STRETCHED)
    bits = min(max(len(room).bit_length() - 2, 10), WIDEST_TABLE)
    counts = np.zeros(1 << bits, np.uint32)
    for start, end in _stretches(len(room)):
        np.add.at(counts, _hashes(numbers, start, end, width, bits), np.uint32(1))
    needed = _needed(counts, shortest, least)
    for start, end in _stretches(len(room)):
        beyond = min(end + LOOKED_AT, len(room))
        lengths = needed[_hashes(numbers, start, beyond, width, bits)]
        lengths[room[start:beyond] < width] = NEVER
        room[start:end][~_may_begin(lengths, width)[: end - start]] = 0


def _needed(counts: NDArray[np.uint32], shortest: int, least: Sequence[int]) -> NDArray[np.uint8]:
    """How long a repeat is at least, that holds what occurs so often; NEVER where it is too rare for the longest."""
    import numpy as np

    most = min(least[shortest], int(counts.max()))
    lengths = np.full(most + 1, NEVER, np.uint8)
    for length in range(LONGEST, shortest - 1, -1):
        lengths[least[length] :] = length
    return lengths[np.minimum(counts, most)]


def _may_begin(lengths: NDArray[np.uint8], width: int) -> NDArray[np.bool_]:
    """Whether a repeat may begin at a place, where what stands at each place needs one of so many characters."""
    import numpy as np

    longest = lengths.copy()  # needed by what has been looked at from here on
    found = longest <= width
    for step in range(1, LOOKED_AT):
        np.maximum(longest[:-step], lengths[step:], out=longest[:-step])
        found |= longest <= (width + step if step < LOOKED_AT - 1 else LONGEST)
    return found


class Division(NamedTuple):
    """The places where a repeat may begin, in order, and the part that each falls to by its character, from 0."""

    places: NDArray[np.int32]
    parts: NDArray[np.uint8]

    def part(self, number: int) -> NDArray[np.int32]:
        """The places of a part, in order."""
        found: NDArray[np.int32] = self.places[self.parts == number]
        return found


def divide(codes: Codes, count: int) -> Division:
    """The places that have room, in so many parts of about equal size."""
    import numpy as np

    numbers, room, bits = codes
    nothing = np.zeros(0, np.int32)
    stretches = [
        np.flatnonzero(room[start:end]).astype(np.int32) + np.int32(start) for start, end in _stretches(len(room))
    ]
    places = np.concatenate([nothing, *stretches])
    first = numbers.take(places)
    counts = np.bincount(first, minlength=1 << bits)
    part = ((np.cumsum(counts) - counts) * count // max(len(places), 1)).astype(np.uint8)
    return Division(places, part[first])


def _hashes(numbers: NDArray[np.uint16], start: int, end: int, width: int, bits: int) -> NDArray[np.uint32]:
    """A number of so many bits for the `width` characters from each place."""
    import numpy as np

    found = numbers[start:end].astype(np.uint32)
    for step in range(1, width):
        found *= np.uint32(MIXER)
        found += numbers[start + step : end + step]
    found *= np.uint32(MIXER)
    found >>= np.uint32(32 - bits)
    return found
