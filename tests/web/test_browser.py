"""A reviewer at work in headless Chromium: approves, edits, merges, undoes, filters, exports; by mouse and by key."""

import json
import os
import re
import signal
import subprocess
import sys

import pytest
from playwright.sync_api import expect
from serving import TOKEN

from termkit.store.database import TermBase
from termkit.store.history.steps import history
from termkit.store.mined.queue import candidate_numbered
from termkit.store.terms.entries import get_entry

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]


def term(page):
    """The term of the panel."""
    page.wait_for_selector(".card")
    return page.locator(".card").get_attribute("data-term")


def number(page):
    return int(page.locator(".card").get_attribute("data-candidate"))


def stored(site, candidate):
    with TermBase.open(site.db) as base:
        return candidate_numbered(base, candidate)


def entry(site, id_):
    with TermBase.open(site.db) as base:
        return get_entry(base, id_).entry


def steady(page):
    """No verb is under way any more, and the panel shows the chosen line."""
    page.wait_for_function(
        """() => {
            const row = document.querySelector(".row[aria-current]");
            const card = document.querySelector(".card");
            return !document.body.dataset.busy && row?.dataset.id === card?.dataset.candidate;
        }"""
    )


def test_a_day_by_keyboard_alone(window, site):
    """Approve, reject, undo, walk, fill a slot, save, merge: all without the mouse, all stored."""
    page = window("/queue?state=new")
    one, first = number(page), term(page)
    page.keyboard.press("a")
    expect(page.locator(".card")).not_to_have_attribute("data-candidate", str(one))
    assert stored(site, one).state == "approved"
    two = number(page)
    page.keyboard.press("r")
    expect(page.locator(".card")).not_to_have_attribute("data-candidate", str(two))
    assert stored(site, two).state == "rejected"
    steady(page)
    page.keyboard.press("u")
    expect(page.locator(".card")).to_have_attribute("data-candidate", str(two))
    assert stored(site, two).state == "new"
    steady(page)
    page.keyboard.press("k")
    expect(page.locator(".card")).to_have_attribute("data-candidate", str(one))
    steady(page)
    page.keyboard.press("e")
    page.keyboard.type("filled by keyboard")
    page.keyboard.press("Control+s")
    expect(page.locator("[data-notices]")).to_contain_text("saved")
    assert entry(site, stored(site, one).entry).preferred("en").term == "filled by keyboard"
    steady(page)
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    expect(page.locator(".card")).to_have_attribute("data-candidate", str(two))
    steady(page)
    page.keyboard.press("m")
    page.locator("#pick-query").wait_for()
    page.keyboard.type(first)
    expect(page.locator("[data-picks] button").first).to_contain_text(first)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(".card")).not_to_have_attribute("data-candidate", str(two))
    assert stored(site, two).state == "merged"
    assert stored(site, two).entry == stored(site, one).entry


def test_a_suggestion_becomes_a_term_by_one_click(window, site):
    """A suggestion is offered as such; taken and approved, it is the term, with its origin as source."""
    with TermBase.open(site.db) as base:
        held = base.connection.execute(
            "SELECT id, suggestions FROM candidate WHERE suggestions LIKE '%palladius%' ORDER BY rank LIMIT 1"
        ).fetchone()
        base.connection.execute("UPDATE candidate SET entry = NULL, state = 'new' WHERE id = ?", held[:1])
        term_ = candidate_numbered(base, held[0]).candidate.term
        for (id_,) in base.connection.execute("SELECT DISTINCT entry FROM term WHERE term = ?", (term_,)).fetchall():
            base.connection.execute("DELETE FROM entry WHERE id = ?", (id_,))
    page = window(f"/queue?candidate={held[0]}")
    page.locator("[data-language=ru] [data-hint]").first.click()
    page.keyboard.press("Control+Enter")
    expect(page.locator("[data-notices]")).to_contain_text("approved")
    made = entry(site, stored(site, held[0]).entry).preferred("ru")
    assert made.term == json.loads(held[1])["ru"][0]["term"]
    assert made.source == "palladius"


