"""A wording that only the editors of a glossary propose, and that the target says in part in other words.

Where no source attests any equivalent of a term, another translator's wording is as good, as long as it says the same;
but a name is a name, and a figure a figure, inside a wording as well.
"""

from __future__ import annotations

import re

from termkit.checks.context import Context
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.derived import content_words
from termkit.checks.terms.shapes.said import where_said
from termkit.model import Kind, Reliability, primary
from termkit.text.inflection import is_acronym
from termkit.text.normalize import small_letters
from termkit.text.numerals import ROMAN, numerals, roman_value

NAMED = re.compile(r"\w+-[A-ZА-ЯЁ]|[А-ЯЁ]\w+ск\w{2,3}\Z|[A-Z]\w+(?:an|ese|ish)\Z")
"""What begins a wording and is a name: two parties, or the adjective of a place."""
FIGURE = re.compile(r"\b\d{1,2}(?=(?:st|nd|rd|th|-[а-яё]{1,3})\b)")
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
    """Whether the target has at least half of the words of an equivalent of three or more, or both of a shorter one.

    Names and ordinals inside it must all be there.
    """
    language = context.target
    words, ordinals = loose.tokens(target, language), _ordinals(target, language)
    return any(
        _has_half(content_words(term, language), words, language)
        and _ordinals(term, language) <= ordinals
        and all(where_said(name, words, language) for name in _names_in(term))
        for term in allowed
    )


def _names_in(term: str) -> list[str]:
    """The names inside a wording in small letters; what begins it is one by its shape: ASEAN, British, China-."""
    first, *others = loose.WORD.findall(term)
    named = [first, *others] if is_acronym(first) or NAMED.match(first) else others
    return [word.lower() for word in named if word[0].isupper() and not ROMAN.match(word)]


def _ordinals(text: str, language: str) -> set[int]:
    """The values of the ordinals of a text, in words, figures (4-й, 15th) or Roman: XVI."""
    known = numerals(primary(language))
    worded = (known.get(small_letters(word)) for word in loose.WORD.findall(text))
    values = {int(numeral.value) for numeral in worded if numeral and numeral.kind == "ordinal"}
    values |= {int(figure) for figure in FIGURE.findall(text)}
    return values | {value for word in loose.WORD.findall(text) if (value := roman_value(word))}


def _has_half(content: list[str], words: list[str], language: str) -> bool:
    said = sum(bool(where_said(word, words, language)) for word in content)
    return said * 2 >= len(content) if len(content) >= FEWEST else said == len(content) > 1
