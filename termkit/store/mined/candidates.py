"""Candidates in the term base: a run's result is brought in without touching what reviewers decided."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from termkit.errors import NotFound
from termkit.model import Candidate, Evidence, Kind, Link, Occurrence, Relation, ReviewState, RunSignature, Suggestion
from termkit.model.plain import plain
from termkit.store.codec import build, dump, load
from termkit.store.database import TermBase
from termkit.store.keys import search_key
from termkit.store.rows import Changes, StoredCandidate, Suggestions, TermKeys

_COLUMNS = "id, term, kind, score, rank, evidence, links, reading, state, entry, revision, gone, suggestions"
_UPSERT = (
    "INSERT INTO candidate "
    "(term, kind, score, rank, evidence, links, reading, suggestions, key, plain, initials, entry, run) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (term) DO UPDATE SET "
    "kind=excluded.kind, score=excluded.score, rank=excluded.rank, evidence=excluded.evidence, links=excluded.links, "
    "reading=excluded.reading, suggestions=excluded.suggestions, plain=excluded.plain, "
    "initials=excluded.initials, run=excluded.run, gone=0, "
    "entry=coalesce(candidate.entry, excluded.entry) RETURNING id"
)


def load_candidates(
    base: TermBase,
    candidates: Sequence[Candidate],
    signature: RunSignature,
    *,
    keys: Callable[[str], TermKeys] = lambda reading: TermKeys(),
    suggest: Callable[[Candidate], Suggestions] = lambda candidate: {},
    known: Callable[[str], str | None] = lambda term: None,
    advance: Callable[[int], None] = lambda done: None,
) -> Changes:
    """Bring in a run's candidates, best first, in one transaction, and say what is new, changed and gone.

    `keys` gives the search keys of a reading, `suggest` machine-made equivalents by language, `known` the id of the
    entry that has the term already.  A candidate somebody approved, rejected or merged keeps its state, and is marked
    gone when the run no longer finds it.
    """
    changes = Changes()
    with base.transaction() as connection:
        run = _record_run(base, signature)
        rows = connection.execute("SELECT term, kind, evidence FROM candidate WHERE gone = 0")
        before = {row[0]: row[1:] for row in rows}
        connection.execute("DELETE FROM occurrence")
        connection.execute("UPDATE candidate SET gone = 1")
        for rank, candidate in enumerate(candidates, 1):
            evidence = dump(candidate.evidence)
            hints = json.dumps({k: plain(v) for k, v in suggest(candidate).items() if v}, ensure_ascii=False)
            _put(base, candidate, rank, evidence, hints, run, keys(candidate.reading), known(candidate.term))
            old = before.pop(candidate.term, None)
            same = old == (candidate.kind.value, evidence)
            (changes.new if old is None else changes.unchanged if same else changes.changed).append(candidate.term)
            advance(1)
        changes.gone.extend(before)
        connection.execute("DELETE FROM candidate WHERE gone = 1 AND state = 'new'")
    return changes


def get_candidate(base: TermBase, term: str) -> StoredCandidate:
    """The candidate of that printed form (else of the same comparison key) with its places; raises NotFound."""
    row = base.connection.execute(f"SELECT {_COLUMNS} FROM candidate WHERE term = ?", (term,)).fetchone()
    if row is None:
        row = base.connection.execute(
            f"SELECT {_COLUMNS} FROM candidate WHERE key = ? ORDER BY rank LIMIT 1",
            (search_key(term),),
        ).fetchone()
    if row is None:
        raise NotFound(f"no candidate {term!r}; `termkit candidates` lists them")
    return _stored(row, tuple(occurrences(base, row[0])))


def iterate_candidates(
    base: TermBase,
    *,
    kinds: Iterable[Kind] = (),
    states: Iterable[ReviewState] = (),
    min_score: float = 0.0,
    known: bool | None = None,
    limit: int | None = None,
    with_occurrences: bool = False,
) -> Iterator[StoredCandidate]:
    """Candidates best first; `known` False leaves out those that an entry holds already, True keeps only those."""
    where, values = ["gone = 0", "score >= ?"], [min_score]  # type: list[str], list[Any]
    for column, wanted in (("kind", tuple(kinds)), ("state", tuple(states))):
        if wanted:
            where.append(f"{column} IN ({', '.join('?' * len(wanted))})")
            values.extend(wanted)
    if known is not None:
        where.append(f"entry IS {'NOT ' if known else ''}NULL")
    rows = base.connection.execute(
        f"SELECT {_COLUMNS} FROM candidate WHERE {' AND '.join(where)} ORDER BY rank LIMIT ?",
        [*values, -1 if limit is None else limit],
    )
    for row in rows:
        yield _stored(row, tuple(occurrences(base, row[0])) if with_occurrences else ())


def occurrences(base: TermBase, candidate: int, *, limit: int | None = None) -> Iterator[Occurrence]:
    """The places of a candidate (by its number), by document and place."""
    rows = base.connection.execute(
        'SELECT document, start, "end", raw_start, raw_end, sentence, fillers FROM occurrence '
        "WHERE candidate = ? ORDER BY document, start LIMIT ?",
        (candidate, -1 if limit is None else limit),
    )
    for row in rows:
        document, start, end, raw_start, raw_end, sentence, fillers = row
        yield Occurrence(
            document, start, end, raw_start, raw_end, sentence, tuple(json.loads(fillers)) if fillers else ()
        )


def count_candidates(base: TermBase) -> dict[tuple[str, str], int]:
    """How many candidates there are of each kind and state."""
    rows = base.connection.execute("SELECT kind, state, count(*) FROM candidate WHERE gone = 0 GROUP BY kind, state")
    return {(kind, state): count for kind, state, count in rows}


def count_known(base: TermBase) -> dict[str, int]:
    """How many candidates of each kind belong to an entry."""
    rows = base.connection.execute(
        "SELECT kind, count(*) FROM candidate WHERE gone = 0 AND entry IS NOT NULL GROUP BY kind"
    )
    return dict(rows.fetchall())


def _record_run(base: TermBase, signature: RunSignature) -> int:
    cursor = base.connection.execute(
        "INSERT INTO run (version, miners, parameters, corpus) VALUES (?, ?, ?, ?)",
        (signature.version, json.dumps(signature.miners), json.dumps(signature.parameters), signature.corpus),
    )
    return int(cursor.lastrowid or 0)


def _put(
    base: TermBase,
    candidate: Candidate,
    rank: int,
    evidence: str,
    hints: str,
    run: int,
    keys: TermKeys,
    entry: str | None,
) -> None:
    links = json.dumps([[link.relation, link.target, link.note] for link in candidate.links], ensure_ascii=False)
    row = base.connection.execute(
        _UPSERT,
        (
            candidate.term, candidate.kind, candidate.score, rank, evidence, links, candidate.reading, hints,
            search_key(candidate.term), keys.plain, keys.initials, entry, run,
        ),
    ).fetchone()  # fmt: skip
    base.connection.executemany(
        'INSERT INTO occurrence (candidate, document, start, "end", raw_start, raw_end, sentence, fillers) '
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                row[0], place.document, place.start, place.end, place.raw_start, place.raw_end, place.sentence,
                json.dumps(place.fillers, ensure_ascii=False) if place.fillers else "",
            )
            for place in candidate.occurrences
        ],
    )  # fmt: skip


def _stored(row: tuple[Any, ...], places: tuple[Occurrence, ...]) -> StoredCandidate:
    candidate = Candidate(
        term=row[1],
        kind=Kind(row[2]),
        score=row[3],
        evidence=load(Evidence, row[5]),
        occurrences=places,
        links=tuple(Link(Relation(relation), target, note) for relation, target, note in json.loads(row[6])),
        reading=row[7],
    )
    hints = {
        language: tuple(build(Suggestion, item) for item in items) for language, items in json.loads(row[12]).items()
    }
    return StoredCandidate(row[0], candidate, row[4], ReviewState(row[8]), row[9], row[10], bool(row[11]), hints)


def terms_of_entry(base: TermBase, entry: str) -> list[str]:
    """The candidates that belong to an entry, best first."""
    return [
        row[0] for row in base.connection.execute("SELECT term FROM candidate WHERE entry = ? ORDER BY rank", (entry,))
    ]
