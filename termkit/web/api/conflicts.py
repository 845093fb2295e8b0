"""Conflicts in the JSON API: those that wait, both sides compared; one settled."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from termkit.model.plain import plain
from termkit.store.terms.conflicts import count_conflicts
from termkit.web.api.forms import Body, text, word
from termkit.web.api.verbs import writes
from termkit.web.filters import whole
from termkit.web.house import house_of
from termkit.workflow.exchange.comparing import compare
from termkit.workflow.exchange.settling import Settlement, Waiting, settle, waiting

MOST = 200
"""Conflicts of one answer."""


def conflicts(request: Request) -> Response:
    """What imports and rebuilds left open."""
    after, limit = whole(request, "after", 0), whole(request, "limit", 60, most=MOST)
    with house_of(request).open() as base:
        found = [_told(one) for one in waiting(base, after=after, limit=limit)]
        return JSONResponse({"total": count_conflicts(base), "conflicts": found})


def settle_one(request: Request, body: Body) -> Response:
    """One conflict settled, whole or in one language, provided that both sides are as they were seen."""
    house, number = house_of(request), request.path_params["number"]
    how, stamp = word(Settlement, body, "how"), text(body, "stamp")
    language = text(body, "language") if body.get("language") else ""
    with house.open() as base:
        settled = settle(base, [number], how, language=language, who=house.who, stamps={number: stamp})
        return JSONResponse({"step": settled.step, "entry": settled.entries[0], "total": count_conflicts(base)})


def _told(one: Waiting) -> dict[str, Any]:
    names = ("number", "entry", "term", "language", "source", "reason", "stamp")
    return {
        **{name: getattr(one, name) for name in names},
        "contradictions": plain(one.contradictions),
        "held": plain(one.held) if one.held else None,
        "incoming": plain(one.incoming),
        "compared": [asdict(row) for row in compare(one.held, one.incoming)],
    }


ROUTES = [
    Route("/conflicts", conflicts),
    Route("/conflicts/{number:int}", writes(settle_one), methods=["POST"]),
]
