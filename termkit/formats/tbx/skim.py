"""Read ordinary TBX entries without the parser.

An entry is cut where its language sections and terms begin.  What stands around the terms (tags, picklist values, the
kind and subject field of the concept) is the same in entry after entry, so each distinct piece is read once and known
by its text from then on; only pieces met for the first time become trees, by the rules of every other entry.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from termkit.formats import lean
from termkit.formats.building import quick
from termkit.formats.skimming import Irregular, plain
from termkit.formats.tbx.entry import Concept, EntryMaker, Sections, assembled, joined, new_entry, new_section
from termkit.formats.tree import BLANKS, Node
from termkit.model import ConceptEntry, Extra, Kind, LanguageSection, Suggestion, TermSection

ID = r'(?: id="([\w.:-]*)")?'
ENTRY = re.compile(rf"[ \n\t]*<(conceptEntry|termEntry){ID}>")
SECTION = re.compile(r"(<langSe[ct] [^<>]*>)")
TERM = re.compile(rf"<(termSec|tig|ntig){ID}>([ \n\t]*(?:<termGrp>[ \n\t]*)?)<term{ID}>([^<]*)")
TERM_TEXT = re.compile("<term>([^<]*)</term>")
OWN_ID = re.compile(r'(<[A-Za-z]+(?: type="[^"<>&\n]*")?) id="[\w.:-]*"(?=[ />])')
"""An id of a single datum, which is not kept."""
LONGEST = 400
"""Longer pieces hold running text and do not come again."""
MOST = 4096
"""How many pieces of each sort are remembered."""
new_term: Any = quick(TermSection)
K = TypeVar("K")
T = TypeVar("T")
Facts = tuple[Any, ...]
BLANK = " \n\t"


class Pattern(NamedTuple):
    """An entry whose terms are left open: all else is as in the entry it was made of."""

    kind: Kind | None
    facts: Facts
    sections: tuple[tuple[str, int, tuple[Any, ...]], ...]
    """Language, number of terms and the fields after them."""
    terms: tuple[tuple[Facts, str, tuple[Extra, ...]], ...]

    def filled(self, ident: str, texts: list[str]) -> ConceptEntry:
        """The entry with these terms; raises Irregular."""
        terms = [
            new_term(words(text), *before, name, extra)
            for text, (before, name, extra) in zip(texts, self.terms, strict=True)
        ]
        sections, place = [], 0
        for tag, count, facts in self.sections:
            sections.append(new_section(tag, tuple(terms[place : place + count]), *facts))
            place += count
        return new_entry(ident, self.kind, tuple(sections), *self.facts)


def pattern_of(entry: ConceptEntry, texts: list[str]) -> Pattern | None:
    """The pattern of an entry, or None where its terms are not those of its text, one by one."""
    terms = [term for section in entry.sections for term in section.terms]
    if [term.term for term in terms] != [words(text) for text in texts]:
        return None
    return Pattern(
        entry.kind,
        CONCEPT_FACTS(entry),
        tuple((section.language, len(section.terms), SECTION_FACTS(section)) for section in entry.sections),
        tuple((BEFORE_ID(term), term.id, term.extra) for term in terms),
    )


CONCEPT_FACTS = attrgetter(*ConceptEntry.__slots__[3:])
SECTION_FACTS = attrgetter(*LanguageSection.__slots__[2:])


class Skimmer:
    """Makes entries of text and remembers the pieces that come again and again."""

    def __init__(self, maker: EntryMaker) -> None:
        """`maker` makes what is not remembered; `line` tells where the entry stands that is read."""
        self.maker = maker
        self.line: Callable[[], int] = int
        self.met: set[int] = set()
        self.patterns: dict[tuple[str, ...], Pattern] = {}
        self.concepts: dict[str, Concept] = {}
        self.openings: dict[str, tuple[str, str]] = {}
        self.terms: dict[tuple[str, str, str], tuple[Facts, tuple[Extra, ...]]] = {}

    def entry(self, ident: str, text: str) -> ConceptEntry:
        """The entry of the text between its tags; raises Irregular."""
        terms = TERM_TEXT.split(text)
        frame = tuple(terms[::2])
        del terms[::2]
        if known := self.patterns.get(frame):
            return known.filled(ident, terms)
        if "<!" in text or "<?" in text:
            raise Irregular
        self.maker.line = self.line()
        made = self.of_pieces(ident, text)
        mark = hash(frame)
        if mark in self.met and text.count("<langSe") == len(made.sections) and (pattern := pattern_of(made, terms)):
            remember(self.patterns, frame, pattern)
        elif mark not in self.met:
            if len(self.met) >= 16 * MOST:
                self.met.clear()
            self.met.add(mark)
        return made

    def of_pieces(self, ident: str, text: str) -> ConceptEntry:
        """An entry of no pattern, piece by piece; raises Irregular."""
        texts = iter(SECTION.split(text))
        head = next(texts)
        concept = self.concepts.get(head) or self.concept(head)
        sections: Sections = {}
        for opening, body in zip(texts, texts, strict=True):
            tag, closing = self.openings.get(opening) or self.opening(opening)
            section = self.section(tag, closing, body)
            if tag in sections:
                section = joined(sections[tag], section)
            sections[tag] = section
        return assembled(ident, concept, sections)

    def concept(self, head: str) -> Concept:
        """What stands before the first language; raises Irregular."""
        made = self.maker.concept(lean.trees(head))
        if len(head) < LONGEST:
            remember(self.concepts, head, made)
        return made

    def opening(self, tag: str) -> tuple[str, str]:
        """The language of a section's tag, and the tag that closes it; raises Irregular."""
        name, attributes, empty = lean.start_tag(tag[1:-1])
        if empty:
            raise Irregular
        return remember(self.openings, tag, (self.maker.tag(attributes), f"</{name}>"))

    def section(self, tag: str, closing: str, body: str) -> LanguageSection:
        """One language; raises Irregular."""
        body, _, after = body.rpartition(closing)
        texts = iter(TERM.split(body))
        before = next(texts)
        if not body or after.strip(BLANK):
            raise Irregular
        parts: list[Any] = lean.trees(before) if before.strip(BLANK) else []
        ordinary = not parts
        for name, outer, gap, inner, text, rest in zip(texts, texts, texts, texts, texts, texts, strict=True):
            ident = outer or inner or ""
            key = name, gap, rest if ' id="' not in rest else nameless(rest)
            known = self.terms.get(key)
            if known:
                parts.append(new_term(words(text), *known[0], ident, known[1]))
            else:
                parts.append(self.term(key, text, rest, ident))
                ordinary &= isinstance(parts[-1], TermSection)
        return new_section(tag, tuple(parts)) if ordinary else self.maker.section(tag, parts)

    def term(self, key: tuple[str, str, str], text: str, rest: str, ident: str) -> Node | TermSection | Suggestion:
        """The term of a section, remembered where it may come again; its tree where the section is to judge it."""
        node = lean.tree(f"<{key[0]}>{key[1]}<term>{text}{rest}")
        node.attributes["id"] = ident
        made = self.maker.terms.term(node)
        if made is None or self.maker.terms.definition:
            return node
        if (
            isinstance(made, TermSection)
            and len(rest) < LONGEST
            and not any(' id="' in one.value for one in made.extra)
        ):
            remember(self.terms, key, facts_of(made))
        return made


BEFORE_ID = attrgetter(*TermSection.__slots__[1:-2])


def facts_of(term: TermSection) -> tuple[Facts, tuple[Extra, ...]]:
    """All of a term but its text and id: the fields before the id, and the one after it."""
    return BEFORE_ID(term), term.extra


def nameless(text: str) -> str:
    """A piece without the ids of its data; raises Irregular where one has two."""
    if ' id="' in text:
        text = OWN_ID.sub(r"\1", text)
        if ' id="' in text:
            raise Irregular
    return text


def remember(memory: dict[K, T], key: K, made: T) -> T:
    """Keep what was made, and what was kept so far forgotten where that is too much."""
    if len(memory) >= MOST:
        memory.clear()
    memory[key] = made
    return made


def words(text: str) -> str:
    """The words of a term as a tree would give them; raises Irregular, also where there are none."""
    if "&" in text or "]]>" in text or not text.isprintable():
        text = BLANKS.sub(" ", plain(text))
    elif "  " in text:
        text = BLANKS.sub(" ", text)
    text = text.strip(" ")
    if not text:
        raise Irregular
    return text
