"""Small trees: one record of an XML file at a time, everything outside it forgotten."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from termkit.formats.markup.xml import DEPTH, LANG, escape, local, quote, too_deep
from termkit.formats.reading.opening import Input

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

Attributes = dict[str, str]
BLANKS = re.compile(r"[ \t\r\n]+")
"""XML's blanks; a no-break or ideographic space is part of the text."""


class Node:
    """An element: local name (foreign namespaces as `{namespace}local`), attributes, text and children in order."""

    __slots__ = ("attributes", "content", "name")

    def __init__(self, name: str, attributes: Attributes) -> None:
        """An empty element."""
        self.name = name
        self.attributes = attributes
        self.content: list[Node | str] = []

    def __iter__(self) -> Iterator[Node]:
        """The child elements."""
        return iter([part for part in self.content if part.__class__ is Node])  # a list is quicker than a generator

    def get(self, name: str) -> str:
        """An attribute, or an empty string."""
        return self.attributes.get(name, "")

    def find(self, name: str) -> Node | None:
        """The first child of that name."""
        return next((child for child in self if child.name == name), None)

    def text(self) -> str:
        """All text in it, as it stands."""
        content = self.content
        if len(content) == 1 and content[0].__class__ is str:
            return content[0]
        return "".join(part if isinstance(part, str) else part.text() for part in content)

    def words(self) -> str:
        """All text in it, with runs of blanks and line breaks made one blank, and none at its ends."""
        text = self.text()
        return BLANKS.sub(" ", text).strip(" ") if "\n" in text or "  " in text or "\t" in text else text.strip(" \r")

    def xml(self) -> str:
        """The element as XML, its namespaces left out."""
        attributes = "".join(f" {attribute(name)}={quote(value)}" for name, value in self.attributes.items())
        inner = "".join(escape(part) if isinstance(part, str) else part.xml() for part in self.content)
        name = self.name.rpartition("}")[2]
        return f"<{name}{attributes}>{inner}</{name}>" if inner else f"<{name}{attributes}/>"


def attribute(name: str) -> str:
    """An attribute's name as written: xml:lang for the parser's long form."""
    return "xml:lang" if name == LANG else local(name)


class Names(dict[str, str]):
    """Parser names -> node names, worked out once each."""

    def __init__(self, own: frozenset[str]) -> None:
        """`own`: the namespaces whose elements are known by their local name alone."""
        self.own = own
        self.foreign = False
        """True once an element of another namespace was met."""

    def __missing__(self, name: str) -> str:
        """Work a name out and keep it."""
        namespace, _, last = name.rpartition(" ")
        known = not namespace or namespace in self.own
        self.foreign |= not known
        self[name] = last if known else f"{{{namespace}}}{last}"
        return self[name]


class Trees:
    """A receiver that makes a Node of each record element and hands it, with its line, to `finish`."""

    def __init__(
        self,
        source: Input,
        records: frozenset[str],
        finish: Callable[[Node, int], object | None],
        own: frozenset[str] = frozenset(),
        outside: Callable[[str, Attributes, int], None] | None = None,
    ) -> None:
        """`outside` is told of every element that is in no record, such as the root."""
        self.source, self.wanted, self.finish, self.outside = source, records, finish, outside
        self.names = Names(own)
        self.ready: list[object] = []
        self.lines: list[int] = []
        self.stack: list[Node] = []
        self.depth = self.line = 0

    def attach(self, parser: XMLParserType) -> None:
        """Set the handlers."""
        self.parser = parser
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end

    def held(self) -> int:
        """How much text the open record holds."""
        return len_of(self.stack[0]) if self.stack else 0

    def skim(self, chunks: Iterator[str]) -> Iterator[str]:
        """All of the text goes to the parser."""
        return chunks

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        stack = self.stack
        name = self.names[name]
        if stack:
            node = Node(name, attributes)
            stack[-1].content.append(node)
            stack.append(node)
            self.parser.CharacterDataHandler = node.content.append
            if len(stack) > DEPTH:
                raise too_deep(self.source, self.parser.CurrentLineNumber)
        elif name in self.wanted:
            self.line = self.parser.CurrentLineNumber
            stack.append(Node(name, attributes))
        else:
            self.depth += 1
            if self.depth > DEPTH:
                raise too_deep(self.source, self.parser.CurrentLineNumber)
            if self.outside:
                self.outside(name, attributes, self.parser.CurrentLineNumber)

    def end(self, _: str) -> None:
        """An element ends."""
        stack = self.stack
        if not stack:
            self.depth -= 1
            return
        node = stack.pop()
        if stack:
            self.parser.CharacterDataHandler = stack[-1].content.append
            return
        self.parser.CharacterDataHandler = None
        record = self.finish(node, self.line)
        if record is not None:
            self.ready.append(record)
            self.lines.append(self.line)


def len_of(node: Node) -> int:
    """How much text a node holds."""
    return sum(len(part) if isinstance(part, str) else len_of(part) + 1 for part in node.content)
