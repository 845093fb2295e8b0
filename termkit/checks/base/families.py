"""Entries that stand for one another: full name and abbreviation, variants, rows of one source term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from termkit.checks.base.short_names import short_names
from termkit.model import ConceptEntry, Kind, Relation

NAMED_BY_NO_LETTERS = frozenset({Kind.PERSON, Kind.PLACE, Kind.PORT, Kind.FORMULA})
"""Kinds whose initials are nobody's acronym: UK is no Ust-Kamenogorsk, and IMF no "in multilateral frameworks"."""
SAME_CONCEPT = frozenset({Relation.ABBREVIATES, Relation.VARIANT_OF})


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
        """The families of these entries, by their links, and where one has a short name or the letters of another."""
        known = {entry.id: entry for entry in entries}
        forest = cls({})
        for entry in known.values():
            stands_for = [link for link in entry.links if link.relation in SAME_CONCEPT and link.target in known]
            if len(stands_for) == 1:  # 中哈 stands for two countries, and is neither
                forest._join(entry.id, stands_for[0].target)
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
