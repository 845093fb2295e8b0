"""The door: who may ask, and how much; every refusal is one line in the log.

The page is for the browser of the person who started it.  Other sites that this browser shows must not reach it: the
host must be ours (against DNS rebinding), the token must be known (cookie, or bearer for scripts), writes must come
from our own pages (Origin, Sec-Fetch-Site), and nothing on a page may come from elsewhere (Content-Security-Policy).
"""

from __future__ import annotations

import logging
import secrets
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOSTS = ("127.0.0.1", "localhost", "[::1]")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}
LARGEST_FILE = 8_000_000
"""Bytes of a bitext file that is sent to be looked at."""
FILES = ("POST", "/api/bitexts")
"""Where files are sent."""
logger = logging.getLogger("termkit.web")


class TooLarge(Exception):
    """The body grew past the limit while it was read."""


class Guard:
    """ASGI middleware that lets a request through or refuses it."""

    def __init__(self, app: ASGIApp, *, token: str, limit: int, advice: str) -> None:
        """Guard `app`: `limit` is the largest body in bytes, `advice` tells who has no token how to get in."""
        self.app, self.token, self.limit, self.advice = app, token, limit, advice

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal:
            await self._refuse(scope, receive, send, *refusal)
            return
        limit = self._limit(scope)
        try:
            await self.app(scope, _counted(receive, limit), _sealed(send))
        except ClientDisconnect:
            logger.info("left %s %r before it had asked", scope["method"], scope["path"])
        except TooLarge:
            await self._refuse(scope, receive, send, 413, f"body larger than {limit} bytes")

    def _limit(self, scope: Scope) -> int:
        return LARGEST_FILE if (scope["method"], scope["path"]) == FILES else self.limit

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if host.rpartition(":")[0] not in HOSTS and host not in HOSTS:
            return 400, f"unknown host {host!r}"
        if _length(headers) > (limit := self._limit(scope)):
            return 413, f"body larger than {limit} bytes"
        if scope["path"].startswith("/enter/"):
            return None
        if not self._known(headers, scope):
            return 403, f"no valid token; {self.advice}"
        if scope["method"] not in ("GET", "HEAD"):
            return _foreign(headers, host)
        return None

    def _known(self, headers: Headers, scope: Scope) -> bool:
        bearer = headers.get("authorization", "").removeprefix("Bearer ")
        held = _cookie(headers.get("cookie", ""), cookie_name(scope))
        return any(secrets.compare_digest(shown.encode(), self.token.encode()) for shown in (bearer, held))

    async def _refuse(self, scope: Scope, receive: Receive, send: Send, status: int, reason: str) -> None:
        # %r keeps a path with line ends on the one line
        logger.warning("refused %d %s %r: %s", status, scope["method"], scope["path"], reason)
        await PlainTextResponse(f"{reason}\n", status)(scope, receive, _sealed(send))


def cookie_name(scope: Scope) -> str:
    """The name of the cookie: browsers share cookies between the ports of a host, so the port is part of it."""
    server = scope.get("server") or ("", 0)
    return f"termkit-{server[1]}"


def _foreign(headers: Headers, host: str) -> tuple[int, str] | None:
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    if origin is not None and origin != f"http://{host}":
        return 403, f"other origin {origin!r}"
    if site not in (None, "same-origin", "none"):
        return 403, f"request from another site ({site!r})"
    if origin is None and site is None and not headers.get("authorization"):
        return 403, "no origin named"
    return None


def _length(headers: Headers) -> int:
    told = headers.get("content-length", "")
    return int(told) if told.isdecimal() else 0


def _cookie(header: str, name: str) -> str:
    try:
        held = SimpleCookie(header).get(name)
    except CookieError:
        return ""
    return held.value if held else ""


def _counted(receive: Receive, limit: int) -> Receive:
    seen = 0

    async def read() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > limit:
            raise TooLarge
        return message

    return read


def _sealed(send: Send) -> Send:
    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return answer
