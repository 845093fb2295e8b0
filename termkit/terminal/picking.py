"""The entry that a candidate is merged into: found while one types."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option

from termkit.interface.wording import Wording
from termkit.model import SLOTS
from termkit.store.terms.browse import EntryRow
from termkit.terminal.session import Session


class PickScreen(ModalScreen[str]):
    """Gives the id of the chosen entry, or an empty text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss('')", "cancel"),
        ("down", "walk(1)", "next"),
        ("up", "walk(-1)", "next"),
    ]

    def __init__(self, t: Wording, session: Session, first: str, title: str = "") -> None:
        """Look for `first` to begin with; `title` is what the entry is chosen for, else a merge."""
        super().__init__()
        self.t = t
        self.session = session
        self.first = first
        self.heading = title or f"{t('merge.into')}: {first}"

    def compose(self) -> ComposeResult:
        """The field and what it finds."""
        with Vertical(classes="dialog"):
            yield Label(self.heading, classes="title", markup=False)
            yield Input(self.first, placeholder=self.t("merge.search"), id="query")
            yield OptionList(id="picks")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look again."""
        picks = self.query_one(OptionList)
        picks.clear_options()
        found = self.session.entries(event.value)
        picks.add_options([Option(self._words(row), id=row.id) for row in found])
        if not found:
            picks.add_option(Option(self.t("js.none"), disabled=True))
        picks.highlighted = 0 if found else None

    def on_input_submitted(self) -> None:
        """Enter takes the entry that is marked."""
        self.query_one(OptionList).action_select()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take it."""
        self.dismiss(event.option.id or "")

    def action_walk(self, way: int) -> None:
        """Mark the next or the previous entry, while the cursor stays in the field."""
        picks = self.query_one(OptionList)
        (picks.action_cursor_down if way > 0 else picks.action_cursor_up)()

    def _words(self, row: EntryRow) -> Text:
        rest = " · ".join(row.terms.get(tag, "—") for tag in SLOTS)
        return Text.assemble((row.zh, "bold"), (f" {row.reading}  ", "italic dim"), rest)
