"""HTML as text with offsets: a tokeniser that knows for each readable character where it stands in the file."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

TOKEN = re.compile(
    r"(?P<comment><!--.*?(?:-->|\Z)|<![^>]*>|<\?[^>]*>)"
    r"|<(?P<close>/)?(?P<name>[A-Za-z][A-Za-z0-9:-]*)(?P<attributes>(?:\"[^\"]*\"|'[^']*'|[^'\">])*)>"
    r"|(?P<text>[^<]+|<)",
    re.S,
)
ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.S)
SPACE = re.compile(r"[ \t\r\n\f]+")
CJK = "\u2e7f"
RAW = frozenset(("script", "style", "template", "noscript", "svg", "iframe", "object", "math", "canvas"))
VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
INLINE = frozenset(
    ("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font")
)
INLINE |= {
    "i",
    "ins",
    "kbd",
    "label",
    "mark",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "time",
}
INLINE |= {"tt", "u", "var", "wbr", "img", "ruby", "rb", "o:p", "nobr"}
CLOSES_ITSELF = {"p": ("p",), "li": ("li",), "tr": ("tr", "td", "th"), "td": ("td", "th"), "th": ("td", "th")}
CLOSES_ITSELF |= {"dd": ("dd", "dt"), "dt": ("dd", "dt"), "option": ("option",)}


class Element(NamedTuple):
    """An open element: its name, its attributes in small letters, the number of its parent."""

    name: str
    attributes: dict[str, str]
    parent: int


@dataclass(slots=True)
class Block:
    """A paragraph of a page: readable characters, their raw places, and the element it stands in."""

    element: int
    text: list[str] = field(default_factory=list)
    offsets: array[int] = field(default_factory=lambda: array("I"))
    linked: int = 0
    broken: bool = False
    """True where a <br> and no block boundary stands before it."""
    cell: bool = False
    """True for a table cell that is not the first of its row."""

    @property
    def content(self) -> str:
        """The readable text."""
        return "".join(self.text)


class Page(NamedTuple):
    """The elements of a page, numbered in order, and its blocks that are not empty."""

    elements: list[Element]
    blocks: list[Block]


def parse(raw: str) -> Page:
    """The elements and blocks of an HTML text; nothing in it is an error, as in browsers."""
    parser = _Parser(raw)
    parser.run()
    return Page(parser.elements, [block for block in parser.blocks if block.text and not block.content.isspace()])


class _Parser:
    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.elements = [Element("", {}, -1)]
        self.open = [0]
        self.blocks = [Block(0)]

    def run(self) -> None:
        """Read the whole text."""
        place = 0
        while token := TOKEN.match(self.raw, place):
            place = token.end()
            if token["text"] and self._is_in("pre"):
                self._add_lines(*token.span())
            elif token["text"]:
                self._add_text(*token.span())
            elif token["name"]:
                place = self._tag(token)

    def _tag(self, token: re.Match[str]) -> int:
        """Open or close an element; the place to read on from."""
        name = token["name"].lower()
        if token["close"]:
            self._close(name)
            return token.end()
        if name in RAW:
            end = re.compile(rf"</{name}\s*>", re.I).search(self.raw, token.end())
            return end.end() if end else len(self.raw)
        self._open(name, token["attributes"])
        return token.end()

    def _open(self, name: str, attributes: str) -> None:
        if name in CLOSES_ITSELF and self.elements[self.open[-1]].name in CLOSES_ITSELF[name]:
            self._close(self.elements[self.open[-1]].name)
        values = {m[1].lower(): unescape(m[2] or m[3] or m[4] or "") for m in ATTRIBUTE.finditer(attributes)}
        self.elements.append(Element(name, values, self.open[-1]))
        if name not in VOID and not attributes.rstrip().endswith("/"):
            self.open.append(len(self.elements) - 1)
        self._boundary(name)

    def _close(self, name: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.elements[self.open[depth]].name == name:
                del self.open[depth:]
                break
        self._boundary(name)

    def _boundary(self, name: str) -> None:
        """Begin a new block where an element that is not inline begins or ends."""
        if name in INLINE:
            return
        last = self.blocks[-1]
        if last.text:
            self.blocks.append(Block(self.open[-1], broken=name == "br"))
        else:
            last.element, last.broken = self.open[-1], last.broken and name == "br"
        self.blocks[-1].cell = name in ("td", "th") and self._row_has_cell()

    def _row_has_cell(self) -> bool:
        """True where the open cell is not the first one of its row that holds text."""
        row = next((n for n in reversed(self.open) if self.elements[n].name == "tr"), 0)
        return len(self.blocks) > 1 and row > 0 and self._inside(self.blocks[-2].element, row)

    def _inside(self, element: int, ancestor: int) -> bool:
        while element > ancestor:
            element = self.elements[element].parent
        return element == ancestor

    def _is_in(self, name: str) -> bool:
        return any(self.elements[number].name == name for number in self.open)

    def _add_lines(self, start: int, end: int) -> None:
        """Add preformatted text, in which a line is a line."""
        for line in re.finditer(r"([^\n]*)(\n?)", self.raw[start:end]):
            self._add_text(start + line.start(1), start + line.end(1))
            if line[2]:
                self._boundary("br")

    def _add_text(self, start: int, end: int) -> None:
        """Add the characters of a stretch of text: entities as what they stand for, many blanks as one."""
        block = self.blocks[-1]
        linked = self._is_in("a")
        before = len(block.offsets)
        for text, place in _characters(self.raw, start, end):
            if text == " " and (not block.text or block.text[-1][-1] == " " or self._breaks_chinese(block, place)):
                continue
            block.text.append(text)
            block.offsets.extend(range(place, place + len(text)) if len(text) > 1 else (place,))
        if linked:
            block.linked += len(block.offsets) - before

    def _breaks_chinese(self, block: Block, place: int) -> bool:
        """True for a line break of the file between two Chinese characters, which browsers' readers do not mean."""
        end = SPACE.match(self.raw, place)
        broken = end and "\n" in end.group() and end.end() < len(self.raw)
        return bool(broken and end and block.text[-1][-1] > CJK and self.raw[end.end()] > CJK)


def _characters(raw: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Stretches of readable text with the raw place of their first character; each entity and each blank by itself."""
    for match in re.finditer(r"[^&\s]+|[ \t\r\n\f]+|&#?\w+;?|[&\s]", raw[start:end]):
        text, place = match.group(), start + match.start()
        if SPACE.fullmatch(text):
            yield " ", place
        elif text[0] == "&" and len(text) > 1:
            plain = unescape(text)
            if plain == text:
                yield text, place
            else:
                yield from ((char, place) for char in plain)
        else:
            yield text, place
