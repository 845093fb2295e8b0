"""One document under study: its folded text, its word edges, and what has been found in it so far."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from termkit.mining.names import tables
from termkit.mining.scripts import simplified
from termkit.model import Document, Kind, Script, Segment
from termkit.text.normalize import fold
from termkit.text.words import cut, tag

LARGEST = 40_000
"""Longer documents are studied in parts, cut at the end of a line or sentence: the work on one part stays bounded."""
CORNERS = str.maketrans("「」『』‘’", "“”“”“”")
STRAIGHT = re.compile(r'"([^"\n]{1,40})"')
_SIGNS = "".join(sorted(tables.characters("transcription.txt") | tables.characters("transcription_dotted.txt")))
FULL_STOP = re.compile(rf"(?<=[{_SIGNS}]{{2}})\.(?=[{_SIGNS}]{{2}})")
"""A full stop for the dot in a foreign name: 宋沙瓦.凌沙瓦."""
BREAK = re.compile(
    r"(?:^|(?<=\n))[-*]+ ?|--|[。；;：:，,！!？?\n\t()\[\]【】〔〕…/]|\s{2,}|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])"
    r"|、|(?<![0-9])\.|\.(?![0-9])"
)


class Mention(NamedTuple):
    """A name found at one place: `text[start:end]`, why, and how sure that is."""

    start: int
    end: int
    kind: Kind
    rule: str
    score: float
    full: str = ""
    """For a short form: what it stands for."""


class Atom(NamedTuple):
    """A stretch that the grammars take as one word."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a clause: an atom with its label, or a dictionary word with its part of speech."""

    start: int
    end: int
    text: str
    tag: str
    label: str = ""


@dataclass
class Page:
    """A document, or a part of a long one, with its findings.

    `text` is folded, simplified, with one form of quotation marks; `text[i]` is `document.text[offset + i]`.
    """

    document: Document
    text: str
    offset: int = 0
    mentions: list[Mention] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    _atoms: list[Atom] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _ends: list[int] = field(default_factory=list)

    @cached_property
    def edges(self) -> frozenset[int]:
        """Where a dictionary word begins or ends."""
        places, place = {0}, 0
        for word in cut(self.text):
            place += len(word)
            places.add(place)
        return frozenset(places)

    def straddles(self, start: int, end: int) -> bool:
        """True where the dictionary sees other words at both ends of a stretch: 中国 in 其中|国家."""
        return start not in self.edges and end not in self.edges

    def add(
        self, start: int, end: int, kind: Kind, rule: str, score: float, *, label: str = "", full: str = ""
    ) -> None:
        """Record a finding; with a label it is from now on one word for the grammars."""
        if kind is Kind.PERSON and self.atoms(start, end):
            self.mentions = [m for m in self.mentions if m.kind is not Kind.PLACE or m.end <= start or m.start >= end]
        self.mentions.append(Mention(start, end, kind, rule, score, full))
        if label:
            self.hold(start, end, label)

    def hold(self, start: int, end: int, label: str) -> None:
        """Make a stretch one word, in place of the shorter ones inside it; a longer one that overlaps it stays."""
        first, last = self._range(start, end)
        clash = self._atoms[first:last]
        if any(atom.end - atom.start >= end - start for atom in clash):
            return
        if any(atom.start < start or atom.end > end for atom in clash):
            return
        self._atoms[first:last] = [Atom(start, end, label)]
        self._starts[first:last] = [start]
        self._ends[first:last] = [end]

    def atoms(self, start: int, end: int) -> list[Atom]:
        """The atoms that overlap a stretch."""
        first, last = self._range(start, end)
        return self._atoms[first:last]

    def ending_at(self, place: int, *labels: str) -> Atom | None:
        """The atom that ends just there, if it is one of these."""
        before = self.atoms(place - 1, place) if place else []
        return before[0] if before and before[0].end == place and before[0].label in labels else None

    def led_by(self, place: int, *labels: str) -> int:
        """Where a name begins whose own words begin at a place: with the atom before them, if it is one of these."""
        before = self.ending_at(place, *labels)
        return before.start if before else place

    def _range(self, start: int, end: int) -> tuple[int, int]:
        return bisect_right(self._ends, start), bisect_left(self._starts, end)

    def all_atoms(self) -> list[Atom]:
        """All atoms, by place."""
        return list(self._atoms)

    def clause_start(self, place: int, reach: int = 60, *, lists: bool = False) -> int:
        """Where the clause of `place` begins, at most `reach` characters back; marks inside atoms do not count.

        With `lists` the enumeration comma does not end a clause.
        """
        low = max(0, place - reach)
        for match in reversed(list(BREAK.finditer(self.text, low, place + 1))):
            if match.end() <= place and not (lists and match.group() == "、") and not self.atoms(*match.span()):
                return match.end()
        return low

    def tokens(self, start: int, end: int) -> list[Token]:
        """The words of a stretch: atoms whole, the rest by dictionary; atoms that stick out are cut away."""
        found: list[Token] = []
        place = start
        for atom in self.atoms(start, end):
            if atom.start < start or atom.end > end:
                continue
            found += self._words(place, atom.start)
            found.append(Token(atom.start, atom.end, self.text[atom.start : atom.end], "nz", atom.label))
            place = atom.end
        return found + self._words(place, end)

    def _words(self, start: int, end: int) -> list[Token]:
        found: list[Token] = []
        for word, part in _unglued(tag(self.text[start:end])) if start < end else ():
            if found and found[-1].text + word in tables.words("nominal_verbs.txt"):
                last = found.pop()
                found.append(Token(last.start, start + len(word), last.text + word, "vn"))
            else:
                found.append(Token(start, start + len(word), word, part))
            start += len(word)
        return found


def _unglued(words: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The dictionary's words, but no personal name that begins with 和 or 与 (和亚欧)."""
    for word, part in words:
        if len(word) > 2 and word[0] in "和与" and part.startswith("nr") and word[:2] != "和平":
            yield word[0], "c"
            yield word[1:], part
        else:
            yield word, part


def pages(document: Document) -> list[Page]:
    """The document as pages, ready to be studied."""
    text = fold(document.text).translate(CORNERS)
    if document.script is Script.TRADITIONAL:
        text = simplified(text)
    text = STRAIGHT.sub(r"“\1”", text)
    text = FULL_STOP.sub("·", text)
    starts = [0]
    while len(text) - starts[-1] > LARGEST:
        cut_at = max(text.rfind(mark, starts[-1] + 1, starts[-1] + LARGEST) for mark in "\n。")
        starts.append(cut_at + 1 if cut_at > 0 else starts[-1] + LARGEST)
    found = [Page(document, text[a:b], a) for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    for segment in document.segments:
        page = found[bisect_right(starts, segment.start) - 1]
        if segment.end <= page.offset + len(page.text):
            page.segments.append(segment)
    return found
