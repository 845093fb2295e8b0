"""A reviewer's verbs: approve, reject, merge, edit, take back."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from termkit.errors import Conflict, NotFound
from termkit.model import (
    SLOTS,
    Candidate,
    ConceptEntry,
    Context,
    Kind,
    LanguageSection,
    Link,
    Relation,
    ReviewState,
    Status,
    Suggestion,
    TermSection,
    TermType,
)
from termkit.store.database import TermBase
from termkit.store.history.review import drop_entry, save_entry, set_state
from termkit.store.history.review import undo as undo_step
from termkit.store.history.steps import HistoryStep, next_step
from termkit.store.mined.candidates import get_candidate, terms_of_entry
from termkit.store.rows import StoredCandidate, StoredEntry
from termkit.store.terms.entries import find_by_zh, get_entry
from termkit.workflow.base.indexing import index_term

CONTEXTS = 3
TYPES = {Kind.FORMULA: TermType.PHRASE, Kind.FRAME: TermType.PHRASE, Kind.ABBREVIATION: TermType.ABBREVIATION}


def approve(base: TermBase, term: str, *, who: str = "", expected: int | None = None) -> StoredEntry:
    """Make a candidate an entry with empty English and Russian slots, or join it to the entry that has its term.

    Returns the entry; raises NotFound for an unknown candidate, Conflict when somebody else was faster.
    """
    with base.transaction():
        stored = get_candidate(base, term)
        step = next_step(base)
        entry = stored.entry or next(iter(find_by_zh(base, stored.candidate.term)), None)
        if entry is None:
            made = entry_from(base, stored)
            save_entry(base, made, who=who, index=index_term, action="approve", step=step)
            entry = made.id
        set_state(base, term, ReviewState.APPROVED, who=who, entry=entry, expected=expected, step=step)
        return get_entry(base, entry)


def reject(base: TermBase, term: str, *, who: str = "", expected: int | None = None) -> StoredCandidate:
    """Set a candidate aside; an entry made of it alone is kept.  Raises NotFound, Conflict."""
    return set_state(base, term, ReviewState.REJECTED, who=who, expected=expected)


def merge(base: TermBase, term: str, entry: str, *, who: str = "", expected: int | None = None) -> StoredEntry:
    """Make a candidate's form a variant in an entry; raises NotFound, Conflict."""
    with base.transaction():
        stored, target = get_candidate(base, term), get_entry(base, entry)
        section = target.entry.section("zh") or LanguageSection("zh-CN")
        step = next_step(base)
        if all(held.term != stored.candidate.term for held in section.terms):
            extra = TermSection(
                stored.candidate.term, reading=stored.candidate.reading, type=TermType.VARIANT, status=Status.ADMITTED
            )
            changed = target.entry.with_section(replace(section, terms=(*section.terms, extra)))
            save_entry(base, changed, who=who, index=index_term, action="merge", step=step)
        set_state(base, term, ReviewState.MERGED, who=who, entry=entry, expected=expected, step=step)
        return get_entry(base, entry)


def merge_entries(base: TermBase, keep: str, drop: str, *, who: str = "") -> StoredEntry:
    """Move all terms of one entry into another and remove it; what both hold is held once.  Raises NotFound."""
    from termkit.workflow.exchange.merging import join

    if keep == drop:
        raise Conflict(f"{keep}: an entry cannot be merged with itself", key="merge-itself", entry=keep)
    with base.transaction():
        step = next_step(base)
        joined = join(get_entry(base, keep).entry, get_entry(base, drop).entry)
        for candidate in terms_of_entry(base, drop):
            set_state(base, candidate, ReviewState.MERGED, who=who, entry=keep, step=step)
        drop_entry(base, drop, who=who, step=step)
        save_entry(base, joined, who=who, index=index_term, action="merge", step=step)
        return get_entry(base, keep)


def edit(base: TermBase, entry: ConceptEntry, *, who: str = "", expected: int | None = None) -> StoredEntry:
    """Store an edited (or new) entry; raises Conflict when `expected` is not its stored revision."""
    save_entry(base, entry, who=who, index=index_term, expected=expected)
    return get_entry(base, entry.id)


def undo(base: TermBase, *, who: str = "", step: int | None = None) -> list[HistoryStep]:
    """Take back the latest action of `who`, or the named one; raises NotFound, Conflict."""
    return undo_step(base, who=who, index=index_term, step=step)


def entry_from(base: TermBase, stored: StoredCandidate) -> ConceptEntry:
    """The entry a candidate would become: its term with pinyin and contexts, its links, slots to be filled."""
    candidate = stored.candidate
    term = TermSection(
        term=candidate.term,
        reading=candidate.reading,
        type=TYPES.get(candidate.kind),
        status=Status.PREFERRED,
        contexts=tuple(contexts_of(candidate)),
    )
    return ConceptEntry(
        id=entry_id(candidate.kind, candidate.term),
        kind=candidate.kind,
        sections=(LanguageSection("zh-CN", (term,)), *(_slot(stored, language) for language in SLOTS)),
        links=tuple(_links(base, candidate)),
    )


def entry_id(kind: Kind, term: str) -> str:
    """A stable NCName for a mined concept: kind, then ten hex digits of the term's SHA-256."""
    return f"{kind}-{hashlib.sha256(term.encode()).hexdigest()[:10]}"


def contexts_of(candidate: Candidate) -> list[Context]:
    """The first contexts of a candidate, one a sentence."""
    seen: dict[str, Context] = {}
    for place in candidate.occurrences:
        text = re.sub(r"\s+", " ", place.sentence).strip()
        context = Context(text, document=place.document, start=place.raw_start, end=place.raw_end)
        if text:
            seen.setdefault(text, context)
    return list(seen.values())[:CONTEXTS]


def _slot(stored: StoredCandidate, language: str) -> LanguageSection:
    hints: tuple[Suggestion, ...] = stored.suggestions.get(language, ())
    return LanguageSection(language, suggestions=hints)


def _links(base: TermBase, candidate: Candidate) -> list[Link]:
    links = []
    for link in candidate.links:
        try:
            target = get_candidate(base, link.target)
        except NotFound:
            continue
        links.append(Link(link.relation, target.entry or entry_id(target.candidate.kind, target.candidate.term)))
    # a short form is introduced anew in every document: one link says it
    return [link for link in dict.fromkeys(links) if link.relation is not Relation.RELATED]
