"""The sentence around a place, as the document prints it."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence

from termkit.model import Document

LONGEST = 1000
"""Characters told of what nobody split into sentences."""


class Surroundings:
    """The sentences of documents, to be asked for at thousands of places; each is cut out once."""

    def __init__(self, documents: Sequence[Document]) -> None:
        """Look at a document when it is first asked for."""
        self._documents = documents
        self._starts: dict[int, array[int]] = {}
        self._sentences: dict[tuple[int, int, int], str] = {}

    def around(self, number: int, start: int, end: int) -> str:
        """The sentence that holds a place of a document, or the sentences that it reaches over."""
        starts = self._starts.get(number) or self._segment_starts(number)
        if not starts:
            return ""
        first = last = max(bisect_right(starts, start) - 1, 0)
        while last + 1 < len(starts) and starts[last + 1] < end:
            last += 1
        document = self._documents[number]
        begin, stop = document.segments[first].start, document.segments[last].end
        if stop - begin > LONGEST:
            return document.text[max(begin, start - LONGEST // 2) : min(stop, start + LONGEST // 2)].strip()
        held = self._sentences.get((number, first, last))
        if held is None:
            held = self._sentences[number, first, last] = document.text[begin:stop].strip()
        return held

    def _segment_starts(self, number: int) -> array[int]:
        starts = array("i", [segment.start for segment in self._documents[number].segments])
        return self._starts.setdefault(number, starts)
