"""How common words are in general Chinese: the frequencies of jieba's dictionary, looked up in its file.

The dictionary (MIT) counts about 60 million words of newspaper and literary text, and serves as the contrast corpus.
Its 349,000 lines are in order of their words' UTF-8 bytes but for a few, so that they are kept as the 5 MB they are:
the first word of every block tells where to look.  A dict would take 50 MB, and either a tenth of a second to make.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from termkit.errors import TermkitError

TOTAL = 60_101_967
"""The sum of all frequencies in the dictionary of jieba 0.42.1."""
BLOCK = 1 << 10
"""Bytes between two words of which the place is kept."""
UNORDERED = 1 << 10
"""Bytes at the beginning with words that are in no order: 4S店, 江南style, 阿Q."""


class Lines(NamedTuple):
    """The lines with a line break before and behind each, the first words of the blocks, and where the blocks begin.

    A block begins with the line break before its first word.  `strays` are the frequencies of words in no order.
    """

    text: bytearray
    firsts: list[bytes]
    starts: list[int]
    strays: dict[str, int]


@cache
def _lines() -> Lines:
    spec = find_spec("jieba")  # importing jieba would take longer
    place = Path(spec.origin or "").with_name("dict.txt") if spec else None
    if place is None or not place.exists():
        raise TermkitError("jieba's dictionary is missing: install jieba again")
    text = bytearray(b"\n") * (place.stat().st_size + 1)
    with place.open("rb") as file:
        file.readinto(memoryview(text)[1:])  # so that it never stands twice in memory
    starts = [text.rfind(b"\n", 0, at + 1) for at in range(0, len(text) - 1, BLOCK)]
    firsts = [bytes(text[start + 1 : text.find(b" ", start)]) for start in starts]
    head = text[: text.find(b"\n", UNORDERED)].decode().split()
    return Lines(text, firsts, [*starts, len(text)], dict(zip(head[::3], map(int, head[1::3]), strict=True)))


def frequency(word: str) -> int:
    """How often the dictionary counted the word; 0 for a word that it lacks."""
    if " " in word:  # what ends a word in the file
        return 0
    encoded = word.encode()
    text, firsts, starts, strays = _lines()
    wanted = b"\n%b " % encoded
    block = bisect_right(firsts, encoded)
    # a few lines stand some places from where they belong: one block more is searched on either side
    place = text.find(wanted, starts[max(block - 2, 0)], starts[min(block + 1, len(firsts))])
    if place < 0:
        return strays.get(word, 0)
    digits = place + len(wanted)
    return int(text[digits : text.find(b" ", digits)])


def is_known(word: str) -> bool:
    """Whether the dictionary holds the word."""
    return frequency(word) > 0
