"""A base as a sheet for people and CAT tools: one row per concept, further rows for synonyms, plain headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from termkit.formats.format import Record, WriteOptions
from termkit.formats.tables.columns import column_of
from termkit.formats.tables.synonyms import SURE, several
from termkit.formats.writing.ids import IdGiver
from termkit.formats.writing.legal import legal
from termkit.formats.writing.loss import Ledger
from termkit.formats.writing.selecting import entries_of, tag_of
from termkit.formats.writing.survey import COLUMN, languages_of_table
from termkit.model import ConceptEntry, TermSection

PARTED = "| ; or / in a term, which tables read as between two"
OF_TERM = ("status", "source", "reliability", "gender", "part of speech", "note")


def headings(options: WriteOptions) -> list[str]:
    """The heading row: ids, terms with what is said of them, then the concept's data and foreign columns."""
    row = ["id", "kind"]
    for language in languages_of_table(options):
        tag = tag_of(language, options)
        row.append(tag)
        row += ["pinyin"] if language.startswith("zh") else []
        row += [f"{tag} {name}" for name in OF_TERM]
    return [*row, "field", "definition", "note", "context", *options.columns]


def rows_of(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[list[str]]:
    """The rows, heading first; what a sheet has no column for is noted."""
    giver = IdGiver(ledger, legal=False)
    languages = languages_of_table(options)
    for language in languages:
        ledger.drop_if(column_of(tag_of(language, options)).role != "term", "language that no table knows", language)
    yield headings(options)
    for entry in entries_of(records, options, ledger):
        note_losses(entry, languages, ledger)
        terms = [entry.terms(language) if exact(entry, language) else () for language in languages]
        terms = [(*found, *suggested(entry, language)) for found, language in zip(terms, languages, strict=True)]
        ident = giver.give(entry.id)
        for number, line in enumerate(zip_longest(*terms)):
            cells = [ident, entry.kind.value if entry.kind and not number else ""]
            for language, term in zip(languages, line, strict=True):
                cells += term_cells(language, term)
            yield [legal(cell, ledger, entry.id) for cell in cells + concept_cells(entry, options, first=not number)]
        ledger.entries += 1


def exact(entry: ConceptEntry, language: str) -> bool:
    """True where the entry has a section of exactly this language."""
    return any(section.language == language for section in entry.sections)


def suggested(entry: ConceptEntry, language: str) -> Iterator[TermSection]:
    """The suggestions of a language, marked provisional in their note."""
    section = entry.section(language) if exact(entry, language) else None
    for one in section.suggestions if section else ():
        yield TermSection(one.term, note=f"provisional: {one.origin} {one.score:g}")


def term_cells(language: str, term: TermSection | None) -> list[str]:
    """The cells of one term, empty where there is none."""
    width = len(OF_TERM) + 1 + language.startswith("zh")
    if term is None:
        return [""] * width
    reading = [term.reading] if language.startswith("zh") else []
    status, gender = term.status.value if term.status else "", term.gender.value if term.gender else ""
    reliability = term.reliability.value if term.reliability else ""
    return [term.term, *reading, status, term.source, reliability, gender, term.part_of_speech, term.note]


def concept_cells(entry: ConceptEntry, options: WriteOptions, *, first: bool) -> list[str]:
    """The cells of the concept, in its first row."""
    if not first:
        return [""] * (4 + len(options.columns))
    extra = {one.path.removeprefix(COLUMN): one.value for one in entry.extra if one.path.startswith(COLUMN)}
    contexts = [context.text for section in entry.sections for term in section.terms for context in term.contexts]
    foreign = [extra.get(name, "") for name in options.columns]
    return [entry.subject_field, entry.definition, entry.note, contexts[0] if contexts else "", *foreign]


def note_losses(entry: ConceptEntry, languages: Iterable[str], ledger: Ledger, *, definitions: bool = True) -> None:
    """Note what a sheet has no column for; `definitions` of a language too, where it has none for them."""
    ledger.drop_if(entry.links, "links", entry.id)
    ledger.drop_if(entry.transactions, "transactions", entry.id)
    ledger.drop_if(entry.definition_source, "definition source", entry.id)
    ledger.drop_if(entry.valid_from or entry.valid_to, "validity", entry.id)
    ledger.drop_if(any(not one.path.startswith(COLUMN) for one in entry.extra), "extra", entry.id)
    contexts = 0
    for section in entry.sections:
        ledger.drop_if(definitions and section.definition, "definition of a language", entry.id)
        ledger.drop_if(section.extra, "extra", entry.id)
        if section.language not in languages:
            ledger.drop_if(section.terms, f"terms in {section.language}", entry.id)
        for term in section.terms:
            contexts += len(term.contexts)
            ledger.drop_if(term.term != term.term.strip(), "blanks around a term", entry.id)
            ledger.drop_if(len(several(term.term)) > 1 or SURE in term.term, PARTED, entry.id)
            ledger.drop_if(term.paradigm, "paradigm", entry.id)
            ledger.drop_if(term.valid_from or term.valid_to, "validity", entry.id)
            ledger.drop_if(term.geographical_usage, "geographical usage", entry.id)
            ledger.drop_if(term.type, "term type", entry.id)
            flagged = term.fixed_number or term.case_sensitive or term.do_not_translate or term.nested
            ledger.drop_if(flagged, "flags", entry.id)
            ledger.drop_if(term.extra, "extra", entry.id)
    if contexts > 1:
        ledger.drop("context", entry.id, contexts - 1)
