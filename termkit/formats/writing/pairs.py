"""Between entries and units: a concept as source-target pairs, and a unit as a small concept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from termkit.formats.format import Record, WriteOptions
from termkit.formats.writing.loss import Ledger
from termkit.formats.writing.selecting import entries_of
from termkit.model import (
    ConceptEntry,
    Extra,
    LanguageSection,
    TermSection,
    TranslationUnit,
    Variant,
)


@dataclass(frozen=True, slots=True)
class TermPair:
    """A source term with the equivalent to use; `provisional` names the origin of a suggestion."""

    entry: ConceptEntry
    source: TermSection
    target: TermSection
    provisional: str = ""
    number: int = 1
    """Which of the entry's pairs it is, from 1."""

    def numbered(self) -> str:
        """The entry's id, with the number of the pair from the second on."""
        return self.entry.id if self.number == 1 else f"{self.entry.id}.{self.number}"


def languages_of(entries: Iterable[ConceptEntry]) -> tuple[str, ...]:
    """All languages in which the entries have a term, in the order they are met."""
    seen: dict[str, None] = {}
    for entry in entries:
        seen.update((section.language, None) for section in entry.sections if section.terms or section.suggestions)
    return tuple(seen)


def best(entry: ConceptEntry, language: str, options: WriteOptions) -> tuple[TermSection, str] | None:
    """The term to write for a language; a suggestion, with its origin, where nothing better is wanted or known."""
    section = entry.section(language)
    if section is None:
        return None
    term = section.preferred
    if term is not None:
        return term, ""
    if section.suggestions and options.with_suggestions:
        first = section.suggestions[0]
        return TermSection(first.term), first.origin
    return None


def pairs_of(entry: ConceptEntry, pair: tuple[str, str], options: WriteOptions) -> Iterator[TermPair]:
    """Each usable source term with the preferred target term."""
    target = best(entry, pair[1], options)
    if target is None:
        return
    for number, term in enumerate((term for term in entry.terms(pair[0]) if term.may_be_used), 1):
        yield TermPair(entry, term, *target, number)


def term_pairs(
    records: Iterable[Record], pair: tuple[str, str], options: WriteOptions, ledger: Ledger, *, frames: bool = False
) -> Iterator[TermPair]:
    """All pairs of a base in two languages; entries without the one or the other are noted."""
    options = replace(options, pair=pair, usable_only=True)
    for entry in entries_of(records, options, ledger, frames=frames):
        empty = True
        for found in pairs_of(entry, pair, options):
            empty = False
            yield found
        if empty:
            ledger.drop(f"entry without a usable pair {pair[0]}-{pair[1]}", entry.id)
        else:
            ledger.drop_if(sum(term.may_be_used for term in entry.terms(pair[1])) > 1, "further equivalents", entry.id)


def entry_of(unit: TranslationUnit) -> ConceptEntry:
    """A unit as a concept of one term per variant, in the unit's order."""
    sections: dict[str, LanguageSection] = {}
    for variant in unit.variants:
        term = TermSection(variant.text, note="\n".join(variant.notes), extra=variant.extra)
        had = sections.get(variant.language)
        sections[variant.language] = LanguageSection(variant.language, (*(had.terms if had else ()), term))
    properties = tuple(Extra(f"prop:{name}", value, "tmx") for name, value in unit.properties)
    return ConceptEntry(
        unit.id, None, tuple(sections.values()), note="\n".join(unit.notes), extra=(*unit.extra, *properties)
    )


def unit_of(entry: ConceptEntry) -> TranslationUnit:
    """A row of a table of segments, read as an entry, as a unit: a text in each language, notes, other columns."""
    return TranslationUnit(
        tuple(Variant(section.language, section.terms[0].term) for section in entry.sections if section.terms),
        id=entry.id,
        properties=tuple((f"x-{one.path.removeprefix('column:')}", one.value) for one in entry.extra),
        notes=(entry.note,) if entry.note else (),
    )
