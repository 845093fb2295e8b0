"""The API does what its description says, and what the library does."""

import json
from urllib.parse import quote

import pytest
from jsonschema import Draft202012Validator

from termkit.web import api


@pytest.fixture
def description(site):
    """The OpenAPI document as served."""
    return json.loads(site.ask("GET", "/api/openapi.json").body)


@pytest.fixture
def call(site, description):
    """Send a request, hold the answer to the description, and give its values."""

    def ask(method, path, template, body=None, expect=200):
        sent = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        answer = site.ask(method, f"/api{path}", sent)
        data = json.loads(answer.body)
        assert answer.status == expect, data
        told = description["paths"][template][method.lower()]["responses"]
        schema = told.get(str(answer.status), told["default"])["content"]["application/json"]["schema"]
        Draft202012Validator({**schema, "components": description["components"]}).validate(data)
        return data

    return ask


def first(call, query="limit=3"):
    return call("GET", f"/candidates?{query}", "/candidates")["candidates"]


def picked(row):
    return {"id": row["id"], "revision": row["revision"]}


def test_every_route_is_described_and_every_description_has_its_route(description):
    """Paths and methods of the routes are those of openapi.json."""
    routes = {
        (route.path.replace(":int", ""), method.lower()) for route in api.ROUTES for method in route.methods - {"HEAD"}
    }
    told = {(path, method) for path, item in description["paths"].items() for method in item}
    assert routes == told


