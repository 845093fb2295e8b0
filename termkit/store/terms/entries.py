"""Concept entries in the term base: put, get, find, iterate."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from termkit.errors import Conflict, NotFound
from termkit.model import ConceptEntry, primary
from termkit.store.codec import dump, load
from termkit.store.database import TermBase
from termkit.store.keys import search_key
from termkit.store.rows import Indexer, StoredEntry

GLOSSARY = "glossary"
"""The origin of entries that a rebuild brings up to date."""
_COLUMNS = "id, origin, edited, revision, payload"


def get_entry(base: TermBase, id: str) -> StoredEntry:  # noqa: A002  # the standard's word
    """The entry of that id with its revision; raises NotFound."""
    row = base.connection.execute(f"SELECT {_COLUMNS} FROM entry WHERE id = ?", (id,)).fetchone()
    if row is None:
        raise no_entry(id)
    return _stored(row)


def iterate_entries(base: TermBase, *, kinds: Iterable[str] = ()) -> Iterator[StoredEntry]:
    """All entries, by id, so that exports come out the same every time; of some kinds only, if named."""
    wanted = tuple(kinds)
    where = f"WHERE kind IN ({', '.join('?' * len(wanted))})" if wanted else ""
    for row in base.connection.execute(f"SELECT {_COLUMNS} FROM entry {where} ORDER BY id", wanted):
        yield _stored(row)


def count_entries(base: TermBase) -> int:
    """How many entries there are."""
    return int(base.connection.execute("SELECT count(*) FROM entry").fetchone()[0])


def find_by_zh(base: TermBase, term: str) -> list[str]:
    """The ids of the entries that have this Chinese term, in whatever printed form."""
    rows = base.connection.execute(
        "SELECT DISTINCT entry FROM term WHERE key = ? AND language LIKE 'zh%' ORDER BY entry", (search_key(term),)
    )
    return [row[0] for row in rows]


def put_entry(
    base: TermBase,
    entry: ConceptEntry,
    *,
    index: Indexer,
    origin: str = "",
    edited: bool = True,
    expected: int | None = None,
    payload: str = "",
) -> int:
    """Write an entry whole and return its new revision; raises Conflict when `expected` is not the stored revision.

    Without an `origin` a new entry comes of a review, and one that the base has keeps its own.  `payload` is the entry
    as `dump` gives it, where the caller has it already.
    """
    with base.transaction() as connection:
        row = connection.execute("SELECT revision, digest, origin FROM entry WHERE id = ?", (entry.id,)).fetchone()
        if expected is not None and (row[0] if row else 0) != expected:
            raise entry_changed(entry.id)
        revision = row[0] + 1 if row else 1
        origin = origin or (row[2] if row else "review")
        payload = payload or dump(entry)
        # the digest stays that of the source: it tells a later load whether the source changed too
        digest = row[1] if row and edited else digest_of_source(payload)
        head = entry.preferred("zh") or next(iter(entry.terms("zh")), None)
        connection.execute(
            "INSERT INTO entry (id, kind, zh, origin, edited, revision, filled, digest, payload) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET kind=excluded.kind, zh=excluded.zh, "
            "origin=excluded.origin, edited=excluded.edited, revision=excluded.revision, filled=excluded.filled, "
            "digest=excluded.digest, payload=excluded.payload",
            (
                entry.id, entry.kind or "", head.term if head else "", origin, int(edited), revision,
                _filled(entry), digest, payload,
            ),
        )  # fmt: skip
        write_terms(base, entry, index)
    return int(revision)


def remove_entry(base: TermBase, id: str) -> None:  # noqa: A002  # the standard's word
    """Drop an entry with its terms; raises NotFound."""
    with base.transaction() as connection:
        if connection.execute("DELETE FROM entry WHERE id = ?", (id,)).rowcount == 0:
            raise no_entry(id)


def stale_entries(base: TermBase, made: str) -> list[str]:
    """The ids of entries with a term whose keys were not made by `made`."""
    rows = base.connection.execute("SELECT DISTINCT entry FROM term WHERE made != ? ORDER BY entry", (made,))
    return [row[0] for row in rows]


def is_as_loaded(base: TermBase, id: str, payload: str) -> bool:  # noqa: A002  # the standard's word
    """Whether the payload is what the entry's glossary last said of it."""
    row = base.connection.execute("SELECT origin, digest FROM entry WHERE id = ?", (id,)).fetchone()
    return row is not None and tuple(row) == (GLOSSARY, digest_of_source(payload))


def no_entry(id: str) -> NotFound:  # noqa: A002  # the standard's word
    """The error for an id that the base does not have."""
    return NotFound(f"no entry {id!r} in the term base", key="no-entry", entry=id)


def entry_changed(id: str) -> Conflict:  # noqa: A002  # the standard's word
    """The error for an entry that has another revision than the one that was seen."""
    return Conflict(
        f"{id}: somebody else changed this entry meanwhile; look at it again and repeat", key="entry-changed", entry=id
    )


def write_terms(base: TermBase, entry: ConceptEntry, index: Indexer) -> None:
    """Write anew what the terms of an entry are found by."""
    connection = base.connection
    connection.execute("DELETE FROM term WHERE entry = ?", (entry.id,))
    for section in entry.sections:
        for term in section.terms:
            keys = index(term, section.language, entry.kind)
            cursor = connection.execute(
                "INSERT INTO term (entry, language, term, key, status, plain, initials, made) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    entry.id,
                    section.language,
                    term.term,
                    search_key(term.term),
                    term.status or "",
                    keys.plain,
                    keys.initials,
                    keys.made,
                ),
            )
            connection.executemany(
                "INSERT OR IGNORE INTO form (key, term, form) VALUES (?, ?, ?)",
                [(search_key(form), cursor.lastrowid, form) for form in keys.forms],
            )


def _filled(entry: ConceptEntry) -> str:
    languages = dict.fromkeys(primary(section.language) for section in entry.sections if section.terms)
    return f" {' '.join(languages)} " if languages else ""


def digest_of_source(payload: str) -> str:
    """What tells whether an entry's source says something else than before."""
    return hashlib.sha256(payload.encode()).hexdigest()


def _stored(row: tuple[Any, ...]) -> StoredEntry:
    return StoredEntry(load(ConceptEntry, row[4]), row[1], bool(row[2]), row[3])


def count_slots(base: TermBase) -> dict[str, tuple[int, int, int, int]]:
    """For each kind: entries, those with English, those with Russian, those where one of the two is empty."""
    rows = base.connection.execute(
        "SELECT kind, count(*), sum(instr(filled, ' en ') > 0), sum(instr(filled, ' ru ') > 0), "
        "sum(instr(filled, ' en ') = 0 OR instr(filled, ' ru ') = 0) FROM entry GROUP BY kind"
    )
    return {kind: (entries, en, ru, empty) for kind, entries, en, ru, empty in rows}
