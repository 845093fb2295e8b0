"""How common words are in general Chinese: the frequencies of jieba's dictionary, as sorted numbers.

The dictionary (MIT) counts about 60 million words of newspaper and literary text, and serves as the contrast corpus.
Each of its 349,000 words is kept as a number of 64 bits that is made from its UTF-8 bytes, beside its frequency: 4 MB,
where a dict takes 50.  Two words share a number with a probability of one in ten million.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from termkit.errors import TermkitError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bytes = NDArray[np.uint8]
    Column = NDArray[np.int32 | np.int64]

LINE = [ord(" "), ord(" "), ord("\n")]
"""What ends the word, the frequency and the tag of a line."""
CHUNK = 8
"""Bytes that are mixed in at a time."""
MIXER = 0x9E3779B97F4A7C15
"""An odd number that spreads its multiples over 64 bits (2^64 over the golden ratio, Knuth 1998, 6.4)."""
ALL_BITS = (1 << 64) - 1
BLOCK = 1 << 18
"""Bytes of the file that are read at a time: what is made of all at once would take six times what is kept."""
MANY = 1 << 15
"""Words that are made numbers of at a time, so that memory stays flat."""


class General(NamedTuple):
    """The words as numbers in order, their frequencies, and the sum of these."""

    words: NDArray[np.uint64]
    frequencies: NDArray[np.int32]
    total: int


@cache
def general() -> General:
    """The dictionary."""
    import numpy as np

    place = Path(str(distribution("jieba").locate_file("jieba/dict.txt")))  # importing jieba would take longer
    words, frequencies = map(np.concatenate, zip(*_blocks(place), strict=True))
    order = np.argsort(words, stable=True)  # of a word that stands twice the later line counts
    return General(words[order], frequencies[order], int(frequencies.sum(dtype=np.int64)))


def _blocks(place: Path) -> Iterator[tuple[NDArray[np.uint64], NDArray[np.int32]]]:
    """The words as numbers and their frequencies, block after block of the file's lines."""
    with place.open("rb") as file:
        while block := file.read(BLOCK) + file.readline():
            yield _parsed(block, place)


def _parsed(block: bytes, place: Path) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    import numpy as np

    data = np.frombuffer(block + bytes(CHUNK), np.uint8)
    ends = np.flatnonzero(data[:-CHUNK] <= ord(" ")).astype(np.int32)
    if len(ends) % 3 or (data[ends].reshape(-1, 3) != LINE).any():
        raise TermkitError(f"{place}: not lines of word, frequency and tag; install jieba again")
    starts = np.concatenate((ends[:1] * 0, ends[2:-1:3] + 1))
    words = _numbers(data, starts, ends[::3] - starts)
    return words, _decimals(data, ends[::3] + 1, ends[1::3]).astype(np.int32)


def frequency(word: str) -> int:
    """How often the dictionary counted the word; 0 for a word that it lacks."""
    place = _place(word)
    return 0 if place is None else int(general().frequencies[place])


def is_known(word: str) -> bool:
    """Whether the dictionary holds the word."""
    return _place(word) is not None


def _place(word: str) -> int | None:
    words, number = general().words, _number(word.encode())
    place = int(words.searchsorted(number, "right")) - 1
    return place if words[place] == number else None


def are_known(words: Sequence[str]) -> NDArray[np.bool_]:
    """For each word whether the dictionary holds it; no word may hold a line break."""
    import numpy as np

    encoded = ("\n".join(words) + "\n" * CHUNK).encode()
    data = np.frombuffer(encoded, np.uint8)
    ends = np.flatnonzero(data == ord("\n"))[: len(words)]
    starts = np.concatenate(([0], ends + 1))[:-1]
    numbers, known = _numbers(data, starts, ends - starts), general().words
    places = np.minimum(known.searchsorted(numbers), len(known) - 1)
    return np.asarray(known[places] == numbers)


def _numbers(data: Bytes, starts: Column, sizes: Column) -> NDArray[np.uint64]:
    """The numbers of the words at some places of the bytes, which go on for eight bytes behind the last."""
    import numpy as np

    found = np.zeros(len(starts), np.uint64)
    for at in range(0, len(starts), MANY):
        found[at : at + MANY] = _mixed(data, starts[at : at + MANY], sizes[at : at + MANY])
    return found


def _mixed(data: Bytes, starts: Column, sizes: Column) -> NDArray[np.uint64]:
    import numpy as np

    chunks = np.ndarray(len(data) - CHUNK + 1, "<u8", data, 0, (1,))
    found = np.zeros(len(starts), np.uint64)
    for skip in range(0, int(sizes.max(initial=0)), CHUNK):
        alive = np.flatnonzero(sizes > skip)
        left = np.minimum(sizes[alive] - skip, CHUNK).astype(np.uint64)
        here = chunks[starts[alive] + skip] & (np.uint64(ALL_BITS) >> (np.uint64(64) - np.uint64(8) * left))
        here = (found[alive] ^ here) * np.uint64(MIXER)
        found[alive] = here ^ (here >> np.uint64(32))
    return found


def _number(word: bytes) -> np.uint64:
    """The number of one word, as `_numbers` makes it."""
    import numpy as np

    found = 0
    for skip in range(0, len(word), CHUNK):
        found = ((found ^ int.from_bytes(word[skip : skip + CHUNK], "little")) * MIXER) & ALL_BITS
        found ^= found >> 32
    return np.uint64(found)


def _decimals(data: Bytes, starts: Column, ends: Column) -> Column:
    """The numbers written in decimals at some places of the bytes."""
    import numpy as np

    sizes = ends - starts
    found = np.zeros(len(starts), np.int64)
    for step in range(int(sizes.max(initial=0))):
        alive = sizes > step
        found[alive] = found[alive] * 10 + data[starts[alive] + step] - ord("0")
    return found
