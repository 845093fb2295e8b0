"""MultiTerm XML (mtf): what Trados imports and exports term bases in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, cast

from termkit.formats.data import table
from termkit.formats.format import Format, Head, ReadOptions, Record, WriteOptions
from termkit.formats.languages import UNDETERMINED, normal
from termkit.formats.legal import legal
from termkit.formats.loss import Ledger
from termkit.formats.opening import Input
from termkit.formats.selecting import entries_of, tag_of
from termkit.formats.tables.columns import column_of, language_of, plain
from termkit.formats.tables.entries import parted, speech, status_of
from termkit.formats.tbx.categories import known_values
from termkit.formats.tree import Node, Trees
from termkit.formats.xml import escape, quote, records
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

__all__ = ["MULTITERM"]

FORMAT = "multiterm"
CONCEPT = {"field": "subject_field", "definition": "definition", "note": "note"}


def sniff(head: Head) -> bool:
    """True for the root `mtf`."""
    return head.root == "mtf"


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


def described(label: str, text: str, source: str = "") -> str:
    """A description group, with its source in a group inside, or nothing for an empty text."""
    inner = described("Source", source) if source else ""
    return f"<descripGrp><descrip type={quote(label)}>{escape(text)}</descrip>{inner}</descripGrp>" if text else ""


def others(extras: Iterable[Extra]) -> str:
    """Data of other MultiTerm files, written back."""
    return "".join(
        one.value if one.path == "transacGrp" else described(one.path.removeprefix("descrip:"), one.value)
        for one in extras
        if one.format == FORMAT
    )


def write(entries: Iterable[Record], options: WriteOptions, ledger: Ledger) -> Iterator[str]:
    """The file; entries are numbered, since MultiTerm keeps no other id, and their own id is a field."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<mtf>\n'
    for number, entry in enumerate(entries_of(entries, options, ledger), 1):
        note_losses(entry, ledger)
        yield legal(entry_xml(entry, number, options), ledger, entry.id)
        ledger.entries += 1
    yield "</mtf>\n"


def entry_xml(entry: ConceptEntry, number: int, options: WriteOptions) -> str:
    """One conceptGrp."""
    facts = [
        ("x-termkit-id", entry.id),
        ("Kind", entry.kind.value if entry.kind else ""),
        ("Subject", entry.subject_field),
    ]
    done = "".join(
        f"<transacGrp><transac type={quote(one.type.value)}>{escape(one.responsibility or 'termkit')}</transac>"
        f"<date>{escape(one.date)}T00:00:00</date></transacGrp>"
        for one in entry.transactions
        if one.date
    )
    body = "".join(described(label, text) for label, text in facts)
    body += described("Definition", entry.definition, entry.definition_source) + described("Note", entry.note)
    body += others(entry.extra)
    sections = "".join(section_xml(s, options) for s in entry.sections if s.terms or s.suggestions)
    return f"<conceptGrp><concept>{number}</concept>{done}{body}{sections}</conceptGrp>\n"


def section_xml(section: LanguageSection, options: WriteOptions) -> str:
    """One languageGrp."""
    tag = tag_of(section.language, options)
    terms = "".join(term_xml(one) for one in section.terms)
    for one in section.suggestions:
        mark = described("Note", f"provisional: {one.origin} {one.score:g}")
        terms += f"<termGrp><term>{escape(one.term)}</term>{mark}</termGrp>"
    said_of = described("Definition", section.definition, section.definition_source) + others(section.extra)
    name = f"<language type={quote(language_name(section.language))} lang={quote(tag.upper())}/>"
    return f"<languageGrp>{name}{said_of}{terms}</languageGrp>"


def language_name(tag: str) -> str:
    """The English name of a language, by which MultiTerm knows its indexes."""
    names = {row["tag"]: row["name"] for row in reversed(table("language_names"))}
    return (names.get(tag) or names.get(tag.partition("-")[0]) or tag).title()


def term_xml(one: TermSection) -> str:
    """One termGrp."""
    facts = [("Status", one.status.value if one.status else ""), ("Pinyin", one.reading)]
    facts += [("Part of speech", one.part_of_speech), ("Gender", one.gender.value if one.gender else "")]
    facts += [("Source", one.source), ("Note", one.note)]
    body = "".join(described(label, text) for label, text in facts)
    body += "".join(described("Context", context.text, context.source) for context in one.contexts)
    body += others(one.extra)
    return f"<termGrp><term>{escape(one.term)}</term>{body}</termGrp>"


def note_losses(entry: ConceptEntry, ledger: Ledger) -> None:
    """Note what MultiTerm's usual fields have no place for."""
    ledger.drop_if(entry.links, "links", entry.id)
    ledger.drop_if(entry.definition_source and not entry.definition, "definition source", entry.id)
    ledger.drop_if(entry.valid_from or entry.valid_to, "validity", entry.id)
    ledger.drop_if(any(one.format != FORMAT for one in entry.extra), "extra", entry.id)
    for section in entry.sections:
        ledger.drop_if(not (section.terms or section.suggestions), "empty language", f"{entry.id}: {section.language}")
        for one in section.terms:
            ledger.drop_if(one.paradigm, "paradigm", entry.id)
            ledger.drop_if(one.type, "term type", entry.id)
            ledger.drop_if(one.reliability, "reliability", entry.id)
            ledger.drop_if(one.valid_from or one.valid_to, "validity", entry.id)
            ledger.drop_if(one.geographical_usage, "geographical usage", entry.id)
            ledger.drop_if(one.fixed_number or one.case_sensitive or one.do_not_translate, "flags", entry.id)
            ledger.drop_if(
                any(context.document or context.date for context in one.contexts), "place of a context", entry.id
            )
            ledger.drop_if(any(extra.format != FORMAT for extra in one.extra), "extra", entry.id)
            ledger.drop_if(one.id, "term id", entry.id)


MULTITERM = Format("multiterm", "MultiTerm XML", (".xml", ".mtf"), sniff, read, write)
