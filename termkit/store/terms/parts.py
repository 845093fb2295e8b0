"""The terms that a query is made of, where it is none itself: a sentence, a longer name, a term with its adjective."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from termkit.store.database import TermBase
from termkit.store.keys import search_key
from termkit.store.terms.search import HAN, Hit

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
LONGEST = {"han": 24, "words": 12}
"""Characters, or words, of the longest part that is looked for."""
SHORTEST = {"han": 2, "words": 3}
"""Characters of the shortest part: what is shorter stands in everything."""
AT_ONCE = 300
"""Keys asked for in one statement: each stands in it thrice, and SQLite takes 999 values."""


def parts(base: TermBase, query: str, *, language: str | None = None, limit: int = 20) -> list[Hit]:
    """The terms in a query from left to right, each the longest that begins where it does; every entry once."""
    spans = dict(_spans(query))
    found = _terms(base, set(spans.values()), f"{language}%" if language else "%")
    told: dict[str, Hit] = {}
    free = 0
    for (start, end), key in sorted(spans.items(), key=lambda one: (one[0][0], -one[0][1])):
        hit = found.get(key)
        if hit and start >= free:
            told.setdefault(hit.entry or hit.candidate or "", hit)
            free = end
    return list(told.values())[:limit]


def _spans(query: str) -> Iterator[tuple[tuple[int, int], str]]:
    """The places of what may be a term, with the key to ask for."""
    if any(char >= HAN for char in query):
        for start in range(len(query)):
            for end in range(start + SHORTEST["han"], min(start + LONGEST["han"], len(query)) + 1):
                if query[start].isalnum() and query[end - 1].isalnum():
                    yield (start, end), search_key(query[start:end])
        return
    words = [match.span() for match in WORD.finditer(query)]
    for first, (start, _) in enumerate(words):
        for _, end in words[first : first + LONGEST["words"]]:
            if end - start >= SHORTEST["words"]:
                yield (start, end), search_key(query[start:end])


def _terms(base: TermBase, keys: Iterable[str], tongue: str) -> dict[str, Hit]:
    """A term for each key that is one's, or is that of a form of one: the usual term of an entry before others."""
    wanted, found = sorted(keys), dict[str, Hit]()
    for first in range(0, len(wanted), AT_ONCE):
        some = wanted[first : first + AT_ONCE]
        marks = ", ".join("?" * len(some))
        rows = base.connection.execute(
            f"SELECT key, term, language, entry, NULL, status FROM term WHERE key IN ({marks}) AND language LIKE ? "
            "UNION ALL SELECT form.key, term.term, term.language, term.entry, NULL, term.status "
            f"FROM form JOIN term ON term.id = form.term WHERE form.key IN ({marks}) AND term.language LIKE ? "
            f"UNION ALL SELECT key, term, 'zh-CN', NULL, term, 'z' FROM candidate WHERE key IN ({marks}) "
            "AND 'zh-CN' LIKE ? AND entry IS NULL AND gone = 0 AND state NOT IN ('rejected', 'merged')",
            [*some, tongue, *some, tongue, *some, tongue],
        )
        for key, *hit, _ in sorted(rows, key=lambda row: (row[5] not in ("", "preferred"), row[5], row[1])):
            found.setdefault(key, Hit("part", *hit))
    return found
