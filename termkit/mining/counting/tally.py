"""Where strings stand in a corpus, and how often: one pass of an automaton for all of them (Aho & Corasick 1975)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from termkit.cores import in_processes

WINDOW = 20_000
"""Characters searched at a time: what is found there is a hundred times as large."""
PARALLEL = 10_000_000
"""Characters from which the search is worth a second process, and its memory."""
SHARES = 4
"""Parts of so large a corpus that are searched on their own."""
Match = tuple[int, int, int]


class Tally:
    """All places of some strings, and the counts of some others, overlapping ones included."""

    def __init__(self, texts: Sequence[str], terms: Iterable[str], parts: Iterable[str] = ()) -> None:
        """Find the terms and count the parts in the texts."""
        self._places: dict[str, list[tuple[int, int]]] = {term: [] for term in terms}
        wanted = {*parts}
        patterns = sorted({*self._places, *(part for part in wanted if len(part) > 1)})
        counts: Counter[int] = Counter()
        rows = [self._places.get(pattern) for pattern in patterns]
        for number, offset, matches in _windows(texts, patterns):
            counts.update(map(itemgetter(0), matches))
            for index, start, _ in matches:
                if (row := rows[index]) is not None:
                    row.append((number, offset + start))
        self._counts = {patterns[index]: count for index, count in counts.items()}
        if wanted:
            self._counts |= _characters(texts)  # faster than by the automaton

    def places(self, term: str) -> Sequence[tuple[int, int]]:
        """Document number and start of every occurrence of a term, in order."""
        return self._places.get(term, ())

    def count(self, part: str) -> int:
        """How often a term or a part occurs."""
        return self._counts.get(part, 0)


def _characters(texts: Iterable[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for text in texts:
        found.update(text)
    return found


class Sighting(NamedTuple):
    """How often a string occurs, the numbers of the documents that hold it, and its first places."""

    frequency: int
    documents: list[int]
    places: list[tuple[int, int]]


def sightings(texts: Sequence[str], terms: Mapping[str, int], fold: Callable[[str], str]) -> Mapping[str, Sighting]:
    """The terms in a large corpus, of each so many places at most; each text is folded by `fold` in its turn."""
    patterns = sorted(terms)
    most = [terms[pattern] for pattern in patterns]
    workers, shares = (2, SHARES) if sum(map(len, texts)) >= PARALLEL else (1, 1)
    bounds = [len(texts) * share // shares for share in range(shares + 1)]
    spans = [span for span in pairwise(bounds) if span[0] < span[1]]
    parts = list(in_processes(lambda span: _seen(texts, span, patterns, most, fold), spans, workers))
    return {term: _joined(seen, terms[term]) for term, seen in zip(patterns, zip(*parts, strict=True), strict=True)}


def _seen(
    texts: Sequence[str], span: tuple[int, int], patterns: Sequence[str], most: list[int], fold: Callable[[str], str]
) -> list[Sighting]:
    """Each pattern in the texts from number to number."""
    documents: list[list[int]] = [[] for _ in patterns]
    places: list[list[tuple[int, int]]] = [[] for _ in patterns]
    counts, room = [0] * len(patterns), [*most]
    for number, windows in groupby(_windows(map(fold, texts[slice(*span)]), patterns), itemgetter(0)):
        here, told = span[0] + number, Counter[int]()
        for _, offset, matches in windows:
            told.update(map(itemgetter(0), matches))
            for index, start, _ in [match for match in matches if room[match[0]] > 0]:
                room[index] -= 1
                places[index].append((here, offset + start))
        for index, count in told.items():
            counts[index] += count
            documents[index].append(here)
    return list(map(Sighting, counts, documents, places))


def _joined(parts: Sequence[Sighting], most: int) -> Sighting:
    documents = [number for part in parts for number in part.documents]
    places = [place for part in parts for place in part.places]
    return Sighting(sum(part.frequency for part in parts), documents, places[:most])


def _windows(texts: Iterable[str], patterns: Sequence[str]) -> Iterator[tuple[int, int, list[Match]]]:
    """Number of the text, place of the window in it, and the matches that begin in the window, by their ends."""
    from ahocorasick_rs import AhoCorasick, MatchKind

    if not patterns:
        return
    automaton = AhoCorasick(patterns, matchkind=MatchKind.Standard)
    longest = max(map(len, patterns))
    for number, text in enumerate(texts):
        for offset in range(0, len(text), WINDOW):
            part = text[offset : offset + WINDOW + longest - 1]
            matches = automaton.find_matches_as_indexes(part, overlapping=True)
            yield number, offset, matches if len(text) <= WINDOW else [m for m in matches if m[1] < WINDOW]
