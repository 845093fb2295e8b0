"""The queue as one reviewer works through it; every verb is one action of the library.  Knows nothing of the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from termkit.model import Suggestion
from termkit.store.database import TermBase
from termkit.store.history.steps import HistoryStep, history
from termkit.store.mined.concordance import ContextLine, context_lines, count_places
from termkit.store.mined.queue import (
    QueueFilter,
    QueueRow,
    candidate_numbered,
    count_queue,
    queue_counts,
    queue_page,
    queue_row,
)
from termkit.store.rows import StoredCandidate, StoredEntry
from termkit.store.terms.browse import MATCH, EntryFilter, EntryRow, entry_page
from termkit.store.terms.search import names_of
from termkit.terminal.sitting import keep, recall
from termkit.workflow.review.deciding import Choice, Decision, change, decide, preview, split, take_back
from termkit.workflow.review.drafting import EntryDraft
from termkit.workflow.review.queueing import PAGE, Progress, opening, progress
from termkit.workflow.review.suggesting import Part, known_parts, suggestions_for_slots

NEW = QueueFilter(states=("new",), known=False)
"""What waits: the filter to begin with."""
CONTEXTS = 40


@dataclass(frozen=True, slots=True)
class Card:
    """One candidate in full."""

    row: QueueRow
    stored: StoredCandidate
    held: StoredEntry
    lines: list[ContextLine]
    places: int
    steps: list[HistoryStep]
    hints: dict[str, tuple[Suggestion, ...]]
    parts: list[Part]


class Session:
    """An open base, a filter, the rows that are shown, and the actions of this sitting."""

    def __init__(self, base: TermBase, who: str = "") -> None:
        """Begin with the filter of the last sitting, else with what waits, where the last decision was made."""
        self.base = base
        self.who = who
        self.wanted = self._kept = recall(str(base.path)) or NEW
        self.rows: list[QueueRow] = []
        self.earlier = False
        self.total = 0
        self._steps: list[int] = []

    def look(self, wanted: QueueFilter, chosen: int = 0) -> list[QueueRow]:
        """The first rows of a filter; `chosen` is the candidate to begin at."""
        if wanted != self._kept:
            keep(str(self.base.path), wanted)
            self._kept = wanted
        self.wanted = wanted
        first = opening(self.base, wanted, chosen)
        self.rows, self.earlier = first.rows, first.earlier
        self.total = count_queue(self.base, wanted) if first.total is None else first.total
        return self.rows

    def further(self) -> list[QueueRow]:
        """The next rows, none at the end."""
        found = queue_page(self.base, self.wanted, after=self.rows[-1].rank, limit=PAGE) if self.rows else []
        self.rows += found
        return found

    def above(self) -> list[QueueRow]:
        """The rows before the first one shown."""
        found = queue_page(self.base, self.wanted, before=self.rows[0].rank, limit=PAGE) if self.rows else []
        self.rows = [*found, *self.rows]
        self.earlier = len(found) == PAGE
        return found

    def progress(self) -> Progress:
        """How far the work has come."""
        return progress(queue_counts(self.base), self.wanted)

    def row(self, number: int) -> QueueRow:
        """A candidate's line as it stands now; raises NotFound."""
        fresh = queue_row(self.base, number)
        self.rows = [fresh if row.id == number else row for row in self.rows]
        return fresh

    def card(self, number: int) -> Card:
        """A candidate in full as it stands now; raises NotFound."""
        row, held = queue_row(self.base, number), preview(self.base, number)
        return Card(
            row, candidate_numbered(self.base, number), held,
            lines=context_lines(self.base, number, limit=CONTEXTS),
            places=count_places(self.base, number),
            steps=history(self.base, f"candidate:{row.term}", limit=5),
            hints=suggestions_for_slots(self.base, held.entry),
            parts=known_parts(self.base, row.term),
        )  # fmt: skip

    def decide(self, decision: Decision, rows: Sequence[QueueRow], *, entry: str = "") -> None:
        """Decide on the rows at the revisions that are shown; raises NotFound, Conflict."""
        choices = [Choice(row.id, row.revision) for row in rows]
        self._steps.append(decide(self.base, decision, choices, who=self.who, entry=entry))

    def save(self, card: Card, draft: EntryDraft, revision: int) -> None:
        """Write a form into the entry that was seen at this revision; raises NotFound, Conflict."""
        self._steps.append(change(self.base, card.held.entry.id, draft, expected=revision, who=self.who))

    def approve(self, card: Card, draft: EntryDraft, revision: int) -> None:
        """Approve with the form; `revision` is that of the entry, 0 where there is none.  Raises NotFound, Conflict."""
        choice = [Choice(card.row.id, card.row.revision)]
        self._steps.append(
            decide(self.base, Decision.APPROVE, choice, who=self.who, draft=draft, entry_revision=revision or None)
        )

    def split(self, card: Card, term: str) -> str:
        """Give a Chinese term of the candidate's entry one of its own, and return its id; raises NotFound, Conflict."""
        made, step = split(self.base, card.held.entry.id, term, expected=card.held.revision, who=self.who)
        self._steps.append(step)
        return made

    def names(self, entries: Iterable[str]) -> dict[str, str]:
        """The Chinese terms of some entries, by id."""
        return names_of(self.base, sorted(set(entries)))

    def undo(self) -> list[str]:
        """Take back the latest action of this sitting, else of this reviewer; raises NotFound, Conflict."""
        step = self._steps[-1] if self._steps else None
        subjects = take_back(self.base, who=self.who, step=step)
        if self._steps:
            self._steps.pop()
        return subjects

    def entries(self, query: str, limit: int = 30) -> list[EntryRow]:
        """The entries that a merge may go into."""
        return entry_page(self.base, EntryFilter(query=query, sort=MATCH), limit=limit)
