"""Why a term that nothing renders may be no error, as far as its unit tells: the first reason of a table that holds.

What only the rest of the file tells stands in `confidence`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.names.countries import is_country
from termkit.checks.terms.case import Case
from termkit.checks.terms.doubts import cut_short, doubt, implied, letters
from termkit.checks.terms.doubts.retold import ends_a_longer_name
from termkit.checks.terms.doubts.surnames import is_surname_alone
from termkit.checks.terms.shapes.derived import is_misworded
from termkit.checks.terms.shapes.heads import has_head_alone
from termkit.checks.words import listed
from termkit.model import primary

Reason = tuple[str, Callable[[Case], bool]]


def bound_as_in(case: Case) -> list[BaseTerm]:
    """The equivalents but for names of which all words stand side by side there, bound otherwise: these are wrong."""
    return [t for t in case.allowed if not (t.is_name and is_misworded(t.term.term, case.words, case.language))]


def _may_lose_words(case: Case) -> bool:
    """Whether a part of it may stand for the whole: Sudan is no head of South Sudan."""
    return not (is_country(case.text) or implied.is_part_of_place(case.text))


def _keeps_the_head_of_a_name(case: Case) -> bool:
    if not _may_lose_words(case):
        return False
    is_place = case.text.endswith(listed("place_classes.txt"))  # the province may be any
    needs_capital = is_place or case.rest.has_strange_name(len(case.target))  # no other name stands for it: at the expo
    names = (t for t in bound_as_in(case) if t.is_name and not t.is_person)
    return any(has_head_alone(t, case.target, case.language, named=needs_capital) for t in names)


def _lacks_its_class(case: Case) -> bool:
    return _may_lose_words(case) and any(cut_short.lacks_its_class(term, case.rest) for term in case.allowed)


def _lacks_a_link(case: Case) -> bool:
    return any(cut_short.lacks_a_link(term, case.rest) for term in case.allowed)


def _has_no_owner(case: Case) -> bool:
    common = (term for term in case.allowed if not term.is_name)
    return any(implied.has_no_owner(term, case.forms_of(term), case.target) for term in common)


def _is_surname_alone(case: Case) -> bool:
    return any(is_surname_alone(term, case.text, case.target) for term in case.allowed)


def _has_pronoun(case: Case) -> bool:
    return any(implied.has_pronoun(term, case.target, case.language) for term in case.allowed)


OPENS = "it opens the name of something else"
OF_THE_TARGET: tuple[Reason, ...] = (
    ("only the head of the name stands there", _keeps_the_head_of_a_name),
    ("only a word for its kind is left out", _lacks_its_class),
    ("only a noun between its others is left out", _lacks_a_link),
    ("it ends a longer name, which the unit has", ends_a_longer_name),
    ("it stands there without whose it is", _has_no_owner),
    ("only the surname stands there", _is_surname_alone),
    ("a pronoun stands there", _has_pronoun),
)
OF_THE_SOURCE: tuple[Reason, ...] = (
    (OPENS, doubt.opens_a_name),
    ("it is part of a longer word", doubt.is_inside_a_word),
    ("a part of it is named there, which tells it", doubt.names_a_part),
    ("it ends another wording of a longer term", doubt.varies_a_longer_term),
    ("it is part of a longer term, in another wording", doubt.is_inside_a_variant),
)
OF_ITS_LETTERS: tuple[Reason, ...] = (
    ("the letters stand there that the source gives for it, or for the longer name it is part of", letters.is_glossed),
    ("an acronym there may have it in it", letters.is_in_an_acronym),
    ("it stands there in Latin letters", letters.is_in_english),
)


def why_doubtful(case: Case) -> str:
    """Why the term may well be meant, or may not be one here, in words; nothing where no doubt is left."""
    return _first(OF_THE_TARGET, case) or why_not_meant(case) or _first(OF_ITS_LETTERS, case)


def why_not_meant(case: Case) -> str:
    """What in a Chinese source makes it doubtful that the term is meant."""
    return _first(OF_THE_SOURCE, case) if primary(case.context.source) == "zh" else ""


def _first(reasons: Iterable[Reason], case: Case) -> str:
    return next((why for why, holds in reasons if holds(case)), "")
