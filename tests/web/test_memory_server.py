"""The memory over HTTP, asked like a plug-in asks."""

import json
import socket
import threading
import time
import urllib.error
import urllib.request
from importlib.resources import files
from urllib.parse import urlencode

import pytest
import uvicorn

from termkit.model import TranslationUnit, Variant
from termkit.store.database import TermBase
from termkit.store.memory.loading_units import add_units
from termkit.web.memory_server import create_memory_app


class Client:
    """Asks a served memory, with its token unless told otherwise."""

    def __init__(self, app, port):
        self.app, self.address = app, f"http://127.0.0.1:{port}"

    def ask(self, path, *, body=None, token="secret", **values):
        """The status and the answer, as JSON where it is."""
        address = f"{self.address}{path}" + (f"?{urlencode(values)}" if values else "")
        request = urllib.request.Request(address, body, {"Authorization": f"Bearer {token}"})
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            text = error.read().decode()
            return error.code, json.loads(text) if text.startswith("{") else text


@pytest.fixture
def client(tmp_path):
    """A client of a served memory of one unit."""
    path = str(tmp_path / "t.db")
    with TermBase.open(path) as base:
        add_units(base, [TranslationUnit((Variant("zh-CN", "双方重申合作。"), Variant("ru", "Стороны подтвердили.")))])
    door = socket.create_server(("127.0.0.1", 0))
    app = create_memory_app(path, "secret")
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield Client(app, door.getsockname()[1])
    server.should_exit = True
    thread.join()


def test_recall_and_a_new_unit(client):
    """A unit that is added is found at once."""
    assert client.ask("/recall", text="双方重申合作。")[1][0]["score"] == 100
    added = {"variants": {"zh-CN": "会谈成果", "ru": "итоги переговоров"}, "document": "d"}
    body = json.dumps(added).encode()
    assert client.ask("/units", body=body) == (201, {"new": True})
    assert client.ask("/units", body=body) == (201, {"new": False})
    [match] = client.ask("/recall", text="会谈成果", target="ru")[1]
    assert (match["target"], match["document"], match["origin"]) == ("итоги переговоров", "d", "server")


def test_concordance_and_terms(client):
    """Words come with their translations; a base without terms has none."""
    [line] = client.ask("/concordance", query="重申")[1]
    assert (line["word"], line["translations"]) == ("重申", {"ru": "Стороны подтвердили."})
    assert client.ask("/terms", text="双方重申") == (200, [])


@pytest.mark.parametrize(
    ("path", "values", "status"),
    [
        ("/recall", {}, 400),
        ("/recall", {"text": "双方", "limit": "0"}, 400),
        ("/recall", {"text": "双方", "source": "fr"}, 404),
        ("/recall", {"text": "双方", "source": "?"}, 400),
        ("/terms", {"text": "双方", "language": "\0"}, 400),
        ("/concordance", {"query": "双方", "regex": "perhaps"}, 400),
        ("/concordance", {"query": "(", "regex": "1"}, 400),
    ],
)
def test_wrong_requests_are_told_in_a_line(client, path, values, status):
    """What cannot be answered says why."""
    code, answer = client.ask(path, **values)
    assert (code, bool(answer["error"])) == (status, True)


@pytest.mark.parametrize(
    "body",
    [
        "no",
        "{}",
        '{"variants": {"zh": "一"}}',
        '{"variants": {"zh": "一", "ru": ""}}',
        '{"variants": {"zh": "一", "?": "a"}}',
    ],
)
def test_wrong_units_are_refused(client, body):
    """A unit needs two filled texts."""
    assert client.ask("/units", body=body.encode())[0] == 400


def test_nobody_without_the_token(client):
    """Another token opens nothing."""
    status, answer = client.ask("/recall", text="双方", token="other")
    assert status == 403
    assert "termkit serve" in answer
    assert "termkit review" not in answer


def test_the_description_names_every_address(client):
    """openapi.json and the routes are the same."""
    described = json.loads((files("termkit.web") / "memory_openapi.json").read_text(encoding="utf-8"))
    assert client.ask("/openapi.json") == (200, described)
    assert set(described["paths"]) == {route.path for route in client.app.routes} - {"/", "/openapi.json"}
