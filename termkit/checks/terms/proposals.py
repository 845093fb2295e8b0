"""A wording that only the editors of a glossary propose, and that the target says in part in other words.

Where no source attests any equivalent of a term, another translator's wording is as good, as long as it says the same;
but a name is a name, and a figure a figure, inside a wording as well.
"""

from __future__ import annotations

from termkit.checks.context import Context
from termkit.checks.terms import loose
from termkit.checks.terms.derived import content_words
from termkit.checks.terms.said import where_said
from termkit.model import Kind, Reliability
from termkit.text.inflection import is_acronym

FIXED = frozenset({Kind.PERSON, Kind.PLACE, Kind.PORT, Kind.ORGANISATION, Kind.DOCUMENT})
"""Kinds whose names are fixed; what an event or a project is called, translators agree upon less."""
FEWEST = 3
"""Words of a wording of which half are enough; of a shorter one all must be there."""


def is_said_otherwise(entries: tuple[str, ...], allowed: tuple[str, ...], target: str, context: Context) -> bool:
    """Whether nothing but a proposal is missed, and the target says at least half of one of its wordings."""
    return is_proposed(entries, context) and _has_half_of_it(allowed, target, context)


def is_proposed(entries: tuple[str, ...], context: Context) -> bool:
    """Whether no source attests any usable equivalent of these entries; of a list without sources nothing is known."""
    if any(context.base.entries[entry].kind in FIXED for entry in entries):
        return False
    allowed = context.base.targets(entries, context.target)
    return bool(allowed) and all(term.term.reliability is Reliability.OWN for term in allowed)


def _has_half_of_it(allowed: tuple[str, ...], target: str, context: Context) -> bool:
    """Whether the target has at least half of the words of an equivalent of three or more, or both of a shorter one."""
    words = loose.tokens(target, context.target)
    return any(
        _has_half(content_words(term, context.target), words, context.target)
        and all(where_said(name, words, context.target) for name in _names_in(term))
        for term in allowed
    )


def _names_in(term: str) -> list[str]:
    """The names and figures inside a wording in small letters, but what begins it: ASEAN, XVI, 4-й."""
    first, *others = loose.WORD.findall(term)
    fixed = [first, *others] if is_acronym(first) or first[0].isdigit() else others
    return [word.lower() for word in fixed if word[0].isupper() or word[0].isdigit()]


def _has_half(content: list[str], words: list[str], language: str) -> bool:
    said = sum(bool(where_said(word, words, language)) for word in content)
    return said * 2 >= len(content) if len(content) >= FEWEST else said == len(content) > 1
