"""The application: the routes of all pages and of the API, behind the guard."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from termkit.errors import Conflict, FormatError, NotFound, TermkitError
from termkit.interface.telling import tell
from termkit.interface.wording import LANGUAGES, Wording
from termkit.web import api, pages
from termkit.web.guard import Guard, cookie_name
from termkit.web.house import House, house_of, wording_of

LARGEST_BODY = 1_000_000
"""Bytes; the longest form of an entry has some ten thousand."""
ADVICE = "open the address that `termkit review` printed"
YEAR = 365 * 24 * 3600


def create_app(db: str | Path, token: str, *, who: str = "", limit: int = LARGEST_BODY) -> Starlette:
    """The review page of one term base as an ASGI application.

    `token` opens the door (/enter/TOKEN), `who` signs the history, `limit` is the largest request body in bytes.
    """
    app = Starlette(
        routes=_routes(),
        middleware=[Middleware(Guard, token=token, limit=limit, advice=ADVICE)],
        exception_handlers={TermkitError: _refused, HTTPException: _refused},
    )
    app.state.house = House(db, token, who)
    return app


def _routes() -> list[BaseRoute]:
    return [
        Route("/", lambda request: RedirectResponse("/queue", 303)),
        Route("/enter/{token}", enter),
        Route("/preferences", prefer, methods=["POST"]),
        *pages.ROUTES,
        Mount("/api", routes=list(api.ROUTES)),
        Mount("/static", StaticFiles(directory=Path(__file__).parent / "static"), name="static"),
    ]


def enter(request: Request) -> Response:
    """Take the token from the address into a cookie, so that it stands in no page and no later address."""
    house = house_of(request)
    token = request.path_params["token"]
    if not secrets.compare_digest(token.encode(), house.token.encode()):
        raise HTTPException(403, f"wrong token; {ADVICE}")
    answer = RedirectResponse("/", 303)
    answer.set_cookie(cookie_name(request.scope), token, httponly=True, samesite="strict", path="/")
    return answer


async def prefer(request: Request) -> Response:
    """Keep the reader's language and theme, and go back to the page."""
    from urllib.parse import parse_qs

    asked = {key: values[-1] for key, values in parse_qs((await request.body()).decode("utf-8", "replace")).items()}
    back = asked.get("back", "/")
    answer = RedirectResponse(back if back.startswith("/") and not back.startswith("//") else "/", 303)
    if asked.get("language") in LANGUAGES:
        answer.set_cookie("termkit-language", asked["language"], max_age=YEAR, samesite="strict")
    if asked.get("theme") in ("auto", "light", "dark"):
        answer.set_cookie("termkit-theme", asked["theme"], max_age=YEAR, samesite="strict")
    return answer


def _refused(request: Request, error: Exception) -> Response:
    status, message = _status(error, wording_of(request))
    if request.url.path.startswith("/api/"):
        body: Mapping[str, Any] = {"error": type(error).__name__, "message": message}
        return JSONResponse(body, status)
    if request.headers.get("x-fragment"):
        return Response(message, status, media_type="text/plain")
    return house_of(request).page(request, "refused.html", status=status, message=message)


def _status(error: Exception, t: Wording) -> tuple[int, str]:
    if isinstance(error, HTTPException):
        return error.status_code, tell(error.detail, t.language)
    told = t.told(error) if isinstance(error, TermkitError) else tell(str(error), t.language)
    for kind, status in ((NotFound, 404), (Conflict, 409), (FormatError, 400)):
        if isinstance(error, kind):
            return status, told
    return 503, told
