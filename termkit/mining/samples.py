"""Samples of a large corpus: sentences that hold some repeats and, where these are too few, from all over the text."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from termkit.model import Document, Segment
from termkit.text.automaton import HanAutomaton

MARKS = "。；;!！？?"
STOPS = MARKS + "\n"
SENTENCE = re.compile(f"[^{STOPS}]+[{MARKS}]?")
WIDEST = 120

Places = dict[str, Sequence[int]]
"""Document id to the place in the whole text of every character of its excerpt."""
Repeated = tuple[int, int]
"""A place of a repeat in the texts joined by line breaks, and its length."""
Span = tuple[int, int, int]
"""Number of the document, start and end."""
Fold = Callable[[str], str]


def excerpt(
    documents: Sequence[Document], chosen: Sequence[Span], wanted: int, fold: Fold
) -> tuple[list[Document], Places]:
    """About `wanted` characters of the documents, and where each of them stands in the whole.

    The chosen sentences, and more from all over the text where these are too few.
    """
    missing = wanted - characters(chosen)
    texts = (fold(document.text) for document in documents)
    more = _fill(_spread(texts, chosen, missing), missing) if missing > 0 else []
    parts: dict[int, list[tuple[int, int]]] = {}
    for number, start, end in sorted([*chosen, *more]):
        parts.setdefault(number, []).append((start, end))
    excerpts = [_excerpt(documents[number], here) for number, here in parts.items()]
    return [document for document, _ in excerpts], {document.id: at for document, at in excerpts}


def characters(spans: Iterable[Span]) -> int:
    """The characters of some sentences."""
    return sum(end - start for _, start, end in spans)


def sentences(documents: Sequence[Document], repeats: Sequence[Repeated], wanted: int, fold: Fold) -> list[Span]:
    """A sentence for each of the repeats, but for those that stand in one chosen before.

    Enough of them to hold more than `wanted` characters, if there are so many.
    """
    return _fill(_holding(documents, repeats, fold), wanted)


def _fill(spans: Iterable[Span], wanted: int) -> list[Span]:
    """The spans, each once, until they hold more than `wanted` characters."""
    found: dict[Span, None] = {}
    size = 0
    for span in spans:
        if span not in found:
            found[span] = None
            size += span[2] - span[1]
        if size > wanted:
            break
    return list(found)


def _holding(documents: Sequence[Document], repeats: Sequence[Repeated], fold: Fold) -> Iterator[Span]:
    starts = list(accumulate((len(document.text) + 1 for document in documents), initial=0))
    numbers = [bisect_right(starts, place) - 1 for place, _ in repeats]
    spots = [place - starts[number] for number, (place, _) in zip(numbers, repeats, strict=True)]
    strings = [documents[n].text[at : at + size] for n, at, (_, size) in zip(numbers, spots, repeats, strict=True)]
    automaton = HanAutomaton(list(map(fold, strings)))
    held: set[int] = set()
    for repeat, (number, at) in enumerate(zip(numbers, spots, strict=True)):
        if repeat not in held:
            first = max(at - WIDEST, 0)  # what is folded is looked at no farther
            near = fold(documents[number].text[first : at + WIDEST + 1])
            start, end = _sentence(near, at - first)
            held.update(hit[0] for hit in automaton.hits(near[start:end]))
            yield number, first + start, first + end


def _sentence(text: str, place: int) -> tuple[int, int]:
    """The sentence around a place, cut to WIDEST characters on both sides."""
    start = max((text.rfind(stop, max(0, place - WIDEST), place) for stop in STOPS), default=-1) + 1
    ends = [end for stop in STOPS if (end := text.find(stop, place, place + WIDEST)) >= 0]
    end = min(ends, default=min(place + WIDEST, len(text) - 1))
    return max(start, place - WIDEST, 0), end + (text[end] != "\n")


def _spread(texts: Iterable[str], taken: Sequence[Span], wanted: int) -> Iterator[Span]:
    """Sentences from the whole text, evenly, in which nothing was taken yet, about `wanted` characters of them."""
    starts, ends = {span[:2] for span in taken}, {span[::2] for span in taken}
    spans = ((number, *match.span()) for number, text in enumerate(texts) for match in SENTENCE.finditer(text))
    free = [span for span in spans if span[:2] not in starts and span[::2] not in ends]
    share = wanted / max(characters(free), 1)
    return (span for number, span in enumerate(free) if int((number + 1) * share) > int(number * share) or share >= 1)


def _excerpt(document: Document, parts: Sequence[tuple[int, int]]) -> tuple[Document, array[int]]:
    """A document of some sentences, a line each, and where each of its characters stands in the whole text."""
    places = array("l", (place for start, end in parts for place in (*range(start, end), end - 1)))
    lines = [document.text[start:end].replace("\n", " ") + "\n" for start, end in parts]
    edges = list(accumulate(map(len, lines), initial=0))
    segments = tuple(Segment(a, b, n) for n, (a, b) in enumerate(pairwise(edges)))
    offsets = array("l", map(document.offsets.__getitem__, places))
    return replace(document, text="".join(lines), offsets=offsets, segments=segments), places
