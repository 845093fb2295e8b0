"""Imports of units: those that stand in the base in part are marked, to be resumed; all can be taken back.

A large import is committed in parts.  With every part stands how far it is and of which file, so that the same file can
go on there; and which older units it counted again, so that all of it can be taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from typing import Any

from termkit.errors import Conflict
from termkit.store.database import TermBase


@dataclass(slots=True)
class Unfinished:
    """An import under way: how many units are dealt with, and how many were new and known."""

    origin: str
    digest: bytes
    first: int
    records: int = 0
    new: int = 0
    known: int = 0
    again: tuple[tuple[int, int, int], ...] = ()
    """Once the import is whole: older units that it counted again, as first, last, how often."""


def begin(base: TermBase, origin: str, digest: bytes) -> Unfinished:
    """An import that begins; nothing of it is stored yet."""
    first = base.connection.execute("SELECT coalesce(max(id), 0) + 1 FROM unit").fetchone()[0]
    return Unfinished(origin, digest, first)


def find_unfinished(base: TermBase) -> dict[str, Unfinished]:
    """The imports that stand in part, by the name of their file."""
    rows = base.connection.execute("SELECT origin, digest, first, records, new, known FROM unfinished ORDER BY origin")
    return {row[0]: Unfinished(*row) for row in rows}


def keep(base: TermBase, under_way: Unfinished) -> None:
    """Commit what came so far, with its mark; in a transaction that goes on."""
    base.connection.execute(
        "INSERT OR REPLACE INTO unfinished (origin, digest, first, records, new, known) VALUES (?, ?, ?, ?, ?, ?)",
        astuple(under_way)[:6],
    )
    base.commit_part()


def remember_repeats(base: TermBase, under_way: Unfinished, digests: Iterable[bytes]) -> None:
    """Note which older units are about to be counted again."""
    base.connection.executemany(
        "INSERT INTO unfinished_repeat (origin, unit) SELECT ?, id FROM unit WHERE digest = ? AND id < ?",
        ((under_way.origin, digest, under_way.first) for digest in digests),
    )


def finish(base: TermBase, under_way: Unfinished) -> None:
    """Drop the mark: the import is whole, and says itself which older units it counted again."""
    under_way.again = tuple(_repeats(base, under_way.origin))
    for table in ("unfinished", "unfinished_repeat"):
        base.connection.execute(f"DELETE FROM {table} WHERE origin = ?", (under_way.origin,))


def take_back(base: TermBase, under_way: Unfinished) -> int:
    """Leave the memory as it was before the import, and return how many units went."""
    first, origin = under_way.first, under_way.origin
    with base.transaction() as connection:
        gone = connection.execute("DELETE FROM unit WHERE id >= ? AND origin = ?", (first, origin)).rowcount
        finish(base, under_way)
        _count_back(base, under_way.again)
        # the unit before may have been told what follows it
        connection.execute("UPDATE unit SET following = NULL WHERE id = ? AND origin = ?", (first - 1, origin))
    return gone


def state_of(base: TermBase, under_way: Unfinished) -> dict[str, Any]:
    """What the history keeps of an import that is whole, so that it can be undone."""
    last = base.connection.execute("SELECT coalesce(max(id), 0) FROM unit").fetchone()[0]
    return {"first": under_way.first, "last": last, "new": under_way.new, "again": under_way.again}


def undo_units(base: TermBase, origin: str, state: dict[str, Any], later: Iterable[dict[str, Any]]) -> None:
    """Leave the memory as it was before that import; raises Conflict where a `later` one counted its units again."""
    first, last = state["first"], state["last"]
    if any(start <= last and end >= first for one in later for start, end, _ in one["again"]):
        raise Conflict(f"{origin}: changed again since; undo the later change first", key="changed-since", name=origin)
    connection = base.connection
    connection.execute("DELETE FROM unit WHERE id BETWEEN ? AND ? AND origin = ?", (first, last, origin))
    connection.execute("UPDATE unit SET following = NULL WHERE id = ? AND origin = ?", (first - 1, origin))
    _count_back(base, state["again"])


def _repeats(base: TermBase, origin: str) -> Iterator[tuple[int, int, int]]:
    """The older units that an import counted again: those in a row that were counted equally often are one."""
    counted = base.connection.execute(
        "SELECT unit, count(*) FROM unfinished_repeat WHERE origin = ? GROUP BY unit ORDER BY unit", (origin,)
    )
    start = end = often = 0
    for unit, times in counted:
        if often and unit == end + 1 and times == often:
            end = unit
            continue
        if often:
            yield start, end, often
        start, end, often = unit, unit, times
    if often:
        yield start, end, often


def _count_back(base: TermBase, again: Iterable[tuple[int, int, int]]) -> None:
    """Take back how often units were counted again."""
    base.connection.executemany(
        "UPDATE unit SET count = count - ? WHERE id BETWEEN ? AND ?", ((often, *span) for *span, often in again)
    )
