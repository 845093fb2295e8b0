"""A table as a list of terms, row by row: no cell is trimmed, composed or joined with another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from termkit.formats.format import ReadOptions
from termkit.formats.reading.opening import Input
from termkit.formats.tables.cells import Cells
from termkit.formats.tables.columns import TERMS, Column
from termkit.formats.tables.entries import Draft, add_row, may_be_several, term_of
from termkit.formats.tables.heading import TITLES, headed, heading_of
from termkit.formats.tables.rows import Row, tidy
from termkit.formats.tables.synonyms import parts
from termkit.model import ConceptEntry, LanguageSection, Status, TermSection

OF_LISTS = frozenset(
    {"status", "kind", "type", "pinyin", "field", "definition", "reference", "pos", "gender", "forbidden", "case"}
    | {"reliability", "usage", "preferred", "translatable"}
)
"""Columns that tell a list of terms; notes, contexts and ids stand beside segments too."""
STOP = re.compile(r"[。！？!?…][”»』」\"）)]*\s*\Z|(?<=\w{3})\.[”»\"）)]*\s*\Z")
"""The end of a sentence at the end of a cell."""
SENTENCE = re.compile(rf"{STOP.pattern}|，|[.!?] ")
LONG = 60
SENTENCES = 0.3
"""The share of rows with a sentence, or a cell of more than LONG characters, from which a table is a bitext."""


def is_list_of_terms(rows: list[Row]) -> bool:
    """Whether a heading has a column of lists, and what stands below are terms: bitexts may have a status as well."""
    _, last, columns = heading_of([[tidy(cell) for cell in cells] for _, cells in rows[: TITLES + 1]])
    if not columns or not any(column.role in OF_LISTS for column in columns):
        return False
    places = [number for number, column in enumerate(columns) if column.role in TERMS]
    return are_terms([[cells[number] for number in places if number < len(cells)] for _, cells in rows[last + 1 :]])


def are_terms(body: list[list[str]]) -> bool:
    """Whether the cells of some rows are terms, and no sentences."""
    running = sum(any(len(cell) > LONG or SENTENCE.search(cell) for cell in cells) for cells in body)
    return bool(body) and running < SENTENCES * len(body)


def entries_of(source: Input, rows: list[Row], options: ReadOptions) -> Iterator[tuple[int, ConceptEntry, bool]]:
    """Line and entry of each row, and whether the table has a column for sources."""
    tidied = [(line, [tidy(cell) for cell in cells]) for line, cells in rows]
    columns, body = headed(source, tidied, options)
    tells = any(column.role == "reference" for column in columns)
    found: list[tuple[int, ConceptEntry]] = []
    for (line, cells), (_, raw) in zip(body, rows[len(rows) - len(body) :], strict=True):
        row = Cells(columns, cells)
        draft = Draft("")
        if add_row(draft, row):
            found.append((line, replace(draft.entry(), sections=tuple(sections_of(row, columns, raw).values()))))
    usable = {pair for _, entry in found for pair, term in pairs_of(entry) if term.may_be_used}
    yield from ((line, meant(entry, usable), tells) for line, entry in found)


def pairs_of(entry: ConceptEntry) -> Iterator[tuple[tuple[str, str, str], TermSection]]:
    """Every term with its language and the first term of its row."""
    first = next((term.term for section in entry.sections for term in section.terms), "")
    for section in entry.sections:
        yield from (((first, section.language, term.term), term) for term in section.terms)


def meant(entry: ConceptEntry, usable: set[tuple[str, str, str]]) -> ConceptEntry:
    """The entry, where its bad status is about a new equivalent, not about those that it repeats from another row."""
    bad = [pair for pair, term in pairs_of(entry) if not term.may_be_used]
    again = usable.intersection(bad)
    if not again or len(again) == len(bad):
        return entry
    spared = {(language, term) for _, language, term in again}
    sections = [
        replace(s, terms=tuple(replace(t, status=None) if (s.language, t.term) in spared else t for t in s.terms))
        for s in entry.sections
    ]
    return replace(entry, sections=tuple(sections))


def sections_of(row: Cells, columns: list[Column], raw: list[str]) -> dict[str, LanguageSection]:
    """The languages of a row, with its terms as they are written."""
    found: dict[str, LanguageSection] = {}
    for column, cell in zip(columns, raw, strict=False):
        if column.role != "term" or not cell.strip():
            continue
        section = found.setdefault(column.language, LanguageSection(column.language))
        terms = section.terms
        for text in written(cell) if may_be_several(row) else [cell]:
            terms = (*terms, term_at(row, column.language, text, is_first=not terms))
        found[column.language] = replace(section, terms=terms)
    return found


def term_at(row: Cells, language: str, text: str, *, is_first: bool) -> TermSection:
    """A term with what its row says; of several in a language the row calls the first one preferred."""
    term = term_of(row, language, text, is_source=False)
    if language.startswith("zh") and not row.get("status", language) and term.status is not Status.PREFERRED:
        term = replace(term, status=None)  # a bad status is about equivalents
    status = Status.ADMITTED if term.status is Status.PREFERRED and not is_first else term.status
    return replace(term, status=status)


def written(cell: str) -> list[str]:
    """The terms of a cell; the blanks at its ends belong to the first and the last."""
    inner = cell.strip()
    start = cell.index(inner)
    texts = parts(inner)
    texts[0] = cell[:start] + texts[0]
    texts[-1] += cell[start + len(inner) :]
    return texts
