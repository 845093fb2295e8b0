"""Imports that stand in the base in part: marked, to be resumed or taken back.

A large import is committed in parts.  With every part stands how far it is and of which file, so that the same file can
go on there; and which older units it counted again, so that all of it can be taken back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass

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
        astuple(under_way),
    )
    base.commit_part()


def remember_repeats(base: TermBase, under_way: Unfinished, digests: Iterable[bytes]) -> None:
    """Note which older units are about to be counted again."""
    base.connection.executemany(
        "INSERT INTO unfinished_repeat (origin, unit) SELECT ?, id FROM unit WHERE digest = ? AND id < ?",
        ((under_way.origin, digest, under_way.first) for digest in digests),
    )


def finish(base: TermBase, under_way: Unfinished) -> None:
    """Drop the mark: the import is whole."""
    for table in ("unfinished", "unfinished_repeat"):
        base.connection.execute(f"DELETE FROM {table} WHERE origin = ?", (under_way.origin,))


def take_back(base: TermBase, under_way: Unfinished) -> int:
    """Leave the memory as it was before the import, and return how many units went."""
    first, origin = under_way.first, under_way.origin
    with base.transaction() as connection:
        gone = connection.execute("DELETE FROM unit WHERE id >= ? AND origin = ?", (first, origin)).rowcount
        connection.execute(
            "UPDATE unit SET count = count - repeats FROM (SELECT unit AS again, count(*) AS repeats "
            "FROM unfinished_repeat WHERE origin = ? GROUP BY unit) WHERE id = again",
            (origin,),
        )
        # the unit before may have been told what follows it
        connection.execute("UPDATE unit SET following = NULL WHERE id = ? AND origin = ?", (first - 1, origin))
        finish(base, under_way)
    return gone
