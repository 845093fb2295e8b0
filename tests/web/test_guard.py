"""The door: who may ask, and how much; every refusal is one line in the log."""

import json
import logging

import pytest

from termkit.model import Kind
from termkit.store.database import TermBase
from termkit.workflow.review.deciding import add
from termkit.workflow.review.drafting import EntryDraft, TermDraft

EVIL = "<script>alert('上合')</script>"


def decision(site):
    row = json.loads(site.ask("GET", "/api/candidates?limit=1").body)["candidates"][0]
    return json.dumps({"decision": "reject", "candidates": [{"id": row["id"], "revision": row["revision"]}]})


@pytest.fixture
def refusals(caplog):
    """The lines of the log that tell of refusals."""
    caplog.set_level(logging.WARNING, "termkit.web")
    return lambda: [record.getMessage() for record in caplog.records if record.name == "termkit.web"]


@pytest.mark.parametrize("path", ["/", "/queue", "/api/candidates", "/export/tbx", "/static/app.css", "/dashboard"])
def test_nothing_without_the_token(shown, refusals, path):
    """No page, no API, no file is given to somebody who does not know the token."""
    assert shown.ask("GET", path, known=False).status == 403
    assert len(refusals()) == 1
    assert "no valid token; open the address that `termkit review` printed" in refusals()[0]


def test_a_wrong_token_opens_nothing(shown):
    """A wrong token sets no cookie, and a forged cookie is not taken."""
    answer = shown.ask("GET", "/enter/wrong", known=False)
    assert (answer.status, answer.headers["set-cookie"]) == (403, None)
    forged = shown.ask("GET", "/queue", headers={"cookie": f"termkit-{shown.port}=wrong"}, known=False)
    assert forged.status == 403


def test_the_token_becomes_a_cookie_that_scripts_cannot_read(shown):
    """The cookie is HttpOnly and SameSite=Strict, and the token stands in no later address."""
    answer = shown.ask("GET", f"/enter/{shown.token}", known=False)
    assert (answer.status, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    entered = shown.ask("GET", "/queue", headers={"cookie": answer.headers["set-cookie"].split(";")[0]}, known=False)
    assert entered.status == 200
    assert shown.token.encode() not in entered.body


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:1"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_write_from_another_origin_is_refused(site, refusals, headers):
    """A page of another site cannot write, even with the reader's cookie; one line tells of it."""
    body = decision(site)
    cookie = {"cookie": f"termkit-{site.port}={site.token}"}
    answer = site.ask("POST", "/api/decisions", body, {**cookie, **headers}, known=False)
    assert answer.status == 403
    assert len(refusals()) == 1
    assert "\n" not in refusals()[0]


def test_a_write_without_any_origin_needs_the_bearer(site):
    """A cookie alone is not enough to write: a browser would name the origin."""
    body = decision(site)
    cookie = {"cookie": f"termkit-{site.port}={site.token}"}
    assert site.ask("POST", "/api/decisions", body, cookie, known=False).status == 403
    own = {**cookie, "origin": site.address}
    assert site.ask("POST", "/api/decisions", body, own, known=False).status == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:80", "", "evil.example:127.0.0.1"])
def test_an_unknown_host_is_refused(shown, host):
    """A name that was bound to 127.0.0.1 from outside (DNS rebinding) reaches nothing."""
    assert shown.ask("GET", "/queue", headers={"host": host}).status == 400


def test_an_oversized_body_is_refused(shown, refusals):
    """A body past the limit is refused by its length, and by count where it names none."""
    assert shown.ask("POST", "/api/undo", b"x" * 1_000_001).status == 413
    chunks = (b"x" * 100_000 for _ in range(11))
    assert shown.ask("POST", "/api/undo", chunks, {"transfer-encoding": "chunked"}).status == 413
    assert [line for line in refusals() if "413" in line] == refusals()


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/%2e%2e/store/schema.sql",
        "/static//etc/passwd",
        "/api/documents/..%2f..%2fetc%2fpasswd",
        "/export/..%2ftbx",
        "/dashboard/..%2fkinds.svg",
        "/enter/..%2fqueue",
    ],
)
def test_no_path_leads_out(shown, path):
    """No address leads to a file outside the static folder."""
    answer = shown.ask("GET", path)
    assert answer.status in (403, 404)
    assert b"root:" not in answer.body
    assert b"CREATE TABLE" not in answer.body
    assert b"def create_app" not in answer.body


