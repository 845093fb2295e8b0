"""Tables of sentences: rows that are the segments of a translation, and no terms."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from termkit.formats.format import ReadOptions
from termkit.formats.known import read
from termkit.formats.tables.listed import STOP
from termkit.model import ConceptEntry

TABLES = frozenset({"csv", "xlsx"})
LOOK = 50
"""So many rows are looked at."""
MOST = 0.5
"""The share of rows that are sentences from which a table is one of segments; formulae have no stop at their end."""


def holds_segments(path: str | Path, format: str, options: ReadOptions) -> bool:  # noqa: A002  # the word users know
    """Whether a file is a table of which most rows are sentences in each of its languages, and nothing else of terms.

    Raises FormatError.
    """
    with read(path, format, options) as reader:
        if reader.format.name not in TABLES:
            return False
        rows = [entry for entry in islice(reader.entries(), LOOK) if len(entry.sections) > 1]
    return sum(map(_is_segment, rows)) > MOST * len(rows) and not any(map(_is_called_term, rows))


def _is_segment(entry: ConceptEntry) -> bool:
    return all(STOP.search(section.terms[0].term) for section in entry.sections)


def _is_called_term(entry: ConceptEntry) -> bool:
    """Whether the row says what is said of terms alone."""
    return bool(entry.kind) or any(term.status for section in entry.sections for term in section.terms)
