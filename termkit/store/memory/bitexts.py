"""The memory as bitexts: its units by the file and the document they came from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from termkit.errors import NotFound
from termkit.store.database import TermBase


@dataclass(frozen=True, slots=True)
class BitextHead:
    """Units that came from one document of one file: a name for addresses, where from, how many, in which languages."""

    name: str
    origin: str
    document: str
    date: str
    units: int
    languages: tuple[str, ...]


def bitext_heads(base: TermBase) -> list[BitextHead]:
    """The bitexts of the memory, by date, origin and document."""
    rows = base.connection.execute(
        "SELECT u.origin, u.document, min(u.date), count(*), min(u.id) FROM unit AS u GROUP BY 1, 2 ORDER BY 3, 1, 2"
    ).fetchall()
    return [
        BitextHead(_name(origin, document), origin, document, date, units, _languages(base, origin, document))
        for origin, document, date, units, _ in rows
    ]


def bitext_texts(base: TermBase, name: str, source: str, target: str, *, limit: int) -> list[tuple[str, str]]:
    """The first texts of a bitext in two languages, in order, an empty text where a side is missing.

    Raises NotFound for a name that `bitext_heads` does not give.
    """
    head = next((head for head in bitext_heads(base) if head.name == name), None)
    if head is None:
        raise NotFound(f"no bitext {name!r} in the memory", key="no-bitext", bitext=name)
    rows = base.connection.execute(
        "SELECT (SELECT text FROM variant WHERE unit = u.id AND (language = :s OR language LIKE :s || '-%') LIMIT 1), "
        "(SELECT text FROM variant WHERE unit = u.id AND (language = :t OR language LIKE :t || '-%') LIMIT 1) "
        "FROM unit AS u WHERE u.origin = :origin AND u.document = :document ORDER BY u.position, u.id LIMIT :limit",
        {"s": source, "t": target, "origin": head.origin, "document": head.document, "limit": limit},
    )
    return [(left or "", right or "") for left, right in rows]


def _languages(base: TermBase, origin: str, document: str) -> tuple[str, ...]:
    # the first units tell: a document is not translated into other languages in its middle
    rows = base.connection.execute(
        "SELECT DISTINCT language FROM variant WHERE unit IN "
        "(SELECT id FROM unit WHERE origin = ? AND document = ? ORDER BY id LIMIT 50) ORDER BY language",
        (origin, document),
    )
    return tuple(row[0] for row in rows)


def _name(origin: str, document: str) -> str:
    return hashlib.sha256(f"{origin}\0{document}".encode()).hexdigest()[:12]
