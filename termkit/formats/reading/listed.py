"""Term lists of others, row by row as they stand, so that their faults can be told: blanks, letters, repetitions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from termkit.formats.bilingual import lists_in
from termkit.formats.format import ReadOptions
from termkit.formats.known import detect
from termkit.formats.reading.opening import Input, opened
from termkit.formats.tables.rows import Row
from termkit.model import ConceptEntry

TBX = frozenset({"tbx", "tbx-linguist", "tbx2"})
LOOK = 200
"""So many rows are looked at to tell a list from a bitext."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of a table, or an entry of a TBX file, and the row or line where it begins."""

    line: int
    entry: ConceptEntry
    tells_sources: bool


def is_list(path: Path) -> bool:
    """Whether the file holds terms and says of them what is said of terms alone; raises FormatError."""
    from termkit.formats.tables.listed import is_list_of_terms

    if detect(path).name in TBX:
        return True
    with _tables(path) as tables:
        return any(is_list_of_terms(list(islice(rows, LOOK))) for rows in tables)


def read_list(path: Path, options: ReadOptions) -> Iterator[Listed]:
    """The rows or entries of a list, their terms as the file writes them; raises FormatError."""
    from termkit.formats.tables.listed import entries_of, is_list_of_terms
    from termkit.formats.tbx.listed import raw_entries

    if detect(path).name in TBX:
        with opened(path) as source:
            found = list(raw_entries(source, options))
        tells = any(term.source for _, entry in found for s in entry.sections for term in s.terms)
        yield from (Listed(line, entry, tells) for line, entry in found)
        return
    with opened(path) as source, _tables(path) as tables:
        for rows in map(list, tables):
            if is_list_of_terms(rows[:LOOK]):
                yield from (Listed(*one) for one in entries_of(source, rows, options))


@contextmanager
def _tables(path: Path) -> Iterator[Iterator[Iterator[Row]]]:
    """The tables of a file, a workbook's sheets each; none where it is no table."""
    kind = detect(path).name
    with opened(path) as source:
        if kind in ("docx", "rtf", "html-table"):
            yield map(iter, lists_in(path))
        else:
            yield _sheets(source) if kind == "xlsx" else iter([_text(source)] if kind == "csv" else [])


def _sheets(source: Input) -> Iterator[Iterator[Row]]:
    from termkit.formats.xlsx.package import check
    from termkit.formats.xlsx.read import raw_sheets

    check(source)
    return (sheet.rows for sheet in raw_sheets(source))


def _text(source: Input) -> Iterator[Row]:
    from termkit.formats.tables.rows import raw_rows

    return raw_rows(source)
