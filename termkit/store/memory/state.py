"""What a translation memory is asked beside its units: its state, the neighbours of units, a search by words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from termkit.model import TranslationUnit
from termkit.store.database import TermBase
from termkit.store.keys import digest_of, search_key
from termkit.store.memory.units import get_unit

LATEST = 64
"""So many of the latest units tell one state of a memory from another."""


class Neighbours(NamedTuple):
    """Digests of the source texts before and after a unit in its document; None where nothing stands."""

    previous: bytes | None
    following: bytes | None


def latest_unit(base: TermBase) -> int:
    """The number of the unit that came last; 0 in an empty memory."""
    return int(base.connection.execute("SELECT coalesce(max(id), 0) FROM unit").fetchone()[0])


def memory_state(base: TermBase, until: int) -> str:
    """A text that changes whenever a unit up to that number comes or goes: what a stored index is checked against."""
    count = base.connection.execute("SELECT count(*) FROM unit WHERE id <= ?", (until,)).fetchone()[0]
    digest = hashlib.sha256(f"{until} {count}".encode())
    rows = base.connection.execute("SELECT digest FROM unit WHERE id <= ? ORDER BY id DESC LIMIT ?", (until, LATEST))
    for row in rows:
        digest.update(row[0])
    return f"{until}:{digest.hexdigest()}"


def texts_after(base: TermBase, language: str, number: int) -> list[tuple[int, str]]:
    """Number and text of the units of a language that came after that number."""
    rows = base.connection.execute(
        "SELECT unit, text FROM variant WHERE unit > ? AND (language = ? OR language LIKE ?) ORDER BY unit",
        (number, language, f"{language}-%"),
    )
    return rows.fetchall()


def get_units(base: TermBase, numbers: Iterable[int]) -> dict[int, TranslationUnit]:
    """The units of some numbers; raises NotFound."""
    return {number: get_unit(base, number) for number in dict.fromkeys(numbers)}


def neighbours(base: TermBase, number: int) -> Neighbours:
    """What stood before and after a unit, as `source_digest` tells it."""
    row = base.connection.execute("SELECT previous, following FROM unit WHERE id = ?", (number,)).fetchone()
    return Neighbours(*row) if row else Neighbours(None, None)


def source_digest(text: str) -> bytes:
    """The digest by which the neighbours of a unit are remembered."""
    return digest_of(search_key(text))


def texts_with(base: TermBase, language: str, part: str) -> Iterator[tuple[int, str]]:
    """Unit number and text of every variant of a language that may hold `part`, in whatever width, case or quotes.

    An empty part gives all.
    """
    yield from base.connection.execute(
        "SELECT unit, text FROM variant WHERE (language = ? OR language LIKE ?) AND instr(key, ?) ORDER BY unit",
        (language, f"{language}-%", search_key(part)),
    )


def memory_languages(base: TermBase) -> list[str]:
    """The languages of the memory, in alphabetical order."""
    # from one language of the index to the next: a DISTINCT would read every variant
    rows = base.connection.execute(
        "WITH RECURSIVE tag (name) AS (SELECT min(language) FROM variant UNION ALL "
        "SELECT (SELECT min(language) FROM variant WHERE language > name) FROM tag WHERE name IS NOT NULL) "
        "SELECT name FROM tag WHERE name IS NOT NULL"
    )
    return [language for (language,) in rows]
