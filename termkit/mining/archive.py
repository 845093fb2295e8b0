"""Archives: corpora too large to cut into words.

    1. maximal repeats of the whole text, on both cores                      (repeats)
    2. the strongest by  log2(frequency) * least boundary entropy * log2(length)
    3. one context of each, as small documents; these are mined like any corpus
    4. what was found there is counted in the whole text, in one pass

So names and one-off formulae are found where they stand near something that recurs; frequencies, documents and years
are those of the whole archive.  Of each candidate the first MOST_PLACES places are kept.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from termkit.mining.corpus import Corpus
from termkit.mining.repeats import Repeats, repeats
from termkit.mining.tally import Sighting, sightings
from termkit.model import Candidate, Document, Kind, Segment
from termkit.text.normalize import fold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LARGE = 700_000
"""Characters (about 2 MB) from which a corpus is an archive."""
SAMPLE = 12_000
"""Characters of context that are cut into words."""
LEAST = 3
EVERY = 600_000
"""One more occurrence is asked of a repeat for every so many characters."""
SHORTEST = 3
ENTROPY = 1.2
MOST_PLACES = 20
STOPS = "。；;！!？?\n"
WIDEST = 120

Places = dict[str, list[int]]
"""Document id to the place in the whole text of every character of its excerpt."""
Mine = Callable[[Sequence[Document]], Sequence[Candidate]]


def mine_archive(documents: Sequence[Document], mine: Mine, min_score: float, sample: int) -> list[Candidate]:
    """The candidates of a large corpus.

    `mine` is given excerpts of `sample` characters in all; the figures are those of the whole.
    """
    texts = [fold_fast(document.text) for document in documents]
    least = max(LEAST, sum(map(len, texts)) // EVERY)
    found = repeats("\n".join(texts), least=least, shortest=SHORTEST, entropy=ENTROPY)
    excerpts, places = _sample(documents, texts, found, sample)
    likely = [candidate for candidate in mine(excerpts) if candidate.score >= min_score]
    return _recount(documents, texts, likely, places)


def fold_fast(text: str) -> str:
    """`fold` by a table over UTF-16 units, for long texts (Latin apostrophes and a few rare characters stay)."""
    import numpy as np

    units = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), np.uint16)
    return _fold_table()[units].tobytes().decode("utf-16-le", "surrogatepass")


@cache
def _fold_table() -> NDArray[np.uint16]:
    import numpy as np

    plain = "".join(map(chr, range(0x10000)))
    folded = np.array(list(map(ord, fold(plain))), np.uint32)
    return np.where(folded > 0xFFFF, np.arange(0x10000), folded).astype(np.uint16)


def strongest(found: Repeats) -> NDArray[np.int64]:
    """The numbers of the repeats, strongest first."""
    import numpy as np

    bits = np.minimum(np.minimum(found.left, found.right), 6.0)
    strength = np.log2(found.frequency + 1.0) * bits * np.log2(found.length)
    return np.lexsort((found.place, -strength))


def _sample(
    documents: Sequence[Document], texts: Sequence[str], found: Repeats, wanted: int
) -> tuple[list[Document], Places]:
    """One sentence around each of the strongest repeats, grouped by document, about `wanted` characters in all."""
    starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
    spans: set[tuple[int, int, int]] = set()
    size = 0
    for place in found.place[strongest(found)[: wanted // 4]].tolist():
        number = bisect_right(starts, place) - 1
        start, end = _sentence(texts[number], place - starts[number])
        if (number, start, end) not in spans:
            spans.add((number, start, end))
            size += end - start
        if size > wanted:
            break
    chosen: dict[int, list[tuple[int, int]]] = {}
    for number, start, end in sorted(spans):
        chosen.setdefault(number, []).append((start, end))
    excerpts = [_excerpt(documents[number], parts) for number, parts in chosen.items()]
    return [excerpt for excerpt, _ in excerpts], {excerpt.id: at for excerpt, at in excerpts}


def _sentence(text: str, place: int) -> tuple[int, int]:
    """The sentence around a place, cut to WIDEST characters on both sides."""
    start = max((text.rfind(stop, max(0, place - WIDEST), place) for stop in STOPS), default=-1) + 1
    ends = [end for stop in STOPS if (end := text.find(stop, place, place + WIDEST)) >= 0]
    return max(start, place - WIDEST, 0), min(ends, default=min(place + WIDEST, len(text) - 1)) + 1


def _excerpt(document: Document, parts: Sequence[tuple[int, int]]) -> tuple[Document, list[int]]:
    """A document of some sentences, a line each, and where each of its characters stands in the whole text."""
    places = [place for start, end in parts for place in (*range(start, end), end - 1)]
    lines = [document.text[start:end].replace("\n", " ") + "\n" for start, end in parts]
    edges = list(accumulate(map(len, lines), initial=0))
    segments = tuple(Segment(a, b, n) for n, (a, b) in enumerate(pairwise(edges)))
    offsets = [document.offsets[place] for place in places]
    return replace(document, text="".join(lines), offsets=offsets, segments=segments), places


def _recount(
    documents: Sequence[Document], texts: Sequence[str], found: Sequence[Candidate], places: Places
) -> list[Candidate]:
    corpus = Corpus(documents, texts=texts)
    seen = sightings(texts, (fold(c.term) for c in found if c.kind is not Kind.FRAME), MOST_PLACES)
    numbers = {document.id: number for number, document in enumerate(documents)}
    return [
        _replaced(corpus, c, numbers, places) if c.kind is Kind.FRAME else _recounted(corpus, c, seen[fold(c.term)])
        for c in found
    ]


def _replaced(corpus: Corpus, frame: Candidate, numbers: dict[str, int], places: Places) -> Candidate:
    """A frame with its instances told in the places of the whole documents."""
    there = [(numbers[o.document], places[o.document], o) for o in frame.occurrences]
    occurrences = tuple(corpus.occurrence(number, at[o.start], at[o.end - 1] + 1, o.fillers) for number, at, o in there)
    return replace(frame, occurrences=occurrences)


def _recounted(corpus: Corpus, candidate: Candidate, seen: Sighting) -> Candidate:
    length = len(candidate.term)  # folding keeps it
    kept = tuple(corpus.occurrence(number, at, at + length) for number, at in seen.places)
    evidence = replace(
        candidate.evidence,
        frequency=seen.frequency,
        document_frequency=len(seen.documents),
        years=corpus.years(seen.documents),
    )
    return replace(candidate, evidence=evidence, occurrences=kept or candidate.occurrences)
