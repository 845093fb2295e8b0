"""From the tree of one term (termSec, tig, ntig) to a TermSection, or to a Suggestion where marked provisional."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from termkit.formats.markup.tree import Node
from termkit.formats.reading.building import quick
from termkit.formats.tbx.categories import known_values
from termkit.formats.tbx.notes import FLAGS, extra_of, is_path, keyed, unmarked
from termkit.model import Context, Extra, Gender, Reliability, Status, Suggestion, TermSection, TermType

FIELDS: dict[str, tuple[str, Callable[[str], Any]]] = {
    "administrativeStatus": ("status", Status),
    "usageStatus": ("status", Status),
    "termType": ("type", TermType),
    "grammaticalGender": ("gender", Gender),
    "partOfSpeech": ("part_of_speech", str),
}
SWITCHES: dict[str, tuple[str, Any]] = {
    "forbidden": ("status", Status.DEPRECATED),
    "preferred": ("status", Status.PREFERRED),
    "caseSensitive": ("case_sensitive", True),
}
"""termNotes of Phrase that say true or false; false is what is so without them."""
ORDINARY_PLACE = re.compile(r"([^@(]*) @(\d+)-(\d+) \((\d{4}[-\d]*)\)").fullmatch
PLACE = re.compile(r"(.*?)(?:(?:^| )@(\d+)-(\d+))?(?:(?:^| )\((\d{4}[-\d]*)\))?\Z", re.DOTALL)
new_term = quick(TermSection)


def plain_of(node: Node) -> Node | None:
    """The `descrip` of a node: itself, or the first in its group."""
    if node.name == "descrip":
        return node
    return node.find("descrip") if node.name == "descripGrp" else None


def source_nodes(group: Node) -> list[Node]:
    """The sources named in a group."""
    return [child for child in group if child.name == "admin" and child.get("type") == "source"]


def sources_of(group: Node) -> list[str]:
    """The sources named in a group, as text."""
    return [child.words() for child in source_nodes(group)]


def source_of(group: Node) -> str:
    """The sources of a group as one text."""
    return "; ".join(sources_of(group))


def left_of(group: Node, *taken: Node) -> list[Node]:
    """What else stands in a group than what was taken from it."""
    return [child for child in group if child not in taken] if group not in taken else []


def parts_of(node: Node) -> Iterable[Node]:
    """What is said of a term, wherever it stands: in the section, and for ntig in its termGrp."""
    group = node.find("termGrp") if node.name == "ntig" else None
    if group is None:
        return node
    return [*group, *(child for child in node if child is not group)]


class TermMaker:
    """Makes terms of trees; `keep` turns an element into Extra, `tell` reports a peculiarity once."""

    def __init__(self, keep: Callable[[Node], Extra], tell: Callable[[str, str], None]) -> None:
        """`definition`, with its `origin`, is after each term one that stood in it and belongs to its language."""
        self.keep, self.tell = keep, tell
        self.definition = self.origin = ""

    def term(self, node: Node) -> TermSection | Suggestion | None:
        """The term of a section, or None where it is empty."""
        facts: dict[str, Any] = {}
        notes: list[str] = []
        sources: list[str] = []
        contexts: list[Context] = []
        extra: list[Extra] = []
        self.definition = self.origin = text = provisional = ident = ""
        todo = list(parts_of(node))
        for child in todo:
            name = child.name
            if name == "term":
                text, ident = child.words(), child.get("id")
            elif name == "termNote":
                self.term_note(child, facts, extra)
            elif name == "note":
                provisional = self.note(child, facts, notes, extra) or provisional
            elif name == "admin" and child.get("type") == "source":
                sources.append(child.words())
            elif not self.described(child, facts, contexts, todo):
                extra.append(self.keep(child))
        if not text:
            self.tell("F303", "an empty term is left out; what is said of it stays with its language")
            return None
        if provisional:
            return suggestion(text, provisional)
        return new_term(
            text,
            note="\n".join(notes),
            source="; ".join(filter(None, sources)),
            contexts=tuple(contexts),
            id=node.get("id") or ident,
            extra=tuple(extra),
            **facts,
        )

    def term_note(self, node: Node, facts: dict[str, Any], extra: list[Extra]) -> None:
        """A termNote: into its field, and beside it as Extra where the file's own value says more than ours."""
        kind, value = node.get("type"), node.words()
        if kind == "geographicalUsage" and value and "geographical_usage" not in facts:
            facts["geographical_usage"] = value
            return
        if kind in SWITCHES and value.lower() in {"true", "false"}:
            self.switch(node, facts, extra)
            return
        category = "administrativeStatus" if kind == "usageStatus" else kind
        known = known_values().get((category, value.lower()))
        name = FIELDS[kind][0] if kind in FIELDS else ""
        if known is None or name in facts:
            if value or not kind:
                extra.append(self.keep(node))
            return
        facts[name] = FIELDS[kind][1](known[0])
        if not known[1]:
            self.tell("F304", f"{kind} {value!r} is read as {known[0]!r}")
            extra.append(self.keep(node))

    def switch(self, node: Node, facts: dict[str, Any], extra: list[Extra]) -> None:
        """One of Phrase's switches: a forbidden term is deprecated, whatever else is said of it."""
        name, value = SWITCHES[node.get("type")]
        if node.words().lower() == "false":
            return
        if value is Status.DEPRECATED or name not in facts:
            facts[name] = value
        else:
            extra.append(self.keep(node))

    def note(self, node: Node, facts: dict[str, Any], notes: list[str], extra: list[Extra]) -> str:
        """A note: one of ours with a key, or a person's; comes back with what marks a suggestion."""
        text = node.text().strip()
        key, value = keyed(text)
        if key == "provisional":
            return value
        if is_path(key):
            extra.append(extra_of(key, value))
        elif not key or not keyed_fact(key, value, facts):
            notes.append(unmarked(text)) if text else None
        return ""

    def described(self, node: Node, facts: dict[str, Any], contexts: list[Context], todo: list[Node]) -> bool:
        """Take contexts, readings and stray definitions; what else their groups hold is added to what is to do."""
        if node.name == "adminGrp" and (reading := reading_of(node)) and "reading" not in facts:
            facts["reading"] = reading
            return True
        plain = plain_of(node)
        kind = plain.get("type") if plain is not None else ""
        if plain is not None and kind == "context":
            contexts.append(context(plain, sources_of(node)))
        elif plain is not None and kind == "definition" and not self.definition:
            self.definition, self.origin = plain.text().strip(), source_of(node)
            self.tell("F305", "a definition that stands at a term is read as that of its language")
        else:
            return False
        todo += left_of(node, plain, *source_nodes(node))
        return True


