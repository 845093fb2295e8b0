"""Whether what makes a verb strong is kept, in whatever words: give resolute support for firmly support."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from termkit.checks.words import rows
from termkit.model import primary


class Emphasis(NamedTuple):
    """How a verb of statement and its noun begin, and the words that make them strong."""

    verb: re.Pattern[str]
    strong: re.Pattern[str]


def keeps_emphasis(term: str, words: list[str], language: str) -> bool:
    """Whether a word there says how strongly, if the term is a verb of statement, or its noun, with one that does."""
    own = term.lower().split()
    return all(
        any(map(row.strong.match, words))
        for row in _emphases(primary(language))
        if any(map(row.verb.match, own)) and any(map(row.strong.match, own))
    )


@cache
def _emphases(language: str) -> tuple[Emphasis, ...]:
    """The table of data/checks/intensifiers.tsv; of languages that it has not, nothing."""
    known = (row for row in rows("intensifiers.tsv") if language in row)
    return tuple(Emphasis(re.compile(row[language]), re.compile(row[f"{language}_intensifier"])) for row in known)
