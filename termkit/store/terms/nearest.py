"""What a query that nothing answers may have meant: the terms that differ from it by a slip or a few characters.

Similarity is that of the longest common subsequence, 2 · LCS / (a + b), so that 一中原则 finds 一个中国原则.
"""

from __future__ import annotations

from termkit.store.database import TermBase
from termkit.store.keys import search_key
from termkit.store.terms.search import Hit, latin

LEAST = {"han": 75, "letters": 85}
"""Similarity from which a term is told, per cent: one wrong Chinese character of four, one wrong letter of seven."""
SHORTEST = {"han": 3, "letters": 5}
"""Shorter queries are like too much."""


def nearest(base: TermBase, query: str, *, language: str | None = None, limit: int = 5) -> list[Hit]:
    """The nearest terms of a query, by key, reading or inflected form, best first; every entry or candidate once."""
    wanted = search_key(query)
    writing = "han" if any(char >= "\u3400" for char in wanted) else "letters"
    if len(wanted) < SHORTEST[writing]:
        return []
    from rapidfuzz import fuzz, process

    rows = _like_in_length(base, wanted, latin(query), LEAST[writing] / 100, f"{language}%" if language else "%")
    ranked: dict[tuple[str, str], tuple[float, int, Hit]] = {}
    for asked in {wanted, latin(query)} - {""}:
        alike = process.extract(
            asked, [row[0] for row in rows], scorer=fuzz.ratio, score_cutoff=LEAST[writing], limit=50
        )
        for _, share, number in alike:
            hit = Hit("near", *rows[number][1:])
            owner = hit.entry or "", "" if hit.entry else hit.candidate or ""
            ranked[owner] = max(ranked.get(owner, (0.0, 0, hit)), (share, -len(hit.term), hit))
    return [hit for *_, hit in sorted(ranked.values(), key=lambda one: (-one[0], -one[1], one[2].term))][:limit]


def _like_in_length(base: TermBase, key: str, plain: str, share: float, tongue: str) -> list[tuple[str, ...]]:
    """Keys, readings and forms that are not too long or too short to be like the query, each with what a Hit needs."""
    lengths = [len(key), len(plain) or len(key)]
    ratio = share / (2 - share)
    values = {"low": int(min(lengths) * ratio), "high": int(max(lengths) / ratio) + 1, "tongue": tongue}
    statement = """
        SELECT key, term, language, entry, NULL FROM term
        WHERE length(key) BETWEEN :low AND :high AND language LIKE :tongue
        UNION ALL
        SELECT plain, term, language, entry, NULL FROM term
        WHERE length(plain) BETWEEN :low AND :high AND language LIKE :tongue
        UNION ALL
        SELECT form.key, term.term, term.language, term.entry, NULL FROM form JOIN term ON term.id = form.term
        WHERE length(form.key) BETWEEN :low AND :high AND term.language LIKE :tongue
        UNION ALL
        SELECT key, term, 'zh-CN', NULL, term FROM candidate
        WHERE length(key) BETWEEN :low AND :high AND 'zh-CN' LIKE :tongue
        AND entry IS NULL AND gone = 0 AND state NOT IN ('rejected', 'merged')
    """
    return base.connection.execute(statement, values).fetchall()
