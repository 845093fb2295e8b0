"""Settle what an import left open: the base stands, the file is followed, or both wordings are kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from termkit.errors import NotFound
from termkit.model import ConceptEntry, LanguageSection, Status
from termkit.store.database import TermBase
from termkit.store.entries import conflicts, get_entry, settle_conflict
from termkit.store.review import save_entry
from termkit.store.steps import one_action
from termkit.workflow.indexing import index_term
from termkit.workflow.merging import join


class Settlement(StrEnum):
    """What becomes of a conflict."""

    KEEP = "keep"
    """the base stands, the file's wording is dropped"""
    TAKE = "take"
    """the file's wording is preferred, what stood is admitted beside it"""
    BOTH = "both"
    """the file's wording is admitted beside what stands"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A conflict that waits for a person."""

    number: int
    entry: str
    term: str
    source: str
    reason: str
    incoming: ConceptEntry


def waiting(base: TermBase) -> list[Waiting]:
    """All conflicts, in the order in which they came."""
    return [
        Waiting(number, entry, head_of(incoming), source, reason, incoming)
        for number, entry, source, incoming, reason in conflicts(base)
    ]


def head_of(entry: ConceptEntry) -> str:
    """The Chinese term of an entry, else its first."""
    first = next((term.term for section in entry.sections for term in section.terms), "")
    return next((term.term for term in entry.terms("zh")), first)


def settle(base: TermBase, numbers: Iterable[int], how: Settlement, *, who: str = "") -> list[str]:
    """Settle conflicts, all or none, as one action that `undo` takes back; comes back with the entries' ids.

    Undoing restores the entries; a settled conflict does not come back.  Raises NotFound for a number nobody has.
    """
    known = {one.number: one for one in waiting(base)}
    settled = []
    with one_action(base):
        for number in numbers:
            if number not in known:
                raise NotFound(f"no conflict number {number}; see `termkit conflicts`")
            one = known.pop(number)
            if how is not Settlement.KEEP:
                held = get_entry(base, one.entry).entry
                made = join(held, one.incoming) if how is Settlement.BOTH else followed(held, one.incoming)
                save_entry(base, made, who=who, index=index_term, action="settle")
            settle_conflict(base, number)
            settled.append(one.entry)
    return settled


def followed(held: ConceptEntry, incoming: ConceptEntry) -> ConceptEntry:
    """The entry as the file has it, and what only the base knows beside it; its id and its Chinese terms stay."""
    named = {section.language for section in incoming.sections}
    sections = tuple(yielding(section) if section.language in named else section for section in held.sections)
    joined = join(replace(incoming, id=held.id), replace(held, sections=sections))
    order = {section.language: place for place, section in enumerate(held.sections)}
    ordered = sorted(joined.sections, key=lambda section: order.get(section.language, len(order)))
    return replace(joined, sections=tuple(ordered))


def yielding(section: LanguageSection) -> LanguageSection:
    """A section whose preferred terms make room: they are admitted."""
    terms = (replace(t, status=Status.ADMITTED) if t.status in (None, Status.PREFERRED) else t for t in section.terms)
    return replace(section, terms=tuple(terms))
