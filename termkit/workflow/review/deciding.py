"""Decisions of the review page: each is one action, whole or not at all, and one undo takes it back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from termkit.errors import Conflict, NotFound
from termkit.model import ConceptEntry, Kind, LanguageSection, ReviewState, Status, TermSection, primary
from termkit.store.database import TermBase
from termkit.store.history.actions import one_action
from termkit.store.history.review import save_entry, set_state
from termkit.store.mined.candidates import get_candidate, terms_of_entry
from termkit.store.mined.queue import candidate_numbered
from termkit.store.rows import StoredEntry
from termkit.store.terms.entries import entry_changed, find_by_zh, get_entry
from termkit.workflow.base.completing import with_readings, with_slots
from termkit.workflow.base.indexing import index_term
from termkit.workflow.review.drafting import EntryDraft, drafted
from termkit.workflow.review.reviewing import approve, entry_from, entry_id, merge, merge_entries, reject, undo


class Decision(StrEnum):
    """What can be decided on a candidate."""

    APPROVE = "approve"
    REJECT = "reject"
    MERGE = "merge"
    REOPEN = "reopen"


class Choice(NamedTuple):
    """A candidate, by its number, with the revision that the reviewer saw."""

    candidate: int
    revision: int


def decide(
    base: TermBase,
    decision: Decision,
    choices: Iterable[Choice],
    *,
    who: str = "",
    entry: str = "",
    draft: EntryDraft | None = None,
    entry_revision: int | None = None,
) -> int:
    """Decide on one or many candidates and return the number of the action.

    `entry` is what a merge merges into, `draft` what an approval writes into the entry.  Raises NotFound, Conflict;
    then nothing is changed, for none of them.
    """
    with one_action(base) as step:
        for choice in choices:
            term = candidate_numbered(base, choice.candidate).candidate.term
            if decision is Decision.APPROVE:
                made = approve(base, term, who=who, expected=choice.revision)
                if draft:
                    _check(made, entry_revision)
                    save_entry(base, _laid_over(base, made.entry, draft), who=who, index=index_term)
            elif decision is Decision.REJECT:
                reject(base, term, who=who, expected=choice.revision)
            elif decision is Decision.MERGE:
                merge(base, term, entry, who=who, expected=choice.revision)
            else:
                _reopen(base, term, choice.revision, who)
    return step


def change(base: TermBase, entry: str, draft: EntryDraft, *, expected: int, who: str = "") -> int:
    """Lay a form over a stored entry and return the number of the action; raises NotFound, Conflict."""
    with one_action(base) as step:
        changed = _laid_over(base, get_entry(base, entry).entry, draft)
        save_entry(base, changed, who=who, index=index_term, expected=expected)
    return step


def add(base: TermBase, term: str, kind: Kind, draft: EntryDraft, *, who: str = "") -> tuple[str, int]:
    """Make an entry for a Chinese term, and return its id and the number of the action; raises Conflict."""
    text = " ".join(term.split())
    if not text:
        raise Conflict("an entry needs a Chinese term", key="needs-chinese")
    held = find_by_zh(base, text)
    if held:
        raise Conflict(f"{text}: stands in the entry {held[0]} already", key="stands-already", term=text, entry=held[0])
    head = TermSection(text, status=Status.PREFERRED)
    blank = with_slots(ConceptEntry(entry_id(kind, text), kind, (LanguageSection("zh-CN", (head,)),)))
    with one_action(base) as step:
        made = _laid_over(base, blank, draft)
        save_entry(base, made, who=who, index=index_term, expected=0, action="add")
    return made.id, step


def join(base: TermBase, keep: str, drop: str, *, expected: tuple[int, int], who: str = "") -> int:
    """Merge the entry `drop` into `keep`, both at the revisions the reviewer saw; raises NotFound, Conflict."""
    with one_action(base) as step:
        for entry, revision in zip((keep, drop), expected, strict=True):
            _check(get_entry(base, entry), revision)
        merge_entries(base, keep, drop, who=who)
    return step


def split(base: TermBase, entry: str, term: str, *, expected: int, who: str = "") -> tuple[str, int]:
    """Take a Chinese term out of an entry into one of its own; its candidate goes with it.

    Returns the id of the new entry and the number of the action.  Raises NotFound, Conflict (also for the last term).
    """
    with one_action(base) as step:
        held = get_entry(base, entry)
        section = held.entry.section("zh") or LanguageSection("zh-CN")
        moved = next((t for t in section.terms if t.term == term), None)
        if moved is None:
            raise NotFound(f"{entry} has no Chinese term {term!r}", key="no-term", entry=entry, term=term)
        if len(section.terms) == 1:
            raise Conflict(
                f"{term}: the only Chinese term of {entry}; there is nothing to split",
                key="only-term", term=term, entry=entry,
            )  # fmt: skip
        rest = held.entry.with_section(replace(section, terms=tuple(t for t in section.terms if t is not moved)))
        save_entry(base, rest, who=who, index=index_term, expected=expected, action="split")
        made = _own_entry(held.entry, moved)
        save_entry(base, made, who=who, index=index_term, expected=0, action="split")
        if term in terms_of_entry(base, entry):
            set_state(base, term, ReviewState.APPROVED, who=who, entry=made.id)
    return made.id, step


def take_back(base: TermBase, *, who: str = "", step: int | None = None) -> list[str]:
    """Undo the named action (else the latest of `who`) and return what it had changed; raises NotFound, Conflict."""
    return [row.subject for row in undo(base, who=who, step=step)]


def preview(base: TermBase, number: int) -> StoredEntry:
    """The entry a candidate belongs to, else the one that approval would make, at revision 0; raises NotFound."""
    stored = candidate_numbered(base, number)
    held = stored.entry or next(iter(find_by_zh(base, stored.candidate.term)), None)
    if held:
        return get_entry(base, held)
    return StoredEntry(entry_from(base, stored), "review", edited=False, revision=0)


def _laid_over(base: TermBase, entry: ConceptEntry, draft: EntryDraft) -> ConceptEntry:
    """The entry as the form has it, with pinyin; a link that the form adds must lead to another entry of the base."""
    changed = with_readings(drafted(entry, draft))
    for link in changed.links:
        if link not in entry.links:
            if link.target == entry.id:
                raise Conflict(f"{entry.id}: an entry cannot be linked with itself", key="link-itself", entry=entry.id)
            get_entry(base, link.target)
    return changed


def _own_entry(entry: ConceptEntry, term: TermSection) -> ConceptEntry:
    name = f"{entry.id}-{hashlib.sha256(term.term.encode()).hexdigest()[:6]}"
    head = replace(term, status=Status.PREFERRED)
    language = next((s.language for s in entry.sections if primary(s.language) == "zh"), "zh-CN")
    section = LanguageSection(language, (head,))
    return with_slots(ConceptEntry(name, entry.kind, (section,), subject_field=entry.subject_field))


def _reopen(base: TermBase, term: str, revision: int, who: str) -> None:
    held = get_candidate(base, term).entry
    set_state(base, term, ReviewState.NEW, who=who, entry=held, expected=revision)


def _check(stored: StoredEntry, expected: int | None) -> None:
    # an entry that the approval has just made was not there when the form was filled in
    if expected and stored.revision != expected:
        raise entry_changed(stored.entry.id)
