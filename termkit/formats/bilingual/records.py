"""From the tables and paragraphs of a document to translation units, or to the entries of a term list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from termkit.formats.bilingual.alternating import paired
from termkit.formats.bilingual.columns import Bitext, bitext_of
from termkit.formats.bilingual.layout import Layout, Row
from termkit.formats.format import ReadOptions, Record
from termkit.formats.reading.opening import Input
from termkit.formats.tables.entries import entries_of
from termkit.formats.tables.listed import are_terms, is_list_of_terms
from termkit.formats.tables.rows import Row as Line
from termkit.formats.tables.rows import normal
from termkit.model import Severity, TranslationUnit, Variant

NONE = (
    "holds no table with a column for each of two languages, and no paragraphs of two languages by turns; "
    "`termkit mine` reads documents, `termkit align` pairs two of them"
)
MOST_OF_IT = 0.5
"""The share of a document's characters from which it is a bitext, and not a text with a table in it."""


def bitexts_of(layout: Layout, options: ReadOptions) -> list[Bitext]:
    """The tables of two languages; where there is none, the paragraphs that are."""
    tables = [found for rows in layout.tables if (found := bitext_of(rows, options))]
    by_turns = None if tables else paired(layout.paragraphs)
    return tables or ([by_turns] if by_turns else [])


def is_bilingual(layout: Layout) -> bool:
    """Whether most of a document is a bitext, or a program says that it is one."""
    found = bitexts_of(layout, ReadOptions())
    if any(one.is_of_segments for one in found):
        return True
    held = sum(len(text) for one in found for row in one.rows for text in row.texts)
    return bool(held) and held >= MOST_OF_IT * sum(map(len, layout.texts()))


def records_of(source: Input, layout: Layout, options: ReadOptions) -> Iterator[Record]:
    """The units of all bitexts; of tables that hold terms their entries, unless cells are asked for as they are.

    Raises ParseError where there is none.
    """
    found = bitexts_of(layout, options)
    if not found:
        raise source.refuse(NONE)
    others = len(layout.tables) - len(found)
    if layout.tables and others > 0:
        source.report("F313", f"{others} tables are of one language and left out", None, Severity.INFO)
    for one in found:
        if not options.whole_cells and is_of_terms(one):
            yield from _entries(source, one, options)
        else:
            for row in one.rows:
                source.line = row.number
                yield unit_of(row, one)


def is_of_terms(one: Bitext) -> bool:
    """Whether a bitext is a list of terms."""
    places = [place for place, column in enumerate(one.columns) if column.role == "term"]
    cells = [[row.cells[place].text for place in places if place < len(row.cells)] for row in one.rows]
    return not one.is_of_segments and are_terms(cells)


def lists_of(layout: Layout) -> Iterator[list[Line]]:
    """The tables whose headings have what only lists of terms have, as rows of texts."""
    for one in bitexts_of(layout, ReadOptions()):
        lines = lines_of([one.heading, *one.rows]) if one.heading and not one.is_of_segments else []
        if is_list_of_terms(lines):
            yield lines


def lines_of(rows: Sequence[Row]) -> list[Line]:
    """The rows as other tables have them."""
    return [(row.number, row.texts) for row in rows]


def _entries(source: Input, one: Bitext, options: ReadOptions) -> Iterator[Record]:
    """The entries of a list of terms; without a heading the columns are told by the script of their cells."""
    rows = [(number, [normal(text) for text in texts]) for number, texts in lines_of(one.rows)]
    heading = one.heading.texts if one.heading else [_heading(column.role, column.language) for column in one.columns]
    first = one.heading.number if one.heading else rows[0][0]
    yield from entries_of(source, iter([(first, heading), *rows]), options)


def _heading(role: str, language: str) -> str:
    return language if role == "term" else role


def unit_of(row: Row, one: Bitext) -> TranslationUnit:
    """The unit of a row: its languages, its id, and as notes what its other columns say."""
    cells = list(zip(one.columns, row.cells, strict=False))
    texts: dict[str, Variant] = {}
    for column, cell in cells:
        # memoQ writes the target in two columns where asked to, and bids the reviser change the second
        if column.role == "term" and cell.text and (one.is_of_segments or column.language not in texts):
            texts[column.language] = Variant(column.language, normal(cell.text), cell.inline)
    ident = next((cell.text.split() for column, cell in cells if column.role == "id" and cell.text), [""])
    notes = [cell.text for column, cell in cells if column.role == "note" and cell.text]
    told = [(column.heading or column.role, cell.text) for column, cell in cells if column.role not in NAMED]
    return TranslationUnit(
        tuple(texts.values()),
        id=ident[0],
        properties=tuple((f"x-{name.casefold()}", text) for name, text in told if text),
        notes=tuple(notes),
    )


NAMED = frozenset({"term", "id", "note"})
