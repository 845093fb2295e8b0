"""Write the glossary TSV: what the columns cannot say stands as JSON in the last one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from termkit.formats.format import Record, WriteOptions
from termkit.formats.tsv.columns import COLUMNS, FLAGS, LANGUAGES, MORE, escape
from termkit.formats.tsv.read import Row, concept, term_of
from termkit.formats.writing.ids import IdGiver
from termkit.formats.writing.legal import legal
from termkit.formats.writing.loss import Ledger
from termkit.model import ConceptEntry, Kind, LanguageSection, TermSection, TranslationUnit
from termkit.model.plain import plain

Cells = dict[str, str]
EDGES = " \u3000"


def write(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[str]:
    """The header, then the rows of each concept."""
    giver = IdGiver(ledger, legal=False)
    yield "\t".join((*COLUMNS, MORE)) + "\n"
    for record in records:
        if isinstance(record, TranslationUnit):
            ledger.drop("translation unit", record.id)
            continue
        yield legal("".join(lines_of(replace(record, id=giver.give(record.id)))), ledger, record.id)
        ledger.entries += 1


def lines_of(entry: ConceptEntry) -> Iterator[str]:
    """The rows of a concept as lines."""
    columns = column_sections(entry)
    rows = rows_of(entry, columns)
    read_back = concept([as_read(cells, more) for cells, more in rows])
    rest = residue(entry, read_back, columns)
    if rest:
        rows[0][1]["entry"] = rest
    for cells, more in rows:
        last = json.dumps(more, ensure_ascii=False, sort_keys=True) if more else ""
        yield "\t".join([*(escape(cells.get(name, "")) for name in COLUMNS), last]).rstrip("\t") + "\n"


def as_read(cells: Cells, more: dict[str, Any]) -> Row:
    """The row as the reader will see it."""
    return Row(0, {name: text.strip(" ") for name, text in cells.items() if text}, more)


def column_sections(entry: ConceptEntry) -> dict[str, LanguageSection]:
    """Column prefix -> the section that stands in these columns: the first of exactly that tag."""
    found: dict[str, LanguageSection] = {}
    for prefix, tag in LANGUAGES.items():
        section = next((s for s in entry.sections if s.language == tag), None)
        if section and all(fits(term.term) for term in section.terms):
            found[prefix] = section
    return found


def fits(term: str) -> bool:
    """False for a term that a cell would change: empty, or with blanks at its ends."""
    return bool(term) and term == term.strip(EDGES)


def rows_of(entry: ConceptEntry, columns: dict[str, LanguageSection]) -> list[tuple[Cells, dict[str, Any]]]:
    """Cells and `more` of each row; terms share a row where validity, flags and note are the same."""
    queues = {prefix: list(section.terms) for prefix, section in columns.items() if section.terms}
    rows: list[tuple[Cells, dict[str, Any]]] = []
    begun: set[str] = set()
    while queues or not rows:
        first = not rows
        cells = concept_cells(entry) if first else {"id": entry.id}
        more: dict[str, Any] = {}
        shared = row_cells(next(iter(queues.values()))[0], first=first) if queues else {}
        cells.update(shared)
        for prefix in list(queues):
            term = queues[prefix][0]
            if row_cells(term, first=first) != shared:
                continue
            queues[prefix].pop(0)
            cells.update(term_cells(prefix, term))
            add_rest(more, prefix, term, cells, entry.kind, prefix in begun, first)
            begun.add(prefix)
        queues = {prefix: queue for prefix, queue in queues.items() if queue}
        rows.append((cells, more))
    return rows


def concept_cells(entry: ConceptEntry) -> Cells:
    """What stands once for the concept."""
    links = [f"{link.relation.value}={link.target}" for link in entry.links]
    return {
        "id": entry.id,
        "kind": entry.kind.value if entry.kind else "",
        "field": entry.subject_field,
        "links": "; ".join(links) if all(fits(link.target) and ";" not in link.target for link in entry.links) else "",
        "note": entry.note,
    }


def row_cells(term: TermSection, *, first: bool) -> Cells:
    """What all terms of a row have in common."""
    flags = ", ".join(flag for flag, name in FLAGS.items() if getattr(term, name))
    cells = {"valid_from": term.valid_from, "valid_to": term.valid_to, "flags": flags}
    return cells if first else {**cells, "note": term.note}


def term_cells(prefix: str, term: TermSection) -> Cells:
    """The cells of one term."""
    cells = {
        prefix: term.term,
        f"{prefix}_status": term.status.value if term.status else "",
        f"{prefix}_source": term.source,
        f"{prefix}_reliability": term.reliability.value if term.reliability else "",
        f"{prefix}_gender": term.gender.value if term.gender else "",
        f"{prefix}_paradigm": "|".join(term.paradigm),
        "pinyin" if prefix == "zh" else "": term.reading,
    }
    return {name: text for name, text in cells.items() if name in COLUMNS}


def add_rest(
    more: dict[str, Any], prefix: str, term: TermSection, cells: Cells, kind: Kind | None, later: bool, first: bool
) -> None:
    """Put into `more` what the cells say wrongly or not at all of a term."""
    bare = term_of(as_read(cells, {}), prefix, kind, earlier=later, first_row=first)
    if bare == term:
        return
    said, meant = plain(bare), plain(term)
    missing = {name: value for name, value in meant.items() if said.get(name) != value}
    wrong = {name: to_default(name) for name in said if name not in meant}
    if missing or wrong:
        more[prefix] = missing | wrong


def to_default(name: str) -> Any:  # JSON
    """The default of a term's field, as JSON has it."""
    value = getattr(TermSection(""), name)
    return list(value) if isinstance(value, tuple) else value


def residue(entry: ConceptEntry, read_back: ConceptEntry, columns: dict[str, LanguageSection]) -> dict[str, Any]:
    """What the rows say wrongly or not at all of the concept."""
    if read_back == entry:
        return {}
    said, meant = plain(replace(read_back, sections=())), plain(replace(entry, sections=()))
    rest = {name: value for name, value in meant.items() if said.get(name) != value}
    rest |= {name: to_plain_default(name) for name in said if name not in meant}
    own = {id(section): prefix for prefix, section in columns.items()}
    if [*(s for s in entry.sections)] != [*(s for s in read_back.sections)]:
        rest["sections"] = [section_rest(section, own) for section in entry.sections]
    return rest


def to_plain_default(name: str) -> Any:  # JSON
    """The default of an entry's field, as JSON has it."""
    value = getattr(ConceptEntry("", None), name)
    return list(value) if isinstance(value, tuple) else value


def section_rest(section: LanguageSection, own: dict[int, str]) -> dict[str, Any]:
    """A section whole, or, where its terms stand in columns, what is said of it beside them."""
    if id(section) in own:
        return {"from": LANGUAGES[own[id(section)]], **plain(replace(section, terms=()))}
    return dict(plain(section))
