"""axe-core finds no violation on any view, wide and narrow, light and dark; every control is reached by Tab."""

import json

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]
VIEWS = [
    "/queue", "/entries?kind=frame", "/documents", "DOCUMENT", "BITEXT", "/dashboard", "/history", "/duplicates",
    "/export", "/documents/nowhere",
]  # fmt: skip
LOOKS = [
    ({"width": 1280, "height": 900}, "light"),
    ({"width": 1280, "height": 900}, "dark"),
    ({"width": 390, "height": 844}, "light"),
    ({"width": 390, "height": 844}, "dark"),
]
NARROW = {"viewport": {"width": 390, "height": 844}}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(page, axe):
    """What axe-core finds wrong, one line a rule."""
    page.evaluate(axe)
    found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
    return [f"{v['id']}: {v['help']}: {[node['html'][:160] for node in v['nodes'][:3]]}" for v in found]


def at(shown, path):
    if path == "BITEXT":
        return f"/bitexts/{json.loads(shown.ask('GET', '/api/bitexts').body)['memory'][0]['name']}?show=all"
    documents = json.loads(shown.ask("GET", "/api/documents").body)["documents"]
    return f"/documents/{documents[-1]['id']}" if path == "DOCUMENT" else path


@pytest.mark.parametrize("path", VIEWS)
def test_no_violation(view, shown, axe, path):
    """No rule of WCAG 2.2 AA or of good practice is broken, wide and narrow, light and dark."""
    page = view(at(shown, path), reduced_motion="reduce")
    if path.startswith(("/queue", "/entries")):
        page.wait_for_selector(".card")
    for size, scheme in LOOKS:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert violations(page, axe) == [], (size, scheme)


@pytest.mark.parametrize("path", ["/queue", "/entries?kind=frame"])
def test_no_violation_in_a_card_that_fills_a_narrow_screen(view, axe, path):
    """On a narrow screen the card takes the place of the list, and keeps to the rules too."""
    page = view(path, **NARROW)
    page.locator(".row a.name").first.click()
    page.wait_for_selector(".card")
    assert violations(page, axe) == []


@pytest.mark.parametrize("dialog", ["help", "pick", "unsaved", "add"])
def test_no_violation_in_a_dialog(view, axe, dialog):
    """The dialogs keep to the rules too."""
    page = view("/entries")
    page.evaluate("name => document.getElementById(name).showModal()", dialog)
    assert violations(page, axe) == []


@pytest.mark.parametrize("language", ["ru", "zh-CN"])
def test_no_violation_in_other_languages(view, axe, language):
    """The interface in Russian and Chinese keeps to the rules."""
    assert violations(view("/queue", locale=language), axe) == []


@pytest.mark.parametrize(
    "path", ["/queue", "/entries", "/documents", "/dashboard", "/export", "/duplicates", "DOCUMENT", "BITEXT"]
)
def test_nothing_spills_over_at_390_pixels(view, shown, path):
    """A narrow view never scrolls sideways."""
    page = view(at(shown, path), **NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_every_button_of_the_panel_is_reached_by_tab(view):
    """Tab walks through every control of the page and leaves none out."""
    page = view("/queue")
    page.wait_for_selector(".card")
    wanted = page.evaluate(
        """() => [...document.querySelectorAll(".panel :is(button, a[href], input, select, textarea, summary)")]
            .filter(e => !e.disabled && e.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true}))
            .map((e, n) => (e.dataset.stop = n)).length"""
    )
    page.locator(".panel").focus()
    reached = set()
    for _ in range(wanted * 2 + 20):
        page.keyboard.press("Tab")
        stop = page.evaluate("document.activeElement.dataset.stop ?? null")
        if stop is not None:
            reached.add(stop)
    assert len(reached) == wanted
