"""Read the glossary TSV: rows with the same id, one after another, are one concept."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from termkit.formats import tables
from termkit.formats.format import ReadOptions, Record
from termkit.formats.reading import encoding
from termkit.formats.reading.opening import Input
from termkit.formats.reading.plain import from_plain
from termkit.formats.tsv.columns import COLUMNS, FLAGS, LANGUAGES, MORE, SLOTS, unescape
from termkit.model import (
    ConceptEntry,
    Gender,
    Kind,
    LanguageSection,
    Link,
    Relation,
    Reliability,
    Status,
    TermSection,
    TermType,
)
from termkit.model.plain import plain

RELATIONS = frozenset(Relation)
DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
TYPES = {Kind.ABBREVIATION: TermType.ABBREVIATION, Kind.FORMULA: TermType.PHRASE, Kind.FRAME: TermType.PHRASE}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line number and its cells by column."""

    line: int
    cells: dict[str, str]
    more: dict[str, Any]

    def __getitem__(self, column: str) -> str:
        """The text of a cell; empty where the column is missing."""
        return self.cells.get(column, "")


def read(source: Input, options: ReadOptions) -> Iterator[Record]:
    """The concepts of the file, also of a table with other headings; raises ParseError with the line."""
    if not is_glossary(source):
        yield from tables.read(source, options)
        return
    for _id, rows in groupby(rows_of(source), key=lambda row: row["id"] or f"\0{row.line}"):
        group = list(rows)
        source.line = group[0].line
        try:
            yield concept(group)
        except ValueError as error:
            raise source.refuse(str(error), line_of(error, group)) from error


def is_glossary(source: Input) -> bool:
    """True where the header row is that of a glossary."""
    return begins_glossary(source.head.decode(encoding.of_text(source.head), "replace"))


def begins_glossary(text: str) -> bool:
    """True for a text whose header row has columns of a glossary alone, the Chinese term and the kind among them."""
    header = next((line for line in text.removeprefix("\ufeff").splitlines() if line and line[0] != "#"), "")
    names = {name.strip() for name in header.split("\t")}
    return names <= {*COLUMNS, MORE} and {"zh", "kind"} <= names


def line_of(error: ValueError, rows: list[Row]) -> int:
    """The line that an error names, or that of the concept's first row."""
    return getattr(error, "line", rows[0].line)


