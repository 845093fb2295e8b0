"""Documents of two languages: tables of Word, RTF and HTML with a column for each, paragraphs by turns; only read.

memoQ's multi-column RTF (its manual: number and id, source, target, comment, status), the Word files that Trados Studio
has reviewed, and the tables that people make.  Inline tags are told by their character style, and kept apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from termkit.formats.bilingual import page, rich, word
from termkit.formats.bilingual.alternating import paired
from termkit.formats.bilingual.layout import Cell, Layout
from termkit.formats.bilingual.records import is_bilingual, lists_of, records_of
from termkit.formats.format import Format, Head, ReadOptions, Record
from termkit.formats.reading import encoding
from termkit.formats.reading.opening import HEAD, Input, opened
from termkit.formats.tables.rows import Row as Line

__all__ = ["ALTERNATING", "DOCX", "RTF", "WEB_TABLE", "is_bitext", "lists_in"]

PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table)\b", re.I | re.S)


def lines_of(source: Input) -> Layout:
    """The lines of a plain text as paragraphs."""
    found = Layout()
    for line in encoding.lines(source, encoding.of_text(source.head)):
        found.add_paragraph(Cell(line.removeprefix("\ufeff").strip()))
    return found


LAYOUTS: dict[str, Callable[[Input], Layout]] = {
    **dict.fromkeys((".docx",), word.layout_of),
    **dict.fromkeys((".htm", ".html", ".xhtml", ".shtml"), page.layout_of),
    **dict.fromkeys((".rtf",), rich.layout_of),
    **dict.fromkeys((".txt", ".text", ".md"), lines_of),
}
"""By the suffix of a document, what reads its tables and paragraphs."""
PLAIN = frozenset({".txt", ".text", ".md"})


def _format(name: str, title: str, suffixes: tuple[str, ...], sniff: Callable[[Head], bool]) -> Format:
    layout_of = LAYOUTS[suffixes[0]]

    def read(source: Input, options: ReadOptions) -> Iterator[Record]:
        return records_of(source, layout_of(source), options)

    return Format(name, title, suffixes, sniff, read, None, "units")


def is_word(head: Head) -> bool:
    """True for an office package that is called a Word document, or names one in its first bytes."""
    return head.raw.startswith(b"PK\x03\x04") and (head.suffix == ".docx" or b"word/document" in head.raw)


def is_rich_text(head: Head) -> bool:
    """True for RTF."""
    return head.raw.startswith(b"{\\rtf")


def is_page(head: Head) -> bool:
    """True for an HTML page with a table in sight, or that is called one."""
    is_called = head.suffix in (".html", ".htm", ".xhtml", ".shtml")
    return bool(PAGE.match(head.text)) and (is_called or "<table" in head.text.lower())


def is_by_turns(head: Head) -> bool:
    """True for plain text whose first lines are of two languages by turns."""
    if head.root or "\0" in head.text[:4096] or "\t" in head.text[:4096]:
        return False
    lines = [line.strip() for line in head.text.splitlines() if line.strip()]
    if len(head.raw) >= HEAD:  # the last one is cut off, and its translation is not there
        lines = lines[: (len(lines) - 1) // 2 * 2]
    layout = Layout()
    for line in lines:
        layout.add_paragraph(Cell(line))
    return paired(layout.paragraphs) is not None


DOCX = _format("docx", "bilingual table in Word", (".docx",), is_word)
RTF = _format("rtf", "bilingual table in rich text (memoQ)", (".rtf",), is_rich_text)
WEB_TABLE = _format("html-table", "bilingual table in HTML", (".html", ".htm", ".xhtml", ".shtml"), is_page)
ALTERNATING = _format("alternating", "text of two languages by turns", (".txt", ".text"), is_by_turns)


def is_bitext(path: Path) -> bool:
    """Whether most of a document is a table of two languages, or paragraphs of two by turns.

    Raises FormatError for a document that cannot be read.
    """
    if path.suffix.lower() not in LAYOUTS or not path.is_file():
        return False
    state = path.stat()
    return _is_bitext(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=4096)
def _is_bitext(path: Path, *_: int) -> bool:  # asked for several times in a run: it is read once
    layout = layout_in(path)
    return bool(layout) and is_bilingual(layout) if layout else False


def layout_in(path: Path) -> Layout | None:
    """What a document is made of; None where it shows at once that it is no bitext."""
    suffix = path.suffix.lower()
    with opened(path) as source:
        if suffix in PLAIN:
            from termkit.formats.format import head_of

            return lines_of(source) if is_by_turns(head_of(source)) else None
        if LAYOUTS[suffix] is page.layout_of and (
            page.OURS in source.head or b"<table" not in path.read_bytes().lower().replace(b"\0", b"")
        ):
            return None
        return LAYOUTS[suffix](source)


def lists_in(path: Path) -> list[list[Line]]:
    """The tables of a document that are lists of terms by their headings, as rows of texts."""
    layout = layout_in(path) if path.suffix.lower() in LAYOUTS else None
    return list(lists_of(layout)) if layout else []
