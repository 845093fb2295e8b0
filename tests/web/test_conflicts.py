"""Conflicts on the page: shown side by side, settled by key, never unseen, and open again after undo."""

import json

import pytest
from playwright.sync_api import expect
from test_accessibility import LOOKS, NARROW, violations

from termkit.store.database import TermBase
from termkit.store.terms.conflicts import conflicts
from termkit.store.terms.entries import get_entry
from termkit.workflow.exchange.importing import import_file

SCO, CICA = "org-shanghai-cooperation-organization", "abbr-cica"
TABLE = """id\tzh\ten\tru
org-shanghai-cooperation-organization\t上海合作组织\tShanghai Pact\tШанхайский пакт
abbr-cica\t亚信\tConference of Asia\tСовещание Азии
"""
EVIL = "<script>alert('上合')</script>"


@pytest.fixture
def disputed(site, tmp_path):
    """The served base after the import of a file that contradicts two of its entries."""
    (tmp_path / "theirs.tsv").write_text(TABLE, encoding="utf-8")
    with TermBase.open(site.db) as base:
        assert sorted(import_file(base, tmp_path / "theirs.tsv").changes.conflicting) == sorted([SCO, CICA])
    return site


def english(site, entry=SCO):
    with TermBase.open(site.db) as base:
        return get_entry(base, entry).entry.preferred("en").term


def waiting(site):
    with TermBase.open(site.db) as base:
        return [number for number, *_ in conflicts(base)]


def listed(site):
    return json.loads(site.ask("GET", "/api/conflicts").body)


def settle(site, one, how, **further):
    body = json.dumps({"how": how, "stamp": one["stamp"], **further})
    answer = site.ask("POST", f"/api/conflicts/{one['number']}", body)
    return answer.status, json.loads(answer.body)


def settled(page):
    page.wait_for_function("() => !document.body.dataset.busy")


def test_nothing_leads_there_where_nothing_waits(shown):
    """No link on the dashboard and no badge; the page itself says that nothing is open."""
    dashboard = shown.ask("GET", "/dashboard").body.decode()
    assert dashboard.count("/conflicts") == 1
    assert '<a href="/conflicts" data-badge hidden>' in dashboard
    assert "No import contradicts" in shown.ask("GET", "/conflicts").body.decode().replace(": no", ". No")


def test_dashboard_and_badge_lead_there(disputed):
    """The count on the dashboard is a link, and every page has the badge with the number."""
    dashboard = disputed.ask("GET", "/dashboard").body.decode()
    assert '<dd><a href="/conflicts">2</a></dd>' in dashboard
    assert '<a href="/conflicts" data-badge>' in disputed.ask("GET", "/queue").body.decode()


def test_the_api_gives_both_sides_and_settles(disputed):
    """Both entries with what differs; taken, the file's wording is preferred; undone, the conflict is open again."""
    told = listed(disputed)
    one = next(one for one in told["conflicts"] if one["entry"] == SCO)
    ru = next(row for row in one["compared"] if row["language"] == "ru")
    assert {"field": "term", "value": "Шанхайский пакт", "difference": "other"} in ru["there"][0]
    before = english(disputed)
    status, made = settle(disputed, one, "take")
    assert (status, made["entry"], made["total"]) == (200, SCO, 1)
    assert english(disputed) == "Shanghai Pact"
    assert disputed.ask("POST", "/api/undo", json.dumps({"step": made["step"]})).status == 200
    assert english(disputed) == before
    assert listed(disputed) == told


def test_a_conflict_is_settled_once_and_only_as_seen(disputed):
    """Settled already is 404; changed since is 409; a word nobody knows is 400; none of them changes anything."""
    one, two = listed(disputed)["conflicts"]
    assert settle(disputed, one, "keep")[0] == 200
    assert settle(disputed, one, "take")[0] == 404
    assert settle(disputed, {**two, "stamp": "another"}, "take")[0] == 409
    assert settle(disputed, two, "overwrite")[0] == 400
    assert waiting(disputed) == [two["number"]]


def test_one_language_is_settled_and_the_rest_waits(disputed):
    """Russian taken, English still contradicts under a new number; undone, the conflict is whole again."""
    told = listed(disputed)
    one = next(one for one in told["conflicts"] if one["entry"] == SCO)
    status, made = settle(disputed, one, "take", language="ru")
    assert (status, made["total"]) == (200, 2)
    with TermBase.open(disputed.db) as base:
        entry = get_entry(base, SCO).entry
    assert entry.preferred("ru").term == "Шанхайский пакт"
    assert entry.preferred("en").term != "Shanghai Pact"
    left = next(one for one in listed(disputed)["conflicts"] if one["entry"] == SCO)
    assert [why["language"] for why in left["contradictions"]] == ["en"]
    assert settle(disputed, left, "keep", language="kk")[0] == 404
    assert disputed.ask("POST", "/api/undo", json.dumps({"step": made["step"]})).status == 200
    assert listed(disputed) == told


def test_what_a_file_says_is_only_text(site, tmp_path):
    """A script in a term, and in the name of the file, is shown as text."""
    file = tmp_path / "<b>theirs.tsv"
    file.write_text(f"id\tzh\ten\n{SCO}\t上海合作组织\t{EVIL}\n", encoding="utf-8")
    with TermBase.open(site.db) as base:
        import_file(base, file)
    body = site.ask("GET", "/conflicts").body
    assert b"&lt;script&gt;" in body
    assert b"<script>alert" not in body
    assert b"<b>theirs" not in body