def rows_of(source: Input) -> Iterator[Row]:
    """The rows after the header; comments and empty lines are passed over."""
    header: list[str] = []
    for number, line in enumerate(lines_of(source), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not header:
            header = checked_header(source, cells, number)
            continue
        if len(cells) > len(header):
            raise source.refuse(f"has {len(cells)} cells under {len(header)} columns; look for a stray tab", number)
        yield row_of(source, header, cells, number)
    if not header:
        raise source.refuse("is empty; a glossary begins with the header row: id, zh, kind ...")


def row_of(source: Input, header: list[str], cells: list[str], number: int) -> Row:
    """One row; raises ParseError where its `more` cell is no JSON object."""
    named = dict(zip(header, cells, strict=False))
    try:
        more = json.loads(named.pop(MORE, "") or "{}")
    except ValueError as error:
        raise source.refuse(f"the cell 'more' is no JSON ({error})", number) from error
    if not isinstance(more, dict):
        raise source.refuse("the cell 'more' must hold a JSON object", number)
    return Row(number, {name: unescape(cell.strip(" ")) for name, cell in named.items() if cell}, more)


def checked_header(source: Input, cells: list[str], number: int) -> list[str]:
    """The column names; raises ParseError for one that is unknown or missing."""
    header = [cell.strip() for cell in cells]
    unknown = [name for name in header if name not in (*COLUMNS, MORE)]
    if unknown or "zh" not in header:
        wrong = f"unknown column {unknown[0]!r}" if unknown else "no column 'zh'"
        raise source.refuse(f"{wrong}; the columns are: {' '.join(COLUMNS)}", number)
    return header


def lines_of(source: Input) -> Iterator[str]:
    """The lines of the file, NFC; raises ParseError for what is not UTF-8 (or UTF-16 with its mark)."""
    codec = encoding.marked(source.head) or "utf-8"
    for line in encoding.lines(source, "utf-8-sig" if codec == "utf-8" else codec):
        yield unicodedata.normalize("NFC", line.rstrip("\n"))


def concept(rows: list[Row]) -> ConceptEntry:
    """The concept of its rows; raises ValueError for a cell outside its list."""
    first = rows[0]
    kind = pick(Kind, first, "kind")
    sections = []
    for prefix, tag in LANGUAGES.items():
        terms = tuple(terms_of(rows, prefix, kind))
        if terms or tag in SLOTS:
            sections.append(LanguageSection(tag, terms))
    entry = ConceptEntry(
        first["id"], kind, tuple(sections), subject_field=first["field"], note=first["note"], links=links_of(first)
    )
    return patched(entry, first.more.get("entry"))


def terms_of(rows: list[Row], prefix: str, kind: Kind | None) -> Iterator[TermSection]:
    """The terms of one language, row by row."""
    earlier = False
    for number, row in enumerate(rows):
        if row[prefix]:
            term = term_of(row, prefix, kind, earlier=earlier, first_row=number == 0)
            changes = row.more.get(prefix)
            yield from_plain(TermSection, {**plain(term), **changes}) if changes else term
            earlier = True


def term_of(row: Row, prefix: str, kind: Kind | None, *, earlier: bool, first_row: bool) -> TermSection:
    """The term that the cells alone describe."""
    usual = Status.ADMITTED if earlier else Status.PREFERRED
    return TermSection(
        row[prefix],
        reading=row["pinyin"] if prefix == "zh" else "",
        type=TYPES.get(kind) if kind else None,
        status=pick(Status, row, f"{prefix}_status") or usual,
        part_of_speech="noun" if kind and kind.is_name else "",
        gender=pick(Gender, row, f"{prefix}_gender"),
        paradigm=tuple(form.strip() for form in row[f"{prefix}_paradigm"].split("|") if form.strip()),
        valid_from=day(row, "valid_from"),
        valid_to=day(row, "valid_to"),
        source=row[f"{prefix}_source"],
        reliability=pick(Reliability, row, f"{prefix}_reliability"),
        note="" if first_row else row["note"],
        **flags_of(row),
    )


def day(row: Row, name: str) -> str:
    """The date of a cell: a year, a month or a day; raises ValueError for anything else, as where a column slipped."""
    if row[name] and not DAY.fullmatch(row[name]):
        raise at(row, f"{name} {row[name]!r} is no date; write 2019, 2019-03 or 2019-03-23")
    return row[name]


def flags_of(row: Row) -> dict[str, Any]:
    """The flags of a row as keyword arguments."""
    named = [flag.strip() for flag in row["flags"].split(",") if flag.strip()]
    unknown = [flag for flag in named if flag not in FLAGS]
    if unknown:
        raise at(row, f"unknown flag {unknown[0]!r}; there is: {', '.join(FLAGS)}")
    return {FLAGS[flag]: True for flag in named}


def links_of(row: Row) -> tuple[Link, ...]:
    """The links of a concept."""
    links = []
    for part in filter(None, (part.strip() for part in row["links"].split(";"))):
        relation, _, target = part.partition("=")
        if relation not in RELATIONS or not target:
            raise at(row, f"cannot read the link {part!r}; write for example abbreviates=org-some-organisation")
        links.append(Link(Relation(relation), target.strip()))
    return tuple(links)


def pick(kind: Any, row: Row, column: str) -> Any:  # any of the model's enums
    """The enum value of a cell, or None where it is empty."""
    if not row[column]:
        return None
    try:
        return kind(row[column])
    except ValueError:
        raise at(row, f"{column} cannot be {row[column]!r}; there is: {', '.join(kind)}") from None


def at(row: Row, message: str) -> ValueError:
    """A ValueError that knows its line."""
    error = ValueError(message)
    error.line = row.line  # type: ignore[attr-defined]  # read back by line_of
    return error


def patched(entry: ConceptEntry, changes: Any) -> ConceptEntry:  # JSON
    """The entry with what the `more` cell of its first row adds; sections are merged by their place."""
    if not changes:
        return entry
    if not isinstance(changes, dict):
        raise ValueError("'entry' in the cell 'more' must be a JSON object")
    changes = dict(changes)
    own = {section.language: section for section in entry.sections}
    order = changes.pop("sections", None)
    if order is not None:
        sections = tuple(section_of(own, told) for told in order)
        entry = replace(entry, sections=sections)
    rest = {**plain(replace(entry, sections=())), **changes}
    return replace(from_plain(ConceptEntry, {"kind": None, **rest}), sections=entry.sections)


def section_of(own: dict[str, LanguageSection], told: dict[str, Any]) -> LanguageSection:
    """One section of the `more` cell: what it adds to the section of the columns named by `from`."""
    held = dict(told)
    base = own.get(held.pop("from", ""))
    section = from_plain(LanguageSection, held)
    return replace(section, terms=base.terms) if base else section
