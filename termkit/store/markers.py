"""Numbers that change when the base does: keys for what is derived from it."""

from __future__ import annotations

from termkit.store.database import TermBase


def marker(base: TermBase) -> tuple[int, int, int, int]:
    """What changes whenever candidates, entries, documents or units do: a key for what is derived from them."""
    row = base.connection.execute(
        "SELECT (SELECT coalesce(max(id), 0) FROM history), (SELECT coalesce(max(id), 0) FROM run), "
        "(SELECT coalesce(max(id), 0) FROM term), (SELECT coalesce(max(id), 0) FROM unit)"
    ).fetchone()
    return int(row[0]), int(row[1]), int(row[2]), int(row[3])


def last_run(base: TermBase) -> tuple[int, ...]:
    """What changes with every mining run."""
    row = base.connection.execute("SELECT coalesce(max(id), 0) FROM run").fetchone()
    return (int(row[0]),)


def entries_marker(base: TermBase) -> tuple[int, int, int]:
    """What changes whenever entries or units do, and not when a candidate is merely decided on."""
    row = base.connection.execute(
        "SELECT (SELECT coalesce(max(id), 0) FROM term), (SELECT count(*) FROM entry), "
        "(SELECT coalesce(max(id), 0) FROM unit)"
    ).fetchone()
    return int(row[0]), int(row[1]), int(row[2])