@pytest.mark.parametrize(("language", "words"), [("en", "In the file"), ("ru", "В файле"), ("zh", "文件中")])
def test_the_page_speaks_the_readers_language(disputed, language, words):
    """Headings in the reader's language; terms keep theirs."""
    page = disputed.ask("GET", "/conflicts", None, {"cookie": f"termkit-language={language}"}).body.decode()
    assert words in page
    assert '<span lang="ru">Шанхайский пакт</span>' in page
    assert '<span lang="en">Shanghai Pact</span>' in page


@pytest.mark.browser
@pytest.mark.xdist_group("chromium")
class TestInTheBrowser:
    """With Chromium, by keyboard alone."""

    def test_walked_settled_and_undone_by_key(self, window, disputed):
        """A key does nothing before a conflict has the focus; then it settles that one; u opens it again."""
        page = window("/conflicts")
        first, second = waiting(disputed)
        before = english(disputed)
        page.keyboard.press("2")
        expect(page.locator(f"[data-conflict='{first}']")).to_be_focused()
        assert waiting(disputed) == [first, second]
        page.keyboard.press("j")
        expect(page.locator(f"[data-conflict='{second}']")).to_be_focused()
        page.keyboard.press("k")
        page.keyboard.press("2")
        expect(page.locator("[data-notices]")).to_contain_text("taken")
        settled(page)
        assert waiting(disputed) == [second]
        assert english(disputed) == "Shanghai Pact"
        expect(page.locator(f"[data-conflict='{second}']")).to_be_focused()
        expect(page.locator("[data-badge] [data-waiting]")).to_have_text("1")
        page.keyboard.press("1")
        expect(page.locator("[data-badge]")).to_be_hidden()
        settled(page)
        for left in ([second], [first, second]):
            page.keyboard.press("u")
            expect(page.locator("[data-conflict]")).to_have_count(len(left))
            settled(page)
            assert waiting(disputed) == left
        expect(page.locator(f"[data-conflict='{first}']")).to_be_focused()
        assert english(disputed) == before

    def test_buttons_are_reached_by_tab(self, window, disputed):
        """Tab goes from the conflict through its buttons, and Enter presses one."""
        page = window("/conflicts")
        first, second = waiting(disputed)
        page.keyboard.press("j")
        for _ in range(20):
            page.keyboard.press("Tab")
            if (
                page.evaluate("(({ settle, language }) => !language && settle)(document.activeElement.dataset)")
                == "both"
            ):
                break
        page.keyboard.press("Enter")
        expect(page.locator("[data-notices]")).to_contain_text("both")
        settled(page)
        assert waiting(disputed) == [second]
        assert first != second

    def test_one_language_is_settled_by_its_own_button(self, window, disputed):
        """Both languages contradict, so each has its buttons; the rest stays in view and has none any more."""
        page = window("/conflicts")
        conflict = page.locator(f"[data-entry='{SCO}']")
        before = english(disputed)
        conflict.locator("[data-language=ru][data-settle=take]").click()
        expect(page.locator("[data-notices]")).to_contain_text("taken")
        settled(page)
        expect(conflict).to_be_focused()
        expect(conflict.locator("[data-language]")).to_have_count(0)
        assert len(waiting(disputed)) == 2
        assert english(disputed) == before

    def test_two_windows_collide(self, window, disputed):
        """The second window is told and shown what stands now; its decision is not made."""
        one, other = window("/conflicts"), window("/conflicts")
        first, second = waiting(disputed)
        one.keyboard.press("j")
        one.keyboard.press("1")
        expect(one.locator("[data-notices]")).to_contain_text("stands")
        before = english(disputed)
        other.keyboard.press("j")
        other.keyboard.press("2")
        expect(other.locator("[data-alerts]")).to_contain_text(f"number {first} is not open")
        expect(other.locator("[data-conflict]")).to_have_count(1)
        assert english(disputed) == before
        seen = json.loads(disputed.ask("GET", f"/api/entries/{CICA}").body)
        body = json.dumps({"revision": seen["revision"], "draft": {"note": "edited meanwhile"}})
        assert disputed.ask("PATCH", f"/api/entries/{CICA}", body).status == 200
        other.keyboard.press("2")
        expect(other.locator("[data-alerts]")).to_contain_text("Changed in another window")
        expect(other.locator(f"[data-conflict='{second}']")).to_contain_text("edited meanwhile")
        assert waiting(disputed) == [second]
        other.keyboard.press("2")
        expect(other.locator("[data-badge]")).to_be_hidden()
        assert english(disputed, CICA) == "Conference of Asia"

    def test_the_list_of_changes_names_it_and_takes_it_back(self, window, disputed):
        """A settled conflict stands among the changes under its term, and its button opens it again."""
        one = listed(disputed)["conflicts"][0]
        settle(disputed, one, "keep")
        page = window("/history")
        row = page.locator("tbody tr").first
        expect(row).to_contain_text("上海合作组织")
        expect(row).to_contain_text("settled")
        row.locator("[data-action=undo-step]").click()
        page.wait_for_selector("tr.undone")
        assert one["number"] in waiting(disputed)

    @pytest.mark.parametrize("language", ["en", "ru", "zh-CN"])
    def test_no_violation(self, window, disputed, axe, language):
        """No rule of WCAG 2.2 AA is broken, wide and narrow, light and dark, and nothing spills over."""
        page = window("/conflicts", locale=language, reduced_motion="reduce")
        for size, scheme in LOOKS:
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            assert violations(page, axe) == [], (size, scheme)
        page.set_viewport_size(NARROW["viewport"])
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
