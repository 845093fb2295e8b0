"""Settle what an import left open: the base stands, the file is followed, or both wordings are kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from termkit.errors import Conflict, NotFound
from termkit.model import ConceptEntry, LanguageSection, Status
from termkit.store.codec import dump
from termkit.store.database import TermBase
from termkit.store.history.actions import one_action
from termkit.store.history.review import save_entry
from termkit.store.history.steps import next_step
from termkit.store.terms.conflicts import (
    Conflicting,
    Contradiction,
    add_conflict,
    conflicts,
    get_conflict,
    settle_conflict,
)
from termkit.store.terms.entries import get_entry
from termkit.workflow.base.indexing import index_term
from termkit.workflow.exchange.merging import contradictions, join


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
    contradictions: tuple[Contradiction, ...]
    held: ConceptEntry | None
    incoming: ConceptEntry

    @property
    def reason(self) -> str:
        """What contradicts, in English."""
        return "; ".join(one.text for one in self.contradictions)

    def is_divisible(self, language: str) -> bool:
        """Whether the language can be settled apart: it is contested, and so is something else."""
        contested = {one.language for one in self.contradictions}
        said = self.incoming.section(language) if language and self.held else None
        return said is not None and said.language in contested and len(contested) > 1

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


def waiting(base: TermBase, *, after: int = 0, limit: int = -1, source: str = "") -> list[Waiting]:
    """The conflicts in the order in which they came: numbers above `after`, of one file if named, at most `limit`."""
    return [_waiting(base, conflict) for conflict in conflicts(base, after=after, limit=limit, source=source)]


def settle(
    base: TermBase,
    numbers: Iterable[int],
    how: Settlement,
    *,
    language: str = "",
    who: str = "",
    stamps: Mapping[int, str] | None = None,
) -> Settled:
    """Settle conflicts, all or none, as one action; undone, the entries are as they were and the conflicts open again.

    With a `language` only what the file says in it is settled; the rest waits on, under a new number, where it still
    contradicts the entry, and is joined where it does not.  `stamps` are those of the conflicts as they were seen.
    Raises NotFound for a number that is not open (any more) or has nothing in the language, Conflict when either side
    has changed since.
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
            if language:
                _settle_language(base, one, how, language, who)
            else:
                _settle_whole(base, one, how, who)
            settled.append(one.entry)
    return Settled(step, settled)


def _settle_whole(base: TermBase, one: Waiting, how: Settlement, who: str) -> None:
    if how is not Settlement.KEEP:
        save_entry(base, _settled(one, how), who=who, index=index_term, action="settle")
    settle_conflict(base, one.number, who=who)


def _settle_language(base: TermBase, one: Waiting, how: Settlement, language: str, who: str) -> None:
    """Settle one language of a conflict, and let the rest wait or join."""
    said = one.incoming.section(language)
    if said is None or one.held is None:
        raise NotFound(
            f"conflict {one.number} has nothing to settle in {language!r}; see `termkit conflicts`",
            key="no-conflict-language", number=one.number, language=language,
        )  # fmt: skip
    part = ConceptEntry(one.entry, None, (said,))
    rest = replace(one.incoming, sections=tuple(s for s in one.incoming.sections if s is not said))
    entry = one.held if how is Settlement.KEEP else _settled(replace(one, incoming=part), how)
    left = contradictions(entry, rest)
    if not left:
        entry = join(entry, rest)
    if entry != one.held:
        save_entry(base, entry, who=who, index=index_term, action="settle")
    settle_conflict(base, one.number, who=who)
    if left:
        add_conflict(base, rest, one.source, left, step=next_step(base), who=who, action="settle")


def _waiting(base: TermBase, conflict: Conflicting) -> Waiting:
    number, entry, source, incoming, against = conflict
    try:
        held = get_entry(base, entry).entry
    except NotFound:
        held = None
    language, term = head_of(incoming)
    return Waiting(number, entry, term, language, source, against, held, incoming)


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
