"""Short names and full ones that a plain list has in rows of their own, without a link: 非盟 and 非洲联盟."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

from termkit.model import ConceptEntry, TermSection
from termkit.text.inflection import is_acronym

FEWEST_LETTERS = 3
"""Letters of an acronym that tells of which name it is."""
WORDS = re.compile(r"[^\W\d_]+")


def short_names(entries: Iterable[ConceptEntry], source: str) -> Iterator[tuple[str, str]]:
    """Pairs of entries (ids) that share a name in another language, where the one wording abbreviates the other.

    非盟 (AU, African Union) and 非洲联盟 (African Union) are one, so that Африканский союз of the latter renders both.
    """
    known = list(entries)
    yield from _by_letters(known, source)
    by_name: dict[str, list[ConceptEntry]] = defaultdict(list)
    for entry in known:
        for name in _names(entry, source):
            yield from ((entry.id, other.id) for other in by_name[name] if _is_short_for_other(entry, other, source))
            by_name[name].append(entry)


def _by_letters(entries: list[ConceptEntry], source: str) -> Iterator[tuple[str, str]]:
    """Pairs of entries of which one has letters of words of the other's name: 亚信 (CICA) and its full name."""
    lettered: dict[str, list[ConceptEntry]] = defaultdict(list)
    for entry in entries:
        for first in _first_characters(entry, source) if _letters(entry, source) else ():
            lettered[first].append(entry)
    for entry in entries:
        others = [other for first in _first_characters(entry, source) for other in lettered.get(first, ())]
        initials = [_initials(name) for name in _names(entry, source)] if others else []
        for other in others:
            told = any(_abbreviates(*pair) for pair in product(_letters(other, source), initials))
            if told and _is_short_for_other(entry, other, source):
                yield other.id, entry.id


def _first_characters(entry: ConceptEntry, source: str) -> set[str]:
    return {term.term[:1] for term in entry.terms(source)}


def _letters(entry: ConceptEntry, source: str) -> list[str]:
    """The acronyms that stand for the entry."""
    return [name for name in _names(entry, source) if is_acronym(name) and len(name) >= FEWEST_LETTERS]


def _initials(name: str) -> str:
    return "".join(word[0].upper() for word in WORDS.findall(name))


def _is_short_for_other(one: ConceptEntry, other: ConceptEntry, source: str) -> bool:
    """Whether a wording of one entry abbreviates one of the other."""
    pairs = product(*([t.term for t in e.terms(source) if _may_be_used(t)] for e in (one, other)))
    return any(_abbreviates(*pair) or _abbreviates(*reversed(pair)) for pair in pairs)


def _names(entry: ConceptEntry, source: str) -> set[str]:
    """What may be used for the entry in the other languages and begins with a capital, as proper names do."""
    terms = [term for section in entry.sections if section.language != source for term in section.terms]
    return {term.term for term in terms if term.term[:1].isupper() and _may_be_used(term)}


def _may_be_used(term: TermSection) -> bool:
    return term.status is None or term.status.may_be_used


def _abbreviates(short: str, full: str) -> bool:
    """Whether the characters of the one stand in the other, in this order and from the first on."""
    rest = iter(full)
    return len(short) < len(full) and short[:1] == full[:1] and all(character in rest for character in short)
