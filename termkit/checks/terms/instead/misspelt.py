"""Capitalised words of a target that are a name spelt otherwise."""

from __future__ import annotations

import re

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.terms.case import Case
from termkit.checks.terms.instead.runs import Place, best, overlaps, runs

NAME_ALIKE = 72
"""Similarity (0-100) from which capitalised words are taken for a misspelt name."""
SURNAME_ALIKE = 80
"""Similarity from which a word is taken for a misspelt surname."""
CLOSE = 90
"""Similarity from which they are, although a part of the name would do."""
WORD_ALIKE = 60
"""Similarity that each word of it must have with the word of the name: Association is no misspelt Organization."""
SHORT = 4
"""Letters of a syllable that may be spelt in any other way: Xi, Shi."""
JOINED_ALIKE = 85
"""Similarity of a name written in more words, or in fewer."""
FEW = 2
"""Letters by which it may then be longer or shorter."""
OFFICE = {"Minister", "Ministry"}
"""Two words nearly alike, neither of which is the other misspelt."""


def misspelt(case: Case, *, closely: bool = False) -> tuple[Place, str] | None:
    """The place of capitalised words that look like the name, spelt otherwise, and the form they should have.

    With `closely` only names of several words of which a letter or two are wrong: Турецкая Респоблика.
    """
    others = [r.span for r in case.looked.renderings if r.term.is_name and r.term.may_be_used and " " in r.text]
    for term in case.allowed:
        if not term.is_name or (closely and " " not in term.term.term):
            continue
        place, score, form = best(term, case, _other_words(term, case) if closely else case.known, names=True)
        if place is None or any(start <= place[0] and place[1] <= end for start, end in others):
            continue
        printed = case.target[slice(*place)]
        if closely and (score < CLOSE or [*map(len, printed.split())] != [*map(len, form.split())]):
            continue
        if score >= NAME_ALIKE and _is_alike(printed, form):
            return place, form
    taken = others + case.known
    found = (_misspelt_surname(term, case, taken) for term in case.allowed if not closely)
    return next(filter(None, found), None)


def _other_words(term: BaseTerm, case: Case) -> list[Place]:
    """Where terms stand whose words are no part of this one, as Abbas is of Abbas Araghchi."""
    own = term.term.term.casefold()
    return [r.span for r in case.looked.renderings if not re.search(rf"\b{re.escape(r.text.casefold())}\b", own)]


def _misspelt_surname(term: BaseTerm, case: Case, others: list[Place]) -> tuple[Place, str] | None:
    """The place of a word that looks like the surname of a person in full, and the form that it should have."""
    from rapidfuzz import fuzz, process

    surnames = case.context.base.surnames_of(term)
    for place in runs(case.target, 1, names=True) if surnames else ():
        printed = case.target[slice(*place)]
        form, score, _ = process.extractOne(printed, surnames, scorer=fuzz.ratio)
        if score >= SURNAME_ALIKE and printed[0] == form[0] and " " not in printed and not overlaps(place, others):
            return place, form
    return None


def _is_alike(printed: str, form: str) -> bool:
    """Whether every word is a spelling of the word at its place in the name."""
    from rapidfuzz import fuzz

    if len(form) - len(printed) >= FEW and form.casefold().startswith(printed.casefold()):
        return False  # Евро is a word of its own
    ours, theirs = printed.split(), form.split()
    if len(ours) < len(theirs) and set(ours) <= set(theirs):
        return False  # Charter is no misspelt UN Charter
    if len(ours) != len(theirs):
        joined, whole = "".join(ours), "".join(theirs)
        return abs(len(joined) - len(whole)) <= FEW and fuzz.ratio(joined, whole) >= JOINED_ALIKE
    return all(_is_spelling(a, b, first=not n) for n, (a, b) in enumerate(zip(ours, theirs, strict=True)))


def _is_spelling(ours: str, theirs: str, *, first: bool) -> bool:
    """Whether one word is like the other: Shi for Xi, a surname, by its length, Дзиньпин by most of its letters."""
    from rapidfuzz import fuzz

    if {ours, theirs} == OFFICE:
        return ours == theirs
    if len(theirs) <= SHORT:
        return len(ours) <= SHORT and (first or ours[:1] == theirs[:1])
    return fuzz.ratio(ours, theirs) >= (WORD_ALIKE if ours[:1] == theirs[:1] else NAME_ALIKE)
