"""The links of an entry: those there are, one taken away, one added to an entry that is found while one types."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList, Select, Static
from textual.widgets.option_list import Option

from termkit.interface.wording import Wording
from termkit.model import Link, Relation
from termkit.terminal.picking import PickScreen
from termkit.terminal.session import Session


class LinkScreen(ModalScreen[tuple[Link, ...]]):
    """Gives the links as they were left; the form writes them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+s", "leave", "close"),
        Binding("x,delete", "unlink", "js.unlink"),
        Binding("l", "add", "link.add"),
    ]

    def __init__(self, t: Wording, session: Session, term: str, links: tuple[Link, ...]) -> None:
        """Begin with the links there are."""
        super().__init__()
        self.t, self.session, self.term = t, session, term
        self.links = list(links)

    def compose(self) -> ComposeResult:
        """The links, the kind of the next one, the keys."""
        with Vertical(classes="dialog"):
            yield Label(f"{self.t('links')}: {self.term}", classes="title", markup=False)
            yield OptionList(id="links")
            with Horizontal(classes="line"):
                yield Label(self.t("link.relation"))
                relations = [(self.t.named("relation", relation), str(relation)) for relation in Relation]
                yield Select(relations, value=str(Relation.VARIANT_OF), allow_blank=False, id="relation")
            yield Static(self.t("terminal.links.help"), classes="dim", markup=False)

    def on_mount(self) -> None:
        """Show them."""
        self._fill()
        self.query_one("#links").focus()

    def action_add(self) -> None:
        """Find the entry to link to."""
        self.app.push_screen(PickScreen(self.t, self.session, self.term, title=self.t("js.link")), self._added)

    def action_unlink(self) -> None:
        """Take the marked link away."""
        marked = self.query_one("#links", OptionList).highlighted
        if self.links and marked is not None:
            del self.links[marked]
            self._fill()

    def action_leave(self) -> None:
        """Back to the form."""
        self.dismiss(tuple(self.links))

    def _added(self, entry: str | None) -> None:
        if entry:
            link = Link(Relation(str(self.query_one("#relation", Select).value)), entry)
            self.links += [] if link in self.links else [link]
            self._fill()

    def _fill(self) -> None:
        shown = self.query_one("#links", OptionList)
        shown.clear_options()
        names = self.session.names(link.target for link in self.links)
        for link in self.links:
            words = (f"{self.t.named('relation', link.relation)} ", "dim"), names.get(link.target, link.target)
            shown.add_option(Option(Text.assemble(*words)))
        if not self.links:
            shown.add_option(Option(self.t("js.none"), disabled=True))
        shown.highlighted = 0 if self.links else None
