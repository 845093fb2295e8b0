"""From the tree of one TBX entry to a ConceptEntry; what the model has no place for becomes Extra."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from termkit.errors import NotRepresentable
from termkit.formats.building import quick
from termkit.formats.format import ReadOptions
from termkit.formats.languages import UNDETERMINED, normal
from termkit.formats.opening import Input
from termkit.formats.tbx.categories import known_values
from termkit.formats.tbx.extras import FORMAT
from termkit.formats.tbx.notes import extra_of, is_path, keyed, link_of, unmarked
from termkit.formats.tbx.term import TermMaker, left_of, plain_of, source_nodes, source_of
from termkit.formats.tree import Attributes, Node
from termkit.formats.xml import language
from termkit.model import (
    ConceptEntry,
    Extra,
    Kind,
    LanguageSection,
    Link,
    Relation,
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
new_section = quick(LanguageSection)


class Concept(NamedTuple):
    """What is said of a concept outside its languages."""

    kind: Kind | None
    facts: tuple[Any, ...]
    """The fields of ConceptEntry after its sections."""
    waiting: tuple[str, ...]
    """Languages that have no term yet."""
    ident: str = ""
    """The concept's id where it stands in a datum of its own, as Phrase writes it."""


class EntryMaker:
    """Makes entries of trees and reports, once each, what it had to bend."""

    def __init__(self, source: Input, options: ReadOptions) -> None:
        """`options.strict` refuses what would become Extra."""
        self.source, self.options = source, options
        self.told: set[str] = set()
        self.line: Callable[[], int] = int
        """Tells where the entry stands that is read; it is asked where there is something to tell."""
        self.terms = TermMaker(self.kept, self.tell)

    def tell(self, code: str, message: str) -> None:
        """Report a peculiarity of the file, the first time it is met."""
        if message not in self.told and len(self.told) < 200:
            self.told.add(message)
            self.source.report(code, message, self.line())

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
        facts: dict[str, Any] = {}
        notes: list[str] = []
        links: list[Link] = []
        transactions: list[Transaction] = []
        extra: list[Extra] = []
        waiting: list[str] = []
        todo = list(data)
        for node in todo:
            if node.name == "note":
                self.concept_note(node, facts, notes, links, extra, waiting)
            elif not self.concept_datum(node, facts, links, transactions, todo):
                extra.append(self.kept(node))
        get = facts.get
        return Concept(
            get("kind"),
            (
                get("subject_field", ""), get("definition", ""), get("definition_source", ""), "\n".join(notes),
                get("valid_from", ""), get("valid_to", ""), tuple(links), tuple(transactions), tuple(extra),
            ),
            tuple(waiting),
            get("ident", ""),
        )  # fmt: skip

    def concept_note(
        self,
        node: Node,
        facts: dict[str, Any],
        notes: list[str],
        links: list[Link],
        extra: list[Extra],
        waiting: list[str],
    ) -> None:
        """A note on the concept: one of ours with a key, or a person's."""
        text = node.text().strip()
        key, value = keyed(text)
        if key == "kind" and "kind" not in facts:
            facts["kind"] = Kind(value)
        elif key == "valid" and "valid_from" not in facts:
            facts["valid_from"], _, facts["valid_to"] = value.partition("/")
        elif key == "link" and (link := link_of(value)):
            links.append(link)
        elif key == "open":
            waiting.extend(normal(tag) for tag in value.split(", "))
        elif is_path(key):
            extra.append(extra_of(key, value))
        elif text:
            notes.append(unmarked(text))

    def concept_datum(
        self, node: Node, facts: dict[str, Any], links: list[Link], transactions: list[Transaction], todo: list[Node]
    ) -> bool:
        """Take a datum of the concept into the model, and add the rest of its group to what is to do; False if none."""
        plain = plain_of(node)
        kind = plain.get("type") if plain is not None else ""
        if plain is not None and kind == "subjectField" and "subject_field" not in facts and plain.words():
            facts["subject_field"] = plain.words()
            todo += left_of(node, plain)
            return True
        if node.name == "descrip" and kind == "conceptId" and "ident" not in facts and node.words():
            facts["ident"] = node.words()
            return True
        if plain is not None and kind == "definition" and "definition" not in facts:
            facts["definition"], facts["definition_source"] = plain.text().strip(), source_of(node)
            todo += left_of(node, plain, *source_nodes(node))
            return True
        if node.name == "ref" and node.get("type") == "crossReference" and node.get("target"):
            links.append(link_to(node))
            return True
        return node.name == "transacGrp" and self.transaction(node, transactions)

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
        terms: list[TermSection] = []
        suggestions: list[Suggestion] = []
        extra: list[Extra] = []
        definition, origin = "", ""
        todo = list(parts)
        for child in todo:
            made = self.terms.term(child) if isinstance(child, Node) and child.name in TERMS else child
            if isinstance(made, TermSection):
                terms.append(made)
            elif isinstance(made, Suggestion):
                suggestions.append(made)
            if not isinstance(child, Node):
                continue
            if child.name in TERMS:
                if made is None and child.words():
                    extra.append(self.kept(child))
                elif not definition:
                    definition, origin = self.terms.definition, self.terms.origin
                elif self.terms.definition:
                    extra.append(self.kept(definition_node(self.terms.definition, self.terms.origin)))
                continue
            plain = plain_of(child)
            if plain is not None and plain.get("type") == "definition" and not definition:
                definition, origin = plain.text().strip(), source_of(child)
                todo += left_of(child, plain, *source_nodes(child))
            elif child.name == "note" and (mark := keyed(child.text().strip())) and is_path(mark[0]):
                extra.append(extra_of(*mark))
            elif child.name != "note" or child.words():
                extra.append(self.kept(child))
        return new_section(tag, tuple(terms), tuple(suggestions), definition, origin, tuple(extra))


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


def link_to(node: Node) -> Link:
    """The link that a crossReference stands for: ours name their relation, those of others are related."""
    link = (
        link_of(f"{words[0]} {node.get('target')} {words[2]}".strip())
        if (words := node.text().partition(" "))
        else None
    )
    return link or Link(Relation.RELATED, node.get("target"), node.words())


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
