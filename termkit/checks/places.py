"""Where the segments of a document stand in its file, and the findings of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from termkit.checks.check import SegmentPair
from termkit.model import Document, Finding, Span

BLANKS = " \u00a0"
WIDE = re.compile(rf"[{BLANKS}]{{2}}")
SEGMENT = re.compile(r"\bsegment (\d+)(?= |\Z)")
LOOK = 2_000
"""Characters of a file in which its mark-up shows."""


def passages(document: Document) -> Iterator[SegmentPair]:
    """The segments of a document that are not blank, numbered from 1 as they stand in it."""
    for number, segment in enumerate(document.segments, 1):
        text = document.text[segment.start : segment.end]
        if text.strip():
            yield SegmentPair(number, text, path=document.path, wide_blanks=_wide_blanks(document, segment.start, text))


def _wide_blanks(document: Document, start: int, text: str) -> tuple[tuple[int, int], ...]:
    """The blanks of a segment that its reader made of several in a row, which mean nothing in HTML."""
    if "<" in document.raw[:LOOK] or not WIDE.search(document.raw, *document.raw_span(start, start + len(text))):
        return ()
    inner = (place for place, char in enumerate(text[1:-1], 1) if char in BLANKS)
    gaps = ((place, _between(document, start + place)) for place in inner)
    return tuple((place, len(gap)) for place, gap in gaps if len(gap) > 1 and not gap.strip(BLANKS))


def _between(document: Document, place: int) -> str:
    """What stands in the file between the characters before and after a place."""
    first, last = document.raw_span(place - 1, place)[1], document.raw_span(place + 1, place + 2)[0]
    return document.raw[first:last]


def placed(findings: list[Finding], document: Document) -> list[Finding]:
    """The findings with line and column (from 1) of their first span, or of their segment, in the document's file.

    Where a message names a segment, a reader of the file is told its line.
    """
    breaks = [-1, *(place for place, char in enumerate(document.raw) if char == "\n")]
    return [_placed(finding, document, breaks) for finding in findings]


def _placed(finding: Finding, document: Document, breaks: list[int]) -> Finding:
    line, column = _place(finding.unit or 1, finding.source_spans, document, breaks)
    message = SEGMENT.sub(lambda named: f"line {_place(int(named[1]), (), document, breaks)[0]}", finding.message)
    return replace(finding, path=document.path, line=line, column=column, message=message)


def _place(number: int, spans: tuple[Span, ...], document: Document, breaks: list[int]) -> tuple[int, int]:
    """Line and column of the first of the spans in a segment, or of where its text begins."""
    segment = document.segments[number - 1]
    text = document.text[segment.start : segment.end]
    inside = spans[0].start if spans else len(text) - len(text.lstrip())
    raw = document.raw_span(segment.start + inside, segment.start + inside + 1)[0]
    line = bisect_right(breaks, raw - 1)
    return line, raw - breaks[line - 1]
