"""Where the segments of a document stand in its file, and the findings of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from termkit.checks.check import SegmentPair
from termkit.model import Document, Finding


def passages(document: Document) -> Iterator[SegmentPair]:
    """The segments of a document that are not blank, numbered from 1 as they stand in it."""
    for number, segment in enumerate(document.segments, 1):
        text = document.text[segment.start : segment.end]
        if text.strip():
            yield SegmentPair(number, text, path=document.path)


def placed(findings: list[Finding], document: Document) -> list[Finding]:
    """The findings with line and column (from 1) of their first span, or of their segment, in the document's file."""
    breaks = [-1, *(place for place, char in enumerate(document.raw) if char == "\n")]
    return [_placed(finding, document, breaks) for finding in findings]


def _placed(finding: Finding, document: Document, breaks: list[int]) -> Finding:
    segment = document.segments[(finding.unit or 1) - 1]
    text = document.text[segment.start : segment.end]
    inside = finding.source_spans[0].start if finding.source_spans else len(text) - len(text.lstrip())
    raw = document.raw_span(segment.start + inside, segment.start + inside + 1)[0]
    line = bisect_right(breaks, raw - 1)
    return replace(finding, path=document.path, line=line, column=raw - breaks[line - 1])
