"""Conflicts of an import or a rebuild: what a file says against an entry waits here until a person has settled it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from termkit.errors import NotFound
from termkit.model import ConceptEntry
from termkit.model.plain import plain
from termkit.store.codec import dump, load
from termkit.store.database import TermBase
from termkit.store.history.steps import next_step, record

TEXTS = {
    "kind": "kind {here} here, {there} there",
    "preferred": "{language}: preferred {here!r} here, {there!r} there",
    "status": "{language}: {term!r} is {here} here, {there} there",
    "source": "edited here, and changed in its source too",
}
"""What a contradiction says in English, by its code."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One thing that a file says against the base: a code (see TEXTS) and the values that it speaks of."""

    code: str
    language: str = ""
    """BCP 47; empty where it is about the concept."""
    term: str = ""
    here: str = ""
    """What the base says: a kind, a status, or a term."""
    there: str = ""
    """What the file says."""

    @property
    def text(self) -> str:
        """The contradiction in English; of a code that nobody knows, what the base says."""
        said = {name: getattr(self, name) for name in ("language", "term", "here", "there")}
        return TEXTS.get(self.code, "{here}").format(**said)


class Conflicting(NamedTuple):
    """A conflict as it is stored."""

    number: int
    entry: str
    source: str
    incoming: ConceptEntry
    contradictions: tuple[Contradiction, ...]


def add_conflict(
    base: TermBase,
    entry: ConceptEntry,
    source: str,
    contradictions: Iterable[Contradiction],
    *,
    step: int | None = None,
    who: str = "",
    action: str = "import",
) -> None:
    """Let an incoming entry wait for a person's decision; one that waits already is not doubled.

    Under a `step` it is a row of the history, so that undoing the action takes the conflict off the list again.
    """
    reason = json.dumps([plain(one) for one in contradictions], ensure_ascii=False)
    with base.transaction() as connection:
        row = connection.execute(
            "INSERT INTO conflict (entry, source, incoming, reason) VALUES (?, ?, ?, ?) "
            f"ON CONFLICT (entry, incoming) DO NOTHING RETURNING {_COLUMNS}",
            (entry.id, source, dump(entry), reason),
        ).fetchone()
        if row and step is not None:
            record(
                base, step=step, who=who, action=action, subject=f"conflict:{entry.id}", before=None, after=_state(row)
            )


def conflicts(base: TermBase, *, after: int = 0, limit: int = -1, source: str = "") -> list[Conflicting]:
    """What waits, in the order in which it came: numbers above `after`, of one file if named, at most `limit`."""
    where, values = ("AND source = ?", [source]) if source else ("", [])
    rows = base.connection.execute(
        f"SELECT {_COLUMNS} FROM conflict WHERE id > ? {where} ORDER BY id LIMIT ?", (after, *values, limit)
    )
    return [
        Conflicting(number, entry, source, load(ConceptEntry, text), _contradictions(reason))
        for number, entry, source, text, reason in rows
    ]


def get_conflict(base: TermBase, number: int) -> Conflicting:
    """The conflict of that number; raises NotFound."""
    found = conflicts(base, after=number - 1, limit=1)
    if not found or found[0].number != number:
        raise _no_conflict(number)
    return found[0]


def count_conflicts(base: TermBase) -> int:
    """How many wait."""
    return int(base.connection.execute("SELECT count(*) FROM conflict").fetchone()[0])


def settle_conflict(base: TermBase, number: int, *, who: str = "", step: int | None = None) -> None:
    """Take a conflict off the list, as a step of the history that brings it back when undone; raises NotFound."""
    with base.transaction() as connection:
        row = connection.execute(f"DELETE FROM conflict WHERE id = ? RETURNING {_COLUMNS}", (number,)).fetchone()
        if row is None:
            raise _no_conflict(number)
        record(
            base, step=step or next_step(base), who=who, action="settle", subject=f"conflict:{row[1]}",
            before=_state(row), after=None,
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


_COLUMNS = "id, entry, source, incoming, reason"


def _state(row: tuple[object, ...]) -> dict[str, object]:
    """A row as the history keeps it."""
    return dict(zip(("number", "entry", "source", "incoming", "reason"), row, strict=True))


def _contradictions(reason: str) -> tuple[Contradiction, ...]:
    """The contradictions of a stored reason; a base of an earlier version holds a sentence."""
    if not reason.startswith("["):
        return (Contradiction("", here=reason),)
    return tuple(Contradiction(**one) for one in json.loads(reason))


def _no_conflict(number: int) -> NotFound:
    return NotFound(f"no conflict number {number} is open; see `termkit conflicts`", key="no-conflict", number=number)
