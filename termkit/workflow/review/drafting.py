"""What a person typed into the form of an entry, laid over the entry: whatever the form does not show stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from termkit.model import ConceptEntry, Kind, LanguageSection, Link, Reliability, Status, TermSection, TermType
from termkit.text.normalize import as_read


@dataclass(frozen=True, slots=True)
class TermDraft:
    """One line of the form; `place` is the term's number in its section (from 0), None for a new line.

    A field that is None keeps what the term has; a blank `term` removes the line.
    """

    term: str
    place: int | None = None
    reading: str | None = None
    status: Status | None = None
    type: TermType | None = None
    source: str | None = None
    reliability: Reliability | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """The form: a field that is None, and a language that is not named, keep what the entry has."""

    kind: Kind | None = None
    subject_field: str | None = None
    definition: str | None = None
    note: str | None = None
    links: tuple[Link, ...] | None = None
    terms: Mapping[str, tuple[TermDraft, ...]] = field(default_factory=dict)


def drafted(entry: ConceptEntry, draft: EntryDraft) -> ConceptEntry:
    """The entry as the form has it."""
    changed = replace(
        entry,
        kind=draft.kind or entry.kind,
        subject_field=_said(draft.subject_field, entry.subject_field),
        definition=_said(draft.definition, entry.definition),
        note=_said(draft.note, entry.note),
        links=entry.links if draft.links is None else tuple(dict.fromkeys(draft.links)),
    )
    for language, lines in draft.terms.items():
        section = changed.section(language) or LanguageSection(language)
        changed = changed.with_section(replace(section, terms=_terms(section.terms, lines)))
    return changed


def _terms(held: tuple[TermSection, ...], lines: tuple[TermDraft, ...]) -> tuple[TermSection, ...]:
    terms: list[TermSection] = []
    for line in lines:
        text = as_read(line.term)
        if text and all(text != term.term for term in terms):
            old = held[line.place] if line.place is not None and line.place < len(held) else TermSection(text)
            terms.append(_term(old, text, line, Status.ADMITTED if terms else Status.PREFERRED))
    return tuple(terms)


def _term(old: TermSection, text: str, line: TermDraft, usual: Status) -> TermSection:
    new = old.status is None and line.place is None
    return replace(
        old,
        term=text,
        reading=_said(line.reading, old.reading),
        status=line.status or (usual if new else old.status),
        type=line.type or old.type,
        source=_said(line.source, old.source),
        reliability=line.reliability or old.reliability or (Reliability.OWN if new else None),
        note=_said(line.note, old.note),
    )


def _said(new: str | None, old: str) -> str:
    return old if new is None else as_read(new)
