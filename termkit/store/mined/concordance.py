"""Key words in context: every place of a candidate between the words before and after it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

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
    slots: tuple[tuple[int, int], ...] = ()
    """Where the fillers of a frame stand, as (start, end) in `term`."""


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
        'substr(d.text, o.start + 1, o."end" - o.start), substr(d.text, o."end" + 1, :reach), o.fillers '
        f"FROM occurrence AS o JOIN document AS d ON d.id = o.document WHERE {where.replace('?', ':value')} "
        "ORDER BY d.date, d.id, o.start LIMIT :limit OFFSET :offset",
        {"reach": REACH, "value": value, "limit": limit, "offset": offset},
    )
    return [_line(row) for row in rows]


def _line(row: tuple[Any, ...]) -> ContextLine:
    document, title, date, start, end, *texts, fillers = row
    before, term, after = map(_as_printed, texts)
    slots = _slots(term, [_as_printed(filler).strip() for filler in json.loads(fillers or "[]")])
    return ContextLine(document, title, date, start, end, before, term, after, tuple(slots))


def _as_printed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _slots(term: str, fillers: list[str]) -> Iterator[tuple[int, int]]:
    """The places of the fillers in the order of the slots, each behind the one before."""
    here = 0
    for filler in fillers:
        start = term.find(filler, here) if filler else -1
        if start >= 0:
            here = start + len(filler)
            yield start, here
