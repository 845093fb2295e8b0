"""The queue as a table: ticks, terms, kinds, slots, figures."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text
from textual.widgets import DataTable

from termkit.interface.wording import Wording
from termkit.model import SLOTS
from termkit.store.mined.queue import QueueRow
from termkit.terminal.drawing import STATES, with_slots

COLUMNS = ("tick", "term", "kind", "slots", "places")
OTHERS = 40
"""Columns of the screen that everything but the term takes."""
SHORTEST = 16


class QueueTable(DataTable[Text]):
    """Rows are keyed by the candidates' numbers."""

    def __init__(self, t: Wording) -> None:
        """An empty table with its headings."""
        super().__init__(id="queue", cursor_type="row", zebra_stripes=False)
        self.t = t
        self.known: dict[int, QueueRow] = {}
        self.ticks: set[int] = set()

    def on_mount(self) -> None:
        """The headings."""
        heads = ("", self.t("candidate"), self.t("kind"), self.t("slots"), self.t("places"))
        for key, head in zip(COLUMNS, heads, strict=True):
            self.add_column(head, key=key)

    def on_resize(self) -> None:
        """Cut long terms for the width there is now."""
        for row in self.known.values():
            self.renew(row)

    def fill(self, rows: Sequence[QueueRow], at: int = 0) -> None:
        """Show these rows alone, with the cursor on one of them."""
        self.clear()
        self.known.clear()
        self.ticks.clear()
        self.extend(rows)
        if rows:
            self.move_cursor(row=at)

    def extend(self, rows: Sequence[QueueRow]) -> None:
        """Show these rows too."""
        for row in rows:
            if row.id not in self.known:
                self.known[row.id] = row
                self.add_row(*self._cells(row), key=str(row.id))

    def renew(self, row: QueueRow) -> None:
        """Draw a row as it stands now."""
        if row.id in self.known:
            self.known[row.id] = row
            for column, cell in zip(COLUMNS, self._cells(row), strict=True):
                self.update_cell(str(row.id), column, cell, update_width=True)

    def row_at(self, place: int) -> QueueRow | None:
        """The candidate of a line (from 0), None where there is none."""
        return self.known[self._number(place)] if 0 <= place < self.row_count else None

    def move_to(self, number: int) -> None:
        """Put the cursor on a candidate."""
        self.move_cursor(row=self.get_row_index(str(number)))

    def next_waiting(self) -> int | None:
        """The line below the cursor whose candidate waits, None where none does."""
        places = range(self.cursor_row + 1, self.row_count)
        return next((place for place in places if self.known[self._number(place)].state == "new"), None)

    def tick(self) -> None:
        """Tick the line of the cursor, or take its tick away."""
        row = self.row_at(self.cursor_row)
        if row:
            self.ticks ^= {row.id}
            self.renew(row)

    def ticked(self) -> list[QueueRow]:
        """The ticked candidates, in the order of the queue."""
        return sorted((self.known[number] for number in self.ticks), key=lambda row: row.rank)

    def clear_ticks(self) -> None:
        """Take all ticks away."""
        rows = self.ticked()
        self.ticks.clear()
        for row in rows:
            self.renew(row)

    def _number(self, place: int) -> int:
        return int(str(self.coordinate_to_cell_key((place, 0)).row_key.value))  # type: ignore[arg-type]  # a pair will do

    def _cells(self, row: QueueRow) -> list[Text]:
        style = "" if row.state == "new" else STATES.get(row.state, "dim")
        term = with_slots(row.term, f"strike {style}" if row.state == "rejected" else style)
        term.truncate(max(self.size.width - OTHERS, SHORTEST), overflow="ellipsis")
        slots = Text()
        for tag in SLOTS:
            filled = tag in row.filled
            slots.append(f"{tag} " if filled else "·· ", "green" if filled else "cyan" if row.suggested else "dim")
        return [
            Text("✓" if row.id in self.ticks else " ", "bold yellow"),
            term,
            Text(self.t.named("kind", row.kind), "dim"),
            slots,
            Text(f"{row.frequency}/{row.documents}", justify="right"),
        ]
