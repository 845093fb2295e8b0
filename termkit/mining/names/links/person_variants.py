"""Which forms of a person's name are short for which: initials, surnames, given names, names turned round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from termkit.model import Candidate, Kind
from termkit.text.normalize import key

GIVEN = "given name"
"""The rule that finds given names which stand alone beside a title."""
NO_NAMES = ("本", "伊本", "阿卜杜勒", "艾哈迈德", "穆罕默德")
"""Parts of long names that many bear: none of them is called by one alone."""
Linked = tuple[str, str]
"""A form, and the fuller or more usual one of the same person."""


def person_variants(candidates: Sequence[Candidate]) -> Iterator[Linked]:
    """Each form of a person's name with the fuller or more usual one."""
    persons = [candidate for candidate in candidates if candidate.kind is Kind.PERSON]
    found = [*_surnames(persons), *_turned(persons), *_given(persons)]
    yield from found
    yield from _middle(persons, {term for term, _ in found})


def _surnames(persons: Sequence[Candidate]) -> Iterator[Linked]:
    """Initials and bare surnames to the longest name that ends in the same surname and begins with the same letters.

    Where the documents call a person by the given name (安瓦尔 of 安瓦尔·易卜拉欣), that is the short form, and a bare
    易卜拉欣 is somebody else.
    """
    given = {key(person.term) for person in persons if person.evidence.rule == GIVEN}
    families: dict[str, list[tuple[str, Candidate]]] = defaultdict(list)
    for person in persons:
        plain = key(person.term)
        families[plain.rpartition("·")[2]].append((plain, person))
    for family in families.values():
        for plain, short in family:
            fits = [
                (other, full) for other, full in family if _size(other) > _size(plain) and _is_short_of(plain, other)
            ]
            if "·" not in plain:
                fits = [(other, full) for other, full in fits if other.partition("·")[0] not in given]
            if fits:
                best = max(fits, key=lambda fit: (len(fit[0]), fit[1].evidence.frequency, fit[0]))
                yield short.term, best[1].term


def _turned(persons: Sequence[Candidate]) -> Iterator[Linked]:
    """A name with its surname first to the same with its surname last: 欧尔班·维克多, 维克多·欧尔班."""
    orders: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for person in persons:
        parts = key(person.term).split("·")
        if len(parts) == 2:
            orders[tuple(sorted(parts))].append(person)
    for same in orders.values():
        usual = max(same, key=lambda c: (c.evidence.frequency, c.term))
        yield from ((other.term, usual.term) for other in same if key(other.term) != key(usual.term))


def _given(persons: Sequence[Candidate]) -> Iterator[Linked]:
    """A given name that stands for the whole, or a name without its last parts, to the longest that begins with it."""
    for short in persons:
        is_given = short.evidence.rule == GIVEN
        if not is_given and key(short.term) in NO_NAMES:
            continue
        fits = [full.term for full in persons if key(full.term).startswith(key(short.term) + "·")]
        if len(fits) == 1 or (fits and is_given):
            yield short.term, max(fits, key=lambda term: (len(term), term))


def _middle(persons: Sequence[Candidate], linked: Collection[str]) -> Iterator[Linked]:
    """A name alone to the one longer name that holds it between others: 卢拉 of 路易斯·伊纳西奥·卢拉·达席尔瓦."""
    names = {key(person.term): person.term for person in persons}
    for plain, term in names.items():
        if "·" not in plain and plain not in NO_NAMES and term not in linked:
            fits = [full for other, full in names.items() if plain in other.split("·")[1:-1]]
            if len(fits) == 1:
                yield term, fits[0]


def _size(name: str) -> tuple[int, int]:
    """How much of a name is told: the first part, initials being the shortest, then the rest."""
    first, dot, _ = name.partition("·")
    return len(first) if dot else 0, len(name)


def _is_short_of(short: str, full: str) -> bool:
    """Whether a form leaves out the parts before or between those it has, or gives initials of them.

    One middle name for another is somebody else: 乔治·沃克·布什 is no 乔治·赫伯特·沃克·布什.
    """
    few, many = short.split("·"), full.split("·")
    if len(many) == 1:
        return False
    initials = len(few[0]) == 1 or len(few) < 3 or len(few) == len(many)
    return few == many[-len(few) :] or (initials and many[0].startswith(few[0]))
