"""Suggestions and known parts made anew, and links edited: by keyboard in the browser, and through the API."""

import json
import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from termkit.store.database import TermBase
from termkit.store.terms.entries import get_entry

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]
SCO, ABBREVIATION = "org-shanghai-cooperation-organization", "abbr-sco"


def links(site, entry):
    with TermBase.open(site.db) as base:
        return [(str(link.relation), link.target) for link in get_entry(base, entry).entry.links]


def suggestions(site, **asked):
    return json.loads(site.ask("GET", f"/api/suggestions?{urlencode(asked)}").body)


def test_suggestions_follow_the_base(site):
    """What was not known becomes a part of suggestions once somebody has entered it."""
    asked = {"term": "乌有国外交部", "kind": "org"}
    assert suggestions(site, **asked)["suggestions"]["ru"] == []
    draft = {"terms": {"ru": [{"term": "Никогдания"}], "en": [{"term": "Neverland"}]}}
    site.ask("POST", "/api/entries", json.dumps({"term": "乌有国", "kind": "place", "draft": draft}))
    made = suggestions(site, **asked)
    assert "Neverland" in made["suggestions"]["en"][0]["term"]
    assert {part["term"] for part in made["parts"]} == {"乌有国", "外交部"}
    assert made["reading"].startswith("Wū")


@pytest.mark.parametrize(
    ("term", "kind", "language", "wanted"),
    [
        ("张伟", "person", "ru", "Чжан Вэй"),
        ("张伟", "person", "en", "Zhang Wei"),
        ("莱索托", "place", "en", "Lesotho"),
    ],
)
def test_names_are_transcribed_or_known(shown, term, kind, language, wanted):
    """Palladius for Russian, pinyin for English, CLDR for countries."""
    found = suggestions(shown, term=term, kind=kind)["suggestions"][language]
    assert wanted in [hint["term"] for hint in found]


def test_an_unknown_kind_is_refused(shown):
    """A kind nobody knows is a 400."""
    assert shown.ask("GET", "/api/suggestions?term=x&kind=unsinn").status == 400


def test_suggestions_come_while_one_types(view):
    """The dialog for a new term offers equivalents of what stands in it, to be taken by keyboard."""
    page = view("/entries")
    page.keyboard.press("c")
    page.keyboard.type("哈萨克斯坦外交部")
    hint = page.locator("#add [data-hints=ru] [data-hint]").first
    expect(hint).to_contain_text("Министерство иностранных дел Казахстана")
    hint.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#add [name=ru]")).to_have_value("Министерство иностранных дел Казахстана")


def test_known_parts_are_put_together(window, site):
    """The parts of a term that the base knows fill a slot one after the other."""
    body = {"term": "边境口岸协定草案", "kind": "concept", "draft": {}}
    entry = json.loads(site.ask("POST", "/api/entries", json.dumps(body)).body)["entry"]["id"]
    page = window(f"/entries?entry={entry}")
    parts = page.locator("[data-language=en] [data-part]")
    expect(parts).not_to_have_count(0)
    for number in range(2):
        parts.nth(number).click()
    wanted = " ".join(part.get_attribute("data-part") for part in parts.all()[:2])
    expect(page.locator("[data-language=en] [name=term]")).to_have_value(wanted)
    page.keyboard.press("Control+s")
    expect(page.locator("[data-notices]")).to_contain_text("saved")


def test_suggestions_on_request(window, site):
    """The key s asks anew, after the base has learnt a part in another window."""
    body = {"term": "乌有国外交部", "kind": "org", "draft": {}}
    entry = json.loads(site.ask("POST", "/api/entries", json.dumps(body)).body)["entry"]["id"]
    page = window(f"/entries?entry={entry}")
    page.wait_for_selector(".card")
    expect(page.locator("[data-language=en] [data-hint]")).to_have_count(0)
    draft = {"terms": {"en": [{"term": "Neverland"}]}}
    site.ask("POST", "/api/entries", json.dumps({"term": "乌有国", "kind": "place", "draft": draft}))
    page.keyboard.press("s")
    expect(page.locator("[data-language=en] [data-hint]").first).to_contain_text("Neverland")


def test_links_by_keyboard_alone(window, site):
    """A link is taken away and another made, saved as one change, and one undo brings back what was."""
    before = links(site, ABBREVIATION)
    page = window(f"/entries?entry={ABBREVIATION}&q={ABBREVIATION}")
    page.wait_for_selector("[data-unlink]")
    page.locator("[data-unlink]").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-link]")).to_have_count(len(before) - 1)
    page.locator("[data-relations]").select_option("related")
    page.locator(".card h2").click()
    page.keyboard.press("l")
    page.keyboard.type("亚洲相互协作与信任措施会议")
    expect(page.locator("[data-picks] button").first).to_contain_text("亚洲相互协作")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("[data-link]")).to_have_count(len(before))
    page.keyboard.press("Control+s")
    expect(page.locator("[data-notices]")).to_contain_text("saved")
    after = links(site, ABBREVIATION)
    assert before[0] not in after
    assert after[-1][0] == "related"
    page.locator(".card h2").click()
    page.keyboard.press("u")
    expect(page.locator("[data-notices]")).to_contain_text("undone")
    assert links(site, ABBREVIATION) == before


def test_a_linked_entry_shows_who_points_to_it(view):
    """The other side of a link stands in the form too, and leads there."""
    page = view(f"/entries?entry={SCO}&q={SCO}")
    expect(page.locator(".pointing")).to_contain_text("上合组织")


@pytest.mark.parametrize(("target", "status"), [("no-such-entry", 404), (ABBREVIATION, 409)])
def test_a_link_leads_to_another_entry_that_is_there(site, target, status):
    """A link to nothing, or to the entry itself, is refused, and nothing is changed."""
    before = links(site, ABBREVIATION)
    body = {"revision": 1, "draft": {"links": [{"relation": "related", "target": target}]}}
    assert site.ask("PATCH", f"/api/entries/{ABBREVIATION}", json.dumps(body)).status == status
    assert links(site, ABBREVIATION) == before


def test_slots_of_a_frame_are_marked_in_its_contexts(view, shown):
    """What fills a slot is set off inside the frame, in every context."""
    row = json.loads(shown.ask("GET", "/api/candidates?state=any&known=any&kind=frame&limit=1").body)["candidates"][0]
    page = view(f"/queue?state=any&known=any&candidate={row['id']}")
    page.wait_for_selector(".kwic .filler")
    fixed = "".join(re.split(r"\{[^}]*\}", row["term"]))
    for line in page.locator(".kwic mark").all():
        outside = line.evaluate("mark => [...mark.childNodes].map(n => n.nodeType === 3 ? n.data : '').join('')")
        assert outside == fixed
