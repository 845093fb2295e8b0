"""The places of all candidates in one document, and the Chinese terms of all entries: what a marked text is made of."""

from __future__ import annotations

import json
from typing import NamedTuple

from termkit.store.database import TermBase
from termkit.store.keys import search_key


class Place(NamedTuple):
    """A candidate at `text[start:end]` of a document."""

    start: int
    end: int
    candidate: int
    kind: str
    state: str
    entry: str


def places_in(base: TermBase, document: str) -> list[Place]:
    """The places of the candidates nobody rejected, by start, longest first; frames are left out: they span others."""
    rows = base.connection.execute(
        "SELECT o.start, o.\"end\", c.id, c.kind, c.state, coalesce(c.entry, '') FROM occurrence AS o "
        "JOIN candidate AS c ON c.id = o.candidate WHERE o.document = ? AND c.state != 'rejected' AND c.gone = 0 "
        "AND c.kind != 'frame' ORDER BY o.start, o.\"end\" DESC, c.rank",
        (document,),
    )
    return [Place(*row) for row in rows]


def chinese_terms_in(base: TermBase, text: str) -> list[tuple[str, str, str]]:
    """The Chinese terms of entries, no frames, whose letters stand somewhere in the text, as (term, entry, kind)."""
    letters = search_key(text)
    # the index of keys is asked for what begins like some place of the text: few terms have to be read
    beginnings = {letters[n : n + 3] for n in range(len(letters) - 2)}
    short = {letters[n : n + extent] for extent in (1, 2) for n in range(len(letters))}
    rows = base.connection.execute(
        "SELECT t.key, t.term, t.entry FROM json_each(?) AS b CROSS JOIN term AS t "
        "WHERE t.key >= b.value AND t.key < b.value || char(1114111) AND substr(t.language, 1, 2) = 'zh' "
        "UNION ALL SELECT t.key, t.term, t.entry FROM json_each(?) AS b CROSS JOIN term AS t "
        "WHERE t.key = b.value AND substr(t.language, 1, 2) = 'zh'",
        [json.dumps(sorted(some), ensure_ascii=False) for some in (beginnings, short)],
    )
    found = sorted({(term, entry) for key, term, entry in rows if key in letters})
    kinds = dict(
        base.connection.execute(
            "SELECT id, kind FROM entry WHERE kind != 'frame' AND id IN (SELECT value FROM json_each(?))",
            (json.dumps([entry for _, entry in found]),),
        ).fetchall()
    )
    return [(term, entry, kinds[entry]) for term, entry in found if entry in kinds]


def entries_of_keys(base: TermBase, keys: set[str]) -> dict[str, str]:
    """The entry that has a Chinese term with this comparison key, for those keys that some entry has; no frames."""
    rows = base.connection.execute(
        "SELECT t.key, min(t.entry) FROM term AS t JOIN entry AS e ON e.id = t.entry WHERE t.key IN "
        "(SELECT value FROM json_each(?)) AND substr(t.language, 1, 2) = 'zh' AND e.kind != 'frame' GROUP BY t.key",
        (json.dumps(sorted(keys), ensure_ascii=False),),
    )
    return dict(rows.fetchall())


def names_at(base: TermBase, candidates: set[int]) -> dict[int, tuple[str, str]]:
    """Term and pinyin of candidates, by number."""
    rows = base.connection.execute(
        "SELECT id, term, reading FROM candidate WHERE id IN (SELECT value FROM json_each(?))",
        (str(sorted(candidates)),),
    )
    return {number: (term, reading) for number, term, reading in rows}
