"""Who changed what, and how to take it back: every step keeps the whole states before and after."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from termkit.errors import Conflict, NotFound
from termkit.store.database import TermBase


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """One change of one subject; rows of one action share `step`.

    A subject is `candidate:TERM`, `entry:ID`, `conflict:ID` for a conflict about the entry ID, or `units:FILE`.
    """

    id: int
    at: str
    who: str
    action: str
    subject: str
    step: int
    before: str
    after: str
    undone: bool


def next_step(base: TermBase) -> int:
    """A number for the action that begins now."""
    row = base.connection.execute("SELECT coalesce(max(step), 0) + 1 FROM history").fetchone()
    return int(row[0])


def record(base: TermBase, *, step: int, who: str, action: str, subject: str, before: Any, after: Any) -> None:
    """Write one row of history; states are JSON-able values, None where there was nothing."""
    base.connection.execute(
        "INSERT INTO history (at, who, action, subject, step, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (datetime.now(UTC).isoformat(timespec="seconds"), who, action, subject, step, _text(before), _text(after)),
    )


def history(base: TermBase, subject: str | None = None, *, limit: int = 100) -> list[HistoryStep]:
    """The latest changes first, of one subject or of all."""
    where, values = ("WHERE subject = ?", [subject]) if subject else ("", [])
    rows = base.connection.execute(
        "SELECT id, at, who, action, subject, step, before, after, undone FROM history "
        f"{where} ORDER BY id DESC LIMIT ?",
        [*values, limit],
    )
    return [_step(row) for row in rows]


def last_step(base: TermBase, who: str | None = None) -> int:
    """The latest action that can be undone (of one person, if named); raises NotFound."""
    where, values = ("AND who = ?", [who]) if who else ("", [])
    row = base.connection.execute(
        f"SELECT max(step) FROM history WHERE undone = 0 AND action != 'undo' {where}",
        values,
    ).fetchone()
    if row[0] is None:
        raise NotFound("nothing to undo", key="nothing-to-undo")
    return int(row[0])


def rows_of_step(base: TermBase, step: int) -> list[HistoryStep]:
    """The rows of one action, last first; raises NotFound for an unknown one, Conflict for one already undone."""
    rows = base.connection.execute(
        "SELECT id, at, who, action, subject, step, before, after, undone FROM history WHERE step = ? ORDER BY id DESC",
        (step,),
    ).fetchall()
    if not rows:
        raise NotFound(f"no step {step} in the history", key="no-step", step=step)
    if rows[0][8]:
        raise Conflict(f"step {step} has been undone already", key="undone-already", step=step)
    return [_step(row) for row in rows]


def mark_undone(base: TermBase, step: int) -> None:
    """Note that a step was taken back."""
    base.connection.execute("UPDATE history SET undone = 1 WHERE step = ?", (step,))


def _step(row: tuple[Any, ...]) -> HistoryStep:
    id_, at, who, action, subject, step, before, after, undone = row
    return HistoryStep(id_, at, who, action, subject, step, before, after, bool(undone))


def _text(state: Any) -> str:
    if state is None:
        return ""
    return state if isinstance(state, str) else json.dumps(state, ensure_ascii=False, separators=(",", ":"))
