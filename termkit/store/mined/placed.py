"""Candidates with their places, all in two queries: for what looks at the whole corpus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from termkit.model import Candidate, Evidence, Kind, Occurrence
from termkit.store.codec import load
from termkit.store.database import TermBase


def candidates_with_places(base: TermBase, kinds: Collection[Kind]) -> list[Candidate]:
    """The candidates of these kinds, best first, with their places; without sentences, links and readings."""
    marks = ", ".join("?" * len(kinds))
    wanted = f"SELECT id FROM candidate WHERE gone = 0 AND kind IN ({marks})"
    places: dict[int, list[Occurrence]] = defaultdict(list)
    for number, *place in base.connection.execute(
        'SELECT candidate, document, start, "end", raw_start, raw_end FROM occurrence '
        f"WHERE candidate IN ({wanted}) ORDER BY document, start",
        tuple(kinds),
    ):
        places[number].append(Occurrence(*place))
    rows = base.connection.execute(
        f"SELECT id, term, kind, score, evidence FROM candidate WHERE id IN ({wanted}) ORDER BY rank", tuple(kinds)
    )
    return [
        Candidate(term, Kind(kind), score, load(Evidence, evidence), tuple(places[number]))
        for number, term, kind, score, evidence in rows
    ]
