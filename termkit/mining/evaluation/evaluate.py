"""Evaluation of a candidate list against gold lists, and of a corpus against itself.

Recall counts the gold's musts; precision counts a candidate right when any gold row is that term, whatever its kind;
type accuracy is over the right ones.  Frames are compared by their fixed parts and stand outside precision.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from termkit.mining.evaluation.gold import GoldTerm, comparable, same_frame
from termkit.model import Candidate, Document, Kind
from termkit.text.normalize import key

NAMES = ("person", "place", "port", "org", "doc", "project", "abbr")
LONG = 8
RANKS = (100, 300)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: hits of a total."""

    name: str
    hits: int
    total: int

    @property
    def value(self) -> float | None:
        """The share, or None of nothing."""
        return self.hits / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures, the musts that were missed, and the candidates that no gold row knows (best first)."""

    figures: tuple[Figure, ...]
    missed: tuple[GoldTerm, ...]
    wrong: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of a document's terms a base mined from the other documents holds."""

    document: str
    covered: int
    total: int


def evaluate(candidates: Sequence[Candidate], gold: Sequence[GoldTerm]) -> Evaluation:
    """The figures of candidates, given best first."""
    plain = _distinct([c for c in candidates if c.kind is not Kind.FRAME])
    frames = [c.term for c in candidates if c.kind is Kind.FRAME]
    known = {comparable(g.term): g for g in gold if not _is_frame(g)}
    found = {comparable(c.term) for c in plain}
    missed = [g for g in gold if g.must and not _is_found(g, found, frames)]
    figures = [*_recalls(gold, found, frames), *_precisions(plain, known)]
    wrong = [c for c in plain if comparable(c.term) not in known]
    return Evaluation(tuple(figures), tuple(missed), tuple(wrong))


def _distinct(candidates: Sequence[Candidate]) -> list[Candidate]:
    return list({comparable(c.term): c for c in reversed(candidates)}.values())[::-1]


def _is_frame(term: GoldTerm) -> bool:
    return "frame" in term.kinds and "{" in term.term


def _is_found(term: GoldTerm, found: Collection[str], frames: Sequence[str]) -> bool:
    if _is_frame(term):
        return any(same_frame(term.term, frame) for frame in frames)
    return comparable(term.term) in found


def _recalls(gold: Sequence[GoldTerm], found: Collection[str], frames: Sequence[str]) -> list[Figure]:
    def recall(name: str, wanted: Callable[[GoldTerm], bool]) -> Figure:
        musts = [term for term in gold if term.must and wanted(term)]
        return Figure(f"recall.{name}", sum(_is_found(term, found, frames) for term in musts), len(musts))

    def of(*kinds: str) -> Callable[[GoldTerm], bool]:
        return lambda term: not _is_frame(term) and not term.kinds.isdisjoint(kinds)

    figures = [recall("names", of(*NAMES)), *(recall(kind, of(kind)) for kind in (*NAMES, "formula", "concept"))]
    figures.append(recall(f"formula>={LONG}", lambda g: of("formula")(g) and len(comparable(g.term)) >= LONG))
    return [*figures, recall("frame", _is_frame)]


def _precisions(plain: Sequence[Candidate], known: dict[str, GoldTerm]) -> list[Figure]:
    right = [comparable(c.term) in known for c in plain]
    figures = [Figure("precision.all", sum(right), len(right))]
    figures += [Figure(f"precision@{rank}", sum(right[:rank]), len(right[:rank])) for rank in RANKS]
    typed = [(c.kind.value, known[comparable(c.term)].kinds) for c in plain if comparable(c.term) in known]
    figures.append(Figure("type.accuracy", sum(kind in kinds for kind, kinds in typed), len(typed)))
    for kind in (*NAMES, "formula", "concept"):
        own = [comparable(c.term) in known for c in plain if c.kind.value == kind]
        figures.append(Figure(f"precision.{kind}", sum(own), len(own)))
    return figures


def coverage(
    documents: Sequence[Document], mine: Callable[[Sequence[Document]], Sequence[Candidate]]
) -> list[Coverage]:
    """Leave one out: for each document the share of its terms that `mine` finds in the others."""
    found = []
    for left_out in documents:
        base = {key(c.term) for c in mine([d for d in documents if d is not left_out])}
        terms = {key(c.term) for c in mine([left_out])}
        found.append(Coverage(left_out.id, len(terms & base), len(terms)))
    return found
