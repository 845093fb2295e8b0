"""What is in the base, kind by kind: the table that `termkit build` ends with."""

from __future__ import annotations

from typing import NamedTuple

from termkit.model import Kind
from termkit.store.database import TermBase
from termkit.store.mined.candidates import count_candidates, count_known, iterate_candidates
from termkit.store.terms.entries import count_slots

EXAMPLES = 3


class KindSummary(NamedTuple):
    """One kind of concept: candidates, how many of them the base knows, entries, filled and empty slots, the best."""

    kind: str
    candidates: int
    known: int
    entries: int
    en: int
    ru: int
    empty: int
    examples: tuple[str, ...]


def summarise(base: TermBase) -> list[KindSummary]:
    """A line for every kind that occurs, in the order of the kinds."""
    mined: dict[str, int] = {}
    for (kind, _), count in count_candidates(base).items():
        mined[kind] = mined.get(kind, 0) + count
    known = count_known(base)
    slots = count_slots(base)
    lines = []
    for kind in Kind:
        best = iterate_candidates(base, kinds=[kind], limit=EXAMPLES)
        entries, en, ru, empty = slots.get(kind.value, (0, 0, 0, 0))
        if entries or mined.get(kind.value):
            examples = tuple(stored.candidate.term for stored in best)
            counts = mined.get(kind.value, 0), known.get(kind.value, 0), entries, en, ru, empty
            lines.append(KindSummary(kind.value, *counts, examples))
    return lines
