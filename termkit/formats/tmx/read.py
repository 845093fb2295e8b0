"""Read TMX of every version, streaming: what programs leave out, misspell or add is read and reported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from re import Match
from typing import Any, cast

from termkit.formats.format import ReadOptions, Record
from termkit.formats.markup.skimming import Irregular, plain, skimmed
from termkit.formats.markup.xml import records
from termkit.formats.reading.opening import Input
from termkit.formats.tmx.events import Units
from termkit.formats.tmx.skim import DATUM, END, UNIT, attributes_of
from termkit.formats.tmx.units import UNTYPED, Pairs, new_unit, new_variant
from termkit.model import TranslationUnit

OPENING = re.compile(r'(?: tuid="([\w .:-]+)")?')
MOST = 4096
"""How many sets of properties are remembered."""


def read(source: Input, options: ReadOptions) -> Iterator[Record]:
    """The units of the file; raises ParseError with path and line."""
    receiver = Skimming(source, options)
    yield from cast("Iterator[TranslationUnit]", records(source, receiver))
    if not receiver.count:
        source.report("F101", "holds no unit")


class Skimming(Units):
    """The receiver that makes ordinary units of their text, without the parser."""

    def __init__(self, source: Input, options: ReadOptions) -> None:
        """What was met before, by its spelling: languages of plain tuv tags, types of props."""
        super().__init__(source, options)
        self.simple: dict[str, str] = {}
        self.kinds: dict[str, str] = {}
        self.told_before: dict[str, tuple[Any, ...]] = {}

    def skim(self, chunks: Iterator[str]) -> Iterator[str]:
        """Ordinary units are read without the parser, unless everything is to be judged."""
        return chunks if self.options.strict else skimmed(chunks, self.between_units, self.take, END)

    def between_units(self) -> bool:
        """True in the body, outside every unit."""
        return self.in_body and self.depth == 2

    def take(self, text: str, place: int) -> int:
        """Make units of the text from `place` on, up to the first that is not ordinary or not whole."""
        first, line = place, self.parser.CurrentLineNumber
        self.line = lambda: line + text.count("\n", first, text.find("<", place))
        counted, begun = first, line
        with suppress(Irregular):
            while found := UNIT.match(text, place):
                self.ready.append(self.made(found))
                begun += text.count("\n", counted, found.start(1))
                counted = found.start(1)
                self.lines.append(begun)
                place = found.end()
        self.line = self.parser_line
        return place

    def made(self, found: Match[str]) -> TranslationUnit:
        """The unit of a match; raises Irregular."""
        opening, said, first, said_1, text_1, second, said_2, text_2 = found.groups()
        tags = self.simple
        if said_1 or said_2 or first not in tags or second not in tags:
            return self.made_fully(found)
        ident = OPENING.fullmatch(opening)
        if not ident:
            return self.made_fully(found)
        variants = new_variant(tags[first], plain(text_1).strip()), new_variant(tags[second], plain(text_2).strip())
        if tags[second] == self.source.source != tags[first]:
            variants = variants[1], variants[0]
        self.count += 1
        return new_unit(variants, ident[1] or "", *((self.told_before.get(said) or self.told_of(said)) if said else ()))

    def told_of(self, said: str) -> tuple[Any, ...]:
        """The fields of a unit from its document to its notes; what comes again and again is remembered."""
        self.properties, self.notes = [], []
        self.heard(said, self.properties, self.notes)
        get = self.own_properties().get
        own = (get("document", ""), get("date", ""), get("position"), get("status", ""), get("origin", ""))
        told = (*own, tuple(self.properties), tuple(self.notes))
        if len(self.told_before) >= MOST:
            self.told_before.clear()
        self.told_before[said] = told
        return told

    def made_fully(self, found: Match[str]) -> TranslationUnit:
        """A unit that carries more than text, or whose tags are met for the first time; raises Irregular."""
        opening, said, *variants = found.groups()
        unit, tags = attributes_of(opening), (attributes_of(variants[0]), attributes_of(variants[3]))
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
        return self.end_unit()

    def heard(self, said: str, properties: Pairs, notes: list[str]) -> None:
        """Properties and notes of a unit or variant, from their text; raises Irregular."""
        for name, attributes, text in DATUM.findall(said) if said else ():
            value, kind = plain(text).strip(), self.kinds.get(attributes)
            if kind is None:
                kind = self.kinds[attributes] = attributes_of(attributes).get("type", "")
            if name == "prop":
                if not kind:
                    self.tell("F202", UNTYPED)
                properties.append((kind, value))
            elif value:
                notes.append(value)
