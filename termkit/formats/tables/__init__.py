"""Tables of terms that people and programs keep: CSV, TSV and their like; columns are told by their headings."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

from termkit.formats.format import Format, ReadOptions, Record, WriteOptions
from termkit.formats.reading.opening import Input
from termkit.formats.tables.entries import entries_of
from termkit.formats.tables.rows import is_table, rows_of
from termkit.formats.tables.sheet import rows_of as sheet_rows
from termkit.formats.writing.loss import Ledger

__all__ = ["CSV", "read"]

FORMULA = re.compile(r"[=+\-@\t\r]")


def read(source: Input, options: ReadOptions) -> Iterator[Record]:
    """The entries of a table in text."""
    return entries_of(source, rows_of(source), options)


def write(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[str]:
    """The base as CSV with a byte order mark, so that spreadsheets know it is UTF-8; no cell can be a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    yield "\ufeff"
    for row in sheet_rows(records, options, ledger):
        writer.writerow([harmless(cell) for cell in row])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def harmless(cell: str) -> str:
    """The cell, behind an apostrophe where a spreadsheet would run it as a formula."""
    return f"'{cell}" if FORMULA.match(cell) else cell


CSV = Format("csv", "table for spreadsheets and CAT tools", (".csv", ".txt", ".tab", ".tsv"), is_table, read, write)
