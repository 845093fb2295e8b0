"""One line to search by: characters, pinyin, initials, English, Russian in any form."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from termkit.interface.wording import Wording
from termkit.terminal.session import Session


class SearchScreen(ModalScreen[bool]):
    """Gives True when the filter of the session was changed."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(False)", "cancel")]

    def __init__(self, t: Wording, session: Session) -> None:
        """Begin with the query there is."""
        super().__init__()
        self.t = t
        self.session = session

    def compose(self) -> ComposeResult:
        """The field."""
        with Vertical(classes="dialog low"):
            yield Label(self.t("search"), classes="title")
            yield Input(self.session.wanted.query, placeholder=self.t("search.hint"), id="query")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Search; an empty line shows everything again."""
        self.session.wanted = replace(self.session.wanted, query=event.value.strip())
        self.dismiss(True)
