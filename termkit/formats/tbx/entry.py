"""From the tree of one TBX entry to a ConceptEntry; what the model has no place for becomes Extra."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from termkit.errors import NotRepresentable
from termkit.formats.format import ReadOptions
from termkit.formats.markup.tree import Attributes, Node
from termkit.formats.markup.xml import language
from termkit.formats.reading.building import quick
from termkit.formats.reading.languages import UNDETERMINED, normal
from termkit.formats.reading.opening import Input
from termkit.formats.tbx.categories import known_values
from termkit.formats.tbx.drafts import Concept, Draft, SectionDraft, new_section
from termkit.formats.tbx.extras import FORMAT
from termkit.formats.tbx.notes import extra_of, is_path, keyed, link_of, link_to, unmarked
from termkit.formats.tbx.term import TermMaker, left_of, plain_of, source_nodes, source_of
from termkit.model import (
    ConceptEntry,
    Extra,
    Kind,
    LanguageSection,
    Suggestion,
    TermSection,
    Transaction,
    TransactionType,
)

SECTIONS = {"langSec", "langSet"}
TERMS = {"termSec", "tig", "ntig"}
Sections = dict[str, LanguageSection]
COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T[\d:.]+Z?|\d{6})?\Z")
new_entry = quick(ConceptEntry)


class EntryMaker:
    """Makes entries of trees and reports, once each, what it had to bend."""

    def __init__(self, source: Input, options: ReadOptions) -> None:
        """`options.strict` refuses what would become Extra."""
        self.source, self.options = source, options
        self.line: Callable[[], int] = int
        """Tells where the entry stands that is read; it is asked where there is something to tell."""
        self.terms = TermMaker(self.kept, self.tell)

    def tell(self, code: str, message: str) -> None:
        """Report a peculiarity of the file, the first time it is met."""
        self.source.report_once(code, message, self.line)

    def left_out(self, what: str) -> None:
        """Report what is not kept; raises NotRepresentable in strict reading."""
        if self.options.strict:
            raise NotRepresentable(f"{what}: no place for it (read without --strict)", self.source.path, self.line())
        self.tell("F308", f"{what} is left out")

    def kept(self, node: Node) -> Extra:
        """An element kept as it is; raises NotRepresentable in strict reading."""
        if "id" in node.attributes:
            node.attributes = {name: value for name, value in node.attributes.items() if name != "id"}
        path = f"{node.name}:{node.get('type')}" if node.get("type") else node.name
        if node.name.endswith("Grp"):
            kind = next((child.get("type") for child in node), "")
            path = f"{node.name}:{kind}" if kind else node.name
        if self.options.strict:
            raise NotRepresentable(
                f"{path} has no place in the term base (read without --strict)", self.source.path, self.line()
            )
        simple = set(node.attributes) <= {"type"} and all(isinstance(part, str) for part in node.content)
        text = node.words()
        return Extra(path, text if simple and not text.startswith("<") else node.xml(), FORMAT)

    def entry(self, node: Node) -> ConceptEntry:
        """The entry of a conceptEntry or termEntry."""
        data: list[Node] = []
        sections: Sections = {}
        for child in node:
            if child.name in SECTIONS:
                add(sections, self.section(self.tag(child.attributes), child))
            else:
                data.append(child)
        return assembled(node.get("id"), self.concept(data), sections)

    def concept(self, data: Iterable[Node]) -> Concept:
        """What is said of the concept as a whole."""
        draft = Draft()
        todo = list(data)
        for node in todo:
            if node.name == "note":
                self.concept_note(node, draft)
            elif (rest := self.concept_datum(node, draft)) is None:
                draft.extra.append(self.kept(node))
            else:
                todo += rest
        return draft.concept()

    def concept_note(self, node: Node, draft: Draft) -> None:
        """A note on the concept: one of ours with a key, or a person's."""
        text = node.text().strip()
        key, value = keyed(text)
        if key == "kind" and "kind" not in draft.facts:
            draft.facts["kind"] = Kind(value)
        elif key == "valid" and "valid_from" not in draft.facts:
            draft.facts["valid_from"], _, draft.facts["valid_to"] = value.partition("/")
        elif key == "link" and (link := link_of(value)):
            draft.links.append(link)
        elif key == "open":
            draft.waiting.extend(normal(tag) for tag in value.split(", "))
        elif is_path(key):
            draft.extra.append(extra_of(key, value))
        elif text:
            draft.notes.append(unmarked(text))

    def concept_datum(self, node: Node, draft: Draft) -> Sequence[Node] | None:
        """Take a datum of the concept into the model; comes back with what is left of its group, or None."""
        facts, plain = draft.facts, plain_of(node)
        kind = plain.get("type") if plain is not None else ""
        if plain is not None and kind == "subjectField" and "subject_field" not in facts and plain.words():
            facts["subject_field"] = plain.words()
            return left_of(node, plain)
        if node.name == "descrip" and kind == "conceptId" and "ident" not in facts and node.words():
            facts["ident"] = node.words()
            return ()
        if plain is not None and kind == "definition" and "definition" not in facts:
            facts["definition"], facts["definition_source"] = plain.text().strip(), source_of(node)
            return left_of(node, plain, *source_nodes(node))
        if node.name == "ref" and node.get("type") == "crossReference" and node.get("target"):
            draft.links.append(link_to(node))
            return ()
        return () if node.name == "transacGrp" and self.transaction(node, draft.transactions) else None

    def transaction(self, node: Node, transactions: list[Transaction]) -> bool:
        """A transaction group that holds no more than the model: what, when, who."""
        what = node.find("transac")
        known = known_values().get(("transactionType", what.words().lower())) if what is not None else None
        who = [child for child in node if child.name == "transacNote"]
        if known is None or not known[1] or len(who) > 1 or any(child.get("type") != "responsibility" for child in who):
            return False
        if any(child.name not in {"transac", "date", "transacNote"} or child.get("target") for child in node):
            return False
        date = node.find("date")
        transactions.append(
            Transaction(TransactionType(known[0]), day_of(date.words()) if date else "", who[0].words() if who else "")
        )
        return True

    def tag(self, attributes: Attributes) -> str:
        """The language of a section, by its attributes."""
        written = language(attributes)
        tag = normal(written)
        if tag == UNDETERMINED:
            self.tell("F301", f"{written!r} is no language tag; its terms are read as 'und'")
        elif tag.lower() != written.lower():
            self.tell("F302", f"the language tag {written!r} is read as {tag!r}")
        return tag

    def section(self, tag: str, parts: Iterable[Node | TermSection | Suggestion]) -> LanguageSection:
        """The section with its terms, suggestions and definition; `parts` may hold terms that are made already."""
        draft = SectionDraft()
        todo = list(parts)
        for part in todo:
            if not isinstance(part, Node):
                draft.take(part)
            elif part.name in TERMS:
                self.section_term(part, draft)
            else:
                todo += self.section_datum(part, draft)
        return draft.section(tag)

    def section_term(self, node: Node, draft: SectionDraft) -> None:
        """A term, and the definition that stands with it: the first is the section's, further ones are kept."""
        made = self.terms.term(node)
        if made is not None:
            draft.take(made)
        if made is None and node.words():
            draft.extra.append(self.kept(node))
        elif not draft.definition:
            draft.definition, draft.origin = self.terms.definition, self.terms.origin
        elif self.terms.definition:
            draft.extra.append(self.kept(definition_node(self.terms.definition, self.terms.origin)))

    def section_datum(self, node: Node, draft: SectionDraft) -> Sequence[Node]:
        """What is said of the language as a whole; comes back with the rest of the group of what was taken."""
        plain = plain_of(node)
        if plain is not None and plain.get("type") == "definition" and not draft.definition:
            draft.definition, draft.origin = plain.text().strip(), source_of(node)
            return left_of(node, plain, *source_nodes(node))
        if node.name == "note" and (mark := keyed(node.text().strip())) and is_path(mark[0]):
            draft.extra.append(extra_of(*mark))
        elif node.name != "note" or node.words():
            draft.extra.append(self.kept(node))
        return ()


