"""From the parser's events to TMX units: a small machine over tu, tuv, seg, prop and note."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from termkit.formats.format import ReadOptions
from termkit.formats.markup.tree import Attributes, Node
from termkit.formats.markup.xml import DEPTH, escape, local, too_deep
from termkit.formats.reading.languages import normal
from termkit.formats.reading.opening import Input
from termkit.formats.tmx.inline import flat
from termkit.formats.tmx.units import FORMAT, UNTYPED, UnitMaker
from termkit.model import Extra

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType


class Units(UnitMaker):
    """The receiver: a small machine over tu, tuv, seg, prop and note; inline elements go to a tree of their own."""

    def __init__(self, source: Input, options: ReadOptions) -> None:
        """`options.inline` keeps inline elements."""
        super().__init__(source, options)
        self.ready: list[object] = []
        self.lines: list[int] = []
        self.parts: list[str] = []
        self.depth = self.begun = 0
        self.in_body = False
        self.kind = ""
        self.stack: list[Node] = []

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
            raise too_deep(self.source, self.parser.CurrentLineNumber)
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
            self.parts.clear()
            self.begun = self.parser.CurrentLineNumber
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
            self.lines.append(self.begun)
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
            raise too_deep(self.source, self.parser.CurrentLineNumber)
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
