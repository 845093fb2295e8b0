"""The documents: a list, and each text with its terms marked."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from termkit.model import Kind, primary
from termkit.store.documents import document_heads
from termkit.store.markers import last_run
from termkit.store.memory.bitexts import BitextHead, bitext_heads
from termkit.web.filters import whole
from termkit.web.guard import LARGEST_FILE
from termkit.web.house import house_of
from termkit.workflow.checks.directions import SOURCES
from termkit.workflow.review.annotating import annotate


def documents(request: Request) -> HTMLResponse:
    """All documents, by date."""
    house = house_of(request)
    with house.open() as base:
        return house.page(
            request, "documents.html", documents=house.remember(base, "documents", document_heads, seen=last_run),
            bitexts=house.remember(base, "bitexts", bitext_heads), files=house.shelf.files(), pair_of=_pair_of,
            largest=LARGEST_FILE // 1_000_000,
        )  # fmt: skip


def document(request: Request) -> HTMLResponse:
    """One document with its terms marked; `at` is the place that a context led to."""
    house = house_of(request)
    with house.open() as base:
        held, paragraphs = annotate(base, request.path_params["id"])
    return house.page(
        request, "document.html", document=held, paragraphs=paragraphs, kinds=list(Kind),
        at=whole(request, "at", -1), to=whole(request, "to", -1),
    )  # fmt: skip


def _pair_of(head: BitextHead) -> str:
    """The languages of a bitext as an address asks for them: Chinese first where it is there."""
    tags = list(dict.fromkeys(primary(tag) for tag in head.languages))
    ordered = sorted(tags, key=lambda tag: SOURCES.index(tag) if tag in SOURCES else len(SOURCES))
    chinese = [*ordered[:1], *[tag for tag in ("ru", "en") if tag in ordered[1:]], *ordered[1:], "ru"]
    return f"?source={chinese[0]}&target={chinese[1]}"


ROUTES = [Route("/documents", documents), Route("/documents/{id}", document)]
