"""The documents: a list, and each text with its terms marked."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from termkit.model import Kind
from termkit.store.documents import document_heads
from termkit.web.filters import whole
from termkit.web.house import house_of
from termkit.workflow.annotating import annotate


def documents(request: Request) -> HTMLResponse:
    """All documents, by date."""
    house = house_of(request)
    with house.open() as base:
        return house.page(request, "documents.html", documents=document_heads(base))


def document(request: Request) -> HTMLResponse:
    """One document with its terms marked; `at` is the place that a context led to."""
    house = house_of(request)
    with house.open() as base:
        held, paragraphs = annotate(base, request.path_params["id"])
    return house.page(
        request, "document.html", document=held, paragraphs=paragraphs, kinds=list(Kind),
        at=whole(request, "at", -1), to=whole(request, "to", -1),
    )  # fmt: skip


ROUTES = [Route("/documents", documents), Route("/documents/{id}", document)]
