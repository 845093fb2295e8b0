"""Entries that stand for one another: full name and abbreviation, variants, rows of one source term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from termkit.checks.base.short_names import may_be_short_for, short_names
from termkit.checks.names.initials import SHORTEST, acronyms, initials
from termkit.model import ConceptEntry, Kind, Relation
from termkit.text.inflection import is_acronym

NAMED_BY_NO_LETTERS = frozenset({Kind.PERSON, Kind.PLACE, Kind.PORT, Kind.FORMULA})
"""Kinds whose initials are nobody's acronym: UK is no Ust-Kamenogorsk, and IMF no "in multilateral frameworks"."""
SAME_CONCEPT = frozenset({Relation.ABBREVIATES, Relation.VARIANT_OF})


def _acronyms(entries: Iterable[ConceptEntry], languages: Iterable[str]) -> dict[str, str]:
    """The acronyms that entries have without the names that they stand for, and the entries."""
    found: dict[str, str] = {}
    for entry, language in product(entries, languages):
        terms = [t.term for t in entry.terms(language)]
        told = set().union(*map(acronyms, terms))  # ADB beside Asian Development Bank is no African one
        named_so = entry.kind not in NAMED_BY_NO_LETTERS
        found |= {term: entry.id for term in terms if named_so and _may_join(term) and term not in told}
    return found


def _letters(entry: ConceptEntry, languages: Iterable[str]) -> Iterator[str]:
    """The initials of the usable terms of an entry of a kind that has acronyms."""
    for language in languages if entry.kind not in NAMED_BY_NO_LETTERS else ():
        yield from (initials(t.term) for t in entry.terms(language) if t.may_be_used)


class Families:
    """Groups of entries, as a forest: each entry that is not alone points to another of its group, or to itself."""

    def __init__(self, parents: Mapping[str, str]) -> None:
        """Take a forest that was made before."""
        self.parents = dict(parents)
        self._members: dict[str, list[str]] = defaultdict(list)
        for entry in self.parents:
            self._members[self._root(entry)].append(entry)

    @classmethod
    def among(cls, entries: Iterable[ConceptEntry], languages: tuple[str, ...]) -> Families:
        """The families of these entries, by their links and by acronyms in the target languages."""
        known = {entry.id: entry for entry in entries}
        forest = cls({})
        by_acronym = _acronyms(known.values(), languages[1:])
        for entry in known.values():
            stands_for = [link for link in entry.links if link.relation in SAME_CONCEPT and link.target in known]
            if len(stands_for) == 1:  # 中哈 stands for two countries, and is neither
                forest._join(entry.id, stands_for[0].target)
            for letters in _letters(entry, languages[1:]):
                other = by_acronym.get(letters)
                if other and may_be_short_for(known[other], entry, languages[0]):
                    forest._join(entry.id, other)
        for short, full in short_names(known.values(), languages[0]):
            forest._join(short, full)
        return cls(forest.parents)

    def of(self, entry: str) -> list[str]:
        """The entries of the same concept, that one included."""
        return self._members.get(self._root(entry), [entry])

    def _root(self, entry: str) -> str:
        while self.parents.get(entry, entry) != entry:
            entry = self.parents[entry]
        return entry

    def _join(self, one: str, other: str) -> None:
        self.parents.setdefault(one, one)
        self.parents.setdefault(other, other)
        self.parents[self._root(one)] = self._root(other)


def _may_join(term: str) -> bool:
    """Whether a term is an acronym that is nobody else's: US is the Union State by its letters, and is not it."""
    return is_acronym(term) and len(term) >= SHORTEST
