"""Read ordinary TBX entries without the parser: whole where their like was met before, else piece by piece.

Pieces are what is said of the concept, each language, and of a language each term.  Only a piece whose like was not met
becomes a tree, by the rules of every other entry.
"""

from __future__ import annotations

import re

from termkit.formats import lean
from termkit.formats.skimming import Irregular
from termkit.formats.tbx.entry import Concept, EntryMaker, Sections, add, assembled
from termkit.formats.tbx.recipes import Recipes, Unfit
from termkit.formats.tree import Node
from termkit.model import ConceptEntry, LanguageSection, Suggestion, TermSection

ENTRY = re.compile(r'[ \n\t]*<(conceptEntry|termEntry)(?: id="([\w.:-]*)")?>')
SECTION = re.compile(r"<langSe[ct] ")
TERM = re.compile(r"<(?:termSec|n?tig)[ >]")


class Skimmer:
    """Makes entries of text."""

    def __init__(self, maker: EntryMaker) -> None:
        """`maker` makes what is not known."""
        self.maker = maker
        self.entries = Recipes(self.whole)
        self.nameless = Recipes(self.unnamed)
        self.concepts = Recipes(self.concept)
        self.sections = Recipes(self.section)
        self.terms = Recipes(self.plain_term)

    def entry(self, ident: str, text: str) -> ConceptEntry:
        """The entry of the text between its tags; raises Irregular."""
        recipes = self.entries if ident else self.nameless
        return recipes.known(ident, text) or self.of_pieces(ident, text)

    def of_pieces(self, ident: str, text: str) -> ConceptEntry:
        """An entry whose like was not met, piece by piece; raises Irregular."""
        if "<!" in text or "<?" in text:
            raise Irregular
        head, *rest = cut(text, SECTION)
        concept = self.concepts.known("", head) or self.concept("", head)
        sections: Sections = {}
        for piece in rest:
            add(sections, self.sections.known("", piece) or self.section("", piece))
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

    def section(self, _: str, piece: str) -> LanguageSection:
        """One language, term by term; raises Irregular."""
        opening, _, body = piece.partition(">")
        name, attributes, empty = lean.start_tag(opening[1:])
        body, closing, after = body.rpartition(f"</{name}>")
        if empty or not closing or after.strip(" \n\t"):
            raise Irregular
        head, *rest = cut(body, TERM)
        parts = [*lean.trees(head), *(self.terms.known("", one) or self.term(one) for one in rest)]
        return self.maker.section(self.maker.tag(attributes), parts)

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


def cut(text: str, beginning: re.Pattern[str]) -> list[str]:
    """What stands before the first beginning, and the text from each to the next."""
    places = [found.start() for found in beginning.finditer(text)]
    return [text[start:end] for start, end in zip([0, *places], [*places, None], strict=True)]
