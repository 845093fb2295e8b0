"""Nested control: what of the candidates around and inside a candidate speaks against it, or for it.

For every occurrence the candidates that contain it, share its start or its end, or stand in it are looked up with
their scores of the first stage; their means over all occurrences are the features of the second stage.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from termkit.mining.corpus import Corpus
from termkit.model import Kind

Name = tuple[str, Kind]
LIKELY = 0.35
"""Candidates below this score of the first stage do not count as neighbours."""
WIDEST = 40
MOST_PLACES = 50
"""Places of a candidate that are looked at."""
LONGEST_NAME = 80
"""Characters to the left in which what contains a place begins."""

RELATIONS = (
    *("same", "inside", "inside, at start", "inside, at end", "holds", "holds, at start", "holds, at end"),
    "overlaps",
)
LABELS = {(relation, kind): f"{relation} {kind.value}" for relation in RELATIONS for kind in Kind}


class Rated(NamedTuple):
    """A place of a candidate with its score."""

    start: int
    end: int
    score: float
    kind: Kind


class Spans:
    """Spans of one text, to be asked for those that overlap a place."""

    def __init__(self, spans: Iterable[Rated], widest: int) -> None:
        """Keep the spans; those that begin more than `widest` characters left of a place are not told."""
        self._spans = sorted(spans, key=itemgetter(0))
        self._starts = [span.start for span in self._spans]
        self._reach = list(accumulate((span.end for span in self._spans), max))
        """Up to where the spans so far reach: where that is left of a place, none of them overlaps it."""
        self._widest = widest

    def overlapping(self, start: int, end: int) -> list[Rated]:
        """The spans that share a character with a stretch, by their starts."""
        first = max(bisect_right(self._reach, start), bisect_left(self._starts, start - self._widest))
        return [span for span in self._spans[first : bisect_left(self._starts, end)] if span.end > start]


def neighbourhood(
    corpus: Corpus, places: Mapping[Name, Sequence[tuple[int, int]]], scores: Mapping[Name, float]
) -> Iterator[tuple[Name, dict[str, float]]]:
    """Every candidate with its features of the second stage."""
    likely = _likely(places, scores, len(corpus.documents))
    found = corpus.all_name_spans
    names = [Spans([Rated(start, end, 1.0, Kind(kind)) for start, end, kind in spans], LONGEST_NAME) for spans in found]
    titles = [Spans([Rated(*span, 1.0, Kind.DOCUMENT) for span in spans], LONGEST_NAME) for spans in corpus.title_spans]
    last, summary = "", dict[str, float]()
    for (term, kind), spots in places.items():
        if term != last:  # a term's kinds follow one another
            seen = [_around(likely[n], names[n], titles[n], at, at + len(term)) for n, at in spots[:MOST_PLACES]]
            last, summary = term, _summary(seen)
        yield (term, kind), {"alone": _logit(scores[term, kind]), **summary}


def _likely(
    places: Mapping[Name, Sequence[tuple[int, int]]], scores: Mapping[Name, float], documents: int
) -> list[Spans]:
    """The likely candidates of each document."""
    spans: list[list[Rated]] = [[] for _ in range(documents)]
    for (term, kind), spots in places.items():
        score = scores[term, kind]
        if score >= LIKELY:
            for number, at in spots:
                spans[number].append(Rated(at, at + len(term), score, kind))
    return [Spans(here, WIDEST) for here in spans]


def _around(likely: Spans, names: Spans, titles: Spans, start: int, end: int) -> dict[str, float]:
    """The best scores of the neighbours of one place, by how they lie to it."""
    best: dict[str, float] = {}
    for first, last, score, kind in likely.overlapping(start, end):
        label = LABELS[_relation(first, last, start, end), kind]
        if score > best.get(label, 0.0):
            best[label] = score
    for first, last, _, _ in names.overlapping(start, end):
        if first <= start and end <= last:
            if (first, last) != (start, end):
                best["inside name"] = 1.0
        elif first < start or end < last:
            best["cuts name"] = 1.0
    for first, last, _, _ in titles.overlapping(start, end):
        if first <= start and end <= last and (first, last) != (start, end):
            best["inside title"] = 1.0
    return best


def _relation(first: int, last: int, start: int, end: int) -> str:
    """How a span that overlaps a place lies to it."""
    if first <= start and end <= last:
        if first == start:
            return "same" if end == last else "inside, at start"
        return "inside, at end" if end == last else "inside"
    if start <= first and last <= end:
        return "holds, at start" if first == start else "holds, at end" if last == end else "holds"
    return "overlaps"


def _logit(value: float) -> float:
    bounded = min(max(value, 1e-6), 1 - 1e-6)
    return math.log(bounded / (1 - bounded))


def _summary(seen: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Means and minima over the places."""
    found = {}
    for label in set().union(*seen):
        values = [place.get(label, 0.0) for place in seen]
        found[f"mean {label}"] = sum(values) / len(values)
        found[f"always {label}"] = min(values)
    return found
