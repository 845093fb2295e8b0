"""From the parser's events to TMX units: a small machine over tu, tuv, seg, prop and note."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from termkit.errors import NotRepresentable
from termkit.formats.building import quick
from termkit.formats.format import ReadOptions
from termkit.formats.languages import UNDETERMINED, normal
from termkit.formats.opening import Input
from termkit.formats.tmx.inline import flat
from termkit.formats.tree import Attributes, Node
from termkit.formats.xml import DEPTH, LANG, escape, local
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


class Units:
    """The receiver: a small machine over tu, tuv, seg, prop and note; inline elements go to a tree of their own."""

    def __init__(self, source: Input, options: ReadOptions) -> None:
        """`options.inline` keeps inline elements, `options.strict` refuses what would become Extra."""
        self.source, self.options = source, options
        self.ready: list[object] = []
        self.line: Callable[[], int] = self.parser_line
        self.parts: list[str] = []
        self.told: set[str] = set()
        self.count = self.depth = 0
        self.srclang = ""
        self.in_body = False
        self.unit: Attributes = {}
        self.tuv: Attributes | None = None
        self.variants: list[Variant] = []
        self.properties: Pairs = []
        self.notes: list[str] = []
        self.tuv_properties: Pairs = []
        self.tuv_notes: list[str] = []
        self.kind = self.text = self.inline = ""
        self.stack: list[Node] = []
        self.names: dict[str, str] = {}

    def attach(self, parser: XMLParserType) -> None:
        """Set the handlers."""
        self.parser = parser
        parser.StartElementHandler = self.root
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.parts.append

    def held(self) -> int:
        """How much text is kept."""
        inside = sum(len(node.content) for node in self.stack)
        return sum(map(len, self.parts)) + inside + sum(len(variant.text) for variant in self.variants)

    def skim(self, chunks: Iterator[str]) -> Iterator[str]:
        """All of the text goes to the parser."""
        return chunks

    def tell(self, code: str, message: str) -> None:
        """Report a peculiarity, once."""
        if message not in self.told and len(self.told) < 200:
            self.told.add(message)
            self.source.report(code, message, self.line())

    def parser_line(self) -> int:
        """The line that the parser reads."""
        return self.parser.CurrentLineNumber

    def root(self, name: str, attributes: Attributes) -> None:
        """The root element, which tells TMX from everything else called .tmx."""
        if local(name) != "tmx":
            raise self.source.refuse(f"is no TMX: its root element is <{local(name)}>", self.parser.CurrentLineNumber)
        self.depth = 1
        if name == "tmx":
            self.parser.StartElementHandler = self.start
        else:
            self.parser.StartElementHandler = lambda name, attributes: self.start(local(name), attributes)
            self.parser.EndElementHandler = lambda name: self.end(local(name))
        if attributes.get("version", "1.4") not in {"1.4", "1.4b", "1.3", "1.2", "1.1", "1.0"}:
            self.tell("F201", f"version {attributes.get('version')!r} is read as 1.4")

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        self.depth += 1
        if self.depth > DEPTH:
            self.deep()
        if name == "tuv":
            self.tuv = attributes
            self.text = self.inline = ""
            if self.tuv_properties or self.tuv_notes:
                self.tuv_properties, self.tuv_notes = [], []
        elif name == "seg":
            self.parts.clear()
        elif name == "prop":
            self.parts.clear()
            self.kind = attributes.get("type", "")
        elif name == "tu":
            self.begin_unit(attributes)
        elif name == "note":
            self.parts.clear()
        elif name == "body":
            self.in_body = True
        elif name == "header":
            self.srclang = attributes.get("srclang", "")
            self.source.source = "" if self.srclang.lower() == "*all*" else normal(self.srclang)
        elif self.tuv is not None and self.depth > 5:
            self.begin_inline(name, attributes)

    def begin_unit(self, attributes: Attributes) -> None:
        """A tu begins."""
        self.unit = attributes
        self.variants = []
        self.tuv = None
        self.parts.clear()
        self.properties, self.notes = [], []

    def end(self, name: str) -> None:
        """An element ends."""
        self.depth -= 1
        if name == "seg":
            parts = self.parts
            self.text = (parts[0] if len(parts) == 1 else "".join(parts)).strip()
        elif name == "tuv":
            self.end_variant()
        elif name == "prop":
            self.end_property()
        elif name == "tu":
            self.ready.append(self.end_unit())
        elif name == "note":
            text = "".join(self.parts).strip()
            if text and self.depth < 3:
                self.source.header.append(Extra("note", text, FORMAT))
            elif text:
                (self.notes if self.tuv is None else self.tuv_notes).append(text)

    def end_property(self) -> None:
        """A prop ends; one of the header is kept aside."""
        if self.depth < 3:
            self.source.header.append(Extra(f"prop:{self.kind}", "".join(self.parts).strip(), FORMAT))
            return
        if not self.kind:
            self.tell("F202", UNTYPED)
        (self.properties if self.tuv is None else self.tuv_properties).append((self.kind, "".join(self.parts).strip()))

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

    def deep(self) -> None:
        """Refuse what nests too deeply."""
        raise self.source.refuse(f"elements nest deeper than {DEPTH}", self.parser.CurrentLineNumber)

    def begin_inline(self, name: str, attributes: Attributes) -> None:
        """The first inline element of a segment: from here to its end the segment is kept as a tree."""
        root = Node("seg", {})
        root.content.extend(self.parts)
        self.parts.clear()
        self.stack = [root]
        self.saved = self.parser.StartElementHandler, self.parser.EndElementHandler
        self.parser.StartElementHandler = self.inline_start
        self.parser.EndElementHandler = self.inline_end
        self.depth -= 1
        self.inline_start(name, attributes)

    def inline_start(self, name: str, attributes: Attributes) -> None:
        """An inline element begins."""
        node = Node(local(name), attributes)
        self.stack[-1].content.append(node)
        self.stack.append(node)
        if len(self.stack) > DEPTH:
            self.deep()
        self.parser.CharacterDataHandler = node.content.append

    def inline_end(self, _: str) -> None:
        """An inline element ends, or the segment itself."""
        node = self.stack.pop()
        if self.stack:
            self.parser.CharacterDataHandler = self.stack[-1].content.append
            return
        self.parser.StartElementHandler, self.parser.EndElementHandler = self.saved
        self.parser.CharacterDataHandler = self.parts.append
        self.depth -= 1
        self.text = flat(node).strip()
        if self.options.inline:
            self.inline = "".join(escape(part) if isinstance(part, str) else part.xml() for part in node.content)


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