def definition_node(text: str, origin: str) -> Node:
    """A second definition of a language, as it would stand there."""
    node, source = Node("descrip", {"type": "definition"}), Node("admin", {"type": "source"})
    node.content.append(text)
    if not origin:
        return node
    source.content.append(origin)
    group = Node("descripGrp", {})
    group.content += [node, source]
    return group


def assembled(ident: str, concept: Concept, sections: Sections) -> ConceptEntry:
    """The entry of its parts; languages that wait for a term get an empty section, and a second id is kept beside."""
    for tag in concept.waiting:
        sections.setdefault(tag, new_section(tag))
    facts = concept.facts
    if ident and concept.ident:
        facts = (*facts[:-1], (*facts[-1], Extra("descrip:conceptId", concept.ident, FORMAT)))
    return new_entry(ident or concept.ident, concept.kind, tuple(sections.values()), *facts)


def add(sections: Sections, section: LanguageSection) -> None:
    """Add a section; those whose tags differ only in spelling become one."""
    had = sections.get(section.language)
    sections[section.language] = joined(had, section) if had else section


def day_of(text: str) -> str:
    """A date without the hyphens of ISO 8601 with them; other spellings stay as they are."""
    found = COMPACT.match(text)
    return "-".join(found.groups()) if found else text


def joined(first: LanguageSection, second: LanguageSection) -> LanguageSection:
    """Two sections of one language as one."""
    return LanguageSection(
        first.language,
        first.terms + second.terms,
        first.suggestions + second.suggestions,
        first.definition or second.definition,
        first.definition_source or second.definition_source,
        first.extra + second.extra,
    )
