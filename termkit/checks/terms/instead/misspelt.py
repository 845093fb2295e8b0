"""Capitalised words of a target that are a name spelt otherwise."""

from __future__ import annotations

import re

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import SegmentPair
from termkit.checks.context import Context, Looked
from termkit.checks.terms.doubts.surnames import names_family
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
OF_A_DOCTRINE = re.compile(r"(?<=\w{3})(?:is[mt]s?|istic|изм(?:а|у|ом|е)?|ист(?:ы|а|у|ом|ов|ам|ами|ах|ск\w+)?)\Z")
"""How a doctrine, its followers and what is theirs end: Buddhist is no misspelt Buddhism."""


def misspelt(
    allowed: list[BaseTerm], pair: SegmentPair, looked: Looked, context: Context, *, closely: bool = False
) -> tuple[Place, str] | None:
    """The place of capitalised words that look like the name, spelt otherwise, and the form they should have.

    With `closely` only names of several words of which a letter or two are wrong: Турецкая Респоблика.
    """
    others = [r.span for r in looked.renderings if r.term.is_name and r.term.may_be_used and " " in r.text]
    for term in allowed:
        if term.is_name and (not closely or " " in term.term.term):
            taken = _other_words(term, looked) if closely else looked.explained()
            place, score, form = best(term, pair.target, taken, context, names=True)
            if place is None or any(start <= place[0] and place[1] <= end for start, end in others):
                continue
            printed = pair.target[slice(*place)]
            if closely and (score < CLOSE or not _are_as_long(printed, form)):
                continue
            if score >= NAME_ALIKE and _is_alike(printed, form):
                return place, form
    if closely:
        return None
    taken = others + looked.explained()
    return next(filter(None, (_misspelt_surname(term, pair.target, taken, context) for term in allowed)), None)


def _are_as_long(printed: str, form: str) -> bool:
    """Whether each word has as many letters as its like."""
    return [*map(len, printed.split())] == [*map(len, form.split())]


def _misspelt_surname(term: BaseTerm, target: str, others: list[Place], context: Context) -> tuple[Place, str] | None:
    """The place of a word that looks like the surname of a person in full, and the form that it should have."""
    from rapidfuzz import fuzz, process

    surnames = context.base.surnames_of(term)
    for place in runs(target, 1, names=True) if surnames else ():
        printed = target[slice(*place)]
        form, score, _ = process.extractOne(printed, surnames, scorer=fuzz.ratio)
        like = score >= SURNAME_ALIKE and printed[0] == form[0] and " " not in printed
        like = like and not names_family(printed, term.term.term)
        if like and not overlaps(place, others):
            return place, form
    return None


def _other_words(term: BaseTerm, looked: Looked) -> list[Place]:
    """Where terms stand whose words are no part of this one, as Abbas is of Abbas Araghchi."""
    own = term.term.term.casefold()
    return [r.span for r in looked.renderings if not re.search(rf"\b{re.escape(r.text.casefold())}\b", own)]


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

    if {ours, theirs} == OFFICE or OF_A_DOCTRINE.sub("", ours) == OF_A_DOCTRINE.sub("", theirs) != theirs:
        return ours == theirs
    if len(theirs) <= SHORT:
        return len(ours) <= SHORT and (first or ours[:1] == theirs[:1])
    return fuzz.ratio(ours, theirs) >= (WORD_ALIKE if ours[:1] == theirs[:1] else NAME_ALIKE)
