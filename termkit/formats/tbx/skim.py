"""Read ordinary TBX entries without the parser: whole where their like was met before, else piece by piece.

Pieces are what is said of the concept, and of each language each term.  Only a piece whose like was not met
becomes a tree, by the rules of every other entry.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

from termkit.formats.markup import lean
from termkit.formats.markup.skimming import Irregular
from termkit.formats.markup.tree import Node
from termkit.formats.tbx.composing import Unfit
from termkit.formats.tbx.drafts import Concept, new_section
from termkit.formats.tbx.entry import EntryMaker, Sections, add, assembled
from termkit.formats.tbx.recipes import Recipes
from termkit.model import ConceptEntry, LanguageSection, Suggestion, TermSection

ENTRY = re.compile(r'[ \n\t]*<(conceptEntry|termEntry)(?: id="([\w.:-]*)")?>')
SECTION = re.compile(r"<langSe[ct] ")
OPENING = re.compile(r"[ \n\t]*<(langSe[ct]) ([^<>]*)>")
TERM = re.compile(r"<(termSec|n?tig)[ >]")
blanks = cast("Callable[[str, int], re.Match[str]]", re.compile(r"[ \n\t]*").match)
MOST = 1024
"""How many opening tags of sections are remembered."""


class Skimmer:
    """Makes entries of text."""

    def __init__(self, maker: EntryMaker) -> None:
        """`maker` makes what is not known."""
        self.maker = maker
        self.entries = Recipes(self.whole)
        self.nameless = Recipes(self.unnamed)
        self.concepts = Recipes(self.concept)
        self.terms = Recipes(self.plain_term)
        self.tags: dict[str, str] = {}
        """Languages by the attributes of their sections."""

    def entry(self, ident: str, text: str) -> ConceptEntry:
        """The entry of the text between its tags; raises Irregular."""
        recipes = self.entries if ident else self.nameless
        return recipes.known(ident, text) or self.of_pieces(ident, text)

    def of_pieces(self, ident: str, text: str) -> ConceptEntry:
        """An entry whose like was not met, piece by piece; raises Irregular."""
        if "<!" in text or "<?" in text:
            raise Irregular
        found = SECTION.search(text)
        head = text[: found.start()] if found else text
        if "<langSe" in head:  # one that does not say its language
            raise Irregular
        concept = self.concepts.known("", head) or self.concept("", head)
        sections: Sections = {}
        place = len(head)
        while opening := OPENING.match(text, place):
            end = text.find(f"</{opening[1]}>", opening.end())
            section = self.section(opening[2], text, opening.end(), end)
            add(sections, section)
            place = end + len(opening[1]) + 3
        ended(text, place, len(text))
        return assembled(ident, concept, sections)

    def whole(self, ident: str, text: str) -> ConceptEntry:
        """An entry of its tree; raises Irregular."""
        node = Node("conceptEntry", {"id": ident})
        node.content += lean.trees(text)
        return self.maker.entry(node)

    def unnamed(self, _: str, text: str) -> ConceptEntry:
        """An entry whose tag has no id, of its tree; raises Irregular."""
        return self.whole("", text)

    def concept(self, _: str, head: str) -> Concept:
        """What stands before the first language; raises Irregular."""
        return self.maker.concept(lean.trees(head))

    def section(self, attributes: str, text: str, place: int, end: int) -> LanguageSection:
        """One language, term by term; raises Irregular."""
        tag = self.tags.get(attributes) or self.tag(attributes)
        found = TERM.search(text, place, end)
        first = found.start() if found else end
        head = lean.trees(before) if (before := text[place:first]).strip(" \n\t") else []
        terms = self.terms_of(text, first, end)
        if head or any(type(term) is not TermSection for term in terms):
            return self.maker.section(tag, [*head, *terms])
        return new_section(tag, tuple(cast("list[TermSection]", terms)))

    def terms_of(self, text: str, place: int, end: int) -> list[Node | TermSection | Suggestion]:
        """The terms between two places: of the shapes that are expected, or of any; raises Irregular."""
        terms: list[Any] = []
        while found := TERM.match(text, place := self.terms.run(text, place, end, terms), end):
            closing = f"</{found[1]}>"
            after = text.find(closing, place, end) + len(closing)
            if after < len(closing):
                raise Irregular
            piece = text[place:after]
            terms.append(self.terms.known("", piece) or self.term(piece))
            place = blanks(text, after).end()
        ended(text, place, end)
        return terms

    def tag(self, attributes: str) -> str:
        """The language of a section, by its attributes; raises Irregular."""
        _, found, empty = lean.start_tag(f"langSet {attributes}")
        if empty:
            raise Irregular
        if len(self.tags) > MOST:
            self.tags.clear()
        return self.tags.setdefault(attributes, self.maker.tag(found))

    def term(self, piece: str) -> Node | TermSection | Suggestion:
        """One term, or its tree where the section is to judge it; raises Irregular."""
        node = lean.tree(piece)
        made = self.maker.terms.term(node)
        return node if made is None or self.maker.terms.definition else made

    def plain_term(self, _: str, piece: str) -> TermSection | Suggestion:
        """One term that needs no judging; raises Irregular, or Unfit."""
        made = self.term(piece)
        if isinstance(made, Node):
            raise Unfit
        return made


def ended(text: str, place: int, end: int) -> None:
    """Raise Irregular where something is left between two places."""
    if place < 0 or end < 0 or text[place:end].strip(" \n\t"):
        raise Irregular
