"""Help while a slot is filled: equivalents made anew from what the base knows by now, and the known parts of a term."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from termkit.errors import NotFound
from termkit.model import OFFERED_SLOTS, ConceptEntry, Kind, Relation, Suggestion, primary
from termkit.store.database import TermBase
from termkit.store.keys import search_key
from termkit.store.mined.places import entries_of_keys
from termkit.store.terms.browse import entry_rows
from termkit.store.terms.entries import find_by_zh, get_entry
from termkit.text.patterns import SLOT

SAME = (Relation.VARIANT_OF, Relation.ABBREVIATES)
"""Links to an entry of the same concept, whose equivalents hold here too."""
LINKED = 0.85
"""The score of such an equivalent: it is approved, but may be the long form of what is sought."""
SHORTEST_PART = 2
"""Characters; single ones are hardly ever terms, and stand everywhere."""
_ACRONYM = re.compile(r"[^\W\d_a-zа-яё]{2,6}")


@dataclass(frozen=True, slots=True)
class Part:
    """A term of the base inside another: its entry, and the preferred terms of the other languages."""

    term: str
    entry: str
    terms: dict[str, str]


def suggestions_anew(
    base: TermBase, term: str, kind: Kind | None, sentences: Sequence[str] = ()
) -> dict[str, tuple[Suggestion, ...]]:
    """Equivalents by today's base (composed, transcribed, names of countries), by language, best first.

    `sentences` are some in which the term stands; they tell persons of other states from Chinese ones.
    """
    from termkit.readings.suggest import suggest

    known = {tag: partial(known_equivalent, base, language=tag) for tag in OFFERED_SLOTS}
    return {tag: tuple(suggest(term, kind, tag, known[tag], sentences)) for tag in OFFERED_SLOTS}


def suggestions_for_slots(base: TermBase, entry: ConceptEntry) -> dict[str, tuple[Suggestion, ...]]:
    """What may fill the empty slots of an entry, by language: made anew, then what mining and alignment left there."""
    head = entry.preferred("zh")
    sentences = [context.text for context in head.contexts] if head else []
    fresh = suggestions_anew(base, head.term, entry.kind, sentences) if head else {}
    fresh = {tag: (*held, *_of_linked(base, entry, tag)) for tag, held in fresh.items()}
    kept = {primary(section.language): section.suggestions for section in entry.sections}
    empty = [tag for tag in {**fresh, **kept} if not entry.terms(tag)]
    joined = {tag: {hint.term: hint for hint in (*kept.get(tag, ()), *fresh.get(tag, ()))} for tag in empty}
    return {tag: tuple(sorted(hints.values(), key=lambda hint: -hint.score)) for tag, hints in joined.items() if hints}


def _of_linked(base: TermBase, entry: ConceptEntry, language: str) -> Iterator[Suggestion]:
    """The preferred equivalents of the entries that this one is a variant or an abbreviation of."""
    for link in entry.links:
        if link.relation in SAME:
            try:
                best = get_entry(base, link.target).entry.preferred(language)
            except NotFound:  # the other one is not approved yet
                continue
            if best:
                yield Suggestion(best.term, "linked", LINKED, link.target)


def known_equivalent(base: TermBase, term: str, language: str) -> str | None:
    """The equivalent of a part of a name in a language, None where the base has none; a person is no such part."""
    for name in find_by_zh(base, term):
        entry = get_entry(base, name).entry
        best = entry.preferred(language)
        if best and entry.kind != Kind.PERSON:
            return _acronym(entry, term, language) or best.term
    return None


def _acronym(entry: ConceptEntry, term: str, language: str) -> str:
    """The acronym of a language where the Chinese term is a short form too (东盟 ASEAN), else empty."""
    head = entry.preferred("zh")
    if head is None or len(term) >= len(head.term):
        return ""
    return next((other.term for other in entry.terms(language) if _ACRONYM.fullmatch(other.term)), "")


def pinyin_of(term: str, kind: Kind | None) -> str:
    """The pinyin that an entry of this Chinese term would be given."""
    from termkit.readings.pinyin import pinyin

    return pinyin(term, kind) if term else ""


def known_parts(base: TermBase, term: str) -> list[Part]:
    """The terms of the base that a Chinese term is made of, in their order: longest first, none inside another."""
    pieces = [search_key(piece) for piece in SLOT.split(term)]
    whole = search_key(term)
    known = entries_of_keys(base, {key for piece in pieces for key in _substrings(piece) if key != whole})
    found = {key: known[key] for piece in pieces for key in _longest(piece, known)}
    rows = entry_rows(base, found.values())
    return [Part(key, id_, rows[id_].terms) for key, id_ in found.items() if id_ in rows]


def _substrings(piece: str) -> Iterator[str]:
    for start in range(len(piece)):
        for end in range(start + SHORTEST_PART, len(piece) + 1):
            yield piece[start:end]


def _longest(piece: str, known: dict[str, str]) -> Iterator[str]:
    """The known keys of a piece, from the left, the longest at each place."""
    here = 0
    while here < len(piece):
        ends = range(len(piece), here + SHORTEST_PART - 1, -1)
        key = next((piece[here:end] for end in ends if piece[here:end] in known), "")
        if key:
            yield key
        here += len(key) or 1
