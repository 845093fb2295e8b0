"""Excel workbooks: every sheet with recognised headings is read; one sheet is written, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, NamedTuple
from xml.parsers import expat

from termkit.errors import FormatError, ParseError
from termkit.formats.format import Format, Head, ReadOptions, Record, WriteOptions
from termkit.formats.loss import Ledger
from termkit.formats.opening import CHUNK, Input, bound
from termkit.formats.tables.entries import entries_of
from termkit.formats.tables.heading import TITLES, heading_of
from termkit.formats.tables.rows import Row, tidy
from termkit.formats.tables.sheet import rows_of as sheet_rows
from termkit.formats.xlsx.comments import beside, comments_of

if TYPE_CHECKING:
    from openpyxl import Workbook

__all__ = ["XLSX"]

BROKEN = (
    zlib.error, zipfile.BadZipFile, EOFError, OSError, SyntaxError, LookupError, ValueError, TypeError, AttributeError,
    ArithmeticError, NotImplementedError, RuntimeError, AssertionError,
)  # fmt: skip
"""What openpyxl and the standard library raise where a package or a part of it is broken."""
HANDED = 2
"""How many things the parser hands over with an element; with a DOCTYPE there are more."""
EPOCH = (1980, 1, 1, 0, 0, 0)
MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def sniff(head: Head) -> bool:
    """True for an office package that is called a workbook, or names one in its first bytes."""
    return head.raw.startswith(b"PK\x03\x04") and (head.suffix in {".xlsx", ".xlsm"} or b"xl/" in head.raw)


def read(source: Input, options: ReadOptions) -> Iterator[Record]:
    """The entries of all sheets that hold terms; raises ParseError for a package that is broken or a bomb.

    Those are the sheets with a heading; where none has one, the first that holds rows.
    """
    check(source)
    plain: dict[str, list[Row]] = {}
    found = False
    for title, rows, comments in sheets(source):
        first = list(islice(rows, TITLES + 1))
        heading, columns = heading_of([cells for _, cells in first])
        if columns is not None:
            found = True
            width = max(len(cells) for _, cells in first)
            told = beside(chain(first, rows), comments, first[heading][0], width) if comments else chain(first, rows)
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


def broken(source: Input, error: Exception) -> ParseError:
    """The error for a package that cannot be read."""
    return source.refuse(f"is no workbook that can be read ({error}); save it again as .xlsx")


def check(source: Input) -> None:
    """Refuse a package that unpacks to too much or whose XML declares entities."""
    try:
        with zipfile.ZipFile(source.stream) as package:
            members = package.infolist()
            if sum(info.file_size for info in members) > bound(sum(info.compress_size for info in members)):
                raise source.refuse("unpacks to far more than it should, which looks like a bomb")
            for info in members:
                if info.filename.endswith((".xml", ".rels")):
                    with package.open(info) as part:
                        if has_doctype(part):
                            raise source.refuse(f"{info.filename} has a DOCTYPE, which no workbook needs; refused")
    except BROKEN as error:
        raise broken(source, error) from error
    source.stream.seek(0)


class Told(Exception):  # no error: it stops the parser where all is known
    """Says that a part of the package has a DOCTYPE, or none."""


def has_doctype(part: IO[bytes]) -> bool:
    """True for XML with a DOCTYPE before its root element, in whatever encoding; what is broken, its reader tells."""
    parser = expat.ParserCreate()

    def told(*found: object) -> None:
        raise Told(len(found) > HANDED)

    parser.StartDoctypeDeclHandler = parser.StartElementHandler = told
    try:
        while chunk := part.read(CHUNK):
            parser.Parse(chunk, False)
    except Told as found:
        return bool(found.args[0])
    except expat.ExpatError:
        return False
    return False


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


def write(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[bytes]:
    """The base as a workbook of one sheet; raises FormatError where the temporary folder is full."""
    from lxml.etree import SerialisationError

    try:
        yield timeless(workbook(records, options, ledger))
    except SerialisationError as error:
        raise FormatError(f"the workbook cannot be put together ({error}); free some temporary space") from error


def workbook(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> bytes:
    """The workbook as openpyxl writes it; every cell is text, so none can be a formula."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet("terms")
    sheet.freeze_panes = "A2"
    for row in sheet_rows(records, options, ledger):
        cells = []
        for text in row:
            cell = WriteOnlyCell(sheet, value=text[:32_767] or None)
            cell.data_type = "s"
            cells.append(cell)
            if len(text) > 32_767:
                ledger.drop("text longer than an Excel cell", text[:40])
        sheet.append(cells)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def timeless(package: bytes) -> bytes:
    """The package without the time it was written, so that the same base gives the same bytes."""
    buffer = io.BytesIO()
    stamp = datetime(*EPOCH, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename == "docProps/core.xml":
                data = MODIFIED.sub(rb"\g<1>" + stamp, data)
            new.writestr(zipfile.ZipInfo(info.filename, EPOCH), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


XLSX = Format("xlsx", "Excel workbook", (".xlsx", ".xlsm"), sniff, read, write)