@pytest.fixture
def poisoned(site):
    """A base whose terms, names and titles hold a script."""
    draft = EntryDraft(note=EVIL, terms={"en": (TermDraft(EVIL, source=EVIL),)})
    with TermBase.open(site.db) as base:
        entry, _ = add(base, f"毒{EVIL}", Kind.CONCEPT, draft, who=EVIL)
        number = base.connection.execute("SELECT id FROM candidate ORDER BY rank LIMIT 1").fetchone()[0]
        base.connection.execute("UPDATE document SET title = ?, page = ?", (EVIL, EVIL))
        base.connection.execute(
            "UPDATE candidate SET term = ?, reading = ?, state = 'new', entry = NULL WHERE id = ?", (EVIL, EVIL, number)
        )
    return entry, number


def test_a_script_in_a_term_is_only_text(site, poisoned):
    """What was mined or typed is shown as text everywhere, and no inline script could run anyway."""
    entry, number = poisoned
    document = json.loads(site.ask("GET", "/api/documents").body)["documents"][0]["id"]
    paths = [
        "/queue", f"/queue/panel/{number}", f"/queue?q={'%3Cscript%3E'}", "/entries?q=alert", f"/entries/panel/{entry}",
        "/documents", f"/documents/{document}", "/dashboard", "/history", "/dashboard/formulae.svg",
    ]  # fmt: skip
    for path in paths:
        answer = site.ask("GET", path)
        assert answer.status == 200, path
        assert b"<script>alert" not in answer.body, path
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_preferences_lead_nowhere_else(shown, back):
    """The form for language and theme goes back to our own pages alone."""
    answer = shown.ask("POST", "/preferences", f"language=ru&theme=dark&back={back}")
    assert (answer.status, answer.headers["location"]) == (303, "/")


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/decisions", b"not json"),
        ("/api/decisions", b"[]"),
        ("/api/decisions", b"{}"),
        ("/api/decisions", b'{"decision": "approve", "candidates": []}'),
        ("/api/decisions", b'{"decision": "burn", "candidates": [{"id": 1, "revision": 1}]}'),
        ("/api/decisions", b'{"decision": "approve", "candidates": [{"id": "1", "revision": 1}]}'),
        ("/api/decisions", b'{"decision": "approve", "candidates": [{"id": 1, "revision": 1}], "draft": 7}'),
        ("/api/entries", '{"term": "新词", "kind": "unsinn"}'.encode()),
        ("/api/entries", '{"term": "新词", "kind": "concept", "draft": {"terms": {"en": ["x"]}}}'.encode()),
        ("/api/undo", b'{"step": true}'),
        ("/api/undo", b'{"step": 99999999999999999999999}'),
        ("/api/decisions", b"\xff\xfe"),
    ],
)
def test_nonsense_is_refused_with_its_name(shown, path, body):
    """A body that says nonsense is a 400 with a message, never a failure of the server."""
    answer = shown.ask("POST", path, body)
    assert answer.status == 400
    assert json.loads(answer.body)["message"]


@pytest.mark.parametrize(
    "query", ["kind=unsinn", "state=unsinn", "score=viel", "after=-1", "known=vielleicht", "limit=1e9"]
)
def test_nonsense_in_an_address_is_refused(shown, query):
    """A filter nobody knows is a 400, never an empty answer."""
    assert shown.ask("GET", f"/api/candidates?{query}").status == 400
