"""Readers: from a file, or a text, to a Document.  Each recognises its own files; bare text is what is left.

`Document.text` is printed from the raw file: a line break ends every paragraph but the last, a tab stands between the
columns of a signature block or a table, and everything else stands in the raw file at its offset.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from termkit.documents import docx, headed, html, labelled, plain, tagged
from termkit.documents.assembly import Reading, View, assemble
from termkit.documents.source import Source, open_source
from termkit.errors import UnknownFormat
from termkit.model import Document
from termkit.registry import gather, pick

__all__ = [
    "READERS",
    "Reader",
    "Reading",
    "Source",
    "View",
    "assemble",
    "document_suffixes",
    "read_document",
    "read_text",
]

GROUP = "termkit.readers"


@dataclass(frozen=True, slots=True)
class Reader:
    """A way to read documents: whether a source is of its kind, and the document of it."""

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[Source], bool]
    read: Callable[[Source], Document]


READERS: Sequence[Reader] = (
    Reader("docx", (".docx",), docx.sniff, docx.read),
    Reader("tagged", (".txt",), tagged.sniff, tagged.read),
    Reader("headed", (".txt", ".md"), headed.sniff, headed.read),
    Reader("labelled", (".txt", ".md"), labelled.sniff, labelled.read),
    Reader("html", (".html", ".htm", ".xhtml", ".shtml"), html.sniff, html.read),
    Reader("plain", (".txt", ".text", ".md"), plain.sniff, plain.read),
)


def read_document(path: str | Path, reader: str = "") -> Document:
    """The document in a file, by the reader that recognises it, or by the one named.

    Raises FormatError (with path and line) for a file that is missing, empty, binary, badly encoded or half-tagged, and
    UnknownName for a reader that does not exist.
    """
    return _read(open_source(path), reader)


def read_text(text: str, id: str = "text", reader: str = "") -> Document:  # noqa: A002  # the model's word
    """The document in a string, read like the content of a file; its id is `id`."""
    return _read(Source(b"", name=id, text=text), reader)


def document_suffixes() -> frozenset[str]:
    """The suffixes of the files that some reader takes, in small letters."""
    return frozenset(suffix for reader in _readers() for suffix in reader.suffixes)


def _read(source: Source, reader: str) -> Document:
    if reader:
        return pick(READERS, GROUP, reader).read(source)
    found = next((r for r in _readers() if r.sniff(source)), None)
    if not found:
        raise UnknownFormat("no reader recognises this file: save it as UTF-8 text, HTML or .docx", source.path or None)
    return found.read(source)


@cache
def _readers() -> tuple[Reader, ...]:
    """All readers, bare text last, because it recognises everything."""
    return tuple(sorted(gather(READERS, GROUP).values(), key=lambda reader: reader.name == "plain"))
