"""A reviewer's decisions on candidates and entries: each is one transaction, recorded, and can be undone.

Every change names the revision it was made on; when somebody else was faster it is refused (Conflict) and nothing
changes.  That is how two windows never overwrite each other silently.
"""

from __future__ import annotations

import json
from typing import Any

from termkit.errors import Conflict, NotFound
from termkit.model import ConceptEntry, ReviewState
from termkit.store.codec import dump, load
from termkit.store.database import TermBase
from termkit.store.history.steps import HistoryStep, last_step, mark_undone, next_step, record, rows_of_step
from termkit.store.memory.unfinished import undo_units
from termkit.store.mined.candidates import get_candidate
from termkit.store.rows import Indexer, StoredCandidate
from termkit.store.terms.conflicts import restore_conflict
from termkit.store.terms.entries import get_entry, is_as_loaded, put_entry, remove_entry


def set_state(
    base: TermBase,
    term: str,
    state: ReviewState,
    *,
    who: str,
    entry: str | None = None,
    expected: int | None = None,
    step: int | None = None,
) -> StoredCandidate:
    """Set where a candidate stands, and the entry it belongs to; raises NotFound, Conflict."""
    with base.transaction() as connection:
        old = get_candidate(base, term)
        if expected is not None and old.revision != expected:
            raise Conflict(
                f"{term}: somebody else decided on this candidate meanwhile ({old.state}); look again",
                key="candidate-changed", term=term, state=old.state,
            )  # fmt: skip
        entry = entry if entry is not None or state is ReviewState.NEW else old.entry
        connection.execute(
            "UPDATE candidate SET state = ?, entry = ?, revision = revision + 1 WHERE id = ?",
            (state, entry, old.id),
        )
        record(
            base,
            step=step or next_step(base),
            who=who,
            action={"approved": "approve", "rejected": "reject", "merged": "merge", "new": "reopen"}[state],
            subject=f"candidate:{old.candidate.term}",
            before={"state": old.state, "entry": old.entry},
            after={"state": state, "entry": entry},
        )
        return get_candidate(base, old.candidate.term)


def save_entry(
    base: TermBase,
    entry: ConceptEntry,
    *,
    who: str,
    index: Indexer,
    expected: int | None = None,
    action: str = "edit",
    step: int | None = None,
) -> int:
    """Write an entry that a person changed and return its new revision; raises Conflict."""
    with base.transaction():
        try:
            old = get_entry(base, entry.id)
        except NotFound:
            old = None
        before, payload = dump(old.entry) if old else None, dump(entry)
        revision = put_entry(base, entry, index=index, expected=expected, payload=payload)
        record(
            base, step=step or next_step(base), who=who, action=action, subject=f"entry:{entry.id}",
            before=before, after=payload,
        )  # fmt: skip
        return revision


def drop_entry(base: TermBase, id: str, *, who: str, action: str = "merge", step: int | None = None) -> None:  # noqa: A002
    """Remove an entry, remembering it; raises NotFound."""
    with base.transaction():
        old = get_entry(base, id)
        remove_entry(base, id)
        record(
            base, step=step or next_step(base), who=who, action=action, subject=f"entry:{id}",
            before=dump(old.entry), after=None,
        )  # fmt: skip


def undo(base: TermBase, *, who: str, index: Indexer, step: int | None = None) -> list[HistoryStep]:
    """Take back one action (the latest of `who`, if no step is named), and return its rows.

    Raises NotFound when there is none, Conflict when what it changed has been changed again since.
    """
    with base.transaction():
        rows = rows_of_step(base, step if step is not None else last_step(base, who))
        # links run from candidates to entries: candidates let go before entries vanish
        for row in sorted(rows, key=lambda row: (row.subject.startswith("entry:") and not row.before, -row.id)):
            _restore(base, row, index)
        mark_undone(base, rows[0].step)
        new = next_step(base)
        for row in rows:
            record(base, step=new, who=who, action="undo", subject=row.subject, before=row.after, after=row.before)
        return rows


def _restore(base: TermBase, row: HistoryStep, index: Indexer) -> None:
    what, _, name = row.subject.partition(":")
    if what == "candidate":
        state = json.loads(row.before)
        old = get_candidate(base, name)
        if (old.state, old.entry) != tuple(json.loads(row.after).values()):
            raise _changed_since(name)
        base.connection.execute(
            "UPDATE candidate SET state = ?, entry = ?, revision = revision + 1 WHERE id = ?",
            (state["state"], state["entry"], old.id),
        )
    elif what == "conflict":
        restore_conflict(base, row.before, row.after)
    elif what == "units":
        undo_units(base, name, json.loads(row.after), _units_since(base, row))
    elif not row.before:
        _expect(base, name, row.after)
        remove_entry(base, name)
    else:
        _expect(base, name, row.after)
        edited = not is_as_loaded(base, name, row.before)  # what its glossary said follows its glossary again
        put_entry(base, load(ConceptEntry, row.before), index=index, edited=edited)


def _units_since(base: TermBase, row: HistoryStep) -> list[dict[str, Any]]:
    """The states of the imports of units after that one that stand."""
    rows = base.connection.execute(
        "SELECT after FROM history WHERE subject LIKE 'units:%' AND step > ? AND action = 'import' AND undone = 0",
        (row.step,),
    )
    return [json.loads(after) for (after,) in rows]


def _expect(base: TermBase, name: str, payload: str) -> None:
    row = base.connection.execute("SELECT payload FROM entry WHERE id = ?", (name,)).fetchone()
    if (row[0] if row else "") != payload:
        raise _changed_since(name)


def _changed_since(name: str) -> Conflict:
    return Conflict(f"{name}: changed again since; undo the later change first", key="changed-since", name=name)
