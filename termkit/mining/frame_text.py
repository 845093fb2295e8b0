"""A text with a mark behind every word, so that templates are matched word by word.

维护地区和平     ->  维护|地区|和平|        (the mark is a control character that stands in no text)
"""

from __future__ import annotations

from array import array

MARK = "\x1f"
PUNCTUATION = frozenset(",;:。!?、“”《》()\n \t")


class MarkedText:
    """The text with its marks, and the places in both ways."""

    def __init__(self, text: str, edges: bytearray) -> None:
        """Mark where `edges` says that words begin or end, and around punctuation."""
        pieces: list[str] = []
        self._to_marked, self._to_plain = array("i"), array("i")
        for place, char in enumerate(text):
            self._to_marked.append(len(self._to_plain))
            self._to_plain.append(place)
            pieces.append(char)
            after = text[place + 1 : place + 2]
            if edges[place + 1] or not after or char in PUNCTUATION or after in PUNCTUATION:
                self._to_plain.append(place + 1)
                pieces.append(MARK)
        self._to_marked.append(len(self._to_plain))
        self._to_plain.append(len(text))
        self.marked = "".join(pieces)

    def marked_place(self, place: int) -> int:
        """Where a place of the text stands in the marked one."""
        return self._to_marked[place]

    def plain_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text for one of the marked text."""
        return self._to_plain[start], self._to_plain[end]
