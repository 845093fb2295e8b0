"""Settle what an import left open: the base stands, the file is followed, or both wordings are kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from termkit.errors import Conflict, NotFound
from termkit.model import ConceptEntry, LanguageSection, Status
from termkit.store.codec import dump
from termkit.store.conflicts import Conflicting, conflicts, get_conflict, settle_conflict
from termkit.store.database import TermBase
from termkit.store.entries import get_entry
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
    """A conflict that waits for a person: the entry as it stands (None when it is gone), and as the file has it."""

    number: int
    entry: str
    term: str
    language: str
    """That of `term`."""
    source: str
    reason: str
    held: ConceptEntry | None
    incoming: ConceptEntry

    @property
    def stamp(self) -> str:
        """What changes whenever either side does: settled is only what was seen."""
        sides = f"{dump(self.held) if self.held else ''}\n{dump(self.incoming)}"
        return hashlib.sha256(sides.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Settled:
    """What was settled: the number of the action, and the ids of the entries."""

    step: int
    entries: list[str]


def waiting(base: TermBase, *, after: int = 0, limit: int = -1) -> list[Waiting]:
    """The conflicts in the order in which they came: numbers above `after`, at most `limit` of them."""
    return [_waiting(base, conflict) for conflict in conflicts(base, after=after, limit=limit)]


def settle(
    base: TermBase,
    numbers: Iterable[int],
    how: Settlement,
    *,
    who: str = "",
    stamps: Mapping[int, str] | None = None,
) -> Settled:
    """Settle conflicts, all or none, as one action; undone, the entries are as they were and the conflicts open again.

    `stamps` are those of the conflicts as they were seen.  Raises NotFound for a number that is not open (any more),
    Conflict when either side has changed since.
    """
    settled = []
    with one_action(base) as step:
        for number in numbers:
            one = _waiting(base, get_conflict(base, number))
            if stamps is not None and stamps.get(number) != one.stamp:
                raise Conflict(
                    f"{one.entry}: changed since it was shown; look at it again",
                    key="conflict-changed", entry=one.entry,
                )  # fmt: skip
            if how is not Settlement.KEEP:
                save_entry(base, _settled(one, how), who=who, index=index_term, action="settle")
            settle_conflict(base, number, who=who)
            settled.append(one.entry)
    return Settled(step, settled)


def _waiting(base: TermBase, conflict: Conflicting) -> Waiting:
    number, entry, source, incoming, reason = conflict
    try:
        held = get_entry(base, entry).entry
    except NotFound:
        held = None
    language, term = head_of(incoming)
    return Waiting(number, entry, term, language, source, reason, held, incoming)


def head_of(entry: ConceptEntry) -> tuple[str, str]:
    """Language and wording of an entry's Chinese term, else of its first."""
    chinese = entry.section("zh")
    sections = (chinese, *entry.sections) if chinese else entry.sections
    return next(((section.language, term.term) for section in sections for term in section.terms), ("", ""))


def _settled(one: Waiting, how: Settlement) -> ConceptEntry:
    if one.held is None:
        return one.incoming
    return join(one.held, one.incoming) if how is Settlement.BOTH else followed(one.held, one.incoming)


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
