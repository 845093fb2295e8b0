"""A base as memoQ's own term base table: one row per concept, its headings, a column for each further synonym.

By memoQ's documentation (Term base in CSV format) each row becomes an entry, and columns are taken by their headings:
Entry_ID (a number), Entry_Subject, Entry_Note, then for each language LANGUAGE_Def, and for each of its terms LANGUAGE
and Term_Example.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from functools import cache

from termkit.formats.data import table
from termkit.formats.format import Format, Record, WriteOptions
from termkit.formats.tables.sheet import exact, note_losses, suggested
from termkit.formats.writing.legal import legal
from termkit.formats.writing.loss import Ledger
from termkit.formats.writing.selecting import entries_of
from termkit.formats.writing.survey import languages_of_table
from termkit.model import ConceptEntry, TermSection

FORMULA = ("=", "+", "-", "@", "\t", "\r")


@cache
def language_name(tag: str) -> str:
    """The heading of a language's terms: Chinese_PRC; of one that memoQ does not name, its tag."""
    names = {row["tag"]: row["name"] for row in table("memoq_languages")}
    return names.get(tag) or names.get(tag.partition("-")[0]) or tag.replace("-", "_")


def write(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[str]:
    """The table, UTF-8 with its mark, commas between the cells; no cell can be a formula."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    languages = languages_of_table(options)
    widths = {language: max(1, options.widths.get(language, 1)) for language in languages}
    writer.writerow(headings(widths))
    yield "\ufeff"
    for number, entry in enumerate(entries_of(records, options, ledger), 1):
        lost(entry, languages, ledger)
        cells = [str(number), entry.subject_field, entry.note]
        for language, width in widths.items():
            cells += language_cells(entry, language, width, ledger)
        writer.writerow([harmless(legal(cell, ledger, entry.id)) for cell in cells])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
        ledger.entries += 1
    yield buffer.getvalue()


def headings(widths: dict[str, int]) -> list[str]:
    """The heading row."""
    row = ["Entry_ID", "Entry_Subject", "Entry_Note"]
    for language, width in widths.items():
        name = language_name(language)
        row += [f"{name}_Def", *[name, "Term_Example"] * width]
    return row


def language_cells(entry: ConceptEntry, language: str, width: int, ledger: Ledger) -> list[str]:
    """Definition and terms of one language, as many as there are columns for."""
    section = entry.section(language) if exact(entry, language) else None
    if section is None:
        return [""] * (1 + 2 * width)
    terms = [*section.terms, *suggested(entry, language)]
    ledger.drop_if(terms[width:], "further terms of a language", entry.id)
    cells = [section.definition or (entry.definition if language.startswith("zh") else "")]
    for term in terms[:width]:
        cells += [term.term, term.contexts[0].text if term.contexts else ""]
    return cells + [""] * (1 + 2 * width - len(cells))


def harmless(cell: str) -> str:
    """The cell, behind an apostrophe where a spreadsheet would run it as a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def lost(entry: ConceptEntry, languages: tuple[str, ...], ledger: Ledger) -> None:
    """Note what memoQ's table has no column for."""
    note_losses(entry, languages, ledger, definitions=False)
    ledger.drop_if(entry.id, "id", entry.id)
    ledger.drop_if(entry.kind, "kind", entry.id)
    for term in (term for section in entry.sections for term in section.terms):
        for name in ("reading", "status", "source", "reliability", "gender", "part_of_speech", "note"):
            ledger.drop_if(said(term, name), NAMES.get(name, name), entry.id)


NAMES = {"reading": "pinyin", "part_of_speech": "part of speech", "note": "note on a term"}


def said(term: TermSection, name: str) -> object:
    """What a term says of a datum; that it may be used needs no saying."""
    if name == "status":
        return not term.may_be_used
    return getattr(term, name)


def unknown(_: object) -> bool:
    """The reader of tables knows its headings; no file is told apart as one of memoQ's."""
    return False


MEMOQ = Format("memoq", "memoQ term base table (CSV)", (".csv",), unknown, None, write, wide=True)
