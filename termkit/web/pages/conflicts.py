"""What imports left open: the base's entry and the file's side by side, to be settled one by one."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from termkit.interface.telling import told_contradiction
from termkit.model import primary
from termkit.store.database import TermBase
from termkit.store.terms.conflicts import count_conflicts
from termkit.web.filters import whole
from termkit.web.house import house_of
from termkit.workflow.exchange.comparing import compare
from termkit.workflow.exchange.settling import Settlement, waiting

PAGE = 20
MOST = 200
NAMED = ("kind", "type", "status", "reliability", "gender", "part_of_speech")
"""Fields whose values have a name in the interface; any other value is data, in its own language or an unknown one."""
SHOWN = 5
"""Contexts, links and the like of one term that are shown; further ones are counted."""


def conflicts(request: Request) -> HTMLResponse:
    """The first conflicts that wait."""
    house = house_of(request)
    with house.open() as base:
        return house.page(request, "conflicts.html", **_some(base, PAGE))


def rows(request: Request) -> HTMLResponse:
    """The first `limit` conflicts as they stand now, and a page more on request."""
    house = house_of(request)
    with house.open() as base:
        return house.page(request, "_conflicts.html", **_some(base, whole(request, "limit", PAGE, most=MOST)))


def _some(base: TermBase, limit: int) -> dict[str, Any]:
    total, found = count_conflicts(base), waiting(base, limit=limit)
    return {
        "total": total,
        "conflicts": [(one, compare(one.held, one.incoming)) for one in found],
        "more": min(limit + PAGE, MOST) if total > len(found) and limit < MOST else 0,
        "ways": list(Settlement),
        "most": SHOWN,
        "tag_of": language_of_datum,
        "named": NAMED,
        "told_contradiction": told_contradiction,
    }


def language_of_datum(field: str, section: str) -> str:
    """The BCP 47 tag of a datum's value; empty where it is in no language that we know of."""
    if field == "reading":
        return f"{primary(section)}-Latn"
    return section if field in ("term", "paradigm", "contexts", "suggestions", "definition") else ""


ROUTES = [Route("/conflicts", conflicts), Route("/conflicts/rows", rows)]
