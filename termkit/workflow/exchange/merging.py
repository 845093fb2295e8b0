"""How two accounts of one concept become one: what adds is added, what contradicts is told.  Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from termkit.model import ConceptEntry, Context, LanguageSection, Status, TermSection, primary
from termkit.store.keys import search_key
from termkit.store.terms.conflicts import Contradiction

COUNTED = re.compile(r"[^\W\d]{0,12}[-_.: ]?\d{1,9}")
"""Ids that count the entries of one file: 7, c7, entry-7."""
ARTICLE = re.compile(r"(?<!\S)(?:[Tt]he|THE|an?)\s+(?=\S)|^An?\s+(?=\S)")
"""An English article before a word; a capital A inside a term is a name: hepatitis A virus."""
STOPS = ".,;:。，；："
"""What may be left at the end of a term that was taken from a sentence."""
VALID = ("valid_from", "valid_to")
OF_CONCEPTS = ("kind", "subject_field", "definition", "definition_source", "note", *VALID)
OF_LANGUAGES = ("suggestions", "definition", "definition_source")
OF_TERMS = (
    "reading",
    "type",
    "status",
    "part_of_speech",
    "gender",
    "paradigm",
    "source",
    "reliability",
    "note",
    *VALID,
)
"""What one account says where the other is silent."""
Account = TypeVar("Account", ConceptEntry, LanguageSection, TermSection)
T = TypeVar("T")


def may_share_id(held: ConceptEntry, incoming: ConceptEntry) -> bool:
    """True where one id means one concept: every list has its own number 7, so that a term must bear out a number."""
    return not COUNTED.fullmatch(incoming.id) or bool(_spellings(held) & _spellings(incoming))


def _spellings(entry: ConceptEntry) -> set[tuple[str, str]]:
    return {(primary(s.language), spelling(term.term)) for s in entry.sections for term in s.terms}


def without_stop(term: str) -> str:
    """The term without the full stop or comma of a sentence that it closed."""
    return term.rstrip(STOPS) or term


def spelling(term: str) -> str:
    """What two lists that have the same term have in common, however each writes it.

    That is no matter of terminology: articles, capitals, quotation marks, blanks, the kind of a dash or an apostrophe,
    ё as е, and what closed a sentence.
    """
    return search_key(ARTICLE.sub("", without_stop(term)))


def join(base: ConceptEntry, incoming: ConceptEntry) -> ConceptEntry:
    """`base` with everything that `incoming` adds: languages, terms (as admitted), suggestions, notes, links, extras.

    Where both say something of the same datum, `base` stands.
    """
    joined = base
    for section in incoming.sections:
        held = base.section(section.language)
        joined = joined.with_section(_join_sections(held, section) if held else section)
    return replace(
        _filled(joined, incoming, OF_CONCEPTS),
        links=_both(base.links, incoming.links),
        transactions=_both(base.transactions, incoming.transactions),
    )


def laid_over(base: ConceptEntry, incoming: ConceptEntry) -> tuple[ConceptEntry, list[Contradiction]]:
    """`base` with what `incoming` adds, and no contradiction; or `base` as it is, and what the two contradict in."""
    against = contradictions(base, incoming)
    return (base, against) if against else (join(base, incoming), [])


def contradictions(base: ConceptEntry, incoming: ConceptEntry) -> list[Contradiction]:
    """What the two say against each other: another preferred term, another status of the same term, another kind."""
    found = []
    if base.kind and incoming.kind and base.kind is not incoming.kind:
        found.append(Contradiction("kind", here=base.kind, there=incoming.kind))
    for section in incoming.sections:
        held = base.section(section.language)
        if held and held.terms and primary(section.language) != "zh":
            found += _term_contradictions(held, section)
    return found


def place_of(term: TermSection, terms: Sequence[TermSection]) -> int | None:
    """Where `terms` hold the term: the very same first, else the same spelling, else one that differs in trifles."""
    alike: tuple[Callable[[TermSection], object], ...] = (
        lambda t: t,
        lambda t: (t.term, t.valid_from, t.valid_to),
        lambda t: t.term,
        lambda t: spelling(t.term),
    )
    for feature in alike:
        for number, held in enumerate(terms):
            if feature(held) == feature(term) and _may_be_one(held, term):
                return number
    return None


def _may_be_one(held: TermSection, term: TermSection) -> bool:
    """Terms of two different times (阿斯塔纳 until 2019 and since 2022) are two."""
    dates = [(t.valid_from, t.valid_to) for t in (held, term)]
    return dates[0] == dates[1] or not all(map(any, dates))


def _term_contradictions(held: LanguageSection, section: LanguageSection) -> list[Contradiction]:
    found = []
    for term in section.terms:
        place = place_of(term, held.terms)
        known = None if place is None else held.terms[place]
        if known is None and term.status in (None, Status.PREFERRED) and held.preferred and term is section.preferred:
            said = Contradiction("preferred", section.language, here=held.preferred.term, there=term.term)
            found.append(said)
        elif known and term.status and known.status and term.status.may_be_used != known.status.may_be_used:
            found.append(Contradiction("status", section.language, term.term, known.status, term.status))
    return found


def _join_sections(held: LanguageSection, section: LanguageSection) -> LanguageSection:
    terms = list(held.terms)
    for term in section.terms:
        place = place_of(term, held.terms)
        if place is None:
            terms.append(_as_further(term) if held.preferred else term)
        else:
            terms[place] = _join_terms(terms[place], term)
    return replace(_filled(held, section, OF_LANGUAGES), terms=tuple(terms))


def _as_further(term: TermSection) -> TermSection:
    return replace(term, status=Status.ADMITTED) if term.status in (None, Status.PREFERRED) else term


def _join_terms(known: TermSection, term: TermSection) -> TermSection:
    return replace(_filled(known, term, OF_TERMS), contexts=_join_contexts(known.contexts, term.contexts))


def _filled(known: Account, further: Account, names: Iterable[str]) -> Account:
    """The known account: what it does not say of these data the further one says, and extra data are those of both."""
    said = {name: getattr(known, name) or getattr(further, name) for name in names}
    return replace(known, extra=_both(known.extra, further.extra), **said)


def _both(held: tuple[T, ...], more: Iterable[T]) -> tuple[T, ...]:
    """What is held, and what else there is."""
    return (*held, *(one for one in more if one not in held))


def _join_contexts(known: tuple[Context, ...], more: tuple[Context, ...]) -> tuple[Context, ...]:
    """All sentences, each once: many formats carry a sentence without saying which document it stands in."""
    texts = {context.text for context in known}
    return (*known, *(context for context in more if context.text not in texts))
