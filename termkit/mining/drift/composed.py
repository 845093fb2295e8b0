"""Phrases of several names, which no miner of terms lists: what documents join, and what they align with what.

joined     the names of projects and initiatives with only 、 or 和 between them: 全球发展倡议|和|全球安全倡议
aligned    a frame that ends with a verb of alignment, from its first slot on: “一带一路”倡议同“光明之路”新政策对接
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from termkit.mining.drift.words import QUOTES, drift_words
from termkit.mining.words.lexicon import JOINERS
from termkit.model import Candidate, Document, Kind
from termkit.text.normalize import fold

Phrase = tuple[str, str]
"""A folded phrase, and the id of the document in which it stands."""
Span = tuple[int, int]


def composed(candidates: Sequence[Candidate], documents: Sequence[Document]) -> Iterator[Phrase]:
    """The phrases of the documents, as often as they stand there."""
    texts = {document.id: document.text for document in documents}
    for document, names in _places(candidates, Kind.PROJECT).items():
        if document in texts:
            yield from ((fold(texts[document][slice(*run)]), document) for run in _runs(texts[document], names))
    for candidate in candidates:
        fixed, *slots = candidate.term.split("{")
        if candidate.kind is Kind.FRAME and len(slots) > 1 and candidate.term.endswith(tuple(drift_words("aligning"))):
            for place in candidate.occurrences:
                if place.document in texts:
                    phrase = texts[place.document][place.start : place.end].removeprefix(fixed)
                    yield _unverbed(fold(phrase)), place.document


def _unverbed(phrase: str) -> str:
    """The phrase without the verb that says what is done: 加强|“一带一路”倡议同…对接."""
    verb = next((verb for verb in drift_words("causing") if phrase.startswith(verb)), "")
    return phrase.removeprefix(verb)


def _places(candidates: Sequence[Candidate], kind: Kind) -> dict[str, list[Span]]:
    """The places of all candidates of a kind by document, in order, the longest of those that begin at one place."""
    found: dict[str, set[Span]] = defaultdict(set)
    for candidate in candidates:
        if candidate.kind is kind:
            for place in candidate.occurrences:
                found[place.document].add((place.start, place.end))
    return {document: sorted(spans, key=lambda span: (span[0], -span[1])) for document, spans in found.items()}


def _runs(text: str, names: Sequence[Span]) -> Iterator[Span]:
    """From the first to the last of two names and more that are joined."""
    first = last = count = 0
    for start, end in names:
        if start < last:
            continue
        if not (count and text[last:start] and JOINERS.union(QUOTES).issuperset(text[last:start])):
            if count > 1:
                yield first, last
            first, count = start, 0
        last, count = end, count + 1
    if count > 1:
        yield first, last