def test_a_batch_by_mouse(window, site):
    """Three ticks and one click reject three; one undo brings them back."""
    page = window("/queue?state=new&kind=frame")
    boxes = page.locator("[data-pick]")
    picked = [int(page.locator(".row").nth(n).get_attribute("data-id")) for n in range(3)]
    for n in range(3):
        boxes.nth(n).check()
    expect(page.locator("[data-count]")).to_contain_text("3")
    page.locator("[data-batch] [data-action=reject]").click()
    expect(page.locator("[data-notices]")).to_contain_text("3: rejected")
    assert {stored(site, n).state for n in picked} == {"rejected"}
    steady(page)
    page.keyboard.press("u")
    expect(page.locator("[data-notices]")).to_contain_text("undone")
    assert {stored(site, n).state for n in picked} == {"new"}


def test_two_windows_collide_and_are_told(window, site):
    """The second decision on what the first window has decided is refused, told, and changes nothing."""
    one = window("/queue?state=new")
    two = window("/queue?state=new")
    candidate = number(one)
    assert number(two) == candidate
    one.keyboard.press("a")
    expect(one.locator("[data-notices]")).to_contain_text("approved")
    two.locator(".card [data-action=reject]").click()
    expect(two.locator("[data-alerts]")).to_contain_text("another window")
    assert stored(site, candidate).state == "approved"
    expect(two.locator(".card .state").first).to_have_text("approved")


def test_a_colliding_edit_keeps_what_was_typed(window, site):
    """The second of two edits is refused, its text stays in the form, and saving again stores it."""
    at = "/entries?entry=org-shanghai-cooperation-organization&q=org-shanghai-cooperation-organization"
    one, two = window(at), window(at)
    for page, words in ((one, "first hand"), (two, "second hand")):
        page.locator(".more-fields").evaluate("box => box.open = true")
        page.locator("[name=entry-note]").fill(words)
    one.keyboard.press("Control+s")
    expect(one.locator("[data-notices]")).to_contain_text("saved")
    two.keyboard.press("Control+s")
    expect(two.locator("[data-alerts]")).to_contain_text("another window")
    assert entry(site, "org-shanghai-cooperation-organization").note == "first hand"
    expect(two.locator("[name=entry-note]")).to_have_value("second hand")
    two.keyboard.press("Control+s")
    expect(two.locator("[data-notices]")).to_contain_text("saved")
    assert entry(site, "org-shanghai-cooperation-organization").note == "second hand"


def test_unsaved_text_is_not_lost_by_walking_on(view):
    """Walking on from a changed form asks first, and staying keeps the text."""
    page = view("/queue?state=new")
    here = number(page)
    page.keyboard.press("e")
    page.keyboard.type("half a thought")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator("#unsaved")).to_be_visible()
    page.keyboard.press("Enter")
    assert number(page) == here
    expect(page.locator("[data-language=en] [name=term]")).to_have_value("half a thought")


def test_filters_and_search_by_pinyin(view):
    """A kind from the list and a word in pinyin leave the rows that meet both."""
    page = view("/queue?state=any&known=any")
    page.locator(".filters select[name=kind]").select_option("org")
    page.wait_for_url(re.compile("kind=org"))
    page.wait_for_selector("body[data-ready]")
    page.keyboard.press("/")
    page.keyboard.type("shanghai")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("q=shanghai"))
    assert page.locator(".row .term").first.text_content().startswith("上海合作组织")
    assert set(page.locator(".row .kind").all_text_contents()) == {"organisation"}


def test_scrolling_loads_further_rows(view):
    """The list goes on past its first page, with no candidate twice."""
    page = view("/queue?state=any&known=any")
    page.locator(".row").last.scroll_into_view_if_needed()
    expect(page.locator(".row").nth(100)).to_be_attached()
    ids = page.locator(".row").evaluate_all("rows => rows.map(row => row.dataset.id)")
    assert len(ids) == len(set(ids))


def test_an_export_is_downloaded(view):
    """The page's own link gives a TBX file with the terms."""
    page = view("/export")
    with page.expect_download() as download:
        page.locator("a[download]").first.click()
    path = download.value.path()
    assert download.value.suggested_filename == "termkit.tbx"
    assert "上海合作组织" in path.read_text(encoding="utf-8")


def test_a_context_leads_to_its_place_in_the_document(view):
    """The date of a context opens the document with the place marked and in view."""
    page = view("/queue?state=any&known=any")
    page.locator(".kwic .where").first.click()
    page.wait_for_selector("body[data-ready]")
    expect(page.locator(".text .here").first).to_be_in_viewport()


