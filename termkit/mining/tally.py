"""Where strings stand in a corpus, and how often: one pass of an automaton for all of them (Aho & Corasick 1975)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence


class Tally:
    """All places of some strings, and the counts of some others, overlapping ones included."""

    def __init__(self, texts: Sequence[str], terms: Iterable[str], parts: Iterable[str] = ()) -> None:
        """Find the terms and count the parts in the texts."""
        from ahocorasick_rs import AhoCorasick, MatchKind

        wanted, counted = set(terms), set(parts)
        self._places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._counts: Counter[str] = Counter()
        patterns = sorted(wanted | counted)
        if not patterns:
            return
        automaton = AhoCorasick(patterns, matchkind=MatchKind.Standard)
        for number, text in enumerate(texts):
            for index, start, _ in automaton.find_matches_as_indexes(text, overlapping=True):
                term = patterns[index]
                self._counts[term] += 1
                if term in wanted:
                    self._places[term].append((number, start))

    def places(self, term: str) -> list[tuple[int, int]]:
        """Document number and start of every occurrence of a term."""
        return sorted(self._places.get(term, ()))

    def count(self, part: str) -> int:
        """How often a term or a part occurs."""
        return self._counts[part]
