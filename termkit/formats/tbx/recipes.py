"""Records of which all is known but their words: a piece of XML is compared by its tags, and rebuilt from its texts.

Two pieces with the same tags, and the same values where a value decides what becomes of it, give records that differ
in their words alone.  So a piece whose like was met before is read once with a mark in the place of every word; where
the marks come out tells how the record is put together, and that is made a function.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from typing import Generic, TypeVar, cast

from termkit.formats.markup.xml import ILLEGAL
from termkit.formats.tbx.composing import FIRST, OWN, Composer, Recipe, Unfit, mark
from termkit.formats.tbx.marks import deciding, mark_of
from termkit.formats.tbx.templates import Template

FIXED = "".join(f'(?<! type="{category}">)' for category in deciding())
WORDS = re.compile(rf">(?=[^<> \n\t]){FIXED}(?!kind: )([^<>]*[^<> ])")
"""Texts; values that decide by themselves are left where they stand, among the tags."""
ATTRIBUTE = re.compile(r'( (?:id|target)=")([^"<>&\s]+)(?=")')
"""Attributes that are another in every record: name, value."""
IDENT = re.compile(r' id="([^"<>&\s]+)(?=")')
EMPTY = re.compile(r' (?:id|target)="(?=")')
BREAK = re.compile(r"[\t\n\r]")
MOST = 8192
"""How many shapes, and sets of deciding values, are remembered."""
OFTEN = 12
"""How often a shape is met with the same values until it is worth a recipe, which costs as much as some trees."""
STEADY = 64
"""How often a long piece of a shape is met until it is worth a template; one that is short costs less."""
SHORT = 8
"""Fewer texts than this are a short piece."""
LIKELY = 8
"""How many shapes met lately are tried before a piece is taken apart."""
TRIAL, REST = 128, 1024
"""Where a fourth of so many pieces are like none before, as many as REST are not looked at: the work would be lost."""
T = TypeVar("T")
Frame = tuple[str, ...]


class Shape:
    """The tags of a piece, and what of its texts decides."""

    def __init__(self, frame: Frame) -> None:
        """`frame`: what stands around the texts; each text belongs to the tag before it.

        `recipes` has one for each set of what decides: whole values, beginnings of notes.
        """
        self.marks = [(place, mark) for place, tag in enumerate(frame[:-1]) if (mark := mark_of(tag))]
        self.recipes: dict[Frame, Recipe] = {}
        self.met: dict[Frame, int] = {}
        self.frame, self.uses = frame, 0
        self.template: Template | None = None
        self.next = self
        """The shape that came after this one the last time."""

    def used(self) -> None:
        """Count a piece that had to be taken apart; where there are many, a template is worth its price."""
        self.uses += 4 if len(self.frame) < SHORT else 1
        if self.uses >= STEADY and not self.template:
            self.template = Template(self.frame, EMPTY)


class Recipes(Generic[T]):
    """Makes records of one sort out of pieces of XML; `make` reads a piece that is not known."""

    def __init__(self, make: Callable[[str, str], T]) -> None:
        """`make` takes an id and the piece, and raises Irregular where it is not ordinary XML."""
        self.make = make
        self.shapes: dict[Frame, Shape] = {}
        self.met: set[int] = set()
        self.kept = 0
        self.held = False
        """True once a piece had attributes that are taken out."""
        self.tried = self.unlike = self.resting = 0
        self.last = Shape(())
        self.likely: list[Shape] = []

    def known(self, ident: str, text: str) -> T | None:
        """The record of a piece whose like was met before, or None; raises Irregular."""
        if self.resting:
            self.resting -= 1
            return None
        found = self.of_words(ident, text)
        self.tried += 1
        if self.tried == TRIAL:
            self.resting = REST if self.unlike > TRIAL // 4 else 0
            self.tried = self.unlike = 0
        return found

    def of_words(self, ident: str, text: str) -> T | None:
        """The same, while it is worth while."""
        if expected := self.expected(text, 0):
            shape, found = expected
            if found.end() == len(text) and shape.template:
                return self.made(shape, ident, text, shape.template.sorted(found.groups()))
        bare, held = without_attributes(text) if self.held else (text, [])
        pieces = WORDS.split(bare)
        frame, words = tuple(pieces[::2]), (*pieces[1::2], *held)
        known = self.shapes.get(frame)
        if known is None:
            self.first(frame, text)
            return None
        known.used()
        self.next(known)
        return self.made(known, ident, text, words)

    def expected(self, text: str, place: int) -> tuple[Shape, re.Match[str]] | None:
        """Which of the shapes that came next, or lately, stands at a place of a text; None where none does."""
        shape = self.last.next
        if shape.template and (found := shape.template.match(text, place)):
            return shape, found
        for other in self.likely:
            if other.template and (found := other.template.match(text, place)):
                self.last.next = other
                return other, found
        return None

    def next(self, shape: Shape) -> None:
        """Note that this shape came after the last one, so that it is expected the next time."""
        self.last.next = shape
        if shape.template and shape not in self.likely:
            self.likely.insert(0, shape)
            del self.likely[LIKELY:]

    def run(self, text: str, place: int, end: int, records: list[T]) -> int:
        """Add the records between two places, while each is of a shape expected there; the place after the last."""
        while place < end and (expected := self.expected(text, place)):
            shape, found = expected
            words = cast("Template", shape.template).sorted(found.groups())
            recipe = shape.recipes.get(tuple([mark(words[place]) for place, mark in shape.marks]))
            if recipe is None or not clean(words, self.held):
                break
            records.append(recipe("", words))
            self.last, place = shape, found.end()
        return place

    def made(self, shape: Shape, ident: str, text: str, words: tuple[str, ...]) -> T | None:
        """The record of a piece of a shape, or None where it is none that its words make; raises Irregular."""
        self.last = shape
        if not clean(words, self.held):
            return None
        key = tuple([mark(words[place]) for place, mark in shape.marks]) if shape.marks else ()
        recipe = shape.recipes.get(key) or self.learnt(shape, key, text)
        return cast("T", recipe(ident, words)) if recipe else None

    def first(self, frame: Frame, text: str) -> None:
        """Note a frame that has no shape yet, and give it one when it is met again."""
        self.held = self.held or ATTRIBUTE.search(text) is not None
        self.unlike += 1
        mark = hash(frame)
        if mark in self.met:
            self.shapes[frame] = Shape(frame)
            self.remembered()
        else:
            if len(self.met) >= 16 * MOST:
                self.met.clear()
            self.met.add(mark)

    def remembered(self) -> None:
        """Count what is remembered, and forget all where it is too much."""
        self.kept += 1
        if self.kept > MOST:
            self.shapes.clear()
            self.likely.clear()
            self.last = Shape(())
            self.kept = 0

    def learnt(self, shape: Shape, key: Frame, text: str) -> Recipe | None:
        """The recipe of a shape with these values, where they were met often enough; raises Irregular."""
        shape.met[key] = shape.met.get(key, 0) + 1
        if shape.met[key] != OFTEN:
            self.remembered() if shape.met[key] == 1 else None
            return None
        begins = {place: said for (place, _), said in zip(shape.marks, key, strict=True) if said}
        with suppress(Unfit):
            shape.recipes[key] = Composer(begins).recipe(self.make(OWN, marked(text, begins)))
        return shape.recipes.get(key)


def without_attributes(text: str) -> tuple[str, list[str]]:
    """The piece with its attributes emptied, and what they said."""
    if ' target="' not in text:  # next to every piece
        parts = IDENT.split(text)
        return ' id="'.join(parts[::2]), parts[1::2]
    parts = ATTRIBUTE.split(text)
    held = parts[2::3]
    del parts[2::3]
    return "".join(parts), held


def clean(texts: tuple[str, ...], held: bool) -> bool:
    """True where every reader would take the texts as they stand: no blanks around, no references, nothing illegal."""
    joined = "".join(texts)
    if "&" in joined or ">" in joined or "  " in joined or (held and ('id="' in joined or 'target="' in joined)):
        return False
    return joined.isprintable() or (harmless(joined) and tuple(map(str.strip, texts)) == texts)


def harmless(text: str) -> bool:
    """True for text that holds no line breaks, no mark and nothing that XML forbids."""
    return FIRST not in text and BREAK.search(text) is None and ILLEGAL.search(text) is None


def marked(text: str, begins: dict[int, str]) -> str:
    """The piece with a mark for every text, behind what of it decides, and for every attribute; raises Unfit."""
    bare, held = without_attributes(text)
    if len(EMPTY.findall(bare)) > len(held):
        raise Unfit
    pieces = WORDS.split(bare)
    count = len(pieces) // 2
    for place in range(count):
        begin = begins.get(place, "")
        pieces[2 * place + 1] = f">{begin}" if begin and not begin.endswith(": ") else f">{begin}{mark(place)}"
    numbers = iter(range(count, len(text)))
    return EMPTY.sub(lambda found: found[0] + mark(next(numbers)), "".join(pieces))
