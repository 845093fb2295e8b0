"""What every page of one server shares: the base's place, the reviewer's name, the templates, what is remembered."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from termkit.errors import StoreError
from termkit.interface.wording import LANGUAGES, Wording, choose_language
from termkit.store.database import TermBase
from termkit.store.markers import marker
from termkit.store.terms.conflicts import count_conflicts
from termkit.web.charts import heat_level
from termkit.web.marking import marked_fillers, marked_slots
from termkit.web.shelf import Shelf

if TYPE_CHECKING:
    from starlette.applications import Starlette

T = TypeVar("T")
Seen = tuple[int, ...]
REMEMBERED = 40
"""Answers kept: a few of the dashboard, and the totals of the latest filters."""


class House:
    """One term base behind one token; each request opens the file for itself."""

    def __init__(self, db: str | Path, token: str, who: str) -> None:
        """Keep where the base is; nothing is opened yet."""
        self.db = str(db)
        self.token = token
        self.who = who
        self.shelf = Shelf()
        self._remembered: dict[str, tuple[Seen, Any]] = {}
        self._templates = Environment(
            loader=PackageLoader("termkit.web"),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters["slots"] = marked_slots
        self._templates.filters["filled"] = marked_fillers
        self._templates.filters["heat"] = heat_level

    def open(self) -> TermBase:
        """The term base, to be closed after the request."""
        base = TermBase.open(self.db, create=False)
        # what the page confirms must outlast a power failure too
        base.connection.execute("PRAGMA synchronous = FULL")
        return base

    def remember(
        self, base: TermBase, name: str, ask: Callable[[TermBase], T], *, seen: Callable[[TermBase], Seen] = marker
    ) -> T:
        """The answer of `ask`, asked again only when the base has changed: in what `seen` looks at."""
        now = seen(base)
        held = self._remembered.get(name)
        if held is None or held[0] != now:
            held = (now, ask(base))
            self._remembered[name] = held
            while len(self._remembered) > REMEMBERED:
                self._remembered.pop(next(iter(self._remembered)), None)
        answer: T = held[1]
        return answer

    def page(self, request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
        """A template filled in, in the reader's language."""
        wording = wording_of(request)
        text = self._templates.get_template(template).render(
            t=wording,
            lang=wording.language,
            languages=LANGUAGES,
            theme=theme_of(request),
            here=request.url.path,
            address=f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path,
            who=self.who,
            db=Path(self.db).name,
            open_conflicts=self._open_conflicts,
            **values,
        )
        return HTMLResponse(text, status)

    def _open_conflicts(self) -> int:
        """How many conflicts wait; none where the base cannot be asked, so that a page of refusal still stands."""
        try:
            with self.open() as base:
                return count_conflicts(base)
        except (StoreError, sqlite3.Error):
            return 0


def house_of(request: Request) -> House:
    """The house of the server that answers the request."""
    app: Starlette = request.app
    house: House = app.state.house
    return house


def wording_of(request: Request) -> Wording:
    """The words of the interface: the language that was chosen, else the browser's."""
    return Wording(
        choose_language(request.cookies.get("termkit-language", ""), request.headers.get("accept-language", ""))
    )


def theme_of(request: Request) -> str:
    """`light`, `dark`, or `auto` as the system has it."""
    theme = request.cookies.get("termkit-theme", "")
    return theme if theme in ("light", "dark") else "auto"
