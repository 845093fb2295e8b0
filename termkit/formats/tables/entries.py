"""From rows with recognised columns to concept entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from termkit.formats.format import ReadOptions
from termkit.formats.reading.opening import Input
from termkit.formats.tables.cells import Cells
from termkit.formats.tables.columns import Column
from termkit.formats.tables.heading import headed
from termkit.formats.tables.rows import Row
from termkit.formats.tables.synonyms import SURE, several
from termkit.formats.tables.values import FALSE, KNOWS, TRUE, leftover, speech, status_of
from termkit.formats.tbx.categories import known_values
from termkit.formats.tbx.notes import keyed
from termkit.formats.tbx.term import suggestion
from termkit.model import (
    ConceptEntry,
    Context,
    Extra,
    Gender,
    Kind,
    LanguageSection,
    Reliability,
    Severity,
    Status,
    Suggestion,
    TermSection,
    TermType,
)

FORMAT = "table"
PEEK = 50
"""Rows looked at to tell the languages of columns without names."""


@dataclass(slots=True)
class Draft:
    """A concept as its rows are read."""

    key: str
    line: int = 0
    """Where its first row stands."""
    id: str = ""
    kind: Kind | None = None
    subject: str = ""
    definition: str = ""
    note: str = ""
    sections: dict[str, LanguageSection] = field(default_factory=dict)
    extra: list[Extra] = field(default_factory=list)

    def entry(self) -> ConceptEntry:
        """The entry."""
        return ConceptEntry(
            self.id,
            self.kind,
            tuple(self.sections.values()),
            subject_field=self.subject,
            definition=self.definition,
            note=self.note,
            extra=tuple(self.extra),
        )


def entries_of(source: Input, rows: Iterator[Row], options: ReadOptions) -> Iterator[ConceptEntry]:
    """The entries of a table; rows with the same id, or adding a status to the same source term, are one concept."""
    first = list(islice(rows, PEEK))
    if not first:
        raise source.refuse("holds no row")
    columns, body = headed(source, first, options)
    draft: Draft | None = None
    told: set[tuple[str, str]] = set()
    for line, cells in chain(body, rows):
        row = Cells(columns, cells, are_whole=options.whole_cells)
        if draft is None or not belongs(row, draft, columns):
            if draft is not None:
                source.line = draft.line
                yield draft.entry()
            draft = Draft(row.first_term(), line=line)
        told |= unknown_values(source, row, line, told)
        told |= lists(source, row, line, told)
        if not add_row(draft, row):
            source.report("F306", "a row without any term is left out", line)
            draft = draft if draft.sections else None
    if draft is not None:
        source.line = draft.line
        yield draft.entry()


def belongs(row: Cells, draft: Draft, columns: list[Column]) -> bool:
    """True for a row of the same id; without ids, for one that gives the same source term a lesser equivalent."""
    if any(column.role == "id" for column in columns):
        return bool(row.get("id")) and row.get("id") == draft.id
    if not draft.key or row.first_term() != draft.key:
        return False
    languages = ("", *(language for language, _ in row.terms()))
    found = {status_of(row.get("status", language), row.get("forbidden", language)) for language in languages}
    return bool(found - {None, Status.PREFERRED})


def add_row(draft: Draft, row: Cells) -> bool:
    """Put a row's cells into the concept; False where it has no term."""
    draft.id = draft.id or row.get("id")
    draft.subject = draft.subject or row.get("field")
    draft.definition = draft.definition or row.get("definition")
    note = row.joined("note")
    draft.note = "\n".join(filter(None, (draft.note, note if note != draft.note else "")))
    kind = row.get("kind") or row.get("type")
    draft.kind = draft.kind or (Kind(kind.lower()) if kind.lower() in frozenset(Kind) else None)
    terms = row.terms()
    for number, (language, cell) in enumerate(terms):
        add_terms(draft, row, language, cell, is_source=number == 0 and len(terms) > 1)
    draft.extra += [
        Extra(f"column:{column.heading}", cell, FORMAT) for column, cell in row.filled if leftover(column, cell)
    ]
    return bool(terms)


MOST_TOLD = 200


