"""What a document of two languages is made of, whatever program wrote it: tables of cells, paragraphs beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

BLANKS = re.compile(r"[ \t\xa0]*\n\s*")
TAG = re.compile(r"[\[{<][^\[\]{}<>]*[\]}>]")
"""How programs print one inline tag: {1}, <2>, [3}."""


class Cell(NamedTuple):
    """The text of a cell or paragraph, and the same with its inline tags as elements, where it has any."""

    text: str
    inline: str = ""


SPANNED = Cell("")
"""What stands behind a cell that spans several columns."""


class Row(NamedTuple):
    """A row of a table by its number among all rows of the document, or a paragraph by its number; from 1."""

    number: int
    cells: list[Cell]

    @property
    def is_merged(self) -> bool:
        """Whether one cell spans all of it: a heading between the rows of a table, or a program's warning."""
        return len(self.cells) > 1 and all(cell is SPANNED for cell in self.cells[1:])

    @property
    def texts(self) -> list[str]:
        """The texts of the cells."""
        return [cell.text for cell in self.cells]


@dataclass(slots=True)
class Layout:
    """The tables of a document, and its paragraphs that stand in none."""

    tables: list[list[Row]] = field(default_factory=list)
    paragraphs: list[Row] = field(default_factory=list)

    def add_table(self, rows: Iterable[list[Cell]]) -> None:
        """One more table; its rows are counted on from those before."""
        before = sum(map(len, self.tables))
        self.tables.append([Row(number, cells) for number, cells in enumerate(rows, before + 1)])

    def add_paragraph(self, cell: Cell) -> None:
        """One more paragraph; blank ones count too."""
        self.paragraphs.append(Row(len(self.paragraphs) + 1, [cell]))

    def texts(self) -> Iterator[str]:
        """All that is printed."""
        yield from (text for rows in (*self.tables, self.paragraphs) for row in rows for text in row.texts)


def cell_of(pieces: Iterable[tuple[str, bool]]) -> Cell:
    """The cell of its pieces, of which some are inline tags of a program and none of the text."""
    told = list(pieces)
    text = tidy("".join(piece for piece, is_tag in told if not is_tag))
    if not any(is_tag for _, is_tag in told):
        return Cell(text)
    from xml.sax.saxutils import escape  # which loads what speaks to the net

    inline = "".join(_placeholders(piece) if is_tag else escape(piece) for piece, is_tag in told)
    return Cell(text, tidy(inline))


def tidy(text: str) -> str:
    """The text without blanks at its ends and around its line breaks."""
    return BLANKS.sub("\n", text).strip()


def _placeholders(printed: str) -> str:
    """An element for each tag that is printed there."""
    from xml.sax.saxutils import escape, quoteattr

    tags = TAG.findall(printed) or filter(None, [printed.strip()])
    return "".join(f"<ph id={quoteattr(tag)}>{escape(tag)}</ph>" for tag in tags)
