"""Drift: how a formula's wording changed from document to document."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from termkit.errors import NotFound
from termkit.mining.drift import Ladder, drift
from termkit.mining.drift_svg import draw
from termkit.store.candidates import iterate_candidates
from termkit.store.database import TermBase
from termkit.store.documents import iterate_documents


def ladders(base: TermBase, term: str | None = None) -> list[Ladder]:
    """The dated ladders of wordings in the base's documents, of one formula or of all."""
    candidates = [stored.candidate for stored in iterate_candidates(base, with_occurrences=True)]
    return drift(candidates, list(iterate_documents(base)), term)


def draw_ladder(found: Sequence[Ladder], path: Path) -> None:
    """Write the first ladder as an SVG timeline; raises NotFound when there is none."""
    if not found:
        raise NotFound("no ladder to draw: the wording stands in one form only")
    from termkit.formats.saving import save  # the formats cost more than a table of ladders

    save([draw(found[0])], path)
