"""Whether a term that no form of an equivalent renders is rendered all the same, in another shape."""

from __future__ import annotations

import re

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.context import Rendering
from termkit.checks.terms.case import Case
from termkit.checks.terms.instead.others import has_the_head_of, strangers
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.additions import is_of_all_parties
from termkit.checks.terms.shapes.compounds import (
    has_its_letters,
    is_abbreviated,
    is_compounded,
    is_in_letters,
    is_respaced,
    is_taken_apart,
)
from termkit.checks.terms.shapes.derived import is_derived
from termkit.checks.terms.shapes.other_names import has_inner_otherwise, has_other_name
from termkit.checks.terms.shapes.peoples import is_adjective
from termkit.checks.terms.shapes.shortened import is_bare_place, is_light
from termkit.checks.words import listed
from termkit.model import primary
from termkit.text.inflection import is_acronym

WORD = 5
"""Letters of an acronym that is also written as a word."""
ACRONYM = re.compile(r"\b[A-ZА-ЯЁ]{2,6}\b")
SERIES_BEFORE = re.compile("[、和与及]\\Z")
SERIES_BEHIND = re.compile("[、和与及]|以及")
SERIES = 14
"""Words that may stand between those of a member of a series."""
MINISTERS = {"министерство": "министр", "ministry": "minister"}
MINISTRY = re.compile("|".join(MINISTERS), re.IGNORECASE)
OF_A_MINISTER = re.compile("(?:副?部)?长")
SHARED_CHARACTERS = 2
"""Characters that the end of one source term and the beginning of another have in common."""
SHARED = 3
"""Letters by which the words of two terms are taken for the same."""


def is_loose(case: Case) -> bool:
    """Whether some allowed term stands in another shape; names of several words must keep their words."""
    if primary(case.language) == "zh":
        return False
    if case.text.isascii() and case.text.lower() in case.target.lower():
        return True
    unknown = strangers(case.looked)
    if any(_goes_on_from(stranger, case) or _holds(stranger, case) for stranger in unknown):
        return True
    free = _without([stranger for stranger in unknown if not _is_said_by_ours(stranger, case)], case)
    words = loose.tokens(free, case.language)
    rest = loose.blanked(case.target, case.known)
    unexplained = loose.tokens(_without_owners(rest), case.language)
    return any(
        is_abbreviated(term.term.term, case.target, words, case.language)
        or is_in_letters(term.term.term, rest, case.source, case.language)
        or loose.is_in_one(case.forms_of(term), unexplained, case.language)
        or is_respaced(case.forms_of(term), free)
        or (term.is_name and has_its_letters(term.term.term, _english(term), case.target))
        or _is_written_as_word(term.term.term, words)
        or has_inner_otherwise(term, case)
        or _stands_in(term, case, words)
        or _is_its_minister(term.term.term, case, words)
        or _shares_a_word(term, case, words)
        for term in case.allowed
    )


def _without_owners(text: str) -> str:
    """The text without the letters of bodies that everybody knows: Комитет (ООН) по космосу."""
    known = listed("known_acronyms.txt")
    return ACRONYM.sub(lambda found: " " if found.group() in known else found.group(), text)


def _english(term: BaseTerm) -> list[str]:
    """The English names of the entry, whose letters other languages use."""
    return [name.term for name in term.entry.terms("en")]


def _is_written_as_word(acronym: str, words: list[str]) -> bool:
    """Whether an acronym stands there in small letters: Interpol."""
    return is_acronym(acronym) and len(acronym) >= WORD and acronym.lower() in words


def _holds(stranger: Rendering, case: Case) -> bool:
    """Whether a longer term renders it: Central Asian countries for 中亚|三国, all parties for both."""
    return any(
        has_the_head_of(owner, case)
        or is_of_all_parties(stranger.text, owner, case.text)
        or (owner.startswith(case.text) and any(_has_name_in(stranger, term, case.language) for term in case.allowed))
        for owner in case.owners(stranger.term)
    )


def _goes_on_from(stranger: Rendering, case: Case) -> bool:
    """Whether a term that begins inside ours and ends behind it is rendered instead: 发展|战略伙伴关系, cut amiss."""
    begins, ends = case.mention.span
    for owner in case.owners(stranger.term):
        start = case.source.find(owner, begins + 1, ends + len(owner))
        if begins < start < ends < start + len(owner):
            return True
    return False


def _is_said_by_ours(stranger: Rendering, case: Case) -> bool:
    """Whether another term is a part of ours, or ends as ours begins: 双方, 朝鲜半岛, of 半岛|无核化."""
    beginnings = tuple(case.text[:size] for size in range(SHARED_CHARACTERS, len(case.text)))
    return any(owner in case.text or owner.endswith(beginnings) for owner in case.owners(stranger.term))


def _has_name_in(stranger: Rendering, term: BaseTerm, language: str) -> bool:
    """Whether the words of the longer rendering include those of a name, or its adjective."""
    name, words = term.term.term, loose.tokens(stranger.text, language)
    return term.is_name and (is_derived(name, words, language) or is_adjective(name, words, language))


def _without(unknown: list[Rendering], case: Case) -> str:
    """The target with blanks for terms of other concepts with words of their own, and for или beside Или."""
    target, allowed = case.target, case.allowed
    own = {word[:SHARED] for term in allowed for word in loose.words_of(term.term.term, case.language)}
    for stranger in unknown:
        words_there = loose.words_of(stranger.term.term.term, case.language)
        names = stranger.term.is_name and case.is_of_a_name  # Совет Европы is no Европейский совет
        if " " in stranger.text and (names or not {word[:SHARED] for word in words_there} <= own):
            target = loose.blanked(target, [stranger.span])
    short = {word.lower() for term in allowed for word in re.findall(r"\b[A-ZА-ЯЁ]\w{,2}\b", term.term.term)}
    return re.sub(rf"\b(?:{'|'.join(sorted(short))})\b", " ", target) if short else target


def _stands_in(term: BaseTerm, case: Case, words: list[str]) -> bool:
    """Whether one of the allowed terms is there: derived, compounded, shortened, parted, or by another name in it."""
    name, language = term.term.term, case.language
    made = is_adjective if term.is_name else is_derived
    if not term.is_person and made(name, words, language):
        return True
    if not re.search(r"\w[\s-]+\w", name):
        return is_taken_apart(name.lower(), words, language)
    return (
        is_compounded(name, words, language)
        or is_light(name, words, language)
        or is_bare_place(case.text, name, words, language)
        or loose.is_gapped(case.forms_of(term), words, language, is_name=term.is_name)
        or has_other_name(term, case, words)
    )


def _shares_a_word(term: BaseTerm, case: Case, words: list[str]) -> bool:
    """Whether the source has it in a series, whose members may share a word far off: cooperation in A, B and C."""
    before = SERIES_BEFORE.search(case.source, 0, case.mention.start)
    in_series = before or SERIES_BEHIND.match(case.source, case.mention.end)
    return bool(in_series) and not term.is_name and is_derived(term.term.term, words, case.language, slack=SERIES)


def _is_its_minister(ministry: str, case: Case, words: list[str]) -> bool:
    """Whether the source has the minister of a ministry, and so has the target: Commerce Minister for 商务部|部长."""
    minister = MINISTRY.sub(lambda found: MINISTERS[found.group().lower()], ministry)
    of_a_minister = minister != ministry and OF_A_MINISTER.match(case.source, case.mention.end)
    return bool(of_a_minister) and is_derived(minister, words, case.language)
