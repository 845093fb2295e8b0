"""The filter: state, kind, known or not, document, year, empty slot, score."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Label, Select
from textual.widgets.select import NoSelection

from termkit.interface.wording import Wording
from termkit.model import OFFERED_SLOTS, Kind, ReviewState
from termkit.store.documents import document_heads
from termkit.store.mined.queue import QueueFilter
from termkit.terminal.session import Session

Options = Iterable[tuple[str, str]]


class FilterScreen(ModalScreen[bool]):
    """Gives True when the filter of the session was changed."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(False)", "cancel"), ("ctrl+s", "take", "save")]

    def __init__(self, t: Wording, session: Session) -> None:
        """Begin with the filter there is."""
        super().__init__()
        self.t = t
        self.session = session

    def compose(self) -> ComposeResult:
        """A line for each part of the filter."""
        t, wanted = self.t, self.session.wanted
        heads = document_heads(self.session.base)
        years = sorted({head["date"][:4] for head in heads if head["date"]})
        known = {True: "yes", False: "no", None: ""}[wanted.known]
        with VerticalScroll(classes="dialog"):
            yield Label(t("filter"), classes="title")
            yield from self._line("state", [(t.named("state", s), s) for s in ReviewState], *wanted.states[:1])
            yield from self._line("known", [(t(f"known.{word}"), word) for word in ("no", "yes")], known)
            yield from self._line("kind", [(t.named("kind", kind), kind) for kind in Kind], *wanted.kinds[:1])
            names = [(f"{head['date']} {head['title'] or head['id']}", head["id"]) for head in heads]
            yield from self._line("document", names, wanted.document)
            yield from self._line("year", [(year, year) for year in years], wanted.year)
            slots = [(t("slot.empty", language=t.named("language", tag)), tag) for tag in OFFERED_SLOTS]
            yield from self._line("empty", slots, wanted.empty)
            with Horizontal(classes="line"):
                yield Label(t("score.from"))
                yield Input(f"{wanted.min_score:g}" if wanted.min_score else "", id="score", type="number")
            with Horizontal(classes="buttons"):
                yield Button(t("filter"), id="take", variant="primary")
                yield Button(t("reset"), id="reset")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Take the filter, or begin anew."""
        if event.button.id == "reset":
            from termkit.terminal.session import NEW

            self.session.wanted = NEW
            self.dismiss(True)
        else:
            self.action_take()

    def on_input_submitted(self) -> None:
        """Enter takes the filter."""
        self.action_take()

    def action_take(self) -> None:
        """Take the filter as it stands."""
        state, kind = self._chosen("state"), self._chosen("kind")
        score = self.query_one("#score", Input).value
        self.session.wanted = QueueFilter(
            states=(state,) if state else (),
            kinds=(kind,) if kind else (),
            known={"yes": True, "no": False}.get(self._chosen("known")),
            document=self._chosen("document"),
            year=self._chosen("year"),
            empty=self._chosen("empty"),
            min_score=float(score or 0) if score not in ("-", ".", "-.") else 0.0,
            query=self.session.wanted.query,
        )
        self.dismiss(True)

    def _line(self, name: str, options: Options, chosen: str = "") -> ComposeResult:
        held = [(label, str(value)) for label, value in options]
        value = str(chosen) if any(value == chosen for _, value in held) else Select.NULL
        with Horizontal(classes="line"):
            yield Label(self.t(name))
            yield Select(held, value=value, prompt=self.t("any"), id=name)

    def _chosen(self, name: str) -> str:
        value = self.query_one(f"#{name}", Select).value
        return "" if isinstance(value, NoSelection) else str(value)
