"""Everything is done by keyboard: verbs, batches, merges, splits, dialogs; and the list of keys is true."""

import json
import re

import pytest
from playwright.sync_api import expect

from termkit.interface.wording import catalogue
from termkit.store.database import TermBase
from termkit.store.mined.queue import candidate_numbered
from termkit.store.terms.entries import get_entry

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]
ACTING = "[data-action], [data-key], [data-open], [data-close], [data-more], [data-hint]"
SCO, CICA = "org-shanghai-cooperation-organization", "abbr-cica"


def state(site, number):
    with TermBase.open(site.db) as base:
        return str(candidate_numbered(base, number).state)


def number(page):
    page.wait_for_selector(".card")
    return int(page.locator(".card").get_attribute("data-candidate"))


def settled(page):
    page.wait_for_function("() => !document.body.dataset.busy")


@pytest.mark.parametrize(
    "path", ["/queue", "/entries", "/documents", "/history", "/duplicates", "/dashboard", "/export"]
)
def test_whatever_acts_can_be_focused_and_has_a_name(view, path):
    """Every element that acts is a button, a link or a field, which Tab reaches, and says what it does."""
    page = view(path)
    if path in ("/queue", "/entries"):
        page.wait_for_selector(".card")
    odd = page.evaluate(
        """acting => [...document.querySelectorAll(acting)]
            .filter(e => !e.matches("button, a[href], input, select") || e.tabIndex < 0
                || !(e.textContent.trim() || e.getAttribute("aria-label") || e.labels?.length))
            .map(e => e.outerHTML.slice(0, 120))""",
        ACTING,
    )
    assert odd == []


def test_the_list_of_keys_is_true(view):
    """Each key of the list does something on the page, and each key of a button is in the list."""
    page = view("/queue?state=any&known=any")
    page.wait_for_selector(".card")
    listed = {key for keys in catalogue()["en"] if keys.startswith("key.") for key in keys.removeprefix("key.").split()}
    carried = {e.get_attribute("data-key") for e in page.locator("[data-key]").all()}
    page.goto(re.sub("/queue.*", "/entries", page.url))
    page.wait_for_selector(".card")
    carried |= {e.get_attribute("data-key") for e in page.locator("[data-key]").all()}
    assert carried <= listed
    bound = {"j", "k", "x", "o", "Ctrl+S", "Ctrl+Enter", "Esc", "?", "1", "2", "3"}
    assert listed - carried <= bound


def test_reopen_batch_and_clear(window, site):
    """Lines are ticked, decided on, and one of them reopened, without the mouse."""
    page = window("/queue?state=new")
    first = number(page)
    page.keyboard.press("x")
    page.keyboard.press("j")
    expect(page.locator(".card")).not_to_have_attribute("data-candidate", str(first))
    second = number(page)
    page.keyboard.press("x")
    expect(page.locator("[data-count]")).to_contain_text("2")
    page.keyboard.press("r")
    expect(page.locator("[data-notices]")).to_contain_text("2: rejected")
    settled(page)
    assert {state(site, first), state(site, second)} == {"rejected"}
    page.keyboard.press("k")
    expect(page.locator(".card .state")).to_have_text("rejected")
    settled(page)
    one = number(page)
    page.keyboard.press("o")
    expect(page.locator("[data-notices]")).to_contain_text("reopened")
    assert state(site, one) == "new"


def test_filters_by_keyboard(view):
    """The key f leads to the filters, the arrow keys choose, and the list follows."""
    page = view("/queue?state=any&known=any")
    page.keyboard.press("f")
    expect(page.locator("select[name=state]")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.wait_for_url(re.compile("kind=person"))
    assert set(page.locator(".row .kind").all_text_contents()) == {"person"}


def test_entries_are_merged_and_split(window, site):
    """One entry goes into another, its term is split off again, and two undos bring all back."""
    page = window(f"/entries?entry={SCO}&q={SCO}")
    page.wait_for_selector(".card")
    page.locator(f".row[data-id='{SCO}'] a.name").focus()
    page.keyboard.press("m")
    page.keyboard.type("亚信")
    expect(page.locator("[data-picks] button").first).to_contain_text("亚信 ")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("[data-notices]")).to_contain_text("merged")
    settled(page)
    with TermBase.open(site.db) as base:
        terms = [term.term for term in get_entry(base, SCO).entry.terms("zh")]
    assert "亚信" in terms
    page.locator("[data-action=split][data-term='亚信']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-notices]")).to_contain_text("split")
    settled(page)
    with TermBase.open(site.db) as base:
        assert "亚信" not in [term.term for term in get_entry(base, SCO).entry.terms("zh")]
    page.locator(".card h2").click()
    for _ in range(2):
        page.keyboard.press("u")
        expect(page.locator("[data-notices]")).to_contain_text("undone")
        settled(page)
    with TermBase.open(site.db) as base:
        assert get_entry(base, CICA).entry.preferred("zh").term == "亚信"


def test_a_change_is_taken_back_from_the_list_of_changes(window, site):
    """Tab and Enter on the list of changes undo a decision."""
    row = json.loads(site.ask("GET", "/api/candidates?limit=1").body)["candidates"][0]
    body = {"decision": "reject", "candidates": [{"id": row["id"], "revision": row["revision"]}]}
    site.ask("POST", "/api/decisions", json.dumps(body))
    page = window("/history")
    page.locator("[data-action=undo-step]").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("tr.undone")
    assert state(site, row["id"]) == "new"


def test_typing_in_a_field_decides_nothing(window, site):
    """Letters that are keys elsewhere are only letters in a field."""
    page = window("/queue?state=new")
    one = number(page)
    page.keyboard.press("e")
    page.keyboard.type("a rare jumble of keys x u n o m")
    assert state(site, one) == "new"
    expect(page.locator("[data-language=en] [name=term]").first).to_have_value("a rare jumble of keys x u n o m")
    page.keyboard.press("Control+Enter")
    expect(page.locator("[data-notices]")).to_contain_text("approved")
    assert state(site, one) == "approved"
