"""Write a workbook of one sheet, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from termkit.errors import FormatError
from termkit.formats.format import Record, WriteOptions
from termkit.formats.tables.sheet import rows_of as sheet_rows
from termkit.formats.writing.loss import Ledger

EPOCH = (1980, 1, 1, 0, 0, 0)
MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


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
