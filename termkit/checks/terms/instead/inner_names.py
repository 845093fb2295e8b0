"""Proper names inside a term that is none itself, spelt otherwise: порт Поты for порт Поти."""

from __future__ import annotations

import re

from termkit.checks.base.base_term import BaseTerm
from termkit.model import primary
from termkit.text.inflection import forms, is_acronym

ALIKE = 75
"""Similarity (0-100) from which a word with a capital is taken for the name, misspelt."""
NAME = re.compile(r"(?<=[\s-])[А-ЯЁ][^\W\d_]{3,}")
"""A word with a capital behind others; shorter ones are like too many other words."""
CAPITAL = re.compile(r"(?<![^\W_])[А-ЯЁ][^\W\d_]{2,}")
Place = tuple[int, int]


def misspelt_inside(allowed: list[BaseTerm], target: str, taken: list[Place]) -> tuple[Place, str] | None:
    """The place in the target of a name inside one of the terms that has a letter wrong there, and the form it needs.

    Nothing where the name stands in the target in any of its forms, or where what is like it belongs to another term.
    """
    words = [match.span() for match in CAPITAL.finditer(target)]
    free = [place for place in words if not any(a < place[1] and place[0] < b for a, b in taken)]
    for term in filter(_opens_small, allowed):
        for name in NAME.findall(term.term.term):
            if is_acronym(name):
                continue
            known = [name, *sorted(forms(name, term.language))]
            if not any(target[slice(*place)] in known for place in words):
                found = _nearest(known, target, free)
                if found and not _is_word(target[slice(*found[0])]):
                    return found
    return None


def _opens_small(term: BaseTerm) -> bool:
    """Whether a Russian term begins with a common word; in English a capital is at the head of a name, too."""
    return primary(term.language) == "ru" and term.term.term[0].islower()


def _nearest(known: list[str], target: str, places: list[Place]) -> tuple[Place, str] | None:
    """The word with a letter too many, too few or another one, and the form of the name that it is most like."""
    from rapidfuzz import fuzz, process

    best: tuple[float, Place, str] | None = None
    for place in places:
        printed = target[slice(*place)]
        form, score, _ = process.extractOne(printed, known, scorer=fuzz.ratio)
        near = score >= ALIKE and printed[0] == form[0] and abs(len(printed) - len(form)) <= 1
        if near and (best is None or score > best[0]):
            best = score, place, form
    return best[1:] if best else None


def _is_word(printed: str) -> bool:
    """Whether the dictionary knows it, as another word or as the name in another case: Потийский, Японии."""
    from termkit.text.russian_words import readings

    return any(reading.is_known for reading in readings(printed.lower()))