def unknown_values(source: Input, row: Cells, line: int, told: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Report the values that a column does not know, each the first time it is met."""
    judged = ((column, cell) for column, cell in row.filled if column.role in KNOWS and column.role != "preferred")
    found = {(column.heading, cell) for column, cell in judged if leftover(column, cell)}
    for heading, cell in sorted(found - told) if len(told) < MOST_TOLD else ():
        source.report("F304", f"{heading} {cell!r} is not known; it is kept as it stands", line)
    return found


def lists(source: Input, row: Cells, line: int, told: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Report, for each language the first time, a cell that is read as several terms without the sure separator."""
    found = {("several", language) for language, cell in row.terms() if SURE not in cell and len(several(cell)) > 1}
    new = sorted(found - told) if may_be_several(row) else []
    for _, language in new:
        cell = next(cell for tag, cell in row.terms() if tag == language and len(several(cell)) > 1)
        source.report("F312", f"{cell!r} is read as {len(several(cell))} terms", line, Severity.INFO)
    return found if new else set()


def add_terms(draft: Draft, row: Cells, language: str, cell: str, *, is_source: bool) -> None:
    """Add the terms of one cell."""
    section = draft.sections.get(language) or LanguageSection(language, definition=row.get("definition", language))
    had = {term.term for term in section.terms}
    for text in several(cell) if may_be_several(row) else [cell.strip()]:
        if text not in had:
            term = term_of(row, language, text, is_source=is_source)
            section = replace(section, terms=(*section.terms, term))
    terms, suggestions = parted(section.terms)
    draft.sections[language] = replace(section, terms=terms, suggestions=section.suggestions + suggestions)


def may_be_several(row: Cells) -> bool:
    """False for segments, and for formulas and frames, in which a semicolon is one."""
    return not row.are_whole and (row.get("kind") or row.get("type")).lower() not in {Kind.FORMULA, Kind.FRAME}


def parted(terms: Iterable[TermSection]) -> tuple[tuple[TermSection, ...], tuple[Suggestion, ...]]:
    """The terms, and apart from them those that a note marks as provisional, as suggestions."""
    kept: list[TermSection] = []
    provisional: list[Suggestion] = []
    for term in terms:
        key, value = keyed(term.note)
        if key == "provisional":
            provisional.append(suggestion(term.term, value))
        else:
            kept.append(term)
    return tuple(kept), tuple(provisional)


def is_true(row: Cells, role: str, language: str) -> bool:
    """Whether a column says yes of a term, or of all of the row."""
    return (row.get(role, language) or row.get(role)).lower() in TRUE


def term_of(row: Cells, language: str, text: str, *, is_source: bool) -> TermSection:
    """A term with what the row says of it. A row's bad status is about its equivalents, not about the source term."""
    status = status_of(row.get("status", language), row.get("forbidden", language))
    if status is None and (row.get("preferred", language) or row.get("preferred")).lower() in TRUE:
        status = Status.PREFERRED
    if status is None:
        status = status_of(row.get("status"), row.get("forbidden"))
        if is_source and status is not Status.PREFERRED:
            status = None
    values = known_values()
    kind = values.get(("termType", (row.get("type", language) or row.get("type")).lower()))
    gender = values.get(("grammaticalGender", row.get("gender", language).lower()))
    example = row.get("context", language) or (row.get("context") if is_source or len(row.terms()) == 1 else "")
    reliability = row.get("reliability", language).lower()
    source = row.get("reference", language) or ("" if is_source else row.get("reference"))
    return TermSection(
        text,
        reading=(row.get("pinyin", language) or row.get("pinyin")) if language.startswith("zh") else "",
        type=TermType(kind[0]) if kind else None,
        status=status,
        part_of_speech=speech(row.get("pos", language) or (row.get("pos") if is_source else "")),
        gender=Gender(gender[0]) if gender else None,
        case_sensitive=is_true(row, "case", language),
        fixed_number=is_true(row, "fixed number", language),
        do_not_translate=row.get("translatable").lower() in FALSE or is_true(row, "untranslatable", language),
        nested=is_true(row, "nested", language),
        geographical_usage=row.get("usage", language),
        source=source,
        reliability=Reliability(reliability) if reliability in frozenset(Reliability) else None,
        note=row.joined("note", language),
        contexts=(Context(example),) if example else (),
    )
