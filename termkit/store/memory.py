"""What a translation memory is asked beside its units: its state, the neighbours of units, a search by words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from termkit.model import TranslationUnit
from termkit.store.database import TermBase
from termkit.store.keys import search_key
from termkit.store.units import get_unit

LATEST = 64
"""So many of the latest units tell one state of a memory from another."""


class Neighbours(NamedTuple):
    """Digests of the source texts before and after a unit in its document; None where nothing stands."""

    previous: bytes | None
    following: bytes | None


def memory_state(base: TermBase) -> str:
    """A text that changes whenever units are added or removed: what a stored index is checked against."""
    digest = hashlib.sha256(repr(base.connection.execute("SELECT count(*), max(id) FROM unit").fetchone()).encode())
    for row in base.connection.execute(f"SELECT digest FROM unit ORDER BY id DESC LIMIT {LATEST}"):
        digest.update(row[0])
    return digest.hexdigest()


def get_units(base: TermBase, numbers: Iterable[int]) -> dict[int, TranslationUnit]:
    """The units of some numbers; raises NotFound."""
    return {number: get_unit(base, number) for number in dict.fromkeys(numbers)}


def neighbours(base: TermBase, number: int) -> Neighbours:
    """What stood before and after a unit, as `source_digest` tells it."""
    row = base.connection.execute("SELECT previous, following FROM unit WHERE id = ?", (number,)).fetchone()
    return Neighbours(*row) if row else Neighbours(None, None)


def source_digest(text: str) -> bytes:
    """The digest by which the neighbours of a unit are remembered."""
    return hashlib.sha256(search_key(text).encode()).digest()[:16]


def texts_with(base: TermBase, language: str, part: str) -> Iterator[tuple[int, str]]:
    """Unit number and text of every variant of a language that may hold `part`, in whatever width, case or quotes.

    An empty part gives all.
    """
    yield from base.connection.execute(
        "SELECT unit, text FROM variant WHERE (language = ? OR language LIKE ?) AND instr(key, ?) ORDER BY unit",
        (language, f"{language}-%", search_key(part)),
    )


def memory_languages(base: TermBase) -> dict[str, int]:
    """The languages of the memory, and how many variants each has."""
    rows = base.connection.execute("SELECT language, count(*) FROM variant GROUP BY language ORDER BY language")
    return {language: int(count) for language, count in rows}


def unit_dates(base: TermBase) -> dict[int, tuple[str, str]]:
    """Date and document of every unit that has one."""
    rows = base.connection.execute("SELECT id, date, document FROM unit WHERE date != '' OR document != ''")
    return {number: (date, document) for number, date, document in rows}
