"""Where the review queue opens, and how far the work has come: the same for the page and for the terminal."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from termkit.errors import NotFound
from termkit.model import ReviewState
from termkit.store.database import TermBase
from termkit.store.mined.queue import (
    QueueFilter,
    QueueRow,
    last_decided,
    queue_page,
    queue_ranks,
    queue_row,
    rows_numbered,
)

PAGE = 60
"""Rows that are shown at first, and loaded at a time."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The first rows of a filter; whether earlier ones stand above them; how many there are, where that was found."""

    rows: list[QueueRow]
    earlier: bool
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """Decided, of those and the waiting ones; candidates of each state; those of each kind in the filter's states."""

    done: int
    waiting: int
    states: dict[str, int]
    kinds: dict[str, int]


def opening(base: TermBase, wanted: QueueFilter, chosen: int = 0) -> Opening:
    """The first rows to show: from the chosen candidate on, else after the last decision, else from the best."""
    start = _start(base, wanted, chosen)
    if wanted.looks_elsewhere:
        return _by_ranks(base, wanted, start)
    found = queue_page(base, wanted, after=start, limit=PAGE)
    if not found and start:
        start, found = 0, queue_page(base, wanted, limit=PAGE)
    earlier = bool(start) and bool(queue_page(base, wanted, before=start + 1, limit=1))
    return Opening(found, earlier)


def _by_ranks(base: TermBase, wanted: QueueFilter, start: int) -> Opening:
    ranks = queue_ranks(base, wanted)
    place = bisect_right(ranks, (start, sys.maxsize))
    if place == len(ranks):
        place = 0
    found = rows_numbered(base, [number for _, number in ranks[place : place + PAGE]])
    return Opening(found, place > 0, len(ranks))


def progress(table: Iterable[tuple[str, str, bool, int]], wanted: QueueFilter) -> Progress:
    """The figures of `queue_counts` as progress."""
    counts = list(table)
    states = {state: sum(count for _, s, _, count in counts if s == state) for state in map(str, ReviewState)}
    kinds: dict[str, int] = {}
    for kind, state, known, count in counts:
        if (not wanted.states or state in wanted.states) and wanted.known in (None, known):
            kinds[kind] = kinds.get(kind, 0) + count
    waiting = sum(count for _, state, known, count in counts if state == "new" and not known)
    return Progress(sum(states.values()) - states["new"], waiting, states, kinds)


def _start(base: TermBase, wanted: QueueFilter, chosen: int) -> int:
    if chosen:
        try:
            return queue_row(base, chosen).rank - 1
        except NotFound:  # an old address: the mining has been repeated
            return 0
    return last_decided(base) if wanted.states == ("new",) else 0
