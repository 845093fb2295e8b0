"""The translation memory over HTTP on this machine: what a CAT plug-in or a script asks while somebody translates.

JSON under the addresses that memory_openapi.json describes, a bearer token in every request.
"""

from __future__ import annotations

import json
import re
import secrets
import socket
from collections.abc import Callable
from importlib.resources import files
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from termkit.errors import FormatError, NotFound, StoreError, TermkitError
from termkit.model import TranslationUnit, Variant
from termkit.store.database import TermBase
from termkit.web.guard import Guard

LOOPBACK = "127.0.0.1"
LIMIT_BYTES = 1_000_000
ADVICE = "send the line `Authorization: Bearer ...` that `termkit serve` printed as a header"
MOST = 200
"""Answers to one request."""

_TAG = re.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")

Answer = Callable[[TermBase, Request], Any]


class Wrong(TermkitError):
    """A request that says too little, or something that cannot be."""


def create_memory_app(db: str, token: str) -> Starlette:
    """The application that answers from the base at `db` to whoever has the token."""
    app = Starlette(
        routes=[
            Route("/", _describe, methods=["GET"]),
            Route("/openapi.json", _describe, methods=["GET"]),
            Route("/recall", _reading(_recall), methods=["GET"]),
            Route("/concordance", _reading(_concordance), methods=["GET"]),
            Route("/terms", _reading(_terms), methods=["GET"]),
            Route("/units", _add, methods=["POST"]),
        ],
        exception_handlers={TermkitError: _refused},
    )
    app.state.db = db
    app.add_middleware(Guard, token=token, limit=LIMIT_BYTES, advice=ADVICE)
    return app


def serve_memory(db: str, *, port: int = 0, token: str = "", tell: Callable[[str], None] = print) -> None:
    """Serve until Ctrl+C; `tell` is given address and token.  Raises StoreError for no base or a port in use."""
    import uvicorn

    TermBase.open(db, create=False).close()
    key = token or secrets.token_urlsafe(24)
    try:
        door = socket.create_server((LOOPBACK, port))
    except OSError as error:
        raise StoreError(f"port {port} cannot be used ({error.strerror}); name another with --port") from error
    tell(f"http://{LOOPBACK}:{door.getsockname()[1]}/")
    tell(f"Authorization: Bearer {key}")
    config = uvicorn.Config(create_memory_app(db, key), log_level="warning", access_log=False, lifespan="off")
    uvicorn.Server(config).run(sockets=[door])


def _reading(answer: Answer) -> Callable[[Request], Any]:
    async def endpoint(request: Request) -> Response:
        return JSONResponse(await run_in_threadpool(_with_base, request, answer))

    return endpoint


def _with_base(request: Request, answer: Answer) -> Any:
    with TermBase.open(request.app.state.db, create=False) as base:
        return answer(base, request)


async def _describe(request: Request) -> Response:
    del request
    return Response((files("termkit.web") / "memory_openapi.json").read_bytes(), media_type="application/json")


async def _refused(request: Request, error: Exception) -> Response:
    del request
    status = 400 if isinstance(error, Wrong | FormatError) else 404 if isinstance(error, NotFound) else 409
    return JSONResponse({"error": str(error)}, status)


def _recall(base: TermBase, request: Request) -> Any:
    from termkit.text.languages import language_of
    from termkit.workflow.memory.recalling import open_memory

    text = _word(request, "text")
    source = _tag(request, "source") or language_of(text)
    memory = open_memory(base, source=source, target=_tag(request, "target"))
    found = memory.matches(
        text, threshold=_number(request, "threshold", 70, 101), limit=_number(request, "limit", 5, MOST),
        before=request.query_params.get("before", ""), after=request.query_params.get("after", ""),
    )  # fmt: skip
    return [
        {
            "score": match.score, "source": match.source, "target": match.target, "unit": match.number,
            "document": match.unit.document, "date": match.unit.date, "origin": match.unit.origin,
            "status": match.unit.status, "differences": list(match.differences),
        }
        for match in found
    ]  # fmt: skip


def _concordance(base: TermBase, request: Request) -> Any:
    from termkit.text.languages import language_of
    from termkit.workflow.memory.concordance import find_lines

    query = _word(request, "query")
    lines = find_lines(
        base, query, language=_tag(request, "language") or language_of(query),
        regex=_yes(request, "regex"), limit=_number(request, "limit", 50, MOST),
    )  # fmt: skip
    return [line._asdict() for line in lines]


def _terms(base: TermBase, request: Request) -> Any:
    from termkit.workflow.marking import mark_terms

    language = _tag(request, "language") or "zh"
    return [mark._asdict() for mark in mark_terms(base, _word(request, "text"), language)]


async def _add(request: Request) -> Response:
    try:
        body = json.loads(await request.body())
    except ValueError as error:
        raise Wrong("the body is no JSON") from error
    unit = _unit(body)
    return JSONResponse(await run_in_threadpool(_store, request, unit), 201)


def _store(request: Request, unit: TranslationUnit) -> dict[str, bool]:
    from termkit.store.memory.loading_units import add_units

    with TermBase.open(request.app.state.db, create=False) as base:
        new, _ = add_units(base, [unit], origin="server")
    return {"new": bool(new)}


def _unit(body: Any) -> TranslationUnit:
    variants = body.get("variants") if isinstance(body, dict) else None
    if not isinstance(variants, dict) or not all(isinstance(t, str) and t.strip() for t in variants.values()):
        raise Wrong('write {"variants": {"zh-CN": "…", "ru": "…"}}, source first, no text empty')
    if len(variants) < 2:
        raise Wrong("a unit needs texts in two languages")
    wrong = next((tag for tag in variants if not _TAG.fullmatch(tag)), None)
    if wrong is not None:
        raise Wrong(f"{wrong!r} is no language tag; write one like zh-CN, ru or en")
    document, date = (body.get(name, "") for name in ("document", "date"))
    if not isinstance(document, str) or not isinstance(date, str):
        raise Wrong("document and date are texts")
    return TranslationUnit(tuple(Variant(tag, text) for tag, text in variants.items()), document=document, date=date)


def _word(request: Request, name: str) -> str:
    text = request.query_params.get(name, "").strip()
    if not text:
        raise Wrong(f"name what to look for: ?{name}=…")
    return text


def _tag(request: Request, name: str) -> str:
    """A language tag; empty where none is given."""
    text = request.query_params.get(name, "")
    if text and not _TAG.fullmatch(text):
        raise Wrong(f"{name} is a language tag, such as zh-CN, ru or en")
    return text


def _yes(request: Request, name: str) -> bool:
    text = request.query_params.get(name, "0")
    if text not in ("0", "1", "true", "false"):
        raise Wrong(f"{name} is 1 or 0")
    return text in ("1", "true")


def _number(request: Request, name: str, default: int, most: int) -> int:
    text = request.query_params.get(name, str(default))
    if not text.isdecimal() or not 1 <= int(text) <= most:
        raise Wrong(f"{name} is a number from 1 to {most}")
    return int(text)
