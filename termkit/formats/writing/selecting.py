"""Which entries, languages and terms of a base are written, by the options of an export."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import is_

from termkit.formats.format import Record, WriteOptions
from termkit.formats.reading.languages import normal, same_writing
from termkit.formats.writing.loss import Ledger
from termkit.model import ConceptEntry, Kind, LanguageSection, TranslationUnit


def entries_of(
    records: Iterable[Record], options: WriteOptions, ledger: Ledger, *, frames: bool = True
) -> Iterator[ConceptEntry]:
    """The entries to write, reduced to what the options ask for; what falls out is noted."""
    wanted = tuple(options.pair or options.languages)
    for record in records:
        if isinstance(record, TranslationUnit):
            ledger.drop("translation unit", record.id)
        elif record.kind is Kind.FRAME and not (frames or options.with_frames):
            ledger.drop("frame", record.id)
        elif not options.usable_only and is_whole(record.sections, wanted):
            yield record
        else:
            entry = reduced(record, options, ledger)
            if is_filled(entry, options, ledger):
                yield entry


def is_whole(sections: Sequence[LanguageSection], wanted: Sequence[str]) -> bool:
    """True where nothing falls out: just the wanted languages, each with terms, and no suggestion."""
    if not sections or (wanted and len(sections) != len(wanted)):
        return False
    for place, section in enumerate(sections):
        if section.suggestions or not section.terms or (wanted and section.language != wanted[place]):
            return False
    return True


def reduced(entry: ConceptEntry, options: WriteOptions, ledger: Ledger) -> ConceptEntry:
    """The entry with the sections, terms and suggestions that are asked for."""
    wanted = options.pair or options.languages
    sections = entry.sections
    if wanted and tuple([section.language for section in sections]) != tuple(wanted):
        sections = chosen(entry, wanted)
    if options.usable_only or not options.with_suggestions:
        sections = tuple([section_of(section, entry.id, options, ledger) for section in sections])
    same = len(sections) == len(entry.sections) and all(map(is_, sections, entry.sections))
    return entry if same else replace(entry, sections=sections)


def chosen(entry: ConceptEntry, wanted: Iterable[str]) -> tuple[LanguageSection, ...]:
    """The sections of the wanted languages, in that order."""
    found = (nearest(entry, language) for language in wanted)
    return tuple(dict.fromkeys(section for section in found if section is not None))


def nearest(entry: ConceptEntry, language: str) -> LanguageSection | None:
    """The section of a language: of that tag, else of one that is written the same way; zh-TW is not for zh-CN."""
    section = entry.section(language)
    if section is None or section.language == language or same_writing(section.language, language):
        return section
    return next((one for one in entry.sections if same_writing(one.language, language)), None)


def section_of(section: LanguageSection, entry: str, options: WriteOptions, ledger: Ledger) -> LanguageSection:
    """The section without what is not to be written."""
    if not (options.usable_only or section.suggestions):
        return section
    terms = section.terms
    if options.usable_only:
        terms = tuple(term for term in section.terms if term.may_be_used)
        if len(terms) < len(section.terms):
            ledger.drop("deprecated or superseded term", entry, len(section.terms) - len(terms))
    if section.suggestions and not options.with_suggestions:
        ledger.drop("suggestion not approved yet", f"{entry}: {section.suggestions[0].term}", len(section.suggestions))
        return replace(section, terms=terms, suggestions=())
    return section if terms is section.terms else replace(section, terms=terms)


def is_filled(entry: ConceptEntry, options: WriteOptions, ledger: Ledger) -> bool:
    """False, and noted, for an entry that would have no term in a language of the pair, or none at all."""
    for number, language in enumerate(options.pair or ()):
        section = entry.sections[number] if len(entry.sections) == 2 else entry.section(language)
        if section is None or not (section.terms or section.suggestions):
            ledger.drop(f"entry without a term in {language}", entry.id)
            return False
    for section in entry.sections:
        if section.terms or section.suggestions:
            return True
    ledger.drop("entry without any term", entry.id)
    return False


def tag_of(language: str, options: WriteOptions) -> str:
    """The tag to write for a language: as mapped by its tag or its first part, else as it is."""
    return options.lang_map.get(language) or options.lang_map.get(language.partition("-")[0]) or normal(language)
