"""Excel workbooks: every sheet with recognised headings is read; one sheet is written, the same bytes each time."""

from __future__ import annotations

from termkit.formats.format import Format, Head
from termkit.formats.xlsx.read import read
from termkit.formats.xlsx.write import write

__all__ = ["XLSX"]


def sniff(head: Head) -> bool:
    """True for an office package that is called a workbook, or names one in its first bytes."""
    return head.raw.startswith(b"PK\x03\x04") and (head.suffix in {".xlsx", ".xlsm"} or b"xl/" in head.raw)


XLSX = Format("xlsx", "Excel workbook", (".xlsx", ".xlsm"), sniff, read, write)
