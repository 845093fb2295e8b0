"""Translation units in the term base: exact duplicates are one row, however often and from wherever they come."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from termkit.errors import NotFound
from termkit.model import TranslationUnit, Variant
from termkit.store.codec import dump, load
from termkit.store.database import TermBase
from termkit.store.keys import search_key

_INSERT = (
    "INSERT INTO unit (name, document, date, position, status, origin, digest, previous, following, payload) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO UPDATE SET count = count + 1 RETURNING id, count"
)


def add_units(base: TermBase, units: Iterable[TranslationUnit], *, origin: str = "") -> tuple[int, int]:
    """Store units in one transaction, and return how many were new and how many were known already.

    The neighbours of a unit inside its document are remembered for in-context matches, also where a file comes in
    several calls.  A unit with fewer than two filled variants is no translation and is passed over.
    """
    new = known = 0
    with base.transaction() as connection:
        last = _last_unit(base, origin)
        for before, unit, after in _with_neighbours(units, last[1] if last else None):
            if last:
                # the unit that ended the call before this one did not know yet what would follow
                connection.execute(
                    "UPDATE unit SET following = ? WHERE id = ? AND following IS NULL",
                    (_context(unit, last[1]), last[0]),
                )
                last = None
            filled = [variant for variant in unit.variants if variant.text.strip()]
            if len(filled) < 2:
                continue
            number, count = connection.execute(
                _INSERT,
                (
                    unit.id, unit.document, unit.date, unit.position, unit.status, origin or unit.origin,
                    _digest(filled), _context(before, unit), _context(after, unit), _payload(unit, filled),
                ),
            ).fetchone()  # fmt: skip
            if count > 1:
                known += 1
                continue
            new += 1
            connection.executemany(
                "INSERT OR REPLACE INTO variant (unit, language, text, key, inline) VALUES (?, ?, ?, ?, ?)",
                [(number, v.language, v.text, search_key(v.text), v.inline) for v in filled],
            )
    return new, known


def iterate_units(base: TermBase, *, document: str | None = None) -> Iterator[tuple[int, TranslationUnit]]:
    """All units (of one document, if named) with their numbers, in the order they came in."""
    where, values = ("WHERE document = ?", [document]) if document is not None else ("", [])
    rows = base.connection.execute(
        f"SELECT id, name, document, date, position, status, origin, payload FROM unit {where} ORDER BY id", values
    )
    for row in rows:
        yield row[0], _unit(base, row)


def get_unit(base: TermBase, number: int) -> TranslationUnit:
    """The unit of that number; raises NotFound."""
    row = base.connection.execute(
        "SELECT id, name, document, date, position, status, origin, payload FROM unit WHERE id = ?", (number,)
    ).fetchone()
    if row is None:
        raise NotFound(f"no unit number {number} in the memory")
    return _unit(base, row)


def remove_units(base: TermBase, *, origin: str) -> int:
    """Drop the units of one origin, and return how many they were."""
    with base.transaction() as connection:
        return connection.execute("DELETE FROM unit WHERE origin = ?", (origin,)).rowcount


def count_units(base: TermBase) -> int:
    """How many units there are."""
    return int(base.connection.execute("SELECT count(*) FROM unit").fetchone()[0])


def texts(base: TermBase, language: str) -> Iterator[tuple[int, str]]:
    """The text of every unit that has this language, with the unit's number: what an index is made of."""
    yield from base.connection.execute(
        "SELECT unit, text FROM variant WHERE language = ? OR language LIKE ? ORDER BY unit",
        (language, f"{language}-%"),
    )


def _last_unit(base: TermBase, origin: str) -> tuple[int, TranslationUnit] | None:
    """The unit that came last, if it came from the same place."""
    row = base.connection.execute(
        "SELECT id, name, document, date, position, status, origin, payload FROM unit ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return (int(row[0]), _unit(base, row)) if row and origin and row[6] == origin else None


def _with_neighbours(
    units: Iterable[TranslationUnit], before: TranslationUnit | None
) -> Iterator[tuple[TranslationUnit | None, TranslationUnit, TranslationUnit | None]]:
    current: TranslationUnit | None = None
    for after in units:
        if current is not None:
            yield before, current, after
            before = current
        current = after
    if current is not None:
        yield before, current, None


def _context(neighbour: TranslationUnit | None, unit: TranslationUnit) -> bytes | None:
    if neighbour is None or neighbour.document != unit.document or not neighbour.variants:
        return None
    return hashlib.sha256(search_key(neighbour.variants[0].text).encode()).digest()[:16]


def _digest(variants: list[Variant]) -> bytes:
    held = "\0".join(f"{v.language}\0{v.text}\0{v.inline}" for v in sorted(variants, key=lambda v: v.language))
    return hashlib.sha256(held.encode()).digest()[:16]


def _payload(unit: TranslationUnit, variants: list[Variant]) -> str:
    # texts and inline markup stand in the variant table; everything else that a file said is kept here
    bare = tuple(replace(variant, text="", inline="") for variant in variants)
    return dump(replace(unit, variants=bare, id="", document="", date="", position=None, status="", origin=""))


def _unit(base: TermBase, row: tuple[Any, ...]) -> TranslationUnit:
    number, name, document, date, position, status, origin, payload = row
    held = {
        language: (text, inline)
        for language, text, inline in base.connection.execute(
            "SELECT language, text, inline FROM variant WHERE unit = ?", (number,)
        )
    }
    bare = load(TranslationUnit, payload)
    variants = tuple(
        replace(v, text=held[v.language][0], inline=held[v.language][1]) for v in bare.variants if v.language in held
    )
    return replace(
        bare, variants=variants, id=name, document=document, date=date, position=position, status=status, origin=origin
    )
