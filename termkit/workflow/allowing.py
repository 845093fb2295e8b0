"""What files say of themselves: `termkit: ignore=CODE reason` in a line of a text or a note of a unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from termkit.checks.findings import suppress
from termkit.model import TranslationUnit

PLAIN = frozenset({".txt", ".text", ".md", ".tsv"})
MARK = "termkit:"
ZIPPED = frozenset({".xlsx", ".xlsm", ".gz", ".zip"})
"""Suffixes of files whose bytes do not show what they say."""

Allowances = dict[tuple[str, int], tuple[str, ...]]


def inline_allowances(files: Iterable[Path]) -> Allowances:
    """The codes that are allowed, by path and line of a plain text, by path and unit of a bitext.

    Raises ParseError for an allowance without a reason.
    """
    allowed = {}
    for path in files:
        if path.is_file() and path.suffix.lower() != ".docx" and _may_allow(path):
            places = _lines(path) if path.suffix.lower() in PLAIN else _notes(path)
            for number, text in places:
                codes = suppress.inline(text, path, number) if MARK in text else ()
                if codes:
                    allowed[str(path), number] = codes
    return allowed


def _may_allow(path: Path) -> bool:
    if path.suffix.lower() in ZIPPED:
        return True
    with path.open("rb") as stream:
        return any(MARK.encode() in line or MARK.encode("utf-16-le") in line for line in stream)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    from termkit.documents.source import open_source

    yield from enumerate(open_source(path).text.splitlines(), 1)


def _notes(path: Path) -> Iterator[tuple[int, str]]:
    """The notes of the units of a bitext, those of their languages too; nothing for what is no bitext."""
    from termkit.errors import UnknownFormat
    from termkit.formats import read

    try:
        for number, record in enumerate(read(path), 1):
            if isinstance(record, TranslationUnit):
                notes = [*record.notes, *(note for variant in record.variants for note in variant.notes)]
                yield from ((number, note) for note in notes)
    except UnknownFormat:
        return
