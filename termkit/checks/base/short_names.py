"""Short names and full ones that a plain list has in rows of their own, without a link: 非盟 and 非洲联盟."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from termkit.checks.names.countries import is_state
from termkit.checks.names.initials import SHORTEST, acronyms, letters_of
from termkit.model import ConceptEntry, Kind
from termkit.text.contractions import is_contraction
from termkit.text.inflection import is_acronym
from termkit.text.patterns import PLAIN_WORD

HALF = 0.5
QUOTES = re.compile('[“”"]')


def short_names(entries: Iterable[ConceptEntry], source: str) -> Iterator[tuple[str, str]]:
    """Pairs of entries (ids) that share a name in another language, where the one wording abbreviates the other.

    非盟 (AU, African Union) and 非洲联盟 (African Union) are one, so that Африканский союз of the latter renders both.
    """
    known = list(entries)
    yield from _by_letters(known, source)
    by_name: dict[str, list[ConceptEntry]] = defaultdict(list)
    for entry in known:
        for name in _names(entry, source):
            yield from ((entry.id, other.id) for other in by_name[name] if _may_share(entry, other, source))
            by_name[name].append(entry)


def _may_share(one: ConceptEntry, other: ConceptEntry, source: str) -> bool:
    """Whether two entries of one name are one; a state and a town in it are not: Panama, Panama City."""
    town = one.kind is other.kind is Kind.PLACE and _is_country(one, source) is not _is_country(other, source)
    return not town and _is_short_for_other(one, other, source)


def _by_letters(entries: list[ConceptEntry], source: str) -> Iterator[tuple[str, str]]:
    """Pairs of entries of which one has letters of words of the other's name: 亚信 (CICA) and its full name."""
    lettered: dict[str, list[tuple[ConceptEntry, list[str]]]] = defaultdict(list)
    for entry in entries:
        if letters := _letters(entry, source):
            for first in _first_characters(entry, source):
                lettered[first].append((entry, letters))
    for entry in entries:
        others = [other for first in _first_characters(entry, source) for other in lettered.get(first, ())]
        names = [_Worded.of(name) for name in _names(entry, source)] if others else []
        for other, acronyms_of_other in others:
            pairs = product(names, acronyms_of_other)
            if any(_has_letters_of(entry, other, name, letters, source) for name, letters in pairs):
                yield other.id, entry.id


class _Worded(NamedTuple):
    """The words of a name, and the letters that they give to an acronym."""

    words: list[str]
    initials: str

    @classmethod
    def of(cls, name: str) -> _Worded:
        words = PLAIN_WORD.findall(name)
        return cls(words, "".join(map(letters_of, words)))


def _has_letters_of(full: ConceptEntry, short: ConceptEntry, name: _Worded, letters: str, source: str) -> bool:
    """Whether an acronym has letters of the words of a name, which is contracted in the source language, too.

    Where it leaves words out (CICA), it must keep the last, and the contracted form be half as long: IEA is no IRENA.
    """
    words, initials = name
    if letters in words:
        return False  # the Constitution of the PRC is no PRC
    if letters in initials and letters != initials:
        return False  # the words of a part make it: Secretary-General of the Shanghai Cooperation Organization
    if letters == initials:
        return _is_contracted(short, full, source, 1)
    skips = letters[-1:] == initials[-1:] and _abbreviates(letters, initials)
    return skips and not _is_country(short, source) and _is_contracted(short, full, source, HALF)


def may_be_short_for(short: ConceptEntry, full: ConceptEntry, source: str) -> bool:
    """Whether an entry that shares its letters with a full name may be its short form: 上合组织, or APEC."""
    latin = any(term.term.isascii() for term in short.terms(source))
    return latin or _is_short_for_other(short, full, source)


def _is_country(entry: ConceptEntry, source: str) -> bool:
    return any(is_state(term.term) for term in entry.terms(source))


def _is_contracted(short: ConceptEntry, full: ConceptEntry, source: str, share: float) -> bool:
    """Whether a wording of the first has characters of one of the second, at most that share, and is no part of it."""
    pairs = product(*([t.term for t in e.terms(source) if t.may_be_used] for e in (short, full)))
    return any(_abbreviates(one, other) and one not in other and len(one) <= share * len(other) for one, other in pairs)


def _first_characters(entry: ConceptEntry, source: str) -> set[str]:
    return {term.term[:1] for term in entry.terms(source)}


def _letters(entry: ConceptEntry, source: str) -> list[str]:
    """The acronyms that stand for the entry, which has no name that they are the letters of."""
    names = _names(entry, source)
    short = [name for name in names if is_acronym(name) and len(name) >= SHORTEST]
    spelt = set().union(*map(acronyms, names)) if short else set()
    return [name for name in short if name not in spelt]


def _is_short_for_other(one: ConceptEntry, other: ConceptEntry, source: str) -> bool:
    """Whether a wording of one entry abbreviates one of the other."""
    pairs = product(*([t.term for t in e.terms(source) if t.may_be_used] for e in (one, other)))
    return any(_abbreviates(*pair) or _abbreviates(*reversed(pair)) for pair in pairs)


def _names(entry: ConceptEntry, source: str) -> set[str]:
    """What may be used for the entry in the other languages and begins with a capital, as proper names do."""
    terms = [term for section in entry.sections if section.language != source for term in section.terms]
    return {term.term for term in terms if term.term[:1].isupper() and term.may_be_used}


def _abbreviates(short: str, full: str) -> bool:
    """Whether the characters of the one stand in the other, in this order and from the first on."""
    short, full = QUOTES.sub("", short), QUOTES.sub("", full)
    return len(short) < len(full) and short[:1] == full[:1] and is_contraction(short, full)
