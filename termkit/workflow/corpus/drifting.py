"""Drift: how a formula's wording changed from document to document."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from termkit.errors import NotFound
from termkit.mining.corpus import WHOLE_NAMES
from termkit.mining.drift.ladders import Ladder, drift
from termkit.mining.drift.svg import draw
from termkit.model import SLOTS, Kind, Status
from termkit.store.database import TermBase
from termkit.store.documents import iterate_documents
from termkit.store.mined.placed import candidates_with_places
from termkit.store.terms.entries import find_by_zh, get_entry

TERMS = 2
"""Wordings of a ladder that are terms of the base, so that it is told first."""
KINDS = (*sorted(WHOLE_NAMES), Kind.FORMULA, Kind.CONCEPT, Kind.FRAME)


def ladders(base: TermBase, term: str | None = None) -> list[Ladder]:
    """The dated ladders of wordings in the documents, of one formula or of all, those of the most documents first.

    A ladder is told for each partner; one of which the base holds two wordings as terms stands before the others: of a
    turn of speech it may hold one.
    """
    found = drift(candidates_with_places(base, KINDS), list(iterate_documents(base)), term)
    if term is not None:
        return found
    return sorted(found, key=lambda one: sum(bool(find_by_zh(base, rung.wording)) for rung in one.rungs) < TERMS)


def has_dates(base: TermBase) -> bool:
    """Whether a document of the base has a date: there are no ladders of others."""
    return any(document.date for document in iterate_documents(base))


def equivalents(base: TermBase, found: Sequence[Ladder]) -> dict[str, tuple[str, ...]]:
    """The preferred English and Russian of the wordings that the base holds as terms."""
    wordings = {rung.wording for one in found for rung in one.rungs}
    return {wording: held for wording in sorted(wordings) if (held := _preferred(base, wording))}


def draw_ladders(base: TermBase, found: Sequence[Ladder], path: Path) -> None:
    """Write the ladders of a term as an SVG timeline; raises NotFound when there are none."""
    if not found:
        raise NotFound("no ladder to draw: the wording stands in one form only")
    from termkit.formats.writing.saving import save  # the formats cost more than a table of ladders

    save([draw(found, equivalents(base, found), iterate_documents(base))], path)


def _preferred(base: TermBase, wording: str) -> tuple[str, ...]:
    entry = next(iter(find_by_zh(base, wording)), None)
    if entry is None:
        return ()
    terms = [
        next((term.term for term in section.terms if term.status in (Status.PREFERRED, None)), "")
        for language in SLOTS
        for section in get_entry(base, entry).entry.sections
        if section.language.partition("-")[0] == language
    ]
    return tuple(term for term in terms if term)
