"""Nested control: what of the candidates around and inside a candidate speaks against it, or for it.

For every occurrence the candidates that contain it, share its start or its end, or stand in it are looked up with
their scores of the first stage; their means over all occurrences are the features of the second stage.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from termkit.mining.corpus import Corpus
from termkit.model import Kind

Name = tuple[str, Kind]
LIKELY = 0.35
"""Candidates below this score of the first stage do not count as neighbours."""
WIDEST = 40
LONGEST_NAME = 80
"""Characters to the left in which what contains a place begins."""


class Span(NamedTuple):
    """A place of a candidate with its score."""

    start: int
    end: int
    score: float
    kind: Kind


def neighbourhood(
    corpus: Corpus, places: Mapping[Name, Sequence[tuple[int, int]]], scores: Mapping[Name, float]
) -> Iterator[tuple[Name, dict[str, float]]]:
    """Every candidate with its features of the second stage."""
    index = _index(places, scores)
    names = [sorted({(start, end) for start, end, _ in spans}) for spans in corpus.all_name_spans]
    for name, spots in places.items():
        seen = [_around(index[number], names[number], at, at + len(name[0]), name[1]) for number, at in spots[:50]]
        yield name, _summary(seen, scores[name])


def _index(
    places: Mapping[Name, Sequence[tuple[int, int]]], scores: Mapping[Name, float]
) -> dict[int, dict[int, list[Span]]]:
    """Document to start to the likely candidates there."""
    index: dict[int, dict[int, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for (term, kind), spots in places.items():
        if scores[term, kind] >= LIKELY:
            for number, at in spots:
                index[number][at].append(Span(at, at + len(term), scores[term, kind], kind))
    return index


def _around(
    index: Mapping[int, list[Span]], names: Sequence[tuple[int, int]], start: int, end: int, kind: Kind
) -> dict[str, float]:
    """The best scores of the neighbours of one place, by how they lie to it."""
    best: dict[str, float] = defaultdict(float)
    for at in range(max(0, start - WIDEST), end):
        for span in index.get(at, ()):
            relation = _relation(span, start, end)
            if relation:
                label = f"{relation} {span.kind.value}"
                best[label] = max(best[label], span.score)
    near = names[bisect_left(names, (start - LONGEST_NAME, 0)) : bisect_left(names, (end, 0))]
    best["inside name"] = float(any(s <= start and end <= e and (s, e) != (start, end) for s, e in near))
    best["cuts name"] = float(any(s < start < e < end or start < s < end < e for s, e in near))
    return best


def _relation(span: Span, start: int, end: int) -> str:
    if (span.start, span.end) == (start, end):
        return "same"
    if span.start <= start and end <= span.end:
        return "inside, at start" if span.start == start else "inside, at end" if span.end == end else "inside"
    if start <= span.start and span.end <= end:
        return "holds, at start" if span.start == start else "holds, at end" if span.end == end else "holds"
    return "overlaps" if span.start < end and start < span.end else ""


def _summary(seen: Sequence[Mapping[str, float]], value: float) -> dict[str, float]:
    """Means and minima over the places, and the first stage's score as a logit."""
    labels = sorted({label for place in seen for label in place})
    bounded = min(max(value, 1e-6), 1 - 1e-6)
    found = {"alone": math.log(bounded / (1 - bounded))}
    for label in labels:
        values = [place.get(label, 0.0) for place in seen]
        found[f"mean {label}"] = sum(values) / len(values)
        found[f"always {label}"] = min(values)
    return found
