"""The verbs of the library over HTTP, one address each."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from importlib.resources import files
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from termkit.model import Kind
from termkit.model.plain import plain
from termkit.store.documents import document_heads, get_document
from termkit.store.history.steps import history
from termkit.store.mined.concordance import context_lines, count_places
from termkit.store.mined.queue import candidate_numbered, count_queue, queue_page, queue_row
from termkit.store.terms.browse import backlinks, count_browsed, entry_page, ladder_of
from termkit.store.terms.entries import get_entry
from termkit.web.api.forms import Body, choices_of, draft_of, integer, text, word
from termkit.web.filters import entry_filter, queue_filter, whole
from termkit.web.house import house_of
from termkit.workflow.base.summary import summarise
from termkit.workflow.lookup import lookup
from termkit.workflow.review.deciding import Decision, add, change, decide, join, split, take_back
from termkit.workflow.review.suggesting import known_parts, pinyin_of, suggestions_anew

LONGEST = 200
"""Characters of a term for which suggestions are made."""
MOST = 500
"""Rows of one answer."""


def writes(verb: Callable[[Request, Body], Response]) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint that reads a JSON object first; raises 400 for anything else."""

    async def endpoint(request: Request) -> Response:
        try:
            body = json.loads(await request.body())
        except ValueError:
            raise HTTPException(400, "the body is no JSON") from None
        if not isinstance(body, dict):
            raise HTTPException(400, "the body is no JSON object")
        return await run_in_threadpool(verb, request, body)

    return endpoint


def openapi(request: Request) -> Response:
    """The description of this API (OpenAPI 3.1)."""
    del request
    return Response(files("termkit.web").joinpath("openapi.json").read_bytes(), media_type="application/json")


def candidates(request: Request) -> Response:
    """Candidates of a filter, best first."""
    wanted = queue_filter(request)
    with house_of(request).open() as base:
        rows = queue_page(base, wanted, after=whole(request, "after", 0), limit=whole(request, "limit", 60, most=MOST))
        return JSONResponse({"total": count_queue(base, wanted), "candidates": [asdict(row) for row in rows]})


def candidate(request: Request) -> Response:
    """One candidate with evidence, suggestions, links, places and history."""
    number = request.path_params["number"]
    with house_of(request).open() as base:
        row, stored = queue_row(base, number), candidate_numbered(base, number)
        limit = whole(request, "limit", 60, most=MOST)
        return JSONResponse(
            {
                **asdict(row),
                "evidence": plain(stored.candidate.evidence),
                "links": plain(stored.candidate.links),
                "suggestions": {language: plain(hints) for language, hints in stored.suggestions.items()},
                "places": count_places(base, number),
                "contexts": [asdict(line) for line in context_lines(base, number, limit=limit)],
                "history": [asdict(step) for step in history(base, f"candidate:{row.term}")],
            }
        )


def decisions(request: Request, body: Body) -> Response:
    """Approve, reject, merge or reopen candidates, as one action."""
    chosen = choices_of(body)
    house = house_of(request)
    with house.open() as base:
        step = decide(
            base,
            word(Decision, body, "decision"),
            chosen,
            who=house.who,
            entry=str(body.get("entry") or ""),
            draft=draft_of(body["draft"]) if body.get("draft") is not None else None,
            entry_revision=integer(body, "entry_revision") if body.get("entry_revision") is not None else None,
        )
        rows = [asdict(queue_row(base, choice.candidate)) for choice in chosen]
    return JSONResponse({"step": step, "candidates": rows})


def entries(request: Request) -> Response:
    """Entries of a filter."""
    wanted = entry_filter(request)
    with house_of(request).open() as base:
        rows = entry_page(
            base, wanted, offset=whole(request, "offset", 0), limit=whole(request, "limit", 60, most=MOST)
        )
        return JSONResponse({"total": count_browsed(base, wanted), "entries": [asdict(row) for row in rows]})


def entry(request: Request) -> Response:
    """One entry whole, with its revision, ladder, and the links that point to it."""
    id_ = request.path_params["id"]
    with house_of(request).open() as base:
        return JSONResponse(_entry(base, id_))


def add_entry(request: Request, body: Body) -> Response:
    """A new entry for a Chinese term."""
    house = house_of(request)
    with house.open() as base:
        draft = draft_of(body.get("draft") or {})
        id_, step = add(base, text(body, "term"), word(Kind, body, "kind"), draft, who=house.who)
        return JSONResponse({"step": step, **_entry(base, id_)}, 201)


