"""Read TBX of every edition and of the programs that bend it: v3 DCA and DCT, martif with tig or ntig, hybrids.

Elements are known by their local names, so a missing or wrong namespace or `termEntry` inside `tbx` does not matter;
DCT elements are turned into the DCA data they stand for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import cast

from termkit.formats.format import ReadOptions, Record
from termkit.formats.markup.skimming import Irregular, skimmed
from termkit.formats.markup.tree import Attributes, Node, Trees
from termkit.formats.markup.xml import language, records
from termkit.formats.reading.opening import Input
from termkit.formats.tbx.categories import element_of
from termkit.formats.tbx.dialects import OWN
from termkit.formats.tbx.entry import EntryMaker
from termkit.formats.tbx.skim import ENTRY, Skimmer
from termkit.model import ConceptEntry, Extra, Severity

CORE = frozenset(
    {"", "urn:iso:std:iso:30042:ed-2", "urn:iso:std:iso:30042:ed-3", "http://www.lisa.org/TBX-Specification.33.0.html"}
)
ENTRIES = frozenset({"conceptEntry", "termEntry", "entry"})
HEADERS = frozenset({"tbxHeader", "martifHeader", "header"})
AROUND = frozenset({"text", "body", "front"})
ASIDE = HEADERS | {"back"}
END = re.compile(r"</(?:conceptEntry|termEntry|entry)[ \n\t]*>")
CLOSING = {name: f"</{name}>" for name in ENTRIES}
ROOTS = {"tbx", "martif", "TBX"}


def read(source: Input, options: ReadOptions) -> Iterator[Record]:
    """The entries of the file; raises ParseError with path and line."""
    receiver = Entries(source, options)
    yield from cast("Iterator[ConceptEntry]", records(source, receiver))
    if not receiver.found:
        source.report("F101", "holds no entry", severity=Severity.WARNING)


class Entries(Trees):
    """The receiver: trees of entries, made ConceptEntry; ordinary ones are made of their text, without the parser."""

    def __init__(self, source: Input, options: ReadOptions) -> None:
        """`options.strict` refuses what would become Extra."""
        super().__init__(source, ENTRIES | ASIDE, self.made, CORE, self.around)
        self.strict = options.strict
        self.maker = EntryMaker(source, options)
        self.skimmer = Skimmer(self.maker)
        self.min_2014 = False
        self.last = ""
        """The element outside the entries that was met last."""
        self.found = False

    def around(self, name: str, attributes: Attributes, line: int) -> None:
        """What stands outside the entries: the root tells whether it is TBX."""
        if not self.last and name not in ROOTS:
            raise self.source.refuse(f"is no TBX: its root element is <{name}>", line)
        if not self.last:
            self.min_2014 = name == "TBX"
            self.source.source = language(attributes)
        elif name not in AROUND:
            self.maker.line = lambda: line
            self.maker.left_out(f"<{name}> outside the entries")
        self.last = name

    def made(self, node: Node, line: int) -> ConceptEntry | None:
        """The entry of a tree; headers are kept aside, back matter is left out and told."""
        if node.name in HEADERS:
            self.source.header += header_of(node)
            return None
        self.maker.line = lambda: line
        if node.name == "back":
            self.maker.left_out("the back matter of the file (people, references)")
            return None
        self.found = True
        if self.min_2014:
            node = min_style(node)
        return self.maker.entry(data_style(node) if self.names.foreign else node)

    def skim(self, chunks: Iterator[str]) -> Iterator[str]:
        """Ordinary entries are read without the parser, unless everything is to be judged."""
        return chunks if self.strict else skimmed(chunks, self.between_entries, self.take, END)

    def between_entries(self) -> bool:
        """True in the body, outside every entry, where elements without a prefix are those of TBX."""
        inside = not self.stack and self.depth > 1 and self.last == "body"
        return inside and not self.names.foreign and not self.min_2014

    def take(self, text: str, place: int) -> int:
        """Make entries of the text from `place` on, up to the first that is not ordinary or not whole."""
        first = start = place
        line = self.parser.CurrentLineNumber
        self.maker.line = lambda: line + text.count("\n", first, start)
        entry, add = self.skimmer.entry, self.ready.append
        with suppress(Irregular):
            while opening := ENTRY.match(text, place):
                name, ident = opening.groups("")
                start = opening.end()
                end = text.find(closing := CLOSING[name], start)
                if end < 0:
                    break
                add(entry(ident, text[start:end]))
                place = end + len(closing)
        self.found |= place > first
        return place


def header_of(node: Node) -> list[Extra]:
    """What a header says in words: title, notes, paragraphs; those of TBX-Min by the names of their elements."""
    found: list[Extra] = []
    for child in node:
        if not any(True for _ in child):
            kept = child.words() and not child.text().startswith(OWN) and child.get("type") != "XCSURI"
            found += [Extra(child.name, child.words(), "tbx")] if kept else []
        else:
            found += header_of(child)
    return found


MIN_2014 = {
    "langGroup": "langSec",
    "termGroup": "termSec",
    "termStatus": "administrativeStatus",
    "customer": "customerSubset",
}
"""TBX-Min of 2014 (root <TBX>) has elements of its own; its data categories are elements too."""


def min_style(node: Node) -> Node:
    """The node with the elements of TBX-Min of 2014 made those they stand for."""
    for child in node:
        if child.name == "noteGrp":
            child.name, child.content = "note", ["\n".join(note.words() for note in child)]
        name = MIN_2014.get(child.name, child.name)
        element = element_of(name)
        if element:
            child.attributes["type"], name = name, element
        child.name = name
        min_style(child)
    return node


def data_style(node: Node) -> Node:
    """The node with every DCT element made the DCA element of its category."""
    for child in node:
        if child.name.startswith("{"):
            category = child.name.rpartition("}")[2]
            child.attributes["type"] = category
            child.name = element_of(category) or "descrip"
        data_style(child)
    return node
