"""The tables of an HTML page, and what text stands beside them."""

from __future__ import annotations

import codecs
import re
from html.parser import HTMLParser

from termkit.formats.bilingual.layout import SPANNED, Cell, Layout, cell_of
from termkit.formats.reading import encoding
from termkit.formats.reading.opening import Input

CHARSET = re.compile(rb"""<meta[^>]*charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
BREAKS = frozenset({"br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"})
UNSEEN = frozenset({"script", "style", "head", "template", "noscript"})
CELLS = frozenset({"td", "th"})
BLANKS = re.compile(r"\s+")
WIDEST = 50


OURS = b'<meta name="generator" content="termkit">'
"""What termkit writes into its own pages: glossaries, reports and alignments, to be read by people."""


def layout_of(source: Input) -> Layout:
    """The layout of the page; raises ParseError for bytes that are not of its encoding, and for a page of ours."""
    if OURS in source.head:
        raise source.refuse("is a page that termkit wrote to be read; take its TBX, TMX or table, or write one")
    collector = _Collector()
    for chunk in encoding.chunks(source, _codec(source)):
        collector.feed(chunk)
    collector.close()
    return collector.finished()


def _codec(source: Input) -> str:
    """The encoding that a page declares, else the one its bytes show."""
    found = CHARSET.search(source.head)
    declared = found.group(1).decode("ascii", "replace").lower() if found else ""
    try:
        codec = codecs.lookup(encoding.SUPERSETS.get(declared, declared)).name
    except LookupError:
        codec = ""
    certain = encoding.marked(source.head)
    return certain or codec or encoding.of_text(source.head)


class _Collector(HTMLParser):
    """Collects the innermost tables: one that holds others lays out a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.layout = Layout()
        self.open: list[list[list[Cell]]] = []
        """The rows of the tables that are open, the innermost last."""
        self.holds: list[bool] = []
        """Whether they hold another one."""
        self.text: list[str] = []
        self.cell: tuple[int, int] | None = None
        """The depth of the table whose cell is open, and how many columns it spans."""
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A table, row or cell begins, or a line."""
        if tag in UNSEEN:
            self.unseen += 1
        elif tag == "table":
            self._break_off()
            self.holds = [True] * len(self.holds) + [False]
            self.open.append([])
        elif tag == "tr" and self.open:
            self._end_cell()
            self.open[-1].append([])
        elif tag in CELLS and self.open:
            self._end_cell()
            span = dict(attrs).get("colspan") or "1"
            self.cell = len(self.open), min(int(span), WIDEST) if span.isdigit() else 1
        elif tag in BREAKS:
            self.handle_data("\n") if tag == "br" or self.cell else self._break_off()

    def handle_endtag(self, tag: str) -> None:
        """A table, row, cell or paragraph ends."""
        if tag in UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        elif tag in CELLS or tag == "tr":
            self._end_cell()
        elif tag == "table" and self.open:
            self._end_cell()
            rows, holds = self.open.pop(), self.holds.pop()
            if holds:
                for cell in (cell for row in rows for cell in row):
                    self.layout.add_paragraph(cell)
            else:
                self.layout.add_table(row for row in rows if row)
        elif tag in BREAKS:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        """Text, of the page or of the open cell."""
        if not self.unseen:
            self.text.append(data if data == "\n" else BLANKS.sub(" ", data))

    def _end_cell(self) -> None:
        if self.cell and self.cell[0] == len(self.open):
            if not self.open[-1]:
                self.open[-1].append([])
            self.open[-1][-1] += [self._taken(), *[SPANNED] * (self.cell[1] - 1)]
            self.cell = None

    def _break_off(self) -> None:
        """End a paragraph that stands in no cell, or in one that turns out to hold a table."""
        taken = self._taken()
        if taken.text:
            self.layout.add_paragraph(taken)
        self.cell = None

    def _taken(self) -> Cell:
        text, self.text = "".join(self.text), []
        return cell_of([(re.sub(" {2,}", " ", text), False)])

    def finished(self) -> Layout:
        """The layout; tables that nothing closed end here."""
        while self.open:
            self.handle_endtag("table")
        self._break_off()
        return self.layout
