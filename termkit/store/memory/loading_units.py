"""Units come into the memory: exact duplicates are one row, however often and from wherever they come."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import Any, NamedTuple

from termkit.model import TranslationUnit, Variant
from termkit.model.plain import plain
from termkit.store.codec import dump
from termkit.store.database import TermBase
from termkit.store.keys import digest_of, search_key
from termkit.store.memory.unfinished import Unfinished, finish, keep, remember_repeats
from termkit.store.memory.units import SELECT, unit_of

BATCH = 2000
"""So many units are stored at a time."""
PART = 50_000
"""An import that may be resumed commits so many at a time."""
ROOM = 40_000
"""KiB of pages that SQLite may keep while units come in: those of a million digests, and what is new."""
_KEPT = tuple(
    field.name
    for field in fields(TranslationUnit)
    if field.name not in {"variants", "id", "document", "date", "position", "status", "origin"}
)
_KEPT_OF_VARIANT = tuple(field.name for field in fields(Variant) if field.name not in {"language", "text", "inline"})
_language = attrgetter("language")
_of_unit, _of_variant = attrgetter(*_KEPT), attrgetter(*_KEPT_OF_VARIANT)


class _Source(NamedTuple):
    """A unit with the key of its first text, and the digest that tells it to its neighbours."""

    unit: TranslationUnit
    key: str
    digest: bytes | None


class _Row(NamedTuple):
    """A unit as the tables hold it, but for its number."""

    number: int
    """The place of the unit among those that came."""
    digest: bytes
    columns: tuple[Any, ...]
    variants: list[tuple[str, str, str, str]]


def add_units(
    base: TermBase,
    units: Iterable[TranslationUnit],
    *,
    origin: str = "",
    under_way: Unfinished | None = None,
    may_commit: Callable[[], bool] = lambda: True,
) -> tuple[int, int]:
    """Store units in one transaction, and return how many were new and how many were known already.

    The neighbours of a unit inside its document are remembered for in-context matches, also where a file comes in
    several calls.  A unit with fewer than two filled variants is no translation and is passed over.  Units are held by
    the batch, so any number of them needs little room.

    With `under_way` what came is committed by the PART with its mark (see termkit.store.memory.unfinished), wherever
    `may_commit` agrees, and what an interrupted import has dealt with is passed over; the numbers are those of all.
    """
    state = under_way or Unfinished(origin, b"", 0)
    committed = state.records
    with base.transaction() as connection:
        connection.execute(f"PRAGMA cache_size = -{ROOM}")
        rows = _rows(base, units, origin, state.records)
        while batch := list(islice(rows, BATCH)):
            fresh, again = _store(connection, batch)
            if under_way:
                remember_repeats(base, under_way, again)
            state.new, state.known = state.new + fresh, state.known + len(again)
            state.records = batch[-1].number
            if under_way and may_commit() and state.records - committed >= PART:
                keep(base, under_way)
                committed = state.records
        if under_way:
            finish(base, under_way)
    return state.new, state.known


def _last_unit(base: TermBase, origin: str) -> tuple[int, TranslationUnit] | None:
    """The unit that came last, if it came from the same place."""
    row = base.connection.execute(f"{SELECT} ORDER BY id DESC LIMIT 1").fetchone()
    return (int(row[0]), unit_of(base, row)) if row and origin and row[6] == origin else None


def _rows(base: TermBase, units: Iterable[TranslationUnit], origin: str, done: int) -> Iterator[_Row]:
    """What the tables take of the units that are translations, after the first `done`."""
    sources = map(_source, units)
    if done:
        last, before = None, next(islice(sources, done - 1, None), None)
    else:
        last = _last_unit(base, origin)
        before = _source(last[1]) if last else None
    for number, (previous, current, following) in enumerate(_with_neighbours(sources, before), done + 1):
        if last:
            # the unit that ended the call before this one did not know yet what would follow
            base.connection.execute(
                "UPDATE unit SET following = ? WHERE id = ? AND following IS NULL",
                (_context(current, last[1]), last[0]),
            )
            last = None
        filled = [variant for variant in current.unit.variants if variant.text.strip()]
        if len(filled) > 1:
            around = _context(previous, current.unit), _context(following, current.unit)
            yield _row(number, current, filled, around, origin)


def _row(
    number: int, source: _Source, filled: list[Variant], around: tuple[bytes | None, bytes | None], origin: str
) -> _Row:
    unit = source.unit
    digest = _digest(filled)
    columns = (
        unit.id, unit.document, unit.date, unit.position, unit.status, origin or unit.origin, digest, *around,
        _payload(unit, filled),
    )  # fmt: skip
    first = unit.variants[0]
    keys = [source.key if variant is first else search_key(variant.text) for variant in filled]
    return _Row(
        number, digest, columns, [(v.language, v.text, key, v.inline) for v, key in zip(filled, keys, strict=True)]
    )


def _store(connection: sqlite3.Connection, rows: list[_Row]) -> tuple[int, list[bytes]]:
    """Store what is new, count again what is known; return how many were new, and the digests of the others."""
    marks = ",".join("?" * len(rows))
    held = connection.execute(f"SELECT digest FROM unit WHERE digest IN ({marks})", [row.digest for row in rows])
    known = {digest for (digest,) in held}
    fresh: dict[bytes, _Row] = {}
    again = []
    for row in rows:
        if row.digest in known or row.digest in fresh:
            again.append(row.digest)
        else:
            fresh[row.digest] = row
    first = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM unit").fetchone()[0]
    numbered = list(enumerate(fresh.values(), first))
    connection.executemany(
        "INSERT INTO unit (id, name, document, date, position, status, origin, digest, previous, following, payload) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((number, *row.columns) for number, row in numbered),
    )
    connection.executemany(
        "INSERT OR REPLACE INTO variant (unit, language, text, key, inline) VALUES (?, ?, ?, ?, ?)",
        ((number, *variant) for number, row in numbered for variant in row.variants),
    )
    connection.executemany("UPDATE unit SET count = count + 1 WHERE digest = ?", zip(again, strict=True))
    return len(fresh), again


def _source(unit: TranslationUnit) -> _Source:
    if not unit.variants:
        return _Source(unit, "", None)
    key = search_key(unit.variants[0].text)
    return _Source(unit, key, digest_of(key))


def _with_neighbours(
    sources: Iterable[_Source], before: _Source | None
) -> Iterator[tuple[_Source | None, _Source, _Source | None]]:
    current: _Source | None = None
    for after in sources:
        if current is not None:
            yield before, current, after
            before = current
        current = after
    if current is not None:
        yield before, current, None


def _context(neighbour: _Source | None, unit: TranslationUnit) -> bytes | None:
    return neighbour.digest if neighbour is not None and neighbour.unit.document == unit.document else None


def _digest(variants: list[Variant]) -> bytes:
    return digest_of("\0".join(f"{v.language}\0{v.text}\0{v.inline}" for v in sorted(variants, key=_language)))


def _payload(unit: TranslationUnit, variants: list[Variant]) -> str:
    # texts and inline markup stand in the variant table; everything else that a file said is kept here
    told = [_told(_of_variant(variant), _KEPT_OF_VARIANT) for variant in variants]
    of_unit = _told(_of_unit(unit), _KEPT)
    if not of_unit and not any(told):
        return _bare(tuple(variant.language for variant in variants))
    bare = [{"language": v.language, "text": "", **more} for v, more in zip(variants, told, strict=True)]
    return dump({"variants": bare, **of_unit})


@lru_cache(maxsize=256)
def _bare(languages: tuple[str, ...]) -> str:
    return dump({"variants": [{"language": language, "text": ""} for language in languages]})


def _told(values: tuple[Any, ...], names: tuple[str, ...]) -> dict[str, Any]:
    """The fields that are not empty, as what JSON knows."""
    return {name: plain(value) for name, value in zip(names, values, strict=True) if value} if any(values) else {}
