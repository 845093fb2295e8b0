"""Pieces of XML of one shape in a row: matched whole, which is quicker than taking each of them apart.

Most bases are written by one program, so the shape that came last comes again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from operator import itemgetter

TEXT = ">(?! |kind: )([^<]+)(?<! )"
"""A text behind its tag; what else a word may not hold is looked for in all words at once."""
VALUE = r'([^"<>&\s]+)'


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
        self.count = len(texts)
        self.match = re.compile("".join(parts)).fullmatch
        self.sorted: Callable[[tuple[str, ...]], tuple[str, ...]] | None = (
            itemgetter(*texts, *values) if values and len(texts) + len(values) > 1 else None
        )

    def words(self, text: str) -> tuple[str, ...] | None:
        """The texts of a piece of this shape, and behind them the values of its attributes; None for another shape."""
        found = self.match(text)
        if found is None:
            return None
        return self.sorted(found.groups()) if self.sorted else found.groups()
