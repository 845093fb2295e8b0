"""The queue that is walked through in the terminal: its lines on the left, one candidate in full on the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.events import Resize
from textual.widgets import DataTable, Footer, Static

from termkit.errors import Conflict, NotFound, TermkitError
from termkit.interface.wording import Wording
from termkit.store.database import TermBase
from termkit.store.mined.queue import QueueRow
from termkit.terminal.drawing import drawn
from termkit.terminal.filtering import FilterScreen
from termkit.terminal.help import HelpScreen
from termkit.terminal.keys import KEYS
from termkit.terminal.rows import QueueTable
from termkit.terminal.searching import SearchScreen
from termkit.terminal.session import Card, Session
from termkit.terminal.status import status_line


class QueueApp(App[None]):
    """The review queue of one open base: looked at, searched and filtered."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012  # Textual declares it as an instance variable
    BINDINGS: ClassVar[list[BindingType]] = KEYS

    def __init__(self, base: TermBase, *, who: str = "", language: str = "en") -> None:
        """Review the open base; `who` signs the history, `language` is that of the interface."""
        super().__init__()
        self.t = Wording(language)
        self.session = Session(base, who)
        self.card: Card | None = None
        for key, held in list(self._bindings.key_to_bindings.items()):
            self._bindings.key_to_bindings[key] = [self._worded(binding) for binding in held]

    def _worded(self, binding: Binding) -> Binding:
        known = self.t.started("")
        return replace(binding, description=known.get(binding.description, binding.description))

    def compose(self) -> ComposeResult:
        """The line of progress, the two halves, the keys."""
        yield Static(id="status")
        with Horizontal(id="work"):
            yield QueueTable(self.t)
            with VerticalScroll(id="panel", can_focus=False):
                yield Static(id="card")
        yield Footer()

    def on_mount(self) -> None:
        """Open where the last decision was made."""
        self.title = f"termkit {self.session.base.path}"
        self.load()

    @property
    def table(self) -> QueueTable:
        """The queue."""
        return self.screen_stack[0].query_one(QueueTable)

    def load(self, chosen: int = 0) -> None:
        """Show the first rows of the filter."""
        rows = self.session.look(self.session.wanted, chosen)
        self.table.fill(rows)
        self.table.focus()
        self.tell_progress()
        self.show(rows[0] if rows else None)

    def show(self, row: QueueRow | None) -> None:
        """Draw a candidate, as it stands now."""
        self.card = self.session.card(row.id) if row else None
        if self.card:
            self.table.renew(self.card.row)
        self.draw()
        self.query_one("#panel").scroll_home(animate=False)

    def draw(self) -> None:
        """Lay the candidate out for the width there is."""
        place = self.screen_stack[0].query_one("#card", Static)
        width = max(place.size.width, 30)
        place.update(drawn(self.card, self.t, width) if self.card else self.t("queue.empty"))

    def on_resize(self, event: Resize) -> None:
        """Lay out anew once the new sizes are known."""
        del event
        self.call_after_refresh(self.draw)

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """Walking shows the candidate, and loads further rows before the last is reached."""
        row = self.table.row_at(event.cursor_row)
        if row and (self.card is None or self.card.row.id != row.id):
            self.attempt(lambda: self.show(row))
        if event.cursor_row > self.table.row_count - 15:
            self.table.extend(self.session.further())

    def action_walk(self, way: int) -> None:
        """The next or the previous line; above the first one, the earlier ones are fetched."""
        here = self.table.cursor_row
        if way < 0 and here == 0 and self.session.earlier:
            found = self.session.above()
            self.table.fill(self.session.rows, at=len(found) - 1)
        elif 0 <= here + way < self.table.row_count:
            self.table.move_cursor(row=here + way)
        else:
            self.notify(self.t("js.end"))

    def action_page(self, way: int) -> None:
        """Scroll the candidate."""
        panel = self.query_one("#panel", VerticalScroll)
        (panel.scroll_page_down if way > 0 else panel.scroll_page_up)(animate=False)

    def action_tick(self) -> None:
        """Select or leave the line, for an action on many."""
        self.table.tick()
        self.tell_progress()

    def action_next(self) -> None:
        """The next line that waits."""
        while (place := self.table.next_waiting()) is None:
            found = self.session.further()
            if not found:
                self.notify(self.t("js.end"))
                return
            self.table.extend(found)
        self.table.move_cursor(row=place)

    def action_search(self) -> None:
        """Search by any script."""
        self.push_screen(SearchScreen(self.t, self.session), self._searched)

    def action_filter(self) -> None:
        """Filter the queue."""
        self.push_screen(FilterScreen(self.t, self.session), self._searched)

    def action_help(self) -> None:
        """All keys."""
        self.push_screen(HelpScreen(self.t))

    def chosen(self) -> list[QueueRow]:
        """The ticked lines, else the candidate that is shown."""
        return self.table.ticked() or ([self.card.row] if self.card else [])

    def attempt(self, verb: Callable[[], object]) -> bool:
        """Do it, or say why not; after a conflict the latest state is shown."""
        try:
            verb()
        except TermkitError as error:
            conflict = f"{self.t('js.conflict')} " if isinstance(error, Conflict) else ""
            self.notify(f"{conflict}({self.t.told(error)})", severity="error", timeout=15, markup=False)
            self.renew(self.chosen())
            return False
        return True

    def renew(self, rows: Iterable[QueueRow]) -> None:
        """Show these lines, and the candidate, as they now stand in the base."""
        try:
            for row in rows:
                self.table.renew(self.session.row(row.id))
            if self.card:
                self.show(self.session.row(self.card.row.id))
        except NotFound:  # mining was repeated meanwhile, and no longer finds it
            self.load()

    def _searched(self, found: bool | None) -> None:
        if found:
            self.load()

    def tell_progress(self) -> None:
        """Say above the queue how far it is done, and how many lines are ticked."""
        ticked = len(self.table.ticked())
        line = status_line(self.t, self.session, ticked)
        self.screen_stack[0].query_one("#status", Static).update(line)
