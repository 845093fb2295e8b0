"""From what is said of a TMX unit to the unit: attributes, properties, languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from termkit.errors import NotRepresentable
from termkit.formats.format import ReadOptions
from termkit.formats.markup.tree import Attributes
from termkit.formats.markup.xml import LANG, local
from termkit.formats.reading.building import quick
from termkit.formats.reading.languages import UNDETERMINED, normal
from termkit.formats.reading.opening import Input
from termkit.model import Extra, TranslationUnit, Variant

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

FORMAT = "tmx"
STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)Z?\Z")
TAKEN = {"tuid", "creationdate", "creationid", "changedate", "changeid", "srclang", LANG, "lang", "xml:lang"}
OURS = {
    "x-document": "document",
    "x-date": "date",
    "x-position": "position",
    "x-status": "status",
    "x-origin": "origin",
}
new_unit = quick(TranslationUnit)
new_variant = quick(Variant)
Pairs = list[tuple[str, str]]
UNTYPED = "a <prop> has no type; OmegaT drops a file with such a property"


@cache
def iso(date: str) -> str:
    """A TMX date as ISO 8601; other spellings stay as they are."""
    found = STAMP.match(date)
    return "{}-{}-{}T{}:{}:{}Z".format(*found.groups()) if found else date


class UnitMaker:
    """Makes units of what was heard of them: the attributes of tu and tuv, text, properties, notes."""

    def __init__(self, source: Input, options: ReadOptions) -> None:
        """`options.strict` refuses what would become Extra; `line` tells where the unit stands that is read."""
        self.source, self.options = source, options
        self.line: Callable[[], int] = self.parser_line
        self.count = 0
        self.srclang = ""
        self.unit: Attributes = {}
        self.tuv: Attributes | None = None
        self.variants: list[Variant] = []
        self.properties: Pairs = []
        self.notes: list[str] = []
        self.tuv_properties: Pairs = []
        self.tuv_notes: list[str] = []
        self.text = self.inline = ""
        self.names: dict[str, str] = {}

    parser: XMLParserType

    def parser_line(self) -> int:
        """The line that the parser reads."""
        return self.parser.CurrentLineNumber

    def tell(self, code: str, message: str) -> None:
        """Report a peculiarity of the file, the first time it is met."""
        self.source.report_once(code, message, self.line)

    def begin_unit(self, attributes: Attributes) -> None:
        """A tu begins."""
        self.unit = attributes
        self.variants = []
        self.tuv = None
        self.properties, self.notes = [], []

    def end_variant(self) -> None:
        """A tuv ends."""
        attributes = self.tuv or {}
        written = attributes.get(LANG) or attributes.get("xml:lang") or attributes.get("lang", "")
        tag = self.names.get(written) or self.tag(written)
        if len(attributes) <= 1 and not self.tuv_properties and not self.tuv_notes:
            self.variants.append(new_variant(tag, self.text, self.inline))
        else:
            self.variants.append(
                new_variant(
                    tag,
                    self.text,
                    self.inline,
                    **dates(attributes),
                    properties=tuple(self.tuv_properties),
                    notes=tuple(self.tuv_notes),
                    extra=self.kept("tuv", attributes),
                )
            )
        self.tuv = None

    def tag(self, written: str) -> str:
        """The language tag, with what was wrong about it reported once."""
        tag = self.names.get(written)
        if tag is None:
            tag = self.names[written] = normal(written)
            if tag == UNDETERMINED:
                self.tell("F301", f"{written!r} is no language tag; read as 'und'")
            elif tag.lower() != written.lower():
                self.tell("F302", f"the language tag {written!r} is read as {tag!r}")
        return tag

    def end_unit(self) -> TranslationUnit:
        """A tu ends."""
        self.count += 1
        attributes, facts = self.unit, {}
        if self.properties and not OURS.keys().isdisjoint(dict(self.properties)):
            facts = self.own_properties()
        if attributes and (len(attributes) > 1 or "tuid" not in attributes):
            facts.update(dates(attributes), extra=self.kept("tu", attributes))
        srclang = attributes.get("srclang") or self.srclang
        return new_unit(
            source_first(self.variants, srclang),
            attributes.get("tuid", ""),
            properties=tuple(self.properties),
            notes=tuple(self.notes),
            **facts,
        )

    def own_properties(self) -> dict[str, Any]:
        """What stands in properties that we write ourselves; they are taken out of the others."""
        facts: dict[str, Any] = {}
        kept: Pairs = []
        for name, value in self.properties:
            field = OURS.get(name)
            if field is None or field in facts or (field == "position" and not value.isdigit()):
                kept.append((name, value))
            else:
                facts[field] = int(value) if field == "position" else value
        self.properties = kept
        return facts

    def kept(self, element: str, attributes: Attributes) -> tuple[Extra, ...]:
        """The attributes that the model has no place for; raises NotRepresentable in strict reading."""
        kept = tuple(
            Extra(f"{element}/@{local(name)}", value, FORMAT) for name, value in attributes.items() if name not in TAKEN
        )
        if kept and self.options.strict:
            raise NotRepresentable(
                f"{kept[0].path} has no place in the memory (read without --strict)",
                self.source.path,
                self.parser.CurrentLineNumber,
            )
        return kept


def dates(attributes: Attributes) -> dict[str, Any]:
    """Dates and people of a tu or tuv."""
    get = attributes.get
    return {
        "creation_date": iso(get("creationdate", "")),
        "change_date": iso(get("changedate", "")),
        "creation_id": get("creationid", ""),
        "change_id": get("changeid", ""),
    }


def source_first(variants: list[Variant], srclang: str) -> tuple[Variant, ...]:
    """The variants, that of the source language first."""
    if len(variants) > 1 and srclang and srclang != "*all*":
        wanted = normal(srclang)
        if variants[0].language == wanted:
            return tuple(variants)
        for number, variant in enumerate(variants):
            if variant.language == wanted:
                return tuple(variants) if number == 0 else (variant, *variants[:number], *variants[number + 1 :])
    return tuple(variants)
