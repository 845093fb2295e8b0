"""Read every sheet of a workbook that has the headings of a glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from termkit.formats.format import ReadOptions, Record
from termkit.formats.reading.opening import Input
from termkit.formats.tables.entries import entries_of
from termkit.formats.tables.heading import TITLES, heading_of
from termkit.formats.tables.rows import Row, tidy
from termkit.formats.xlsx.comments import beside, comments_of
from termkit.formats.xlsx.package import BROKEN, broken, check

if TYPE_CHECKING:
    from openpyxl import Workbook


def read(source: Input, options: ReadOptions) -> Iterator[Record]:
    """The entries of all sheets that hold terms; raises ParseError for a package that is broken or a bomb.

    Those are the sheets with a heading; where none has one, the first that holds rows.
    """
    check(source)
    plain: dict[str, list[Row]] = {}
    found = False
    for title, rows, comments in sheets(source):
        first = list(islice(rows, TITLES + 1))
        _, last, columns = heading_of([cells for _, cells in first])
        if columns is not None:
            found = True
            width = max(len(cells) for _, cells in first)
            told = beside(chain(first, rows), comments, first[last][0], width) if comments else chain(first, rows)
            yield from entries_of(source, told, options)
        elif first:
            plain[title] = [] if plain or found else [*first, *rows]
    if not plain and not found:
        raise source.refuse("holds no sheet with rows")
    title, held = next(iter(plain.items()), ("", []))
    if not found:
        yield from entries_of(source, iter(held), options)
        del plain[title]
    for title in plain:
        source.report("F313", f"the sheet {title!r} has no heading of a glossary and is left out")


class Sheet(NamedTuple):
    """A sheet as it is read: its title, its rows one by one, and the comments on its cells by row."""

    title: str
    rows: Iterator[Row]
    comments: dict[int, str]


def sheets(source: Input) -> Iterator[Sheet]:
    """Every sheet, its cells tidied; raises ParseError."""
    for title, rows, comments in raw_sheets(source):
        yield Sheet(title, ((number, [tidy(cell) for cell in cells]) for number, cells in rows), comments)


def raw_sheets(source: Input) -> Iterator[Sheet]:
    """Every sheet, the cells as they stand; raises ParseError."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(source.stream, read_only=True, data_only=True)
    except (InvalidFileException, *BROKEN) as error:
        raise broken(source, error) from error
    for sheet in book.worksheets:
        below: dict[tuple[int, int], int] = {}
        comments: dict[int, str] = {}
        with suppress(*BROKEN):  # what is broken is told where its rows are read
            below = merged(book, sheet)
            comments = comments_of(book, sheet)
        yield Sheet(sheet.title, whole(source, sheet_cells(sheet, below)), comments)


MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
PART = 1 << 20


def merged(book: Workbook, sheet: object) -> dict[tuple[int, int], int]:
    """Row and column of every cell below another that it was merged with -> the row of that one."""
    from openpyxl.utils import column_index_from_string

    found: dict[tuple[int, int], int] = {}
    with book._archive.open(sheet._worksheet_path) as part:  # type: ignore[attr-defined]  # a sheet that is streamed tells nobody else
        held = b""
        while chunk := part.read(PART):
            held = held[-200:] + chunk
            for match in MERGED.finditer(held):
                top, bottom = int(match[2]), min(int(match[4]), int(match[2]) + 1000)
                if match[1] == match[3]:
                    column = column_index_from_string(match[1].decode()) - 1
                    found.update({(row, column): top for row in range(top + 1, bottom + 1)})
    return found


def whole(source: Input, rows: Iterator[Row]) -> Iterator[Row]:
    """The rows; raises ParseError where a part of the package turns out to be broken."""
    while True:
        try:
            row = next(rows, None)
        except BROKEN as error:
            raise broken(source, error) from error
        if row is None:
            return
        yield row


def sheet_cells(sheet: object, below: dict[tuple[int, int], int]) -> Iterator[Row]:
    """The rows of a sheet as texts, empty ones passed over; a merged cell stands in each of its rows."""
    tops: dict[tuple[int, int], str] = {}
    wanted = {(top, column) for (_, column), top in below.items()}
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):  # type: ignore[attr-defined]  # openpyxl's read-only sheet
        cells = [text_of(value) for value in row]
        for column, text in enumerate(cells) if below else ():
            if (number, column) in wanted:
                tops[number, column] = text
            elif not text.strip() and (number, column) in below:
                cells[column] = tops.get((below[number, column], column), "")
        while cells and not cells[-1].strip():
            cells.pop()
        if cells:
            yield number, cells


def text_of(value: object) -> str:
    """A cell's value as a person sees it, a text as it stands."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time().isoformat() == "00:00:00" else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