def change_entry(request: Request, body: Body) -> Response:
    """An entry with a form laid over it."""
    house, id_ = house_of(request), request.path_params["id"]
    with house.open() as base:
        step = change(base, id_, draft_of(body.get("draft")), expected=integer(body, "revision"), who=house.who)
        return JSONResponse({"step": step, **_entry(base, id_)})


def merge_entry(request: Request, body: Body) -> Response:
    """Another entry merged into this one."""
    house, id_ = house_of(request), request.path_params["id"]
    expected = (integer(body, "revision"), integer(body, "drop_revision"))
    with house.open() as base:
        step = join(base, id_, text(body, "drop"), expected=expected, who=house.who)
        return JSONResponse({"step": step, **_entry(base, id_)})


def split_entry(request: Request, body: Body) -> Response:
    """A term of this entry as an entry of its own."""
    house, id_ = house_of(request), request.path_params["id"]
    with house.open() as base:
        made, step = split(base, id_, text(body, "term"), expected=integer(body, "revision"), who=house.who)
        return JSONResponse({"step": step, "made": made, **_entry(base, id_)})


def undo(request: Request, body: Body) -> Response:
    """An action taken back: the named one, else the reviewer's latest."""
    house = house_of(request)
    step = integer(body, "step") if body.get("step") is not None else None
    with house.open() as base:
        return JSONResponse({"subjects": take_back(base, who=house.who, step=step)})


def changes(request: Request) -> Response:
    """The latest changes, of one subject or of all."""
    subject = request.query_params.get("subject") or None
    with house_of(request).open() as base:
        found = history(base, subject, limit=whole(request, "limit", 100, most=MOST))
        return JSONResponse({"history": [asdict(step) for step in found]})


def documents(request: Request) -> Response:
    """The heads of all documents."""
    with house_of(request).open() as base:
        return JSONResponse({"documents": document_heads(base)})


def document(request: Request) -> Response:
    """One document: its text and segments."""
    with house_of(request).open() as base:
        held = get_document(base, request.path_params["id"])
    names = ("id", "title", "date", "page", "category", "language", "text")
    segments = [[s.start, s.end, s.paragraph, s.role] for s in held.segments]
    return JSONResponse({**{name: getattr(held, name) for name in names}, "segments": segments})


def search(request: Request) -> Response:
    """What `termkit lookup` answers."""
    asked = request.query_params
    language = asked.get("language") or None
    limit = whole(request, "limit", 20, most=MOST)
    with house_of(request).open() as base:
        return JSONResponse({"answers": lookup(base, asked.get("q", ""), language=language, limit=limit)})


def suggestions(request: Request) -> Response:
    """Equivalents of a Chinese term made anew, its pinyin, and the terms of the base that it is made of."""
    term, kind = request.query_params.get("term", "")[:LONGEST], request.query_params.get("kind", "")
    if kind and kind not in list(Kind):
        raise HTTPException(400, f"kind: {kind!r} is unknown; one of {', '.join(Kind)}")
    known = Kind(kind) if kind else None
    with house_of(request).open() as base:
        made = suggestions_anew(base, term, known)
        parts = [asdict(part) for part in known_parts(base, term)]
    hints = {language: plain(found) for language, found in made.items()}
    return JSONResponse({"reading": pinyin_of(term, known), "suggestions": hints, "parts": parts})


def summary(request: Request) -> Response:
    """What is in the base, kind by kind."""
    with house_of(request).open() as base:
        return JSONResponse({"kinds": [line._asdict() for line in summarise(base)]})


def _entry(base: Any, id_: str) -> dict[str, Any]:
    stored = get_entry(base, id_)
    return {
        "revision": stored.revision,
        "origin": stored.origin,
        "edited": stored.edited,
        "entry": plain(stored.entry),
        "ladder": [asdict(rung) for rung in ladder_of(base, id_)],
        "backlinks": [list(link) for link in backlinks(base, id_)],
    }


ROUTES = [
    Route("/openapi.json", openapi),
    Route("/candidates", candidates),
    Route("/candidates/{number:int}", candidate),
    Route("/decisions", writes(decisions), methods=["POST"]),
    Route("/entries", entries),
    Route("/entries", writes(add_entry), methods=["POST"]),
    Route("/entries/{id}", entry),
    Route("/entries/{id}", writes(change_entry), methods=["PATCH"]),
    Route("/entries/{id}/merge", writes(merge_entry), methods=["POST"]),
    Route("/entries/{id}/split", writes(split_entry), methods=["POST"]),
    Route("/undo", writes(undo), methods=["POST"]),
    Route("/history", changes),
    Route("/documents", documents),
    Route("/documents/{id}", document),
    Route("/search", search),
    Route("/suggestions", suggestions),
    Route("/summary", summary),
]
