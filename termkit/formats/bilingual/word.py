"""The tables and paragraphs of a Word document, as its changes were last accepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from termkit.formats.bilingual.layout import SPANNED, Cell, Layout, cell_of
from termkit.formats.reading.opening import Input
from termkit.text.word_markup import BODY, SKIPPED, TAG_STYLES, W, parts_of, printed, root_of

WIDEST = 50
"""Columns that a cell may be said to span."""


def layout_of(source: Input) -> Layout:
    """The layout of the document; raises ParseError where it is damaged."""
    found = Layout()
    parts = parts_of(source.stream.read(), {BODY}, source.path)
    _collect(root_of(parts, BODY, source.path), found)
    return found


def _collect(element: Any, found: Layout) -> None:
    for child in element:
        if child.tag == f"{W}p":
            found.add_paragraph(_cell([child]))
        elif child.tag == f"{W}tbl":
            found.add_table(_cells(row) for row in _inside(child, f"{W}tr") if row.find(f"{W}trPr/{W}del") is None)
        elif child.tag not in SKIPPED:
            _collect(child, found)


def _inside(element: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or cells of a row, through content controls, but not those of tables inside them."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in SKIPPED and child.tag not in (f"{W}tc", f"{W}tr"):
            yield from _inside(child, tag)


def _cells(row: Any) -> list[Cell]:
    """The cells of a row; one that spans several columns has empty ones behind it."""
    cells: list[Cell] = []
    for cell in _inside(row, f"{W}tc"):
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        width = span.get(f"{W}val", "1") if span is not None else "1"
        cells += [_cell(cell.iter(f"{W}p")), *[SPANNED] * (min(int(width), WIDEST) - 1 if width.isdigit() else 0)]
    return cells


def _cell(paragraphs: Any) -> Cell:
    """The text of some paragraphs, a line each."""
    pieces: list[tuple[str, bool]] = []
    for number, paragraph in enumerate(paragraphs):
        pieces += [("\n", False)] if number else []
        pieces += [(text, style.lower() in TAG_STYLES) for text, style in printed(paragraph, [])]
    return cell_of(pieces)
