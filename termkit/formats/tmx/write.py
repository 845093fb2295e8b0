"""Write TMX 1.4 as every client takes it: a real srclang, only x- properties, NFC, trimmed segments, no doubles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from unicodedata import normalize

from termkit import __version__
from termkit.formats.format import Record, WriteOptions
from termkit.formats.markup.xml import escape, quote
from termkit.formats.reading.languages import same_writing
from termkit.formats.tmx.elements import kept, others, prop, said_of, stamp, told
from termkit.formats.tmx.inline import inline_xml
from termkit.formats.writing.legal import all_legal
from termkit.formats.writing.loss import Ledger
from termkit.formats.writing.pairs import TermPair, best, term_pairs
from termkit.formats.writing.selecting import entries_of, tag_of
from termkit.model import ConceptEntry, TranslationUnit, Variant

HEADER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n'
    f'<header creationtool="termkit" creationtoolversion={quote(__version__)} segtype="%s" o-tmf="termkit" '
    'adminlang="en" srclang=%s datatype="plaintext"%s\n<body>\n'
)
END = "</body>\n</tmx>\n"
LOST = ("definition", "subject_field", "links", "transactions", "extra")


def write(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[bytes]:
    """The file: of one pair, or with no pair in the options of all languages."""
    return all_legal(pieces(records, options, ledger), ledger, "tmx")


def pieces(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[str]:
    """Head, units and end."""
    source = options.pair[0] if options.pair else options.source
    units = Units(options, ledger)
    first = True
    for record in records:
        for xml in (units.unit(record),) if isinstance(record, TranslationUnit) else units.of(record):
            if first and xml:
                yield HEADER % (units.segtype, quote(tag_of(source or units.source, options)), said_of(options.header))
                first = False
            if xml:
                yield xml
    yield (
        END
        if not first
        else HEADER % ("phrase", quote(tag_of(source or "zh-CN", options)), said_of(options.header)) + END
    )


def nearest(unit: TranslationUnit, language: str) -> Variant | None:
    """The variant of a language: of that tag, else of one that is written the same way."""
    exact = (variant for variant in unit.variants if variant.language == language)
    close = (variant for variant in unit.variants if same_writing(variant.language, language))
    return next(exact, None) or next(close, None)


@dataclass(slots=True)
class Units:
    """Turns records into tu elements and remembers what was written, so that nothing is written twice."""

    options: WriteOptions
    ledger: Ledger
    seen: set[int] = field(default_factory=set)
    segtype: str = "phrase"
    source: str = ""
    tags: dict[str, str] = field(default_factory=dict)

    def of(self, entry: ConceptEntry) -> Iterator[str]:
        """The tu elements of one entry."""
        note_losses(entry, self.ledger)
        if self.options.pair:
            for pair in term_pairs([entry], self.options.pair, self.options, self.ledger):
                yield from self.pair(pair)
        else:
            yield from self.concept(entry)

    def unit(self, unit: TranslationUnit) -> str:
        """A unit of a memory; of a pair only its two variants, and nothing without a target."""
        variants = self.wanted(unit)
        if not variants or self.is_double(variants):
            return ""
        self.source = self.source or variants[0].language
        self.segtype = "sentence"
        return self.closed(self.opening(unit) + self.said_of(unit), variants)

    def wanted(self, unit: TranslationUnit) -> Sequence[Variant]:
        """The variants to write."""
        pair = self.options.pair
        if pair is None:
            return self.filled(unit, unit.variants)
        variants = unit.variants
        if len(variants) != 2 or variants[0].language != pair[0] or variants[1].language != pair[1]:
            variants = tuple(found for language in pair for found in [nearest(unit, language)] if found is not None)
        if len(variants) == 2 and variants[0].text.strip() and variants[1].text.strip():
            return variants
        first = unit.variants[0].text if unit.variants else ""
        self.ledger.drop(f"unit without {self.missing(unit)}", unit.id or first)
        return ()

    def missing(self, unit: TranslationUnit) -> str:
        """The language of the pair that a unit lacks."""
        return next((one for one in self.options.pair or () if not unit.text(one).strip()), "two languages")

    def filled(self, unit: TranslationUnit, variants: Iterable[Variant]) -> list[Variant]:
        """The variants with text, one per language."""
        kept: dict[str, Variant] = {}
        for variant in variants:
            if not variant.text.strip():
                self.ledger.drop("empty segment", unit.id)
            elif variant.language in kept:
                self.ledger.drop("second variant of a language", variant.text)
            else:
                kept[variant.language] = variant
        return list(kept.values())

    def is_double(self, variants: Iterable[Variant]) -> bool:
        """True, and noted, where the same texts were written before."""
        texts = "\0".join([f"{one.language}\0{self.trimmed(one.text)}" for one in variants])
        mark = hash(normalize("NFC", texts))
        if mark in self.seen:
            self.ledger.drop("double unit", texts.split("\0")[1])
            return True
        self.seen.add(mark)
        return False

    def trimmed(self, text: str) -> str:
        """The text without outer blanks, which is noted."""
        inner = text.strip()
        if len(inner) < len(text):
            self.ledger.drop("blanks around a text", inner)
        return inner

    def opening(self, unit: TranslationUnit) -> str:
        """The tu tag with its id, dates and people."""
        ident = f" tuid={quote(unit.id)}" if unit.id else ""
        if not (unit.creation_date or unit.creation_id or unit.change_date or unit.change_id or unit.extra):
            return f"<tu{ident}>"
        return f"<tu{ident}{self.dated(unit)}{kept(unit.extra)}>"

    def dated(self, record: TranslationUnit | Variant) -> str:
        """Dates and people as attributes; a date that is none is noted."""
        facts = [("creationdate", stamp(record.creation_date)), ("creationid", record.creation_id)]
        facts += [("changedate", stamp(record.change_date)), ("changeid", record.change_id)]
        for date in (record.creation_date, record.change_date):
            self.ledger.drop_if(date and not stamp(date), "date that is none", date)
        return "".join(f" {name}={quote(text)}" for name, text in facts if text)

    def said_of(self, unit: TranslationUnit) -> str:
        """Notes and properties of a unit."""
        said = "".join([f"<note>{escape(note)}</note>" for note in unit.notes]) if unit.notes else ""
        if unit.document:
            said += f'<prop type="x-document">{escape(unit.document)}</prop>'
        if unit.date:
            said += f'<prop type="x-date">{escape(unit.date)}</prop>'
        if unit.status:
            said += f'<prop type="x-status">{escape(unit.status)}</prop>'
        if unit.origin:
            said += f'<prop type="x-origin">{escape(unit.origin)}</prop>'
        if unit.position is not None:
            said += prop("x-position", str(unit.position))
        if unit.properties:
            said += "".join([prop(name, value) for name, value in unit.properties])
        return said + others(unit.extra) if unit.extra else said

    def closed(self, head: str, variants: Sequence[Variant]) -> str:
        """The whole tu."""
        body = "".join([self.variant(variant) for variant in variants])
        self.ledger.units += 1
        self.ledger.pairs[variants[0].language, variants[1].language if len(variants) > 1 else ""] += 1
        return f"{head}{body}</tu>\n"

    def variant(self, variant: Variant) -> str:
        """One tuv."""
        tag = self.tags.get(variant.language)
        if tag is None:
            tag = self.tags[variant.language] = quote(tag_of(variant.language, self.options))
        text = inline_xml(variant.inline.strip()) if variant.inline else escape(variant.text.strip())
        if not (
            variant.creation_date or variant.change_date or variant.creation_id or variant.change_id
            or variant.notes or variant.properties or variant.extra
        ):  # fmt: skip
            return f"<tuv xml:lang={tag}><seg>{text}</seg></tuv>"
        said = "".join(f"<note>{escape(note)}</note>" for note in variant.notes)
        said += "".join(prop(name, value) for name, value in variant.properties)
        said += others(variant.extra)
        return f"<tuv xml:lang={tag}{self.dated(variant)}{kept(variant.extra)}>{said}<seg>{text}</seg></tuv>"

    def pair(self, pair: TermPair) -> Iterator[str]:
        """A pair of terms as a tu."""
        languages = self.options.pair or ("", "")
        variants = [Variant(languages[0], pair.source.term), Variant(languages[1], pair.target.term)]
        if self.is_double(variants):
            return
        yield self.closed(f"<tu tuid={quote(pair.numbered())}>{''.join(told(pair))}", variants)

    def concept(self, entry: ConceptEntry) -> Iterator[str]:
        """A concept as one tu of all its languages."""
        for one in entries_of([entry], replace(self.options, usable_only=True), self.ledger, frames=False):
            found = [(s.language, best(one, s.language, self.options)) for s in one.sections]
            variants = [Variant(language, term[0].term) for language, term in found if term]
            if len(variants) < 2:
                self.ledger.drop("entry with terms in fewer than two languages", entry.id)
            elif not self.is_double(variants):
                self.source = self.source or variants[0].language
                self.ledger.drop_if(any(len(s.terms) > 1 for s in one.sections), "further equivalents", entry.id)
                yield self.closed(f"<tu tuid={quote(entry.id)}>", variants)


def note_losses(entry: ConceptEntry, ledger: Ledger) -> None:
    """Note what of an entry a memory has no place for."""
    for name in LOST:
        ledger.drop_if(getattr(entry, name), name.replace("_", " "), entry.id)
    for section in entry.sections:
        ledger.drop_if(section.definition, "definition", entry.id)
        for term in section.terms:
            ledger.drop_if(term.contexts, "context", entry.id)
            ledger.drop_if(term.gender, "grammatical gender", entry.id)
            ledger.drop_if(term.paradigm, "paradigm", entry.id)
            ledger.drop_if(term.note, "note on a term", entry.id)
            ledger.drop_if(term.extra, "extra", entry.id)
