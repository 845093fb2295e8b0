"""Write MultiTerm XML: entries are numbered, and what it has no field for is noted as lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.formats.data import table
from termkit.formats.format import Record, WriteOptions
from termkit.formats.markup.xml import escape, quote
from termkit.formats.multiterm.read import FORMAT
from termkit.formats.writing.legal import legal
from termkit.formats.writing.loss import Ledger
from termkit.formats.writing.selecting import entries_of, tag_of
from termkit.model import ConceptEntry, Extra, LanguageSection, TermSection


def described(label: str, text: str, source: str = "") -> str:
    """A description group, with its source in a group inside, or nothing for an empty text."""
    inner = described("Source", source) if source else ""
    return f"<descripGrp><descrip type={quote(label)}>{escape(text)}</descrip>{inner}</descripGrp>" if text else ""


def others(extras: Iterable[Extra]) -> str:
    """Data of other MultiTerm files, written back."""
    return "".join(
        one.value if one.path == "transacGrp" else described(one.path.removeprefix("descrip:"), one.value)
        for one in extras
        if one.format == FORMAT
    )


def write(entries: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[str]:
    """The file; entries are numbered, since MultiTerm keeps no other id, and their own id is a field."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<mtf>\n'
    for number, entry in enumerate(entries_of(entries, options, ledger), 1):
        note_losses(entry, ledger)
        yield legal(entry_xml(entry, number, options), ledger, entry.id)
        ledger.entries += 1
    yield "</mtf>\n"


def entry_xml(entry: ConceptEntry, number: int, options: WriteOptions) -> str:
    """One conceptGrp."""
    facts = [
        ("x-termkit-id", entry.id),
        ("Kind", entry.kind.value if entry.kind else ""),
        ("Subject", entry.subject_field),
    ]
    done = "".join(
        f"<transacGrp><transac type={quote(one.type.value)}>{escape(one.responsibility or 'termkit')}</transac>"
        f"<date>{escape(one.date)}T00:00:00</date></transacGrp>"
        for one in entry.transactions
        if one.date
    )
    body = "".join(described(label, text) for label, text in facts)
    body += described("Definition", entry.definition, entry.definition_source) + described("Note", entry.note)
    body += others(entry.extra)
    sections = "".join(section_xml(s, options) for s in entry.sections if s.terms or s.suggestions)
    return f"<conceptGrp><concept>{number}</concept>{done}{body}{sections}</conceptGrp>\n"


def section_xml(section: LanguageSection, options: WriteOptions) -> str:
    """One languageGrp."""
    tag = tag_of(section.language, options)
    terms = "".join(term_xml(one) for one in section.terms)
    for one in section.suggestions:
        mark = described("Note", f"provisional: {one.origin} {one.score:g}")
        terms += f"<termGrp><term>{escape(one.term)}</term>{mark}</termGrp>"
    said_of = described("Definition", section.definition, section.definition_source) + others(section.extra)
    name = f"<language type={quote(language_name(section.language))} lang={quote(tag.upper())}/>"
    return f"<languageGrp>{name}{said_of}{terms}</languageGrp>"


def language_name(tag: str) -> str:
    """The English name of a language, by which MultiTerm knows its indexes."""
    names = {row["tag"]: row["name"] for row in reversed(table("language_names"))}
    return (names.get(tag) or names.get(tag.partition("-")[0]) or tag).title()


def term_xml(one: TermSection) -> str:
    """One termGrp."""
    facts = [("Status", one.status.value if one.status else ""), ("Pinyin", one.reading)]
    facts += [("Part of speech", one.part_of_speech), ("Gender", one.gender.value if one.gender else "")]
    facts += [("Source", one.source), ("Note", one.note)]
    body = "".join(described(label, text) for label, text in facts)
    body += "".join(described("Context", context.text, context.source) for context in one.contexts)
    body += others(one.extra)
    return f"<termGrp><term>{escape(one.term)}</term>{body}</termGrp>"


def note_losses(entry: ConceptEntry, ledger: Ledger) -> None:
    """Note what MultiTerm's usual fields have no place for."""
    ledger.drop_if(entry.links, "links", entry.id)
    ledger.drop_if(entry.definition_source and not entry.definition, "definition source", entry.id)
    ledger.drop_if(entry.valid_from or entry.valid_to, "validity", entry.id)
    ledger.drop_if(any(one.format != FORMAT for one in entry.extra), "extra", entry.id)
    for section in entry.sections:
        ledger.drop_if(not (section.terms or section.suggestions), "empty language", f"{entry.id}: {section.language}")
        for one in section.terms:
            ledger.drop_if(one.paradigm, "paradigm", entry.id)
            ledger.drop_if(one.type, "term type", entry.id)
            ledger.drop_if(one.reliability, "reliability", entry.id)
            ledger.drop_if(one.valid_from or one.valid_to, "validity", entry.id)
            ledger.drop_if(one.geographical_usage, "geographical usage", entry.id)
            flagged = one.fixed_number or one.case_sensitive or one.do_not_translate or one.nested
            ledger.drop_if(flagged, "flags", entry.id)
            ledger.drop_if(
                any(context.document or context.date for context in one.contexts), "place of a context", entry.id
            )
            ledger.drop_if(any(extra.format != FORMAT for extra in one.extra), "extra", entry.id)
            ledger.drop_if(one.id, "term id", entry.id)
