"""Pieces of XML of one shape in a row: matched whole, which is quicker than taking each of them apart.

Most bases are written by one program, so the shape that came last comes again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from operator import itemgetter

TEXT = ">(?! |kind: )([^<]++)(?<! )"
"""A text behind its tag; what else a word may not hold is looked for in all words at once."""
VALUE = r'([^"<>&\s]++)'
BLANKS = r"[ \n\t]*+"


class Template:
    """One shape as one regular expression."""

    def __init__(self, frame: Sequence[str], empty: re.Pattern[str]) -> None:
        """`frame`: what stands around the texts; `empty` finds where values of attributes were taken out of it."""
        parts: list[str] = []
        texts: list[int] = []
        values: list[int] = []
        for place, piece in enumerate(frame):
            if place:
                texts.append(len(texts) + len(values))
                parts.append(TEXT)
            first, *others = empty.split(piece)
            parts.append(re.escape(first))
            for found, other in zip(empty.findall(piece), others, strict=True):
                values.append(len(texts) + len(values))
                parts += [re.escape(found), VALUE, re.escape(other)]
        self.match = re.compile("".join([*parts, BLANKS])).match
        """Finds such a piece at a place of a text, with the blanks behind it."""
        several = bool(values) and len(texts) + len(values) > 1
        self.sorted: Callable[[tuple[str, ...]], tuple[str, ...]] = itemgetter(*texts, *values) if several else as_found
        """Puts what was found in the order of words: texts first, then values."""


def as_found(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words, where no attribute stands among them."""
    return words
