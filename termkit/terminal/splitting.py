"""Which of an entry's Chinese terms is to have an entry of its own."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option

from termkit.interface.wording import Wording


class SplitScreen(ModalScreen[str]):
    """Gives the term to split off, or an empty text."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss('')", "cancel")]

    def __init__(self, t: Wording, terms: list[str]) -> None:
        """Choose among these terms."""
        super().__init__()
        self.t, self.terms = t, terms

    def compose(self) -> ComposeResult:
        """The terms."""
        with Vertical(classes="dialog"):
            yield Label(self.t("split"), classes="title")
            yield OptionList(*(Option(term) for term in self.terms), id="picks")

    def on_mount(self) -> None:
        """Begin at the last one, which is the least the head of the entry."""
        picks = self.query_one(OptionList)
        picks.highlighted = len(self.terms) - 1
        picks.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take it."""
        self.dismiss(self.terms[event.option_index])
