"""The list of keys."""

from __future__ import annotations

from typing import ClassVar

from rich.table import Table
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Label, Static

from termkit.interface.wording import Wording

ELSEWHERE = ("c", "s", "1 2 3")
"""Keys of the page that the terminal has no use for."""


class HelpScreen(ModalScreen[None]):
    """Every key with what it does; any of Escape, q and ? closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,q,question_mark", "dismiss", "close")]

    def __init__(self, t: Wording) -> None:
        """Take the words from the catalogue that the page takes them from."""
        super().__init__()
        self.t = t

    def compose(self) -> ComposeResult:
        """The table of keys."""
        table = Table.grid(padding=(0, 2))
        for keys, what in {**self.t.started("key."), **self.t.started("terminal.key.")}.items():
            if keys not in ELSEWHERE:
                table.add_row(keys, what)
        with VerticalScroll(classes="dialog"):
            yield Label(self.t("help"), classes="title")
            yield Static(table)
