"""Frames: fixed wordings with slots, declared (frame_templates) and induced from sentences that resemble each other."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from termkit.mining.corpus import Corpus
from termkit.mining.frame_alignment import induce
from termkit.mining.frame_templates import Found, match
from termkit.model import Candidate, Evidence, Kind

Places = dict[str, dict[tuple[int, int, int], tuple[str, ...]]]


def mine_frames(corpus: Corpus) -> list[Candidate]:
    """The frames of the corpus, each with its instances and their fillers."""
    declared, induced = _declared(corpus), induce(corpus)
    found = [_candidate(corpus, frame, places, "declared frame", 0.55) for frame, places in sorted(declared.items())]
    new = {frame: places for frame, places in induced.items() if frame not in declared}
    return found + [
        _candidate(corpus, frame, places, "aligned sentences", 0.35) for frame, places in sorted(new.items())
    ]


def _declared(corpus: Corpus) -> Places:
    found: Places = defaultdict(dict)
    for number, first, last in _sentences(corpus):
        edges = corpus.word_edges[number]
        for hit in _unnested(match(corpus.texts[number], first, last)):
            if edges[hit.start] and edges[hit.end]:
                fillers = tuple(corpus.printed(number, start, end) for start, end in hit.fillers)
                found[hit.frame][number, hit.start, hit.end] = fillers
    return found


def _sentences(corpus: Corpus) -> Iterator[tuple[int, int, int]]:
    for number, document in enumerate(corpus.documents):
        for segment in document.segments:
            yield number, segment.start, segment.end


def _unnested(hits: Iterable[Found]) -> Iterator[Found]:
    """Of the hits of one wording those that contain no other of the same: the closest fitting slots."""
    by_frame: dict[str, list[Found]] = defaultdict(list)
    for hit in hits:
        by_frame[hit.frame].append(hit)
    for found in by_frame.values():
        for hit in found:
            if not any(o is not hit and hit.start <= o.start and o.end <= hit.end for o in found):
                yield hit


def _candidate(
    corpus: Corpus, frame: str, places: dict[tuple[int, int, int], tuple[str, ...]], rule: str, base: float
) -> Candidate:
    numbers = sorted({number for number, _, _ in places})
    occurrences = tuple(corpus.occurrence(*place, fillers) for place, fillers in sorted(places.items()))
    evidence = Evidence(
        frequency=len(places),
        document_frequency=len(numbers),
        years=corpus.years(numbers),
        rule=rule,
        note="; ".join(sorted({filler for fillers in places.values() for filler in fillers})[:3]),
    )
    value = min(0.95, base + 0.1 * math.log2(len(places)) + 0.1 * (len(numbers) > 1))
    return Candidate(frame.replace(",", "，"), Kind.FRAME, round(value, 4), evidence, occurrences)
