"""The review queue: candidates by filter, a page at a time, best first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from termkit.errors import NotFound
from termkit.model import ReviewState
from termkit.store.database import TermBase
from termkit.store.keys import search_key
from termkit.store.mined.candidates import get_candidate
from termkit.store.rows import StoredCandidate
from termkit.store.terms.search import inside, inside_reading, latin

_COLUMNS = (
    "c.id, c.term, c.kind, c.score, c.rank, c.reading, c.state, c.entry, c.revision, c.evidence, "
    "coalesce(e.filled, ''), c.suggestions != '{}'"
)
_FROM = "FROM candidate AS c LEFT JOIN entry AS e ON e.id = c.entry"


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """Which candidates are wanted; an empty field wants all.

    `empty` names a language whose slot has no term; `known` tells whether an entry holds the candidate already; `query`
    is searched in the term, its pinyin and, through the entry, its English and Russian in any form.
    """

    states: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    document: str = ""
    year: str = ""
    min_score: float = 0.0
    empty: str = ""
    known: bool | None = None
    query: str = ""

    @property
    def looks_elsewhere(self) -> bool:
        """Whether more than the candidates' own columns must be asked: then one walk gives all that are found."""
        return bool(self.document or self.year or search_key(self.query))


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A candidate as a line of the queue; `filled` lists the languages its entry has terms in."""

    id: int
    term: str
    kind: str
    score: float
    rank: int
    reading: str
    state: str
    entry: str | None
    revision: int
    frequency: int
    documents: int
    years: tuple[int, ...]
    filled: tuple[str, ...]
    suggested: bool


def queue_page(
    base: TermBase, wanted: QueueFilter, *, after: int = 0, before: int | None = None, limit: int = 60
) -> list[QueueRow]:
    """The first candidates ranked below `after`, best first; or the last ones above `before`, best first too."""
    where, values = _conditions(base, wanted)
    place, edge, order = ("c.rank > ?", after, "ASC") if before is None else ("c.rank < ?", before, "DESC")
    rows = []
    # one walk along the index (state, rank) for each state: a sort over all states would read every candidate
    for state in wanted.states or tuple(ReviewState):
        rows += base.connection.execute(
            f"SELECT {_COLUMNS} {_FROM} WHERE c.state = ? AND {place} AND {where} ORDER BY c.rank {order} LIMIT ?",
            [state, edge, *values, limit],
        ).fetchall()
    rows.sort(key=lambda row: row[4], reverse=before is not None)
    return sorted((_row(row) for row in rows[:limit]), key=lambda row: row.rank)


def queue_ranks(base: TermBase, wanted: QueueFilter) -> list[tuple[int, int]]:
    """Rank and number of every candidate that a filter lets through, best first: total and pages by one walk."""
    where, values = _conditions(base, wanted)
    states = wanted.states or tuple(ReviewState)
    marks = ", ".join("?" * len(states))
    join = "LEFT JOIN entry AS e ON e.id = c.entry" if wanted.empty else ""
    # this index holds all that is asked for; the one by rank, which SQLite would take, leads to every wide row
    rows = base.connection.execute(
        f"SELECT c.rank, c.id FROM candidate AS c INDEXED BY candidate_queue {join} "
        f"WHERE c.state IN ({marks}) AND {where}",
        [*states, *values],
    )
    return sorted(rows)


def rows_numbered(base: TermBase, numbers: Sequence[int]) -> list[QueueRow]:
    """The lines of some candidates by their numbers, best first."""
    rows = base.connection.execute(
        f"SELECT {_COLUMNS} {_FROM} WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY c.rank",
        (json.dumps(list(numbers)),),
    )
    return [_row(row) for row in rows]


def queue_row(base: TermBase, number: int) -> QueueRow:
    """The line of one candidate by its number; raises NotFound."""
    row = base.connection.execute(f"SELECT {_COLUMNS} {_FROM} WHERE c.id = ?", (number,)).fetchone()
    if row is None:
        raise NotFound(
            f"no candidate number {number}; the mining run that found it may have been repeated",
            key="no-candidate", number=number,
        )  # fmt: skip
    return _row(row)


def candidate_numbered(base: TermBase, number: int) -> StoredCandidate:
    """The candidate of that number, without its places; raises NotFound."""
    return get_candidate(base, queue_row(base, number).term)


def count_queue(base: TermBase, wanted: QueueFilter) -> int:
    """How many candidates a filter lets through."""
    where, values = _conditions(base, wanted)
    states = wanted.states or tuple(ReviewState)
    marks = ", ".join("?" * len(states))
    statement = f"SELECT count(*) {_FROM} WHERE c.state IN ({marks}) AND {where}"
    return int(base.connection.execute(statement, [*states, *values]).fetchone()[0])


def queue_counts(base: TermBase) -> list[tuple[str, str, bool, int]]:
    """How many candidates there are of each kind, state, and being held by an entry or not."""
    rows = base.connection.execute(
        "SELECT state, kind, count(*) - count(entry), count(entry) FROM candidate WHERE gone = 0 "
        "GROUP BY state, kind ORDER BY state, kind"
    )
    return [
        (kind, state, known, count)
        for state, kind, *both in rows
        for known, count in zip((False, True), both, strict=True)
        if count
    ]


def last_decided(base: TermBase) -> int:
    """The rank of the candidate that was decided on last, 0 when nothing was: where the queue resumes."""
    row = base.connection.execute(
        "SELECT rank FROM candidate WHERE term = (SELECT substr(subject, 11) FROM history "
        "WHERE subject >= 'candidate:' AND subject < 'candidate;' AND action != 'undo' AND undone = 0 "
        "ORDER BY id DESC LIMIT 1)"
    ).fetchone()
    return int(row[0]) if row else 0


def matching_entries(query: str) -> tuple[str, list[Any]]:
    """The condition that a term row meets the query (`SELECT entry FROM term WHERE ...`), and its values."""
    wanted, letters = search_key(query), latin(query)
    condition, value = inside(wanted)
    where = [condition, "instr(key, ?) = 1", "id IN (SELECT term FROM form WHERE key = ?)"]
    values = [value, wanted, wanted]
    if letters:
        where += [inside_reading(letters), "initials = ?"]
        values += [letters, letters]
    return " OR ".join(where), values


def _conditions(base: TermBase, wanted: QueueFilter) -> tuple[str, list[Any]]:
    parts: list[tuple[str, Sequence[Any]]] = [("c.gone = 0", ())]
    if wanted.kinds:
        parts.append((f"c.kind IN ({', '.join('?' * len(wanted.kinds))})", wanted.kinds))
    if wanted.min_score > 0:
        parts.append(("c.score >= ?", (wanted.min_score,)))
    if wanted.known is not None:
        parts.append((f"c.entry IS {'NOT ' if wanted.known else ''}NULL", ()))
    if wanted.empty:
        parts.append(("instr(coalesce(e.filled, ''), ?) = 0", (f" {wanted.empty} ",)))
    parts += [(f"c.id IN ({statement})", values) for statement, values in _arms(base, wanted)]
    return " AND ".join(f"({part})" for part, _ in parts), [value for _, values in parts for value in values]


def _arms(base: TermBase, wanted: QueueFilter) -> list[tuple[str, list[Any]]]:
    """The statements that give the candidates of the query, of the document and of the year, where they are wanted."""
    arms: list[tuple[str, list[Any]]] = []
    if wanted.document:
        arms.append(("SELECT candidate FROM occurrence WHERE document = ?", [wanted.document]))
    if wanted.year:
        arms.append(_year(base, wanted.year))
    if search_key(wanted.query):
        arms.append(_searched(wanted.query))
    return arms


def _year(base: TermBase, year: str) -> tuple[str, list[Any]]:
    documents = [
        row[0] for row in base.connection.execute("SELECT id FROM document WHERE substr(date, 1, 4) = ?", (year,))
    ]
    marks = ", ".join("?" * len(documents))
    return f"SELECT candidate FROM occurrence WHERE document IN ({marks})", documents


def _searched(query: str) -> tuple[str, list[Any]]:
    # each arm walks an index of its own; one condition with OR would read every wide row
    wanted, letters = search_key(query), latin(query)
    condition, value = inside(wanted)
    meets, found = matching_entries(query)
    arms = [f"SELECT id FROM candidate WHERE {condition}"]
    arms.append(f"SELECT id FROM candidate WHERE entry IN (SELECT entry FROM term WHERE {meets})")
    values = [value, *found]
    if letters:
        arms.append(f"SELECT id FROM candidate WHERE {inside_reading(letters)}")
        arms.append("SELECT id FROM candidate WHERE initials = ?")
        values += [letters, letters]
    return " UNION ALL ".join(arms), values


def _row(row: Sequence[Any]) -> QueueRow:
    evidence = json.loads(row[9])
    id_, term, kind, score, rank, reading, state, entry, revision = row[:9]
    return QueueRow(
        id_, term, kind, score, rank, reading, state, entry, revision,
        frequency=evidence.get("frequency", 0),
        documents=evidence.get("document_frequency", 0),
        years=tuple(evidence.get("years", ())),
        filled=tuple(row[10].split()),
        suggested=bool(row[11]),
    )  # fmt: skip
