"""The queue: ranked candidates on the left, one of them in full on the right."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from termkit.interface.explaining import explain
from termkit.model import Kind, ReviewState
from termkit.store.database import TermBase
from termkit.store.documents import document_heads
from termkit.store.history.steps import history
from termkit.store.markers import last_run
from termkit.store.mined.concordance import context_lines, count_places
from termkit.store.mined.queue import QueueFilter, candidate_numbered, count_queue, queue_counts, queue_page, queue_row
from termkit.web.filters import queue_filter, whole
from termkit.web.house import House, house_of, wording_of
from termkit.web.links import linked, names_to_be
from termkit.web.pages.entries import entry_form
from termkit.workflow.review.deciding import preview
from termkit.workflow.review.queueing import PAGE, Progress, opening, progress

FEW = 200
"""Up to so many documents are offered by name; among more, one is found in the documents view."""
COOKIE = "termkit-queue"


def queue(request: Request) -> Response:
    """The queue; without a filter in the address it opens as it was left."""
    house = house_of(request)
    left = request.cookies.get(COOKIE, "")
    if not request.url.query and left:
        return RedirectResponse(f"/queue?{left}", 303)
    wanted = queue_filter(request)
    with house.open() as base:
        chosen = whole(request, "candidate", 0)
        first = opening(base, wanted, chosen)
        total = _total(house, base, wanted) if first.total is None else first.total
        answer = house.page(
            request, "queue.html", rows=first.rows, earlier=first.earlier, next=_next(first.rows), wanted=wanted,
            page=PAGE, total=total, chosen=chosen,
            counts=_progress(house, base, wanted), kinds=list(Kind), states=list(ReviewState), filter=_filter(request),
            documents=house.remember(base, "documents", document_heads, seen=last_run), few=FEW,
        )  # fmt: skip
    answer.set_cookie(COOKIE, _filter(request), max_age=90 * 24 * 3600, httponly=True, samesite="strict")
    return answer


def rows(request: Request) -> HTMLResponse:
    """The next lines of the queue (`after` a rank), or the ones above (`before` a rank)."""
    house = house_of(request)
    before = whole(request, "before", 0) or None
    with house.open() as base:
        found = queue_page(base, queue_filter(request), after=whole(request, "after", 0), before=before, limit=PAGE)
        return house.page(request, "_queue_rows.html", rows=found, chosen=0)


def row(request: Request) -> HTMLResponse:
    """One line of the queue as it stands now."""
    house = house_of(request)
    with house.open() as base:
        return house.page(request, "_queue_rows.html", rows=[queue_row(base, request.path_params["number"])], chosen=0)


def panel(request: Request) -> HTMLResponse:
    """One candidate in full: evidence, slots, contexts, links, history."""
    house, t = house_of(request), wording_of(request)
    number = request.path_params["number"]
    with house.open() as base:
        line, stored = queue_row(base, number), candidate_numbered(base, number)
        links, names = linked(base, stored.candidate.links), names_to_be(base, stored.candidate.links)
        return house.page(
            request, "_candidate.html", row=line, candidate=stored.candidate, gone=stored.gone,
            reasons=explain(stored.candidate.evidence, t), nested=stored.candidate.evidence.nested_in[:8],
            lines=context_lines(base, number, limit=PAGE), places=count_places(base, number), links=links,
            steps=history(base, f"candidate:{line.term}", limit=20), **entry_form(base, preview(base, number), names),
        )  # fmt: skip


def contexts(request: Request) -> HTMLResponse:
    """Further contexts of a candidate."""
    house = house_of(request)
    number = request.path_params["number"]
    with house.open() as base:
        found = context_lines(base, number, limit=200, offset=whole(request, "offset", 0))
        return house.page(request, "_contexts.html", lines=found)


def progress_bar(request: Request) -> HTMLResponse:
    """The progress bar as it stands now."""
    house = house_of(request)
    with house.open() as base:
        return house.page(request, "_progress.html", counts=_progress(house, base, queue_filter(request)))


def _next(found: list[Any]) -> int:
    return found[-1].rank if len(found) == PAGE else 0


def _total(house: House, base: TermBase, wanted: QueueFilter) -> int:
    return house.remember(base, f"total {wanted}", lambda held: count_queue(held, wanted))


def _progress(house: House, base: TermBase, wanted: QueueFilter) -> Progress:
    return progress(house.remember(base, "counts", queue_counts), wanted)


def _filter(request: Request) -> str:
    left_out = ("candidate", "after", "before", "reset")
    return urlencode([(k, v) for k, v in request.query_params.multi_items() if v and k not in left_out])


ROUTES = [
    Route("/queue", queue),
    Route("/queue/rows", rows),
    Route("/queue/rows/{number:int}", row),
    Route("/queue/panel/{number:int}", panel),
    Route("/queue/contexts/{number:int}", contexts),
    Route("/queue/progress", progress_bar),
]
