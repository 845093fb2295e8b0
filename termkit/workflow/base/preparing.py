"""Glossaries made ready for the base: each file read, pinyin added, and the keys of its terms, on both cores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from termkit.cores import in_processes
from termkit.model import ConceptEntry, Kind, TermSection
from termkit.store.rows import TermKeys
from termkit.workflow.base.completing import with_readings, with_slots
from termkit.workflow.base.indexing import index_term
from termkit.workflow.review.reviewing import entry_id

Keys = dict[tuple[TermSection, str, Kind | None], TermKeys]
"""Terms, with their language and the kind of their entry, to what they are found by."""


class Prepared(NamedTuple):
    """The entries of a glossary file, and the keys of their terms."""

    entries: list[ConceptEntry]
    keys: Keys


def prepared(files: Iterable[Path], *, keys: bool) -> Iterator[Prepared]:
    """The files in their order, with the keys of their terms where these are wanted; raises FormatError."""
    workers = 2 if keys else 1  # it is the forms of Russian and English terms that take their time
    return in_processes(lambda path: _prepared(path, keys=keys), list(files), workers)


def _prepared(path: Path, *, keys: bool) -> Prepared:
    from termkit.formats import read

    entries = [with_slots(with_readings(with_id(entry))) for entry in read(path) if isinstance(entry, ConceptEntry)]
    return Prepared(entries, keys_of(entries) if keys else {})


def with_id(entry: ConceptEntry) -> ConceptEntry:
    """The entry with an id: where its table gives none, that of its kind and its first term, as in every build."""
    if entry.id:
        return entry
    first = next((term.term for section in entry.sections for term in section.terms), "")
    return replace(entry, id=entry_id(entry.kind or Kind.CONCEPT, first))


def keys_of(entries: Iterable[ConceptEntry]) -> Keys:
    """The keys of all terms of the entries."""
    return {
        (term, section.language, entry.kind): index_term(term, section.language, entry.kind)
        for entry in entries
        for section in entry.sections
        for term in section.terms
    }


def known_keys(keys: Keys, term: TermSection, language: str, kind: Kind | None) -> TermKeys:
    """The keys of a term, as they are known or made now."""
    return keys.get((term, language, kind)) or index_term(term, language, kind)
