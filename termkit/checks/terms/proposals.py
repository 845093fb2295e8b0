"""A wording that only the editors of a glossary propose, and that the target says in part in other words.

Where no source attests any equivalent of a term, another translator's wording is as good, as long as it says the same.
"""

from __future__ import annotations

from termkit.checks.context import Context
from termkit.checks.terms import loose
from termkit.checks.terms.derived import content_words, where_said
from termkit.model import Reliability

FEWEST = 3
"""Words of a wording that leaves room for another one."""


def is_proposed(entries: tuple[str, ...], context: Context) -> bool:
    """Whether no source attests any usable equivalent of these entries; of a list without sources nothing is known."""
    allowed = context.base.targets(entries, context.target)
    return bool(allowed) and all(term.term.reliability is Reliability.OWN for term in allowed)


def has_half_of_it(allowed: tuple[str, ...], target: str, context: Context) -> bool:
    """Whether the target has at least half of the words of an equivalent that says something in three or more."""
    words = loose.tokens(target, context.target)
    return any(_has_half(content_words(term, context.target), words, context.target) for term in allowed)


def _has_half(content: list[str], words: list[str], language: str) -> bool:
    said = sum(bool(where_said(word, words, language)) for word in content)
    return len(content) >= FEWEST and said * 2 >= len(content)
