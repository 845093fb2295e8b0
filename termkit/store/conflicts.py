"""Conflicts of an import or a rebuild: what a file says against an entry waits here until a person has settled it."""

from __future__ import annotations

import json

from termkit.errors import NotFound
from termkit.model import ConceptEntry
from termkit.store.codec import dump, load
from termkit.store.database import TermBase
from termkit.store.history import next_step, record

Conflicting = tuple[int, str, str, ConceptEntry, str]
"""Number, entry id, source, incoming entry, reason."""


def add_conflict(base: TermBase, entry: ConceptEntry, source: str, reason: str) -> None:
    """Let an incoming entry wait for a person's decision; one that waits already is not doubled."""
    with base.transaction() as connection:
        connection.execute(
            "INSERT OR IGNORE INTO conflict (entry, source, incoming, reason) VALUES (?, ?, ?, ?)",
            (entry.id, source, dump(entry), reason),
        )


def conflicts(base: TermBase, *, after: int = 0, limit: int = -1) -> list[Conflicting]:
    """What waits, in the order in which it came: numbers above `after`, at most `limit` of them."""
    rows = base.connection.execute(
        "SELECT id, entry, source, incoming, reason FROM conflict WHERE id > ? ORDER BY id LIMIT ?", (after, limit)
    )
    return [(number, entry, source, load(ConceptEntry, text), reason) for number, entry, source, text, reason in rows]


def get_conflict(base: TermBase, number: int) -> Conflicting:
    """The conflict of that number; raises NotFound."""
    found = conflicts(base, after=number - 1, limit=1)
    if not found or found[0][0] != number:
        raise _no_conflict(number)
    return found[0]


def count_conflicts(base: TermBase) -> int:
    """How many wait."""
    return int(base.connection.execute("SELECT count(*) FROM conflict").fetchone()[0])


def settle_conflict(base: TermBase, number: int, *, who: str = "", step: int | None = None) -> None:
    """Take a conflict off the list, as a step of the history that brings it back when undone; raises NotFound."""
    with base.transaction() as connection:
        row = connection.execute(
            "DELETE FROM conflict WHERE id = ? RETURNING id, entry, source, incoming, reason", (number,)
        ).fetchone()
        if row is None:
            raise _no_conflict(number)
        before = dict(zip(("number", "entry", "source", "incoming", "reason"), row, strict=True))
        record(
            base, step=step or next_step(base), who=who, action="settle", subject=f"conflict:{row[1]}",
            before=before, after=None,
        )  # fmt: skip


def restore_conflict(base: TermBase, before: str, after: str) -> None:
    """Bring a conflict to where it stood `before`, a state that the history kept; empty: it was not open.

    It has its old number, or a new one where a later conflict was given that; one that a repeated import has brought
    back meanwhile is not doubled.
    """
    held = json.loads(before or after)
    if not before:
        open_again = held["entry"], held["incoming"]
        base.connection.execute("DELETE FROM conflict WHERE entry = ? AND incoming = ?", open_again)
        return
    taken = base.connection.execute("SELECT 1 FROM conflict WHERE id = ?", (held["number"],)).fetchone()
    base.connection.execute(
        "INSERT INTO conflict (id, entry, source, incoming, reason) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (entry, incoming) DO NOTHING",
        (None if taken else held["number"], held["entry"], held["source"], held["incoming"], held["reason"]),
    )


def _no_conflict(number: int) -> NotFound:
    return NotFound(f"no conflict number {number} is open; see `termkit conflicts`", key="no-conflict", number=number)