def keyed_fact(key: str, value: str, facts: dict[str, Any]) -> bool:
    """Take a note with a key; False where it says nothing of a term, or says it twice."""
    fields = {"pinyin": "reading", "part of speech": "part_of_speech", "valid": "valid_from"}
    name = fields.get(key, key)
    if name != "part_of_speech" and name in facts:
        return False
    if key == "valid":
        facts["valid_from"], _, facts["valid_to"] = value.partition("/")
    elif key == "paradigm":
        facts["paradigm"] = tuple(value.split(" | "))
    elif key == "flags":
        facts.update({FLAGS[flag]: True for flag in value.split(", ")})
    elif key == "reliability":
        facts["reliability"] = Reliability(value)
    elif key in fields:
        facts[name] = value
    else:
        return False
    return True


def reading_of(group: Node) -> str:
    """The reading of an adminGrp of TBX-Linguist that is Hanyu Pinyin and nothing more."""
    head = group.find("admin")
    if head is None or head.get("type") != "reading":
        return ""
    others = [child for child in group if child is not head]
    pinyin = all(child.name == "adminNote" and "pinyin" in child.text().lower() for child in others)
    return head.words() if pinyin else ""


def context(plain: Node, sources: list[str]) -> Context:
    """A context, with its place in a document where a source of it says so."""
    places = [source for source in sources if source.startswith("place: ")]
    origin = "; ".join(source for source in sources if source not in places[:1])
    return Context(plain.text().strip(), origin, **(place_of(places[0][7:]) if places else {}))


def place_of(text: str) -> dict[str, Any]:
    """Document, span and date of a place such as `000 @12-20 (2013-09-07)`."""
    found = ORDINARY_PLACE(text) or PLACE.match(text)
    if not found:
        return {"document": text}
    document, start, end, date = found.groups("")
    span = {"start": int(start), "end": int(end)} if start else {}
    return {"document": document, "date": date, **span}


def suggestion(term: str, mark: str) -> Suggestion:
    """The suggestion that a provisional mark describes: `palladius 0.83; note`."""
    head, _, note = mark.partition("; ")
    origin, _, score = head.rpartition(" ")
    try:
        return Suggestion(term, origin, float(score), note)
    except ValueError:
        return Suggestion(term, head, 0.0, note)
