"""Whether a term that no form of an equivalent renders is rendered all the same, in another shape."""

from __future__ import annotations

import re

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.context import Context, Looked, Mention, Rendering
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
    is_turned,
)
from termkit.checks.terms.shapes.derived import is_derived
from termkit.checks.terms.shapes.other_names import has_inner_otherwise, has_other_name
from termkit.checks.terms.shapes.peoples import is_adjective
from termkit.checks.terms.shapes.shortened import is_bare_place, is_light
from termkit.checks.terms.shapes.topics import is_called_by_its_topic
from termkit.checks.words import listed
from termkit.model import primary
from termkit.text.inflection import is_acronym

WORD = 5
"""Letters of an acronym that is also written as a word."""
ACRONYM = re.compile(r"\b[A-ZА-ЯЁ]{2,6}\b")
ASIDE = re.compile(r"\s[—–]\s[^—–.!?;]{1,80}\s[—–]\s")
"""What stands between two dashes, and parts the words of a term: наращивание — прежде всего там — потенциала."""
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
    mention, allowed, looked, pair, context = case.mention, case.allowed, case.looked, case.pair, case.context
    if primary(context.target) == "zh":
        return False
    if mention.text.isascii() and mention.text.lower() in pair.target.lower():
        return True
    unknown = strangers(looked)
    if any(
        _goes_on_from(stranger, mention, pair.source, context)
        or _holds(stranger, mention, allowed, pair.source, context)
        for stranger in unknown
    ):
        return True
    others = [stranger for stranger in unknown if not _is_said_by_ours(stranger, mention, context)]
    free = _without(others, allowed, pair.target, context)
    words = loose.tokens(free, context.target)
    without_aside = loose.tokens(ASIDE.sub(" ", free), context.target) if ASIDE.search(free) else []
    rest = loose.blanked(pair.target, looked.explained())
    unexplained = loose.tokens(_without_owners(rest), context.target)
    return any(
        is_abbreviated(term.term.term, pair.target, words, context.target)
        or is_in_letters(term.term.term, rest, pair.source, context.target)
        or loose.is_in_one(context.base.forms_of(term), unexplained, context.target)
        or is_respaced(context.base.forms_of(term), free)
        or (term.is_name and has_its_letters(term.term.term, _english(term), pair.target))
        or _is_written_as_word(term.term.term, words)
        or is_called_by_its_topic(term.term.term, pair.target, context.target)
        or has_inner_otherwise(term, mention, looked, pair.target, context)
        or _stands_in(term, mention, looked, words, context)
        or (not term.is_person and is_derived(term.term.term, without_aside, context.target))
        or _is_its_minister(term.term.term, mention, pair.source, words, context.target)
        or _shares_a_word(term, mention, pair.source, words, context.target)
        for term in allowed
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


def _holds(stranger: Rendering, mention: Mention, allowed: list[BaseTerm], source: str, context: Context) -> bool:
    """Whether a longer term renders it: Central Asian countries for 中亚|三国, all parties for both."""
    owners = [owner.term for owner in stranger.term.entry.terms(context.source)]
    return any(
        has_the_head_of(owner, mention, source, context)
        or is_of_all_parties(stranger.text, owner, mention.text)
        or (owner.startswith(mention.text) and any(_has_name_in(stranger, term, context) for term in allowed))
        for owner in owners
    )


def _goes_on_from(stranger: Rendering, mention: Mention, source: str, context: Context) -> bool:
    """Whether a term that begins inside ours and ends behind it is rendered instead: 发展|战略伙伴关系, cut amiss."""
    for owner in stranger.term.entry.terms(context.source):
        start = source.find(owner.term, mention.start + 1, mention.end + len(owner.term))
        if mention.start < start < mention.end < start + len(owner.term):
            return True
    return False


def _is_said_by_ours(stranger: Rendering, mention: Mention, context: Context) -> bool:
    """Whether another term is a part of ours, or ends as ours begins: 双方, 朝鲜半岛, of 半岛|无核化."""
    beginnings = tuple(mention.text[:size] for size in range(SHARED_CHARACTERS, len(mention.text)))
    owners = [owner.term for owner in stranger.term.entry.terms(context.source)]
    return any(owner in mention.text or owner.endswith(beginnings) for owner in owners)


def _has_name_in(stranger: Rendering, term: BaseTerm, context: Context) -> bool:
    """Whether the words of the longer rendering include those of a name, or its adjective."""
    words = loose.tokens(stranger.text, context.target)
    return term.is_name and (
        is_derived(term.term.term, words, context.target) or is_adjective(term.term.term, words, context.target)
    )


def _without(unknown: list[Rendering], allowed: list[BaseTerm], target: str, context: Context) -> str:
    """The target with blanks for terms of other concepts with words of their own, and for или beside Или."""
    own = {word[:SHARED] for term in allowed for word in loose.words_of(term.term.term, context.target)}
    for stranger in unknown:
        words_there = loose.words_of(stranger.term.term.term, context.target)
        names = stranger.term.is_name and any(term.is_name for term in allowed)  # Совет Европы is no Европейский совет
        if " " in stranger.text and (names or not {word[:SHARED] for word in words_there} <= own):
            target = loose.blanked(target, [stranger.span])
    short = {word.lower() for term in allowed for word in re.findall(r"\b[A-ZА-ЯЁ]\w{,2}\b", term.term.term)}
    return re.sub(rf"\b(?:{'|'.join(sorted(short))})\b", " ", target) if short else target


def _stands_in(term: BaseTerm, mention: Mention, looked: Looked, words: list[str], context: Context) -> bool:
    """Whether one of the allowed terms is there: derived, compounded, shortened, parted, or by another name in it."""
    name = term.term.term
    made = is_adjective if term.is_name else is_derived
    if not term.is_person and made(name, words, context.target):
        return True
    if not re.search(r"\w[\s-]+\w", name):
        single = name.lower()
        return is_taken_apart(single, words, context.target) or (
            not term.is_name and is_compounded(single, words, context.target)
        )
    return (
        is_compounded(name, words, context.target)
        or is_turned(name, words, context.target)
        or _is_shortened_or_parted(mention, term, words, context)
        or has_other_name(term, mention, looked, words, context)
    )


def _shares_a_word(term: BaseTerm, mention: Mention, source: str, words: list[str], language: str) -> bool:
    """Whether the source has it in a series, whose members may share a word far off: cooperation in A, B and C."""
    in_series = SERIES_BEFORE.search(source, 0, mention.start) or SERIES_BEHIND.match(source, mention.end)
    return bool(in_series) and not term.is_name and is_derived(term.term.term, words, language, slack=SERIES)


def _is_its_minister(ministry: str, mention: Mention, source: str, words: list[str], language: str) -> bool:
    """Whether the source has the minister of a ministry, and so has the target: Commerce Minister for 商务部|部长."""
    minister = MINISTRY.sub(lambda found: MINISTERS[found.group().lower()], ministry)
    return (
        minister != ministry
        and bool(OF_A_MINISTER.match(source, mention.end))
        and is_derived(minister, words, language)
    )


def _is_shortened_or_parted(mention: Mention, term: BaseTerm, words: list[str], context: Context) -> bool:
    """Whether a word that says little is left out of a term of several words, or others stand between them."""
    name = term.term.term
    return (
        is_light(name, words, context.target)
        or is_bare_place(mention.text, name, words, context.target)
        or loose.is_gapped(context.base.forms_of(term), words, context.target, is_name=term.is_name)
    )
