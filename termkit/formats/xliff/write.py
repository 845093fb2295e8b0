"""Write XLIFF 1.2 and 2.1: one file, one language pair, states and notes kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from termkit.formats.format import Record, WriteOptions
from termkit.formats.markup.xml import escape, quote
from termkit.formats.tmx.write import note_losses
from termkit.formats.writing.ids import IdGiver
from termkit.formats.writing.legal import legal
from termkit.formats.writing.loss import Ledger
from termkit.formats.writing.pairs import term_pairs
from termkit.formats.writing.selecting import tag_of
from termkit.formats.xliff.read import OURS
from termkit.model import TranslationUnit, Variant

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
CORE = "urn:oasis:names:tc:xliff:document:"
STATES_1 = {
    "final": "final",
    "translated": "translated",
    "draft": "needs-translation",
    "fuzzy": "needs-review-translation",
}
STATES_2 = {"final": "final", "translated": "translated", "draft": "initial", "fuzzy": "initial"}


def write_1(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[str]:
    """XLIFF 1.2."""
    yield from Writer(options, ledger, 1).pieces(records)


def write_2(records: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[str]:
    """XLIFF 2.1."""
    yield from Writer(options, ledger, 2).pieces(records)


@dataclass(slots=True)
class Writer:
    """Writes units, and entries as units of their preferred terms."""

    options: WriteOptions
    ledger: Ledger
    version: int
    count: int = 0
    files: int = 0
    document: str | None = None
    giver: IdGiver = field(init=False)

    def __post_init__(self) -> None:
        """Ids are unique in a file."""
        self.giver = IdGiver(self.ledger, legal=False)

    def pieces(self, records: Iterable[Record]) -> Iterator[str]:
        """The file; its languages are those of the pair, else those of the first unit."""
        pair = self.options.pair
        for record in records:
            for unit in self.units(record):
                if pair is None:
                    languages = [variant.language for variant in unit.variants]
                    pair = languages[0], languages[1] if len(languages) > 1 else "und"
                yield self.opening(pair, unit.document)
                self.count += 1
                yield legal(self.unit(unit, pair), self.ledger, unit.id)
        if self.document is None:
            yield self.opening(pair or ("zh-CN", "ru"), "") + (self.filler() if self.version == 2 else "")
        yield "</body></file>\n</xliff>\n" if self.version == 1 else "</file>\n</xliff>\n"

    def filler(self) -> str:
        """The empty unit that XLIFF 2 wants in a file without units."""
        return '<unit id="u0"><segment><source/></segment></unit>\n'

    def units(self, record: Record) -> Iterator[TranslationUnit]:
        """The record as units of the pair."""
        if isinstance(record, TranslationUnit):
            yield from self.fitting(record)
            return
        note_losses(record, self.ledger)
        pair = self.options.pair or ("zh-CN", "ru")
        for found in term_pairs([record], pair, self.options, self.ledger):
            variants = Variant(pair[0], found.source.term), Variant(pair[1], found.target.term)
            status = "draft" if found.provisional else "final"
            yield TranslationUnit(variants, found.numbered(), status=status)

    def fitting(self, unit: TranslationUnit) -> Iterator[TranslationUnit]:
        """The unit, where it has the source language."""
        pair = self.options.pair
        if not unit.variants or (pair and unit.variant(pair[0]) is None):
            self.ledger.drop("unit without the source language", unit.id)
            return
        self.ledger.drop_if(len(unit.variants) > 2, "third language", unit.id)
        self.ledger.drop_if(unit.properties, "properties", unit.id)
        self.ledger.drop_if(unit.extra, "extra", unit.id)
        self.ledger.drop_if(any(variant.inline for variant in unit.variants), "inline elements", unit.id)
        self.ledger.drop_if(unit.creation_date or unit.change_date, "dates", unit.id)
        yield unit

    def opening(self, pair: tuple[str, str], document: str) -> str:
        """The head of the file, and of each part that comes from another document; nothing within one."""
        if document == self.document:
            return ""
        first, second = (quote(tag_of(language, self.options)) for language in pair)
        name, begun = quote(f"{OURS}{document}"), self.document is not None
        self.document = document
        self.files += 1
        if self.version == 1:
            head = "</body></file>\n" if begun else f'{XML}<xliff version="1.2" xmlns="{CORE}1.2">\n'
            languages = f"source-language={first} target-language={second}"
            return f'{head}<file original={name} datatype="plaintext" {languages}><body>\n'
        head = f'{XML}<xliff version="2.1" xmlns="{CORE}2.0" srcLang={first} trgLang={second}>\n'
        return f'{"</file>" if begun else head}<file id="f{self.files}" original={name}>\n'

    def unit(self, unit: TranslationUnit, pair: tuple[str, str]) -> str:
        """One unit."""
        first = unit.variant(pair[0]) or unit.variants[0]
        second = unit.variant(pair[1])
        second = None if second is first else second
        self.ledger.units += 1
        self.ledger.pairs[pair] += second is not None
        return self.unit_1(unit, first, second) if self.version == 1 else self.unit_2(unit, first, second)

    def unit_1(self, unit: TranslationUnit, first: Variant, second: Variant | None) -> str:
        """A trans-unit."""
        state = STATES_1.get(unit.status, "")
        marked = f" state={quote(state)}" if state else ""
        target = f"<target{marked}>{escape(second.text)}</target>" if second else ""
        notes = "".join(f"<note>{escape(note)}</note>" for note in unit.notes)
        ident = quote(self.giver.give(unit.id, str(self.count)))
        return f"<trans-unit id={ident}><source>{escape(first.text)}</source>{target}{notes}</trans-unit>\n"

    def unit_2(self, unit: TranslationUnit, first: Variant, second: Variant | None) -> str:
        """A unit of version 2; its own id is kept as its name, since ids must be name tokens."""
        state = STATES_2.get(unit.status, "")
        marked = f" state={quote(state)}" if state and second else ""
        target = f"<target>{escape(second.text)}</target>" if second else ""
        notes = "".join(f"<note>{escape(note)}</note>" for note in unit.notes)
        said = f"<notes>{notes}</notes>" if notes else ""
        name = f" name={quote(unit.id)}" if unit.id else ""
        segment = f"<segment{marked}><source>{escape(first.text)}</source>{target}</segment>"
        return f'<unit id="u{self.count}"{name}>{said}{segment}</unit>\n'
