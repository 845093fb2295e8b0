"""Files of term bases and memories: recognise, read, write, convert.

A format is a named value (`Format`) with a recogniser, a reader and a writer, each a pure function over records
(`ConceptEntry`, `TranslationUnit`); the built-in ones stand in FORMATS, others register under `termkit.formats`.
"""

from __future__ import annotations

from termkit.formats.format import ExportOptions, Format, Head, ReadOptions, Record, WriteOptions
from termkit.formats.known import FORMATS, detect, named, read
from termkit.formats.writing.exporting import convert, export
from termkit.formats.writing.loss import ExportReport, Ledger, Loss

__all__ = [
    "FORMATS",
    "ExportOptions",
    "ExportReport",
    "Format",
    "Head",
    "Ledger",
    "Loss",
    "ReadOptions",
    "Record",
    "WriteOptions",
    "convert",
    "detect",
    "export",
    "named",
    "read",
]
