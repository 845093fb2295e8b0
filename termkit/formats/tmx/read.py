"""Read TMX of every version, streaming: what programs leave out, misspell or add is read and reported."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match
from typing import Any, cast

from termkit.formats.format import ReadOptions, Record
from termkit.formats.opening import Input
from termkit.formats.tmx.skim import DATUM, attributes_of, plain, skimmed
from termkit.formats.tmx.units import OURS, UNTYPED, Pairs, Units, new_unit, new_variant
from termkit.formats.xml import records
from termkit.model import TranslationUnit

NOTHING: tuple[dict[str, Any], tuple[()], tuple[()]] = ({}, (), ())


def read(source: Input, options: ReadOptions) -> Iterator[Record]:
    """The units of the file; raises ParseError with path and line."""
    receiver = Skimming(source, options)
    for record in records(source, receiver):
        yield cast("TranslationUnit", record)
    if not receiver.count:
        source.report("F101", "holds no unit")


class Skimming(Units):
    """The receiver that makes ordinary units of their text, without the parser."""

    def __init__(self, source: Input, options: ReadOptions) -> None:
        """What was met before, by its spelling: languages of plain tuv tags, types of props."""
        super().__init__(source, options)
        self.simple: dict[str, str] = {}
        self.kinds: dict[str, str] = {}

    def skim(self, chunks: Iterator[str]) -> Iterator[str]:
        """Ordinary units are read without the parser, unless everything is to be judged."""
        return chunks if self.options.strict else skimmed(chunks, self.between_units, self.take)

    def between_units(self) -> bool:
        """True in the body, outside every unit."""
        return self.in_body and self.depth == 2

    def take(self, found: Match[str]) -> bool:
        """Make the unit of a match; False where the parser has to look at it."""
        opening, said, first, said_1, text_1, second, said_2, text_2 = found.groups()
        tags = self.simple
        if said_1 or said_2 or first not in tags or second not in tags or opening.count("=") > 1:
            return self.take_fully(found)
        variants = new_variant(tags[first], plain(text_1).strip()), new_variant(tags[second], plain(text_2).strip())
        if tags[second] == self.source.source != tags[first]:
            variants = variants[1], variants[0]
        ident = plain(opening[7:-1]) if opening.startswith(' tuid="') else ""
        if opening and not ident:
            return self.take_fully(found)
        own, properties, notes = self.told_of(said) if said else NOTHING
        get = own.get
        self.ready.append(
            new_unit(
                variants, ident, get("document", ""), get("date", ""), get("position"), get("status", ""),
                get("origin", ""), properties, notes,
            )
        )  # fmt: skip
        self.count += 1
        return True

    def told_of(self, said: str) -> tuple[dict[str, Any], tuple[tuple[str, str], ...], tuple[str, ...]]:
        """Our own properties, those of others, and notes."""
        own: dict[str, Any] = {}
        others: Pairs = []
        notes: list[str] = []
        for name, attributes, text in DATUM.findall(said):
            kind = self.kinds.get(attributes) if name == "prop" else ""
            field = OURS.get(kind) if kind else None
            if field is None or field in own or field == "position":
                self.properties = []
                self.heard(said, self.properties, notes)
                own = self.own_properties()
                others = self.properties
                break
            own[field] = plain(text).strip()
        return own, tuple(others), tuple(notes)

    def take_fully(self, found: Match[str]) -> bool:
        """Make a unit whose variants carry more than text, or whose tags are met for the first time."""
        opening, said, *variants = found.groups()
        unit = attributes_of(opening)
        tags = [attributes_of(variants[0]), attributes_of(variants[3])]
        if unit is None or None in tags:
            return False
        self.begin_unit(unit)
        self.heard(said, self.properties, self.notes)
        for number, tuv in enumerate(tags):
            tag, told, text = variants[3 * number : 3 * number + 3]
            self.tuv, self.text, self.inline = tuv, plain(text).strip(), ""
            self.tuv_properties, self.tuv_notes = [], []
            self.heard(told, self.tuv_properties, self.tuv_notes)
            self.end_variant()
            if tuv and len(tuv) == 1:
                self.simple[tag] = self.variants[-1].language
        self.ready.append(self.end_unit())
        return True

    def heard(self, said: str, properties: Pairs, notes: list[str]) -> None:
        """Properties and notes of a unit or variant, from their text."""
        for name, attributes, text in DATUM.findall(said) if said else ():
            if name == "prop":
                kind = self.kinds.get(attributes)
                if kind is None:
                    kind = self.kinds[attributes] = (attributes_of(attributes) or {}).get("type", "")
                    if not kind:
                        self.tell("F202", UNTYPED)
                properties.append((kind, plain(text).strip()))
            elif value := plain(text).strip():
                notes.append(value)
