"""Leverage: what a new text takes from the memory, from the base's own documents, and from its terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from termkit.errors import NotFound
from termkit.memory.recall.finding import recall
from termkit.memory.recall.heatmap import Source, heatmap
from termkit.memory.recall.index import build_index
from termkit.memory.recall.leverage import LEAST, OMEGAT, Leverage, characters, leverage
from termkit.memory.recall.omegat import omegat_score
from termkit.memory.recall.similarity import EXACT, IN_CONTEXT, differences, graded, is_spaceless
from termkit.model import Document, primary
from termkit.progress import Advance, quiet
from termkit.store.database import TermBase
from termkit.store.documents import iterate_documents
from termkit.workflow.memory.recalling import Memory, open_memory, recall_document, segments_of

NEARBY, NEARBY_WORDS, MOST_NEARBY = 40, 20, 20
"""What scores so little here may score 50 in OmegaT, which counts blanks as well as words."""


class Coverage(NamedTuple):
    """How much of a text terms of one kind cover: their places, and the characters under them."""

    kind: str
    terms: int
    places: int
    characters: int


@dataclass(frozen=True, slots=True)
class LeverageReport:
    """What a new text takes from elsewhere."""

    segments: tuple[str, ...]
    memory: Leverage | None
    """Against translated units; None where the memory has none in the text's language."""
    documents: Leverage | None
    """Against the base's own documents; None where it has none in the text's language."""
    sources: tuple[Source, ...]
    """The base's documents by date, with what each segment takes from them."""
    coverage: tuple[Coverage, ...]
    """Terms by kind, and all together last."""

    def svg(self, title: str) -> str:
        """The heat map of the documents."""
        return heatmap(title, self.segments, self.sources)


def measure_leverage(
    base: TermBase,
    path: str | Path,
    *,
    source: str = "zh",
    target: str = "",
    like_omegat: bool = False,
    advance: Advance = quiet,
) -> LeverageReport:
    """What the file takes from the memory and the documents of the base; the file itself is no source of its own.

    `like_omegat` counts the memory's part by OmegaT's score and in its categories.  Raises FormatError
    for a file that cannot be read.
    """
    segments = segments_of(path, source)
    memory = _memory(base, source, target)
    against_memory = None
    if memory and like_omegat:
        against_memory = as_omegat(memory, segments, advance)
    elif memory:
        found = recall_document(memory, segments, threshold=LEAST, limit=1, advance=advance)
        against_memory = leverage(segments, [one.matches[0].score if one.matches else 0 for one in found])
    sources = _sources(base, segments, primary(source), advance)
    against_documents = None
    if sources:
        best = [max((one.scores.get(n, 0) for one in sources), default=0) for n in range(len(segments))]
        against_documents = leverage(segments, best)
    coverage = tuple(measure_coverage(base, segments, source))
    return LeverageReport(tuple(segments), against_memory, against_documents, tuple(sources), coverage)


def as_omegat(memory: Memory, segments: Sequence[str], advance: Advance = quiet) -> Leverage:
    """OmegaT's statistics; the index, which compares otherwise, is asked for more than is needed."""
    scores = []
    least = NEARBY if is_spaceless(memory.source) else NEARBY_WORDS
    for recalled in recall_document(memory, segments, threshold=least, limit=MOST_NEARBY, advance=advance):
        text = recalled.text
        scores.append(max((omegat_score(text, match.source, memory.source) for match in recalled.matches), default=0))
    return leverage(segments, scores, OMEGAT)


def measure_coverage(base: TermBase, segments: Iterable[str], language: str) -> list[Coverage]:
    """How much of the text the terms of the base cover, by kind, and all of them together."""
    from termkit.workflow.marking import mark_terms

    text = "\n".join(segments)
    kinds: dict[str, list[tuple[str, int]]] = {}
    for mark in mark_terms(base, text, language):
        kinds.setdefault(mark.kind, []).append((mark.term, characters(text[mark.start : mark.end])))
    rows = [_coverage(kind, found) for kind, found in sorted(kinds.items())]
    return [*rows, _coverage("all", [pair for found in kinds.values() for pair in found])]


def _coverage(kind: str, found: Sequence[tuple[str, int]]) -> Coverage:
    return Coverage(kind, len({term for term, _ in found}), len(found), sum(length for _, length in found))


def _memory(base: TermBase, source: str, target: str) -> Memory | None:
    try:
        return open_memory(base, source=source, target=target)
    except NotFound:
        if target:
            raise
        return None


def _sources(base: TermBase, segments: Sequence[str], language: str, advance: Advance) -> list[Source]:
    """What each segment takes from each document of its language, by date."""
    documents = [d for d in iterate_documents(base) if primary(d.language) == language]
    documents.sort(key=lambda document: (document.date, document.id))
    others = [(d, texts) for d in documents if (texts := _texts(d)) != list(segments)]
    rows = [(number, place, text) for number, (_, texts) in enumerate(others) for place, text in enumerate(texts)]
    index = build_index(((row, text) for row, (_, _, text) in enumerate(rows)), language)
    taken: list[tuple[dict[int, int], dict[int, str]]] = [({}, {}) for _ in others]
    for place, segment in enumerate(segments):
        for hit in recall(index, segment, threshold=LEAST, limit=None):
            number, there, text = rows[hit.number]
            score = graded(hit.similarity, differences(segment, text, language=language))
            if score == EXACT and _same_neighbours(segments, place, others[number][1], there):
                score = IN_CONTEXT
            scores, answers = taken[number]
            if score > scores.get(place, 0):
                scores[place], answers[place] = score, text
        advance("comparing documents", place + 1, len(segments))
    return [Source(_label(document), *held) for (document, _), held in zip(others, taken, strict=True)]


def _texts(document: Document) -> list[str]:
    return [text for s in document.segments if (text := " ".join(document.text[s.start : s.end].split()))]


def _same_neighbours(here: Sequence[str], place: int, there: Sequence[str], row: int) -> bool:
    """Whether what stands before and after is the same; the edge of a text is like no other."""
    before = place and row and here[place - 1] == there[row - 1]
    after = place + 1 < len(here) and row + 1 < len(there) and here[place + 1] == there[row + 1]
    return bool(before and after)


def _label(document: Document) -> str:
    return " ".join(filter(None, (document.date[:10], document.title or document.id)))
