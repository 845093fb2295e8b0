"""What a glossary for readers shows: kinds, letters, columns, and what of an entry stands in a row."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from termkit.formats.format import TITLE, Record, WriteOptions
from termkit.formats.page.words import said
from termkit.formats.writing.loss import Ledger
from termkit.formats.writing.selecting import entries_of, tag_of
from termkit.model import ConceptEntry, Kind, Status, TermSection

KINDS = (
    Kind.PERSON, Kind.PLACE, Kind.PORT, Kind.ORGANISATION, Kind.DOCUMENT, Kind.PROJECT, Kind.ABBREVIATION, Kind.FORMULA,
    Kind.FRAME, Kind.CONCEPT, None,
)  # fmt: skip
"""The order of the groups."""
LETTERED = 40
"""From how many entries on a kind is divided by letters."""
BEYOND = "\u2e80"
"""The first of the Chinese characters: what has no letter is sorted behind those that have one."""
SLOT = "—"
"""Stands where a language waits for its term; a language that nobody asked for stays empty."""


@dataclass(frozen=True, slots=True)
class Group:
    """The entries of one kind, with the languages that have terms, or wait for them, in any of these."""

    title: str
    entries: list[ConceptEntry]
    languages: list[str]

    def by_letter(self) -> Iterator[tuple[str, list[ConceptEntry]]]:
        """The entries by their first letter; a small group is all one, without a letter."""
        if len(self.entries) < LETTERED:
            yield "", self.entries
            return
        for letter, entries in groupby(self.entries, key=letter_of):
            yield letter, list(entries)


def letter_of(entry: ConceptEntry) -> str:
    """The letter under which an entry stands: # for digits and for Chinese without a reading."""
    first = order(entry)[0][:1]
    return first.upper() if first and first < BEYOND else "#"


def grouped(records: Iterable[Record], columns: Iterable[str], options: WriteOptions, ledger: Ledger) -> list[Group]:
    """Entries of every kind there is, by reading, then by term; what a page does not show is noted."""
    kinds: dict[Kind | None, list[ConceptEntry]] = {}
    for entry in entries_of(records, replace(options, slots=True), ledger):
        kinds.setdefault(entry.kind, []).append(entry)
        note_losses(entry, ledger)
        ledger.entries += 1
    groups = []
    everywhere = {section.language for entries in kinds.values() for entry in entries for section in entry.sections}
    shared = [language for language in columns if language in everywhere]
    for kind in KINDS:
        entries = sorted(kinds.get(kind, ()), key=order)
        used = {section.language for entry in entries for section in entry.sections}
        if entries:
            title = said(kind.value if kind else "other", shared)
            groups.append(Group(title, entries, [language for language in shared if language in used]))
    return groups


def order(entry: ConceptEntry) -> tuple[str, str, str, str]:
    """By the reading of the first Chinese term, letters before tones, then the term, then the id."""
    first = next((term for section in entry.sections for term in section.terms), TermSection(""))
    spelling = (first.reading or first.term).casefold()
    letters = "".join(part for part in unicodedata.normalize("NFD", spelling) if part.isalnum() or part == " ").strip()
    if letters[:1].isdigit():
        letters = f"{BEYOND}{letters}"
    return letters, spelling, first.term, entry.id


def shown(entry: ConceptEntry, language: str) -> list[tuple[str, str]]:
    """Text and remark of each term of a language, suggestions last; a dash for a slot, nothing where there is none."""
    section = next((s for s in entry.sections if s.language == language), None)
    if section is None:
        return []
    terms = [(term.term, remark(term)) for term in section.terms]
    terms += [(one.term, f"suggested ({one.origin})") for one in section.suggestions]
    return terms or [(SLOT, "")]


def remark(term: TermSection) -> str:
    """What a reader must know of a term beside it."""
    status = term.status.value if term.status not in {None, Status.PREFERRED} and term.status else ""
    return ", ".join(filter(None, (term.reading, status, term.note)))


def account(entry: ConceptEntry) -> list[str]:
    """Definitions, validity and note of an entry, one after another."""
    found = [(entry.definition, entry.definition_source)]
    found += [(section.definition, section.definition_source) for section in entry.sections]
    told = [f"{text} ({source})" if source else text for text, source in found if text]
    if entry.valid_from or entry.valid_to:
        told.append(f"{entry.valid_from}–{entry.valid_to}")
    return [*told, *filter(None, [entry.note])]


def title_for(groups: Iterable[Group], options: WriteOptions) -> str:
    """The title that was given, or the languages of the glossary."""
    if options.title != TITLE:
        return options.title
    used = dict.fromkeys(language for group in groups for language in group.languages)
    return f"{said('title', used)}: {', '.join(name_of(language, options).partition(' (')[0] for language in used)}"


def name_of(language: str, options: WriteOptions) -> str:
    """A language in its own words, with its tag where several of its kind may stand side by side."""
    from babel import Locale, UnknownLocaleError

    tag = tag_of(language, options)
    try:
        name = Locale.parse(tag.partition("-")[0]).language_name
    except (UnknownLocaleError, ValueError):
        return tag
    return f"{name} ({tag})" if name else tag


def note_losses(entry: ConceptEntry, ledger: Ledger) -> None:
    """Note what a page for readers leaves out."""
    for name in ("links", "transactions", "extra"):
        ledger.drop_if(getattr(entry, name), name, entry.id)
    for section in entry.sections:
        ledger.drop_if(section.extra, "extra", entry.id)
        for term in section.terms:
            ledger.drop_if(term.contexts, "context", entry.id)
            ledger.drop_if(term.source, "source of a term", entry.id)
            ledger.drop_if(term.gender or term.paradigm or term.part_of_speech, "grammar", entry.id)
            ledger.drop_if(term.extra, "extra", entry.id)
