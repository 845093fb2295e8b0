"""Where the texts of TMX and XLIFF files stand (sdlxliff and mqxliff too): letter by letter, mark-up left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from termkit.model import primary
from termkit.workflow.checks.editing.places import Letter, Place

ENCODE = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
"""Elements whose text is a code of another program, and none of the segment."""
ELSEWHERE = frozenset({"alt-trans", "match", "note", "seg-source"})
UNICODE = frozenset({b"utf-8", b"utf8", b"us-ascii", b"utf-16", b"utf-16le", b"utf-16be"})
"""Encodings of files that are UTF-8 while they are edited."""
DECLARED = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([\w.-]+)")


class Scanner:
    """Collects the letters of the elements that `wants` asks for."""

    def __init__(self, content: bytes) -> None:
        """A scanner of one file, to be used once."""
        self.content = content
        self.places: list[Place] = []
        self.path: list[tuple[str, dict[str, str]]] = []
        self.letters: list[Letter] | None = None
        self.depth = 0
        self.parser = expat.ParserCreate("utf-8")  # which the bytes are, whatever encoding the file had (utf8_of)
        self.parser.StartElementHandler, self.parser.EndElementHandler = self._opens, self._closes
        self.parser.CharacterDataHandler = self._reads

    def wants(self, name: str, attributes: dict[str, str]) -> bool:
        """Whether the text of this element is one that is looked for."""
        raise NotImplementedError

    def scan(self) -> list[Place]:
        """The places in the order of the file."""
        self.parser.Parse(self.content, True)
        return self.places

    def _opens(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if self.wants(name, attributes):
            self.letters, self.depth = [], len(self.path)
        self.path.append((name, attributes))

    def _closes(self, _: str) -> None:
        self.path.pop()
        if self.letters is not None and len(self.path) == self.depth:
            self.places.append(Place(tuple(self.letters)))
            self.letters = None

    def _reads(self, data: str) -> None:
        if self.letters is not None and not any(name in CODES for name, _ in self.path):
            self.letters += letters_of(self.content, self.parser.CurrentByteIndex, data)


def letters_of(content: bytes, place: int, data: str) -> Iterator[Letter]:
    """The letters that begin at a byte: written as they are, as an entity, or as a line end of two bytes."""
    if content[place : place + 1] == b"&" and len(data) == 1:
        yield Letter(data, place, content.index(b";", place) + 1)
        return
    for char in data:
        size = 2 if char == "\n" and content[place : place + 2] == b"\r\n" else len(char.encode())
        yield Letter(char, place, place + size)
        place += size


class _Memory(Scanner):
    language = ""

    def wants(self, name: str, attributes: dict[str, str]) -> bool:
        if name != "seg" or not self.path:
            return False
        above = self.path[-1][1]
        return primary(above.get("xml:lang") or above.get("lang", "")) == primary(self.language)


class _Interchange(Scanner):
    def wants(self, name: str, attributes: dict[str, str]) -> bool:
        names = [above for above, _ in self.path]
        if any(above in ELSEWHERE for above in names):
            return False
        if name == "mrk" and attributes.get("mtype") == "seg" and "target" in names:
            return True
        return name == "target"

    def _closes(self, tag: str) -> None:
        super()._closes(tag)
        if tag.rpartition(":")[2] == "target":
            self.letters = None


def places_in_tmx(content: bytes, language: str) -> list[Place]:
    """The segments of a language, in the order of the file; none of a file that is neither UTF-8 nor UTF-16."""
    scanner = _Memory(content)
    scanner.language = language
    return scanner.scan() if _is_unicode(content) else []


def places_in_xliff(content: bytes, _: str) -> list[Place]:
    """The targets, or the segments marked in them, in the order of the file; none of a file in another encoding."""
    return _Interchange(content).scan() if _is_unicode(content) else []


def _is_unicode(content: bytes) -> bool:
    declared = DECLARED.search(content[:200])
    return declared is None or declared.group(1).lower() in UNICODE
