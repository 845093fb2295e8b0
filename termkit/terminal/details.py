"""What is said of one term: status, type, where it stands, how reliable that is, a note."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar, TypeVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Label, Select
from textual.widgets.select import NoSelection

from termkit.interface.wording import Wording
from termkit.model import Reliability, Status, TermSection, TermType

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Details:
    """The facts of a term beside its wording; None and empty are what the term does not say."""

    status: Status | None = None
    type: TermType | None = None
    source: str = ""
    reliability: Reliability | None = None
    note: str = ""


def details_of(term: TermSection | None) -> Details:
    """What a term says; nothing for a new one."""
    return Details(term.status, term.type, term.source, term.reliability, term.note) if term else Details()


def in_short(details: Details, t: Wording) -> Text:
    """The details on one line, empty where there are none."""
    words = [
        t.named(group, value)
        for group in ("status", "type", "reliability")
        if (value := getattr(details, group)) is not None
    ]
    return Text(" · ".join([*words, *filter(None, (details.source, details.note))]))


class DetailScreen(ModalScreen[Details | None]):
    """Gives the details as they were set, None when they were left as they are."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", "cancel"), ("ctrl+s", "take", "save")]

    def __init__(self, t: Wording, term: str, details: Details, *, sourced: bool) -> None:
        """`sourced` shows source and reliability too, which Chinese terms have from their documents."""
        super().__init__()
        self.t, self.term, self.details, self.sourced = t, term, details, sourced

    def compose(self) -> ComposeResult:
        """A line for each fact."""
        held = self.details
        with VerticalScroll(classes="dialog", can_focus=False):
            yield Label(self.term, classes="title", markup=False)
            yield from self._choice("status", Status, held.status)
            yield from self._choice("type", TermType, held.type)
            if self.sourced:
                yield from self._text("source", held.source)
                yield from self._choice("reliability", Reliability, held.reliability)
            yield from self._text("note", held.note)
            with Horizontal(classes="buttons"):
                yield Button(self.t("term.take"), id="take", variant="primary")

    def on_button_pressed(self) -> None:
        """Take the details."""
        self.action_take()

    def on_input_submitted(self) -> None:
        """Enter takes the details."""
        self.action_take()

    def action_take(self) -> None:
        """Take the details as they stand."""
        made = replace(
            self.details,
            status=self._chosen(Status, "status"),
            type=self._chosen(TermType, "type"),
            note=self.query_one("#detail-note", Input).value,
        )
        if self.sourced:
            source = self.query_one("#detail-source", Input).value
            made = replace(made, source=source, reliability=self._chosen(Reliability, "reliability"))
        self.dismiss(made)

    def _choice(self, name: str, values: Iterable[StrEnum], chosen: StrEnum | None) -> ComposeResult:
        options = [(self.t.named(name, value), str(value)) for value in values]
        with Horizontal(classes="line"):
            yield Label(self.t(name))
            value = str(chosen) if chosen else Select.NULL
            yield Select(options, value=value, prompt="—", id=f"detail-{name}", allow_blank=chosen is None)

    def _text(self, name: str, value: str) -> ComposeResult:
        with Horizontal(classes="line"):
            yield Label(self.t(name))
            yield Input(value, id=f"detail-{name}")

    def _chosen(self, words: type[E], name: str) -> E | None:
        value = self.query_one(f"#detail-{name}", Select).value
        return None if isinstance(value, NoSelection) else words(str(value))
