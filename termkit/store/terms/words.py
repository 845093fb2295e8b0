"""Look-up by words: terms that have every word of a query in some form (сотрудничеству, стратегическое партнерство).

A term of several words stands in the base in one case, and only its own forms are kept; a query gives the words in
another case, or leaves one out.  Words without their endings tell more than is meant, so these answers come last.
"""

from __future__ import annotations

import re

from termkit.store.database import TermBase
from termkit.store.keys import search_key
from termkit.text.patterns import PLAIN_WORD
from termkit.text.stemming import without_ending

CYRILLIC = re.compile("[\u0400-\u04ff]")
LONG = 4
"""Letters from which a word is asked for: с, of, the are not, but SCO and ЕС are."""
Row = tuple[str, str, str]
"""Term, language, entry."""


def with_words_of(base: TermBase, query: str, *, language: str | None, limit: int) -> list[Row]:
    """The terms in foreign letters with all words of the query, shortest first; none for a Chinese query."""
    words = PLAIN_WORD.findall(query)
    tag = "ru" if CYRILLIC.search(query) else "en"
    asked = [word for word in words if len(word) >= LONG or word.isupper()]
    if not asked or any(char >= "\u2e80" for char in query):
        return []
    stems = {without_ending(word, tag) for word in asked}
    holds = " AND ".join(["instr(key, ?)"] * len(stems))
    rows = base.connection.execute(
        f"SELECT term, language, entry FROM term WHERE {holds} AND language LIKE ? ORDER BY length(term), term",
        (*map(search_key, sorted(stems)), f"{language}%" if language else "%"),
    )
    found = (row for row in rows if stems <= {without_ending(word, tag) for word in PLAIN_WORD.findall(row[0])})
    return [row for row, _ in zip(found, range(limit), strict=False)]
