"""The term base file: opened explicitly, one connection, one transaction a verb."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from termkit.errors import SchemaMismatch, StoreError

if TYPE_CHECKING:  # a look-up must start at once: these cost more than the look-up
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

VERSION = 3
"""Of schema.sql.  migrations/N.sql makes a base of version N of one of the version before."""
WAIT = 30
"""Seconds to wait for another process that is writing."""
HELD = ("entry", "candidate", "document", "unit", "history")
"""The tables of which one has a row as soon as anything was brought in."""


class TermBase:
    """An open term base; use it as a context manager."""

    def __init__(self, connection: sqlite3.Connection, path: str, *, is_new: bool = False) -> None:
        """Wrap an open connection, to a file that was made for it where `is_new`; callers use `TermBase.open`."""
        self.connection = connection
        self.path = path
        self.is_new = is_new

    @classmethod
    def open(cls, path: str | Path, *, create: bool = True) -> TermBase:
        """The term base at `path`, made if it is not there and `create` is true; raises StoreError, SchemaMismatch."""
        place = str(path)
        if not place:  # SQLite would make a base that is gone when it is closed
            raise StoreError("the name of the term base is empty; name a file")
        is_new = place != ":memory:" and not os.path.exists(place)  # noqa: PTH110  # pathlib is slow to import
        if is_new and not create:
            raise StoreError(f"{place}: no term base there; make one with `termkit build` or `termkit mine FILE...`")
        with explained(place):
            try:
                return cls(_connected(place, place, create), place, is_new=is_new)
            except sqlite3.OperationalError as error:
                if create or "unable to open" not in str(error) or os.path.exists(f"{place}-wal"):  # noqa: PTH110  # as above
                    raise
                # a folder that nobody may write to (a shared drive, a CD) can still be read from
                return cls(_connected(_immutable(place), place, create), place)

    def close(self) -> None:
        """Close the file; harmless when closed already."""
        self.connection.close()

    def __enter__(self) -> TermBase:
        """The term base itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it; what SQLite refused while it was open is told as a StoreError.

        A file that was made for what then failed, and holds nothing, goes: the next look-up shall not find it empty.
        """
        del kind, trace
        if error is not None and self.is_new:
            self._take_away()
        self.close()
        if isinstance(error, sqlite3.DatabaseError):
            raise StoreError(f"{self.path}: {_advice(str(error))}") from error

    def _take_away(self) -> None:
        """Remove the file if it is empty and no other process has opened it meanwhile."""
        try:
            self.connection.execute("PRAGMA journal_mode = DELETE")  # refused while another has it open
            self.connection.execute("BEGIN EXCLUSIVE")
            if not any(self.connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() for table in HELD):
                os.unlink(self.path)  # noqa: PTH108  # as above
        except (sqlite3.Error, OSError):
            return  # it stays, as a file that somebody may be using

    @property
    def others_wrote(self) -> int:
        """A number that has changed when another process has written to the file meanwhile (SQLite's data_version)."""
        return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: what is written inside stands together, or not at all; a nested one joins the outer."""
        if self.connection.in_transaction:
            yield self.connection
            return
        with explained(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def commit_part(self) -> None:
        """Commit what the running transaction has written, and go on in a new one."""
        self.connection.execute("COMMIT")
        self.connection.execute("BEGIN IMMEDIATE")


@contextmanager
def explained(path: str) -> Iterator[None]:
    """Turn SQLite's refusals into StoreErrors that name the file and say what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise StoreError(f"{path}: {_advice(str(error))}") from error


def _advice(reason: str) -> str:
    advice = {
        "readonly": "the term base is read-only; give write permission or choose another file with --db",
        "unable to open": "cannot open the term base; name one in a folder that may be written to, with --db",
        "full": "the disk is full; nothing was changed; free some space and run the command again",
        "locked": "another program is writing to the term base; try again when it has finished",
        "no such table": "this is no term base, or a damaged one; choose another file with --db",
        "not a database": "this is no term base; choose another file with --db",
        "malformed": "the term base is damaged; rebuild it with `termkit build` under another name (--db)",
        "I/O": "the disk could not be read or written; nothing was changed",
    }
    return next((text for mark, text in advice.items() if mark in reason), f"the term base refused: {reason}")


def _connected(address: str, path: str, create: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(address, timeout=WAIT, isolation_level=None, uri=address != path)
    try:
        _prepare(connection, path, create)
    except BaseException:
        connection.close()
        raise
    return connection


def _immutable(path: str) -> str:
    from pathlib import Path

    return f"{Path(path).resolve().as_uri()}?immutable=1"


def _prepare(connection: sqlite3.Connection, path: str, create: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    # both in one statement: another process may be making the base between two
    version, tables = connection.execute(
        "SELECT user_version, (SELECT count(*) FROM sqlite_master) FROM pragma_user_version"
    ).fetchone()
    if version == 0 and not tables and create:
        _keep_a_log(connection)
        _create(connection)
    elif 0 < version < VERSION and connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'entry'").fetchone():
        _migrate(connection, path)
    elif version != VERSION:
        raise SchemaMismatch(
            f"{path}: no term base of this version (schema {version}, this program writes {VERSION}); "
            "rebuild it with `termkit build` or choose another file with --db"
        )
    connection.execute("PRAGMA synchronous = NORMAL")


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Readers go on while one writes (WAL); SQLite does not wait here for another that opens the file, so this does."""
    import time

    until = time.monotonic() + WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
        time.sleep(0.01)


def _create(connection: sqlite3.Connection) -> None:
    try:
        connection.executescript(f"BEGIN IMMEDIATE;\n{_script('schema.sql')}\nCOMMIT;")
    except sqlite3.OperationalError:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        # two processes may start on a new file at once: the second finds the schema made
        if connection.execute("PRAGMA user_version").fetchone()[0] != VERSION:
            raise


def _migrate(connection: sqlite3.Connection, path: str) -> None:
    """Bring a base of an older version up to date, in one transaction; whoever comes second finds it done."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        for version in range(connection.execute("PRAGMA user_version").fetchone()[0] + 1, VERSION + 1):
            for statement in _script(f"migrations/{version}.sql").split(";"):
                connection.execute(statement)
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise SchemaMismatch(
            f"{path}: a term base of an older version that cannot be brought up to date here ({error}); "
            "open it once where it may be written to"
        ) from error


def _script(name: str) -> str:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:  # noqa: PTH118, PTH120, PTH123  # as above
        return file.read()
