"""A review page of the project's own base, served in a thread on a free port."""

import threading
import time
from contextlib import contextmanager
from http.client import HTTPConnection
from types import SimpleNamespace

import uvicorn

from termkit.web.app import create_app

TOKEN = "a-token-for-tests"
CHROMIUM = "/usr/bin/chromium-headless-shell"


@contextmanager
def served(db, **options):
    """Serve the base and give `address`, `port` and `ask(method, path, ...)` for requests without a browser."""
    app = create_app(db, TOKEN, **options)
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning", access_log=False, lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield SimpleNamespace(port=port, address=f"http://127.0.0.1:{port}", token=TOKEN, db=db, ask=asker(port))
    finally:
        server.should_exit = True
        thread.join()


def asker(port):
    """A function that sends one request and gives status, headers and body."""

    def ask(method, path, body=None, headers=None, *, known=True):
        connection = HTTPConnection("127.0.0.1", port)
        sent = {"authorization": f"Bearer {TOKEN}"} if known else {}
        sent |= headers or {}
        connection.request(method, path, body, sent, encode_chunked="transfer-encoding" in sent)
        answer = connection.getresponse()
        found = SimpleNamespace(status=answer.status, headers=answer.headers, body=answer.read())
        connection.close()
        return found

    return ask
