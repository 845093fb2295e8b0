"""From the tree of one TBX entry to a ConceptEntry; what the model has no place for becomes Extra."""

from __future__ import annotations

import re
from typing import Any

from termkit.errors import NotRepresentable
from termkit.formats.building import quick
from termkit.formats.format import ReadOptions
from termkit.formats.languages import UNDETERMINED, normal
from termkit.formats.opening import Input
from termkit.formats.tbx.categories import known_values
from termkit.formats.tbx.extras import FORMAT
from termkit.formats.tbx.notes import extra_of, keyed, link_of, unmarked
from termkit.formats.tbx.term import TermMaker, plain_of, source_of
from termkit.formats.tree import Node
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
COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T[\d:.]+Z?|\d{6})?\Z")
new_entry = quick(ConceptEntry)
new_section = quick(LanguageSection)


class EntryMaker:
    """Makes entries of trees and reports, once each, what it had to bend."""

    def __init__(self, source: Input, options: ReadOptions) -> None:
        """`options.strict` refuses what would become Extra."""
        self.source, self.options = source, options
        self.told: set[str] = set()
        self.line = 0
        self.terms = TermMaker(self.kept, self.tell)

    def tell(self, code: str, message: str) -> None:
        """Report a peculiarity of the file, the first time it is met."""
        if message not in self.told and len(self.told) < 200:
            self.told.add(message)
            self.source.report(code, message, self.line)

    def kept(self, node: Node) -> Extra:
        """An element kept as it is; raises NotRepresentable in strict reading."""
        if "id" in node.attributes:
            node.attributes = {name: value for name, value in node.attributes.items() if name != "id"}
        path = f"{node.name}:{node.get('type')}" if node.get("type") else node.name
        if node.name.endswith("Grp"):
            path = next((f"{node.name}:{child.get('type')}" for child in node), node.name)
        if self.options.strict:
            raise NotRepresentable(
                f"{path} has no place in the term base (read without --strict)", self.source.path, self.line
            )
        simple = set(node.attributes) <= {"type"} and all(isinstance(part, str) for part in node.content)
        text = node.words()
        return Extra(path, text if simple and not text.startswith("<") else node.xml(), FORMAT)

    def entry(self, node: Node, line: int) -> ConceptEntry:
        """The entry of a conceptEntry or termEntry."""
        self.line = line
        facts: dict[str, Any] = {}
        notes: list[str] = []
        links: list[Link] = []
        transactions: list[Transaction] = []
        extra: list[Extra] = []
        sections: dict[str, LanguageSection] = {}
        waiting: list[str] = []
        for child in node:
            if child.name in SECTIONS:
                self.add_section(sections, child)
            elif child.name == "note":
                self.concept_note(child, facts, notes, links, extra, waiting)
            elif not self.concept_datum(child, facts, links, transactions):
                extra.append(self.kept(child))
        for tag in waiting:
            sections.setdefault(tag, new_section(tag))
        return new_entry(
            node.get("id"),
            facts.pop("kind", None),
            tuple(sections.values()),
            note="\n".join(notes),
            links=tuple(links),
            transactions=tuple(transactions),
            extra=tuple(extra),
            **facts,
        )

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
        elif ":" in key:
            extra.append(extra_of(key, value))
        elif text:
            notes.append(unmarked(text))

    def concept_datum(
        self, node: Node, facts: dict[str, Any], links: list[Link], transactions: list[Transaction]
    ) -> bool:
        """Take a datum of the concept into the model; False where it has no place there."""
        plain = plain_of(node)
        kind = plain.get("type") if plain is not None else ""
        if kind == "subjectField" and plain is not None and "subject_field" not in facts and plain.words():
            facts["subject_field"] = plain.words()
            return plain is node or len(list(node)) == 1
        if kind == "definition" and plain is not None and "definition" not in facts:
            facts["definition"], facts["definition_source"] = plain.text().strip(), source_of(node)
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

    def add_section(self, sections: dict[str, LanguageSection], node: Node) -> None:
        """One language; sections whose tags differ only in spelling are one."""
        written = language(node.attributes)
        tag = normal(written)
        if tag == UNDETERMINED:
            self.tell("F301", f"{written!r} is no language tag; its terms are read as 'und'")
        elif tag.lower() != written.lower():
            self.tell("F302", f"the language tag {written!r} is read as {tag!r}")
        section = self.section(node, tag)
        sections[tag] = joined(sections[tag], section) if tag in sections else section

    def section(self, node: Node, tag: str) -> LanguageSection:
        """The section with its terms, suggestions and definition."""
        terms: list[TermSection] = []
        suggestions: list[Suggestion] = []
        extra: list[Extra] = []
        definition, origin = "", ""
        for child in node:
            if child.name in TERMS:
                made = self.terms.term(child)
                (suggestions if isinstance(made, Suggestion) else terms).append(made) if made else None  # type: ignore[arg-type]  # sorted by class
                definition = definition or self.terms.definition
                continue
            plain = plain_of(child)
            if plain is not None and plain.get("type") == "definition" and not definition:
                definition, origin = plain.text().strip(), source_of(child)
            elif child.name == "note" and (mark := keyed(child.text().strip())) and ":" in mark[0]:
                extra.append(extra_of(*mark))
            elif child.name != "note" or child.words():
                extra.append(self.kept(child))
        return new_section(tag, tuple(terms), tuple(suggestions), definition, origin, tuple(extra))


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
