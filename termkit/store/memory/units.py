"""Translation units as the memory holds them (`loading_units` brings them in)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from termkit.errors import NotFound
from termkit.model import TranslationUnit
from termkit.store.codec import load
from termkit.store.database import TermBase

SELECT = "SELECT id, name, document, date, position, status, origin, payload FROM unit"


def iterate_units(base: TermBase, *, document: str | None = None) -> Iterator[tuple[int, TranslationUnit]]:
    """All units (of one document, if named) with their numbers, in the order they came in."""
    where, values = ("WHERE document = ?", [document]) if document is not None else ("", [])
    rows = base.connection.execute(f"{SELECT} {where} ORDER BY id", values)
    for row in rows:
        yield row[0], unit_of(base, row)


def get_unit(base: TermBase, number: int) -> TranslationUnit:
    """The unit of that number; raises NotFound."""
    row = base.connection.execute(f"{SELECT} WHERE id = ?", (number,)).fetchone()
    if row is None:
        raise NotFound(f"no unit number {number} in the memory")
    return unit_of(base, row)


def count_units(base: TermBase) -> int:
    """How many units there are."""
    return int(base.connection.execute("SELECT count(*) FROM unit").fetchone()[0])


def texts(base: TermBase, language: str) -> Iterator[tuple[int, str]]:
    """The text of every unit that has this language, with the unit's number: what an index is made of."""
    yield from base.connection.execute(
        "SELECT unit, text FROM variant WHERE language = ? OR language LIKE ? ORDER BY unit",
        (language, f"{language}-%"),
    )


def unit_of(base: TermBase, row: tuple[Any, ...]) -> TranslationUnit:
    """The unit of a row of SELECT: its texts stand in a table of their own, all else in its payload."""
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
