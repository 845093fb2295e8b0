"""Serve the review page on this machine alone."""

from __future__ import annotations

import logging
import secrets
import socket
import threading
import webbrowser
from collections.abc import Callable

from termkit.errors import StoreError
from termkit.store.database import TermBase
from termkit.web.app import create_app
from termkit.web.house import House

LOOPBACK = "127.0.0.1"


def serve(
    db: str, *, port: int = 0, open_browser: bool = True, who: str = "", tell: Callable[[str], None] = print
) -> None:
    """Serve the base until Ctrl+C; `tell` is given the address.  Raises StoreError for no base or a port in use.

    With `port` 0 the system gives a free one.
    """
    import uvicorn

    TermBase.open(db, create=False).close()
    logging.basicConfig(format="termkit review: %(message)s")
    token = secrets.token_urlsafe(24)
    door = _bind(port)
    address = f"http://{LOOPBACK}:{door.getsockname()[1]}/enter/{token}"
    tell(address)
    app = create_app(db, token, who=who)
    threading.Thread(target=_warm, args=(app.state.house,), daemon=True).start()
    if open_browser:
        webbrowser.open(address)
    config = uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off")
    uvicorn.Server(config).run(sockets=[door])


def _bind(port: int) -> socket.socket:
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((LOOPBACK, port))
        # listening already here: the browser may be faster than the server
        door.listen(128)
    except OSError as error:
        door.close()
        raise StoreError(f"port {port} cannot be used ({error.strerror}); name another with --port") from error
    return door


def _warm(house: House) -> None:
    """Load the dictionaries that the first edit and the first document would wait for."""
    from termkit.model import TermSection
    from termkit.store.documents import document_heads
    from termkit.web.pages.dashboard import warm_charts
    from termkit.workflow.base.indexing import index_term
    from termkit.workflow.review.annotating import annotate

    for word, language in (("соглашение", "ru"), ("agreement", "en")):
        index_term(TermSection(word), language)
    with house.open() as base:
        for head in document_heads(base)[:1]:
            annotate(base, head["id"])
        warm_charts(house, base)
