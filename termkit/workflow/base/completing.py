"""What every entry gets on its way in: pinyin for its Chinese terms, and slots for the languages it lacks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from termkit.model import SLOTS, ConceptEntry, LanguageSection, TermSection


def with_readings(entry: ConceptEntry) -> ConceptEntry:
    """The entry with pinyin for every Chinese term that has none."""
    section = entry.section("zh")
    if section is None or all(term.reading for term in section.terms):
        return entry
    from termkit.readings.pinyin import pinyin

    def read(term: TermSection) -> TermSection:
        return term if term.reading else replace(term, reading=pinyin(term.term, entry.kind))

    return entry.with_section(replace(section, terms=tuple(read(term) for term in section.terms)))


def with_slots(entry: ConceptEntry, languages: Iterable[str] = SLOTS) -> ConceptEntry:
    """The entry with an empty section for every language it has nothing in."""
    missing = [LanguageSection(language) for language in languages if entry.section(language) is None]
    return replace(entry, sections=(*entry.sections, *missing))