def test_the_description_is_openapi(description):
    """It names version 3.1, and every schema of it is a schema."""
    assert description["openapi"].startswith("3.1")
    for schema in description["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_approve_fills_the_slots_and_undo_takes_all_of_it_back(call):
    """One approval with equivalents is one action, and one undo removes it whole."""
    row = first(call)[0]
    draft = {"terms": {"en": [{"term": "foreign forces"}], "ru": [{"term": "внешние силы", "status": "admitted"}]}}
    body = {"decision": "approve", "candidates": [picked(row)], "draft": draft}
    made = call("POST", "/decisions", "/decisions", body)
    after = made["candidates"][0]
    assert after["state"] == "approved"
    assert set(after["filled"]) == {"zh", "en", "ru"}
    entry = call("GET", f"/entries/{after['entry']}", "/entries/{id}")["entry"]
    terms = {s["language"]: [t["term"] for t in s.get("terms", ())] for s in entry["sections"]}
    assert (terms["en"], terms["ru"]) == (["foreign forces"], ["внешние силы"])
    found = call("GET", f"/search?q={quote('внешних сил')}", "/search")["answers"]
    assert row["term"] in [answer["term"] for answer in found]
    call("POST", "/undo", "/undo", {"step": made["step"]})
    call("GET", f"/entries/{after['entry']}", "/entries/{id}", expect=404)
    assert call("GET", f"/candidates/{row['id']}", "/candidates/{number}")["state"] == "new"


def test_a_batch_is_one_action(call):
    """Three candidates rejected at once are back after one undo."""
    rows = first(call)
    made = call("POST", "/decisions", "/decisions", {"decision": "reject", "candidates": [picked(r) for r in rows]})
    assert {row["state"] for row in made["candidates"]} == {"rejected"}
    assert len(call("POST", "/undo", "/undo", {})["subjects"]) == 3
    assert [row["id"] for row in first(call)] == [row["id"] for row in rows]


def test_a_batch_with_one_stale_revision_changes_nothing(call):
    """All or nothing: a conflict on the second leaves the first alone."""
    one, two, _ = first(call)
    stale = {**picked(two), "revision": two["revision"] + 1}
    call("POST", "/decisions", "/decisions", {"decision": "approve", "candidates": [picked(one), stale]}, expect=409)
    assert first(call)[0] == one


def test_the_second_of_two_editors_is_refused(call):
    """An edit on a revision that is no more is a conflict, and the first edit stands."""
    at, template = "/entries/org-shanghai-cooperation-organization", "/entries/{id}"
    seen = call("GET", at, template)["revision"]
    call("PATCH", at, template, {"revision": seen, "draft": {"note": "first"}})
    call("PATCH", at, template, {"revision": seen, "draft": {"note": "second"}}, expect=409)
    assert call("GET", at, template)["entry"]["note"] == "first"


def test_an_edit_keeps_what_the_form_does_not_show(call):
    """Sources, links and other languages survive an edit of one English term."""
    at, template = "/entries/org-shanghai-cooperation-organization", "/entries/{id}"
    before = call("GET", at, template)
    old = {s["language"]: s for s in before["entry"]["sections"]}
    lines = [{"term": t["term"], "place": n} for n, t in enumerate(old["en"]["terms"])]
    draft = {"terms": {"en": [*lines, {"term": "Shanghai Co-operation Organisation", "status": "deprecated"}]}}
    after = call("PATCH", at, template, {"revision": before["revision"], "draft": draft})["entry"]
    new = {s["language"]: s for s in after["sections"]}
    assert {k: v for k, v in new.items() if k != "en"} == {k: v for k, v in old.items() if k != "en"}
    assert new["en"]["terms"][:-1] == old["en"]["terms"]
    assert new["en"]["terms"][-1]["status"] == "deprecated"
    assert after.get("links") == before["entry"].get("links")


def test_merge_and_split_are_undone(call):
    """A candidate merged into an entry becomes its variant; split off, it has an entry of its own; both undone."""
    row = first(call)[0]
    target = "org-shanghai-cooperation-organization"
    body = {"decision": "merge", "candidates": [picked(row)], "entry": target}
    assert call("POST", "/decisions", "/decisions", body)["candidates"][0]["entry"] == target
    seen = call("GET", f"/entries/{target}", "/entries/{id}")
    assert row["term"] in json.dumps(seen["entry"], ensure_ascii=False)
    body = {"term": row["term"], "revision": seen["revision"]}
    made = call("POST", f"/entries/{target}/split", "/entries/{id}/split", body)
    assert call("GET", f"/candidates/{row['id']}", "/candidates/{number}")["entry"] == made["made"]
    call("POST", "/undo", "/undo", {})
    call("GET", f"/entries/{made['made']}", "/entries/{id}", expect=404)
    call("POST", "/undo", "/undo", {})
    assert call("GET", f"/candidates/{row['id']}", "/candidates/{number}")["entry"] is None


def test_two_entries_become_one(call):
    """Merging entries moves the terms over and removes the other; an old revision of either is refused."""
    made = [
        call("POST", "/entries", "/entries", {"term": term, "kind": "concept"}, expect=201)
        for term in ("甲词条", "乙词条")
    ]
    keep, drop = (one["entry"]["id"] for one in made)
    at, template = f"/entries/{keep}/merge", "/entries/{id}/merge"
    call("POST", at, template, {"drop": drop, "revision": 1, "drop_revision": 9}, expect=409)
    after = call("POST", at, template, {"drop": drop, "revision": 1, "drop_revision": 1})["entry"]
    assert [t["term"] for t in after["sections"][0]["terms"]] == ["甲词条", "乙词条"]
    call("GET", f"/entries/{drop}", "/entries/{id}", expect=404)


def test_a_new_entry_gets_pinyin_and_refuses_a_second(call):
    """A term added from a document has its reading made; the same term again is a conflict."""
    made = call("POST", "/entries", "/entries", {"term": "跨里海走廊", "kind": "project"}, expect=201)
    assert made["entry"]["sections"][0]["terms"][0]["reading"]
    call("POST", "/entries", "/entries", {"term": "跨里海走廊", "kind": "project"}, expect=409)


@pytest.mark.parametrize("query", ["hezuo", "合作", "сотрудничества", "cooperation"])
def test_the_queue_is_searched_in_any_script(call, query):
    """Chinese, pinyin, Russian in any form and English find candidates."""
    assert first(call, f"state=any&known=any&limit=3&q={quote(query)}")


def test_filters_leave_only_what_they_name(call):
    """Kind, document, year, score and empty slot are met by every row."""
    documents = call("GET", "/documents", "/documents")["documents"]
    rows = first(call, f"state=any&known=any&kind=org&document={documents[0]['id']}&score=0.5&limit=500")
    assert rows
    assert all(row["kind"] == "org" and row["score"] >= 0.5 for row in rows)
    year = documents[0]["date"][:4]
    of_year = first(call, f"state=any&known=any&year={year}&limit=500")
    assert {int(year) in row["years"] for row in of_year} == {True}
    empty = first(call, "state=any&known=any&empty=ru&limit=500")
    assert {"ru" in row["filled"] for row in empty} == {False}


def test_pages_of_the_queue_follow_one_another(call):
    """The rank of the last row leads to the next page, with no row twice and none left out."""
    whole = first(call, "limit=30")
    parts = first(call, "limit=10")
    for _ in range(2):
        parts += first(call, f"limit=10&after={parts[-1]['rank']}")
    assert parts == whole


def test_the_rest_answers_as_described(call):
    """History, one document, summary and one candidate keep to their schemas."""
    document = call("GET", "/documents", "/documents")["documents"][0]["id"]
    assert call("GET", f"/documents/{document}", "/documents/{id}")["text"]
    assert call("GET", "/summary", "/summary")["kinds"]
    assert [step["action"] for step in call("GET", "/history", "/history")["history"]] == ["import"]
    row = first(call)[0]
    assert call("GET", f"/candidates/{row['id']}", "/candidates/{number}")["contexts"]
    call("GET", "/documents/nowhere", "/documents/{id}", expect=404)
    assert call("GET", "/openapi.json", "/openapi.json")
