"""Figures of a set of glossaries: concepts, filled slots by language, and how well the equivalents are attested."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from termkit.model import OFFERED_SLOTS, ConceptEntry, Reliability, primary

ORDER = {reliability: rank for rank, reliability in enumerate(Reliability)}


class LanguageFigures(NamedTuple):
    """One language: concepts with a term, terms in all, and concepts by the reliability of their best term."""

    language: str
    filled: int
    terms: int
    best: dict[str, int]

    @property
    def official(self) -> float:
        """The share of filled concepts whose best term stands in an official or official parallel text."""
        return (self.best.get("parallel", 0) + self.best.get("official", 0)) / self.filled if self.filled else 0.0


class GlossaryFigures(NamedTuple):
    """All figures: concepts, concepts by kind, and one line a language."""

    concepts: int
    kinds: dict[str, int]
    languages: tuple[LanguageFigures, ...]


def glossary_figures(folder: Path) -> GlossaryFigures:
    """The figures of the glossary files of a folder; raises FormatError for one that cannot be read."""
    from termkit.formats import read
    from termkit.workflow.base.glossaries import glossary_files

    return figures_of([entry for path in glossary_files(folder) for entry in read(path).entries()])


def figures_of(entries: Iterable[ConceptEntry]) -> GlossaryFigures:
    """The figures of some entries."""
    held = list(entries)
    kinds = Counter(entry.kind.value if entry.kind else "" for entry in held)
    return GlossaryFigures(len(held), dict(kinds.most_common()), tuple(_language(held, tag) for tag in OFFERED_SLOTS))


def _language(entries: list[ConceptEntry], language: str) -> LanguageFigures:
    sections = [s for entry in entries for s in entry.sections if primary(s.language) == language and s.terms]
    best = Counter(
        min((t.reliability or Reliability.OWN for t in section.terms), key=ORDER.__getitem__).value
        for section in sections
    )
    counted = {reliability.value: best[reliability.value] for reliability in Reliability}
    return LanguageFigures(language, len(sections), sum(len(section.terms) for section in sections), counted)
