"""Read MultiTerm XML: fields are known by the words that people and programs call them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, cast

from termkit.formats.format import ReadOptions, Record
from termkit.formats.markup.tree import Node, Trees
from termkit.formats.markup.xml import records
from termkit.formats.reading.languages import UNDETERMINED, normal
from termkit.formats.reading.opening import Input
from termkit.formats.tables.columns import column_of, language_of, plain
from termkit.formats.tables.entries import parted
from termkit.formats.tables.values import speech, status_of
from termkit.formats.tbx.categories import known_values
from termkit.model import (
    ConceptEntry,
    Context,
    Extra,
    Gender,
    Kind,
    LanguageSection,
    TermSection,
    Transaction,
    TransactionType,
)

FORMAT = "multiterm"
CONCEPT = {"field": "subject_field", "definition": "definition", "note": "note"}


def read(source: Input, options: ReadOptions) -> Iterator[Record]:
    """The entries of the file."""
    trees = Trees(source, frozenset({"conceptGrp"}), lambda node, _: concept(node))
    found = False
    for record in records(source, trees):
        found = True
        yield cast("ConceptEntry", record)
    if not found:
        source.report("F101", "holds no entry")


class Description(NamedTuple):
    """A field of MultiTerm: its label, its text, and the source that a group inside it names."""

    label: str
    text: str
    source: str = ""


def descriptions(node: Node) -> Iterator[Description]:
    """Every description of a group; those inside one that are no source of it follow with both labels."""
    for group in node:
        plain_one = group if group.name == "descrip" else group.find("descrip") if group.name == "descripGrp" else None
        if plain_one is None:
            continue
        label = plain_one.get("type")
        inner = list(descriptions(group)) if group.name == "descripGrp" else []
        inner = [one for one in inner if one.label != label or one.text != said(plain_one)]
        sources = [one for one in inner if column_of(one.label).role in {"source", "reference"}]
        yield Description(label, said(plain_one), sources[0].text if sources else "")
        yield from (Description(f"{label}: {one.label}", one.text) for one in inner if one not in sources[:1])


def said(descrip: Node) -> str:
    """The text of a description; a picture or link as it stands."""
    return descrip.text().strip() or "".join(child.xml() for child in descrip)


def concept(node: Node) -> ConceptEntry:
    """One conceptGrp."""
    number = node.find("concept")
    facts: dict[str, Any] = {"id": number.words() if number is not None else ""}
    extra: list[Extra] = []
    for label, text, source in descriptions(node):
        role = column_of(label).role
        if label == "x-termkit-id":
            facts["id"] = text
        elif role == "kind" and text in frozenset(Kind):
            facts["kind"] = Kind(text)
        elif (name := CONCEPT.get(role)) and name not in facts:
            facts[name] = text
            if name == "definition":
                facts["definition_source"] = source
            else:
                extra += sourced(label, source)
        else:
            extra += [Extra(f"descrip:{label}", text, FORMAT), *sourced(label, source)]
    sections: dict[str, LanguageSection] = {}
    for group in node:
        if group.name == "languageGrp":
            section = language(group)
            sections.setdefault(section.language, section)
    return ConceptEntry(
        facts.pop("id"),
        facts.pop("kind", None),
        tuple(sections.values()),
        extra=tuple(extra),
        transactions=tuple(transactions(node)),
        **facts,
    )


def transactions(node: Node) -> Iterator[Transaction]:
    """Who made and changed the entry."""
    for group in node:
        what = group.find("transac") if group.name == "transacGrp" else None
        if what is not None and what.get("type") in frozenset(TransactionType):
            date = group.find("date")
            when = date.words().partition("T")[0] if date is not None else ""
            yield Transaction(TransactionType(what.get("type")), when, what.words())


def language(group: Node) -> LanguageSection:
    """One languageGrp; its language by name, or by code."""
    head = group.find("language") or Node("language", {})
    named = language_of(plain(head.get("type") or head.get("name")))  # GlobalSight says name and locale
    tag = normal(head.get("lang") or head.get("locale"))
    if tag == UNDETERMINED or (named and "-" in named and "-" not in tag):
        tag = named or tag
    groups = [child for child in group if child.name == "termGrp" and child.find("term") is not None]
    terms, suggestions = parted(term(one) for one in groups)
    found = [*descriptions(group), *(one for child in groups for one in descriptions(child) if defines(one))]
    definition = next((one for one in found if defines(one)), Description("", ""))
    extra: list[Extra] = []
    for one in found:
        if one is not definition:
            extra += [Extra(f"descrip:{one.label}", one.text, FORMAT), *sourced(one.label, one.source)]
    return LanguageSection(tag, terms, suggestions, definition.text, definition.source, tuple(extra))


def defines(one: Description) -> bool:
    """True for a definition; one that stands at a term is that of its language."""
    return column_of(one.label).role == "definition"


def sourced(label: str, source: str) -> list[Extra]:
    """The source of a field that has no place for it."""
    return [Extra(f"descrip:{label}: Source", source, FORMAT)] if source else []


TAKERS: dict[str, Callable[[str], tuple[str, Any]]] = {
    "status": lambda text: ("status", status_of(text, "")),
    "pinyin": lambda text: ("reading", text),
    "note": lambda text: ("note", text),
    "pos": lambda text: ("part_of_speech", speech(text)),
    "gender": lambda text: ("gender", gender_of(text)),
    "reference": lambda text: ("source", text),
    "source": lambda text: ("source", text),
}


def term(group: Node) -> TermSection:
    """One termGrp; its definition is taken by its language."""
    facts: dict[str, Any] = {}
    contexts: list[Context] = []
    extra: list[Extra] = []
    for one in descriptions(group):
        role = column_of(one.label).role
        name, value = TAKERS[role](one.text) if role in TAKERS else ("", None)
        if role == "context":
            contexts.append(Context(one.text, one.source))
        elif value and name not in facts:
            facts[name] = value
            extra += sourced(one.label, one.source)
        elif not defines(one):
            extra += [Extra(f"descrip:{one.label}", one.text, FORMAT), *sourced(one.label, one.source)]
    extra += [Extra("transacGrp", child.xml(), FORMAT) for child in group if child.name == "transacGrp"]
    head = group.find("term")
    return TermSection(head.words() if head is not None else "", contexts=tuple(contexts), extra=tuple(extra), **facts)


def gender_of(text: str) -> Gender | None:
    """The gender that a word names."""
    known = known_values().get(("grammaticalGender", text.lower()))
    return Gender(known[0]) if known else None