def test_hovering_a_term_shows_its_entry(view, shown):
    """A marked term tells its pinyin and equivalents, by mouse and by focus."""
    document = json.loads(shown.ask("GET", "/api/documents").body)["documents"][0]["id"]
    page = view(f"/documents/{document}")
    mark = page.locator(".text .m.entry").first
    mark.hover()
    expect(page.locator("#tip")).to_contain_text("ru")
    page.mouse.move(0, 0)
    mark.focus()
    expect(page.locator("#tip")).to_be_visible()


def test_a_selected_passage_becomes_a_term(window, site):
    """A passage is selected, named a concept, and stands in the base."""
    document = json.loads(site.ask("GET", "/api/documents").body)["documents"][0]["id"]
    page = window(f"/documents/{document}")
    chosen = page.evaluate(
        """() => {
            const paragraph = document.querySelector(".text p:has(a.m)");
            const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
            const nodes = [];
            while (walker.nextNode()) nodes.push(walker.currentNode);
            const range = document.createRange();
            range.setStart(nodes[0], 0);
            const last = nodes[Math.min(2, nodes.length - 1)];
            range.setEnd(last, last.length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            return getSelection().toString();
        }"""
    )
    expect(page.locator("[data-action=add-selection]")).to_be_enabled()
    page.keyboard.press("c")
    expect(page.locator("#add [name=term]")).to_have_value(re.sub(r"\s", "", chosen))
    page.locator("#add [name=en]").fill("a passage")
    page.locator("#add button.main").click()
    page.wait_for_url(re.compile(r"/entries\?entry="))
    expect(page.locator(".card [name=term]").first).to_have_value(re.sub(r"\s", "", chosen))


def test_han_is_really_drawn(view):
    """Han characters have shapes of their own: a font without them draws the same box for each."""
    page = view("/queue")
    pictures = page.evaluate(
        """() => ["国", "際", "哈", "\\uE123", "\\uE124"].map(letter => {
            const canvas = Object.assign(document.createElement("canvas"), {width: 40, height: 40});
            const pen = canvas.getContext("2d", {willReadFrequently: true});
            pen.font = "32px " + getComputedStyle(document.querySelector("[lang=zh].term")).fontFamily;
            pen.fillText(letter, 2, 34);
            return pen.getImageData(0, 0, 40, 40).data.filter((_, place) => place % 4 === 3).join(",");
        })"""
    )
    drawn, boxes = pictures[:3], pictures[3:]
    assert len(set(drawn)) == 3
    assert not set(drawn) & set(boxes)
    widths = page.evaluate(
        """() => [...document.querySelectorAll(".row .term")].slice(0, 20)
            .filter(term => /^[\\u4E00-\\u9FFF]+$/.test(term.textContent))
            .map(term => term.getBoundingClientRect().width / term.textContent.length
                / parseFloat(getComputedStyle(term).fontSize))"""
    )
    assert widths
    assert all(0.9 < width < 1.1 for width in widths)


def test_a_killed_server_loses_no_confirmed_action(chromium, copied, tmp_path):
    """Every decision that the page confirmed is in the base after the server was killed without warning."""
    command = [sys.executable, "-m", "termkit", "--db", str(copied), "review", "--no-browser", "--who", "Мария"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=tmp_path)
    try:
        address = server.stdout.readline().strip()
        context = chromium.new_context()
        page = context.new_page()
        page.goto(address)
        page.wait_for_selector(".card")
        confirmed = []
        for key in "arar":
            confirmed.append((number(page), "approved" if key == "a" else "rejected"))
            steady(page)
            page.keyboard.press(key)
            expect(page.locator(".card")).not_to_have_attribute("data-candidate", str(confirmed[-1][0]))
        os.kill(server.pid, signal.SIGKILL)
        server.wait()
        page.keyboard.press("a")
        expect(page.locator("[data-alerts]")).to_contain_text("does not answer")
        context.close()
    finally:
        server.kill()
        server.wait()
        server.stdout.close()
    with TermBase.open(copied) as base:
        assert [(n, str(candidate_numbered(base, n).state)) for n, _ in confirmed] == confirmed
        assert len({step.step for step in history(base) if step.action != "import"}) == 4


def test_nothing_is_asked_of_another_host(window, site):
    """The page works offline: every request goes to its own server, and the console has no complaint."""
    page = window("/queue")
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in ("/queue", "/entries", "/documents", "/dashboard", "/history", "/export"):
        page.goto(site.address + path)
        page.wait_for_load_state("networkidle")
    assert asked
    assert [url for url in asked if not url.startswith(site.address)] == []
    assert complaints == []
    assert TOKEN not in page.content()
