"""Source documents as read: raw text, readable text, segments, offsets between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a segment is in its document."""

    TITLE = "title"
    HEADING = "heading"
    SENTENCE = "sentence"
    SIGNATURE = "signature"
    DATELINE = "dateline"


class Script(StrEnum):
    """The script of a Chinese document (ISO 15924); unknown where no character decides."""

    SIMPLIFIED = "Hans"
    TRADITIONAL = "Hant"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of `Document.text`; the segments of a document, joined, are its text."""

    start: int
    end: int
    paragraph: int
    role: Role = Role.SENTENCE


@dataclass(frozen=True, slots=True)
class Document:
    """One source document, as read.

    `raw` is the decoded file; `text` is what people read of it: characters as printed, mark-up and layout gone, lines
    broken inside a paragraph joined.  `offsets[i]` is the place of `text[i]` in `raw`, so every span points back.
    """

    id: str
    raw: str = field(repr=False)
    text: str = field(repr=False)
    offsets: Sequence[int] = field(repr=False)
    segments: tuple[Segment, ...] = field(repr=False)
    path: str = ""
    title: str = ""
    date: str = ""
    """ISO 8601, as precise as the document says (2013-09-07, 2013-09, 2013), or empty."""
    page: str = ""
    category: str = ""
    language: str = "zh"
    script: Script = Script.UNKNOWN
    encoding: str = "utf-8"
    reader: str = ""

    @property
    def year(self) -> int | None:
        """The year of `date`, or None."""
        return int(self.date[:4]) if self.date else None

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of `raw` that `text[start:end]` was printed in, in code points."""
        if start >= end:
            place = self.offsets[start] if start < len(self.offsets) else len(self.raw)
            return place, place
        return self.offsets[start], self.offsets[end - 1] + 1

    def segment_at(self, place: int) -> Segment:
        """The segment that holds `text[place]`."""
        low, high = 0, len(self.segments)
        while low + 1 < high:
            middle = (low + high) // 2
            if self.segments[middle].start <= place:
                low = middle
            else:
                high = middle
        return self.segments[low]
