"""Key words in context: every place of a candidate between the words before and after it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from termkit.store.database import TermBase

REACH = 40
"""Characters shown on either side."""


@dataclass(frozen=True, slots=True)
class ContextLine:
    """One place as printed, line ends as blanks; `start` and `end` count in the document's `text`."""

    document: str
    title: str
    date: str
    start: int
    end: int
    before: str
    term: str
    after: str


def context_lines(base: TermBase, candidate: int, *, limit: int = 40, offset: int = 0) -> list[ContextLine]:
    """The places of a candidate (by its number), by date, document and place."""
    return _lines(base, "o.candidate = ?", candidate, limit, offset)


def context_lines_of_entry(base: TermBase, entry: str, *, limit: int = 40, offset: int = 0) -> list[ContextLine]:
    """The places of all candidates that belong to an entry, by date, document and place."""
    return _lines(base, "o.candidate IN (SELECT id FROM candidate WHERE entry = ?)", entry, limit, offset)


def count_places(base: TermBase, candidate: int) -> int:
    """How many places a candidate has."""
    return int(
        base.connection.execute("SELECT count(*) FROM occurrence WHERE candidate = ?", (candidate,)).fetchone()[0]
    )


def _lines(base: TermBase, where: str, value: int | str, limit: int, offset: int) -> list[ContextLine]:
    rows = base.connection.execute(
        'SELECT d.id, d.title, d.date, o.start, o."end", '
        "substr(d.text, max(o.start - :reach, 0) + 1, min(o.start, :reach)), "
        'substr(d.text, o.start + 1, o."end" - o.start), substr(d.text, o."end" + 1, :reach) '
        f"FROM occurrence AS o JOIN document AS d ON d.id = o.document WHERE {where.replace('?', ':value')} "
        "ORDER BY d.date, d.id, o.start LIMIT :limit OFFSET :offset",
        {"reach": REACH, "value": value, "limit": limit, "offset": offset},
    )
    return [ContextLine(*row[:5], *(re.sub(r"\s+", " ", text) for text in row[5:])) for row in rows]
