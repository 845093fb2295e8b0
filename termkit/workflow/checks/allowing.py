"""What files say of themselves: `termkit: ignore=CODE reason` in a line of a text or a note of a unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from termkit.checks.findings import suppress
from termkit.model import ConceptEntry
from termkit.workflow.checks.checking import Wish
from termkit.workflow.checks.gathering import is_text

if TYPE_CHECKING:
    from termkit.formats.format import Record

LINES = frozenset({".txt", ".text", ".md", ".htm", ".html", ".xhtml", ".shtml"})
"""Suffixes of texts, whose findings have a line."""
TABLE = ".tsv"
"""The suffix of glossaries, whose findings have a line, and of bitexts, whose findings have a unit."""
MARK = "termkit:"
WORD = ".docx"
ZIPPED = frozenset({".xlsx", ".xlsm", ".gz", ".zip", WORD})
"""Suffixes of files whose bytes do not show what they say."""


def inline_allowances(files: Mapping[str, Path], wish: Wish) -> suppress.Allowances:
    """The codes that are allowed, by the name of a file and a line of a text or glossary, or a unit of a bitext.

    Raises ParseError for an allowance without a reason.
    """
    allowed: dict[tuple[str, str, int], frozenset[str]] = {}
    for name, path in files.items():
        for kind, number, text in _marked(path, wish):
            place = (name, kind, number)
            allowed[place] = allowed.get(place, frozenset()) | suppress.inline(text, name, number)
    return allowed


def _marked(path: Path, wish: Wish) -> Iterator[tuple[str, int, str]]:
    """The lines and notes that allow something: `line` or `unit`, its number, and what it says."""
    suffix = path.suffix.lower()
    if not path.is_file() or not _may_allow(path):
        return
    is_one_text = is_text(path)
    if (suffix in LINES and is_one_text) or suffix == TABLE:
        yield from (("line", number, text) for number, text in _lines(path) if MARK in text)
    if not is_one_text:
        yield from (("unit", number, note) for number, note in _notes(path, wish) if MARK in note)


def _may_allow(path: Path) -> bool:
    if path.suffix.lower() in ZIPPED:
        return True
    with path.open("rb") as stream:
        return any(mark in line for line in stream for mark in _MARKS)


_MARKS = tuple(MARK.encode(codec) for codec in ("utf-8", "utf-16-le", "utf-16-be"))


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    from termkit.documents.source import open_source

    yield from enumerate(open_source(path).text.split("\n"), 1)


def _notes(path: Path, wish: Wish) -> Iterator[tuple[int, str]]:
    """The notes of the units of a bitext by number; nothing for what is no bitext.

    What a unit of XLIFF says holds for all of its segments: these are numbered one by one, and their ids are its own
    with a part behind a stroke.
    """
    from termkit.errors import UnknownFormat
    from termkit.formats import ReadOptions, detect, read

    options = ReadOptions(source=wish.source, target=wish.target, whole_cells=True)
    try:
        is_parted = detect(path).name.startswith("xliff")
        said: tuple[str, ...] = ()
        before = ""
        for number, record in enumerate(read(path, options=options), 1):
            unit, parts, _ = (record.id or "").rpartition("/")
            said = (*(said if is_parted and parts and unit == before else ()), *_said(record))
            before = unit
            yield from ((number, note) for note in said)
    except UnknownFormat:
        return


def _said(record: Record) -> tuple[str, ...]:
    """The notes of a unit and of its texts; of a row of a table, its cells that are no text."""
    if isinstance(record, ConceptEntry):
        notes = (term.note for section in record.sections for term in section.terms)
        return (record.note, *notes, *(extra.value for extra in record.extra))
    return (*record.notes, *(note for variant in record.variants for note in variant.notes))
