"""Figures of the dashboard, counted in the base; those of the mining run do not ask what reviewers decided."""

from __future__ import annotations

from dataclasses import dataclass

from termkit.store.database import TermBase

SPREAD = 25
"""Rows of the heat map."""


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A recurring wording and how often it stands in each column of the heat map."""

    candidate: int
    term: str
    kind: str
    counts: tuple[int, ...]


def kinds_by_year(base: TermBase) -> dict[str, dict[str, int]]:
    """For each kind, how many different candidates stand in the documents of each year (empty text: undated)."""
    table: dict[str, dict[str, int]] = {}
    rows = base.connection.execute(
        "SELECT c.kind, y.year, count(*) FROM (SELECT DISTINCT o.candidate, substr(d.date, 1, 4) AS year "
        "FROM occurrence AS o JOIN document AS d ON d.id = o.document) AS y JOIN candidate AS c ON c.id = y.candidate "
        "WHERE c.gone = 0 GROUP BY 1, 2 ORDER BY 1, 2"
    )
    for kind, year, count in rows:
        table.setdefault(kind, {})[year] = count
    return table


def slots_by_language(base: TermBase) -> tuple[dict[str, int], int]:
    """How many entries have a term in each language, and how many entries there are."""
    counts: dict[str, int] = {}
    total = 0
    for filled, entries in base.connection.execute("SELECT filled, count(*) FROM entry GROUP BY filled"):
        total += entries
        for language in filled.split():
            counts[language] = counts.get(language, 0) + entries
    return counts, total


def recurring(base: TermBase, *, most: int = 30) -> tuple[list[str], list[HeatRow]]:
    """The wordings (formulae, frames, concepts) that most documents share, and how often each stands where.

    Columns are documents, by date; with more than `most` documents, years.
    """
    heads = base.connection.execute("SELECT id, date FROM document ORDER BY date, id").fetchall()
    by_year = len(heads) > most
    column_of = {id_: (date[:4] if by_year else id_) for id_, date in heads}
    columns = list(dict.fromkeys(column_of.values()))
    best = base.connection.execute(
        "SELECT id, term, kind FROM candidate WHERE gone = 0 AND kind IN ('formula', 'frame') "
        "AND json_extract(evidence, '$.document_frequency') > 1 ORDER BY "
        "json_extract(evidence, '$.document_frequency') DESC, json_extract(evidence, '$.frequency') DESC, rank LIMIT ?",
        (SPREAD,),
    ).fetchall()
    table = []
    for number, term, kind in best:
        counts = dict.fromkeys(columns, 0)
        places = base.connection.execute(
            "SELECT document, count(*) FROM occurrence WHERE candidate = ? GROUP BY document", (number,)
        )
        for document, count in places:
            counts[column_of[document]] += count
        table.append(HeatRow(number, term, kind, tuple(counts.values())))
    return columns, table


def coverage(base: TermBase, *, points: int = 40) -> list[tuple[int, float]]:
    """How much of the documents' text the best n candidates cover, as (n, share of characters from 0 to 1)."""
    lengths = dict(base.connection.execute("SELECT id, length(text) FROM document").fetchall())
    total = sum(lengths.values())
    last = base.connection.execute("SELECT coalesce(max(rank), 0) FROM candidate WHERE gone = 0").fetchone()[0]
    if not total or not last:
        return []
    texts = {id_: bytearray(length) for id_, length in lengths.items()}
    curve, step, covered = [(0, 0.0)], max(1, last // points), 0
    rows = base.connection.execute(
        'SELECT c.rank, o.document, o.start, o."end" FROM candidate AS c JOIN occurrence AS o ON o.candidate = c.id '
        "WHERE c.gone = 0 AND c.kind != 'frame' ORDER BY c.rank"
    )
    for rank, document, start, end in rows:
        while curve[-1][0] + step < rank:
            curve.append((curve[-1][0] + step, covered / total))
        text = texts[document]
        covered += text.count(0, start, end)
        text[start:end] = b"\1" * (end - start)
    curve.append((last, covered / total))
    return curve
