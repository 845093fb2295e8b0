"""Write TBX: v3 Basic, v3 Linguist and v2 Basic differ in the names of elements and in what they may hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from termkit.formats.format import Record, WriteOptions
from termkit.formats.markup.xml import escape, quote
from termkit.formats.reading.headers import sentences, title_of
from termkit.formats.tbx.dialects import BASIC, LINGUIST, MARTIF, Dialect
from termkit.formats.tbx.elements import (
    concept_head,
    context,
    described,
    has_more,
    keyed_data,
    note,
    picked,
    transaction,
    typed,
)
from termkit.formats.tbx.extras import extra_xml
from termkit.formats.tbx.notes import link_note, own
from termkit.formats.writing.ids import IdGiver, ncname
from termkit.formats.writing.legal import all_legal
from termkit.formats.writing.loss import Ledger
from termkit.formats.writing.selecting import entries_of, tag_of
from termkit.model import ConceptEntry, LanguageSection, Link, Suggestion, TermSection

UNLIKE = "blanks and line breaks in a term, which readers of TBX make one blank"


def write_basic(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[bytes]:
    """TBX-Basic v3 in DCA style."""
    return written(BASIC, records, options, ledger)


def write_linguist(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[bytes]:
    """TBX-Linguist v3 in DCA style: the reading is a data category."""
    return written(LINGUIST, records, options, ledger)


def write_martif(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[bytes]:
    """TBX-Basic v2: martif with tig, no namespace."""
    return written(MARTIF, records, options, ledger)


def written(dialect: Dialect, records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[bytes]:
    """The file in a dialect, entry by entry."""
    return all_legal(Writer(dialect, options, ledger).pieces(records), ledger, "tbx")


@dataclass(slots=True)
class Writer:
    """Writes entries in one dialect."""

    dialect: Dialect
    options: WriteOptions
    ledger: Ledger
    openings: dict[str, str] = field(default_factory=dict)
    """Opening tags of sections by language."""

    def pieces(self, records: Iterable[Record]) -> Iterator[str]:
        """The file, entry by entry; without entries the body is left out, since it may not be empty."""
        names, giver = self.dialect, IdGiver(self.ledger)
        empty = True
        for entry in entries_of(records, self.options, self.ledger):
            ident = self.numbered(giver.give(entry.id), giver.count)
            if empty:
                yield f"{self.opening_of_file()}<body>\n"
            yield self.entry(entry, ident, giver)
            empty = False
            self.ledger.entries += 1
        if not empty:
            yield "</body>\n"
        else:
            yield f"{self.opening_of_file()}{'<body/>' if names is MARTIF else ''}\n"
        yield names.closing

    def opening_of_file(self) -> str:
        """All before the entries; known once the first is read, since a converted file's header is taken over."""
        title = title_of(self.options.header, self.options.title)
        said = "".join(f"<p>{escape(text)}</p>" for text in sentences(self.options.header))
        return self.dialect.opening % (escape(title), said)

    def numbered(self, ident: str, count: int) -> str:
        """The id, or for programs that only keep numbers one with a number in it."""
        return f"c{count}" if self.options.numeric_ids else ident

    def entry(self, entry: ConceptEntry, ident: str, giver: IdGiver) -> str:
        """One entry with its sections; its id is legal, so it needs no escaping."""
        name = self.dialect.entry
        data = concept_head(entry.subject_field, entry.kind)
        if has_more_data(entry):
            data = "".join(self.concept_data(entry))
        sections = "".join([self.section(section, entry, giver) for section in entry.sections])
        return f'<{name} id="{ident}">{data}{sections}</{name}>\n'

    def concept_data(self, entry: ConceptEntry) -> Iterator[str]:
        """What is said of the concept as a whole."""
        if entry.subject_field:
            yield typed("descrip", "subjectField", entry.subject_field)
        if entry.definition:
            yield described("definition", entry.definition, entry.definition_source)
        elif entry.definition_source:
            self.ledger.drop("definition source", entry.id)
        if entry.kind:
            yield note(f"kind: {entry.kind.value}")
        if entry.valid_from or entry.valid_to:
            yield note(f"valid: {entry.valid_from}/{entry.valid_to}")
        if entry.note:
            yield note(own(entry.note))
        yield from (self.link(link) for link in entry.links)
        yield from (transaction(one, self.ledger) for one in entry.transactions)
        yield from (extra_xml(extra, self.dialect.letter, "c", self.options.ids) for extra in entry.extra)
        waiting = [tag_of(s.language, self.options) for s in entry.sections if not writable(s)]
        if waiting and self.options.slots:
            yield note(f"open: {', '.join(waiting)}")

    def link(self, link: Link) -> str:
        """A link, as a reference where its target is in the file."""
        known = link.target in self.options.ids and ncname(link.target) == link.target
        if known and not self.options.numeric_ids and not self.options.pair:
            text = link_note(link).replace(f" {link.target}", "", 1)
            return f'<ref type="crossReference" target={quote(link.target)}>{escape(text)}</ref>'
        return note(f"link: {link_note(link)}")

    def section(self, section: LanguageSection, entry: ConceptEntry, giver: IdGiver) -> str:
        """One language; a section needs a term, so what is said of an empty one is noted as lost."""
        if not writable(section):
            self.ledger.drop_if(section.definition, "definition of an empty language section", entry.id)
            self.ledger.drop_if(section.extra, "data of an empty language section", entry.id)
            return ""
        opening = self.openings.get(section.language) or self.opening(section.language)
        if section.extra or section.definition or section.definition_source:
            opening += "".join(self.section_data(section, entry))
        terms = "".join([self.term(term, giver) for term in section.terms])
        if section.suggestions:
            terms += "".join([self.suggestion(one) for one in section.suggestions])
        return f"{opening}{terms}</{self.dialect.section}>"

    def opening(self, language: str) -> str:
        """The opening tag of a section, made once for each language."""
        tag = quote(tag_of(language, self.options))
        return self.openings.setdefault(language, f"<{self.dialect.section} xml:lang={tag}>")

    def section_data(self, section: LanguageSection, entry: ConceptEntry) -> Iterator[str]:
        """What is said of a language as a whole."""
        if section.definition:
            yield described("definition", section.definition, section.definition_source)
        elif section.definition_source:
            self.ledger.drop("definition source", entry.id)
        yield from (extra_xml(extra, self.dialect.letter, "l", self.options.ids) for extra in section.extra)

    def suggestion(self, suggestion: Suggestion) -> str:
        """A suggestion: a term without a status, marked provisional."""
        mark = f"provisional: {suggestion.origin} {suggestion.score:g}"
        mark += f"; {suggestion.note}" if suggestion.note else ""
        name = self.dialect.term
        return f"<{name}><term>{escape(suggestion.term)}</term>{note(mark)}</{name}>"

    def term(self, term: TermSection, giver: IdGiver) -> str:
        """One term with all that is said of it: notes on the term first, as all schemas want it."""
        name, notes = self.dialect.term, picked(term.status, term.type, term.part_of_speech, term.gender)
        if has_more(term):
            notes += "".join(self.term_data(term))
        ident = f" id={quote(giver.give(term.id))}" if term.id else ""
        text = term.term
        if text != " ".join(text.split()):
            self.ledger.drop(UNLIKE, text)
        return f"<{name}{ident}><term>{escape(text)}</term>{notes}</{name}>"

    def term_data(self, term: TermSection) -> Iterator[str]:
        """Notes, sources and contexts of a term; further termNotes come before them."""
        if term.geographical_usage:
            yield typed("termNote", "geographicalUsage", term.geographical_usage)
        extras = [extra_xml(extra, self.dialect.letter, "t", self.options.ids) for extra in term.extra]
        yield from sorted(extras, key=lambda xml: not xml.startswith("<termNote"))
        if term.reading:
            yield self.reading(term.reading)
        yield from (note(f"{key}: {value}") for key, value in keyed_data(term))
        if term.note:
            yield note(own(term.note))
        if term.source:
            yield typed("admin", "source", term.source)
        yield from (context(one) for one in term.contexts)

    def reading(self, reading: str) -> str:
        """Pinyin: its own category in Linguist, a note elsewhere; never a term or a language."""
        if not self.dialect.readings:
            return note(f"pinyin: {reading}")
        kind = '<adminNote type="readingNote">Hanyu Pinyin</adminNote>'
        return f"<adminGrp>{typed('admin', 'reading', reading)}{kind}</adminGrp>"


def writable(section: LanguageSection) -> object:
    """True where a section has something to show."""
    return section.terms or section.suggestions


def has_more_data(entry: ConceptEntry) -> object:
    """True where more is said of a concept than its subject field and kind, or a language waits for a term."""
    for section in entry.sections:
        if not (section.terms or section.suggestions):
            return True
    return (
        entry.definition or entry.note or entry.links or entry.transactions or entry.extra or entry.valid_from
        or entry.valid_to or entry.definition_source
    )  # fmt: skip
