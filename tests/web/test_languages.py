"""Every view in Russian and Chinese: no English word of the interface is left, in texts, labels, hints and titles."""

import json
import re

import pytest

from termkit.store.database import TermBase
from termkit.workflow.exchange.importing import import_file

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("chromium")]
NAMES = {
    "termkit", "TBX-Basic", "TBX", "Basic", "TMX", "OmegaT", "CAT", "SVG", "TSV", "XLIFF", "CLDR", "zip", "pinyin",
    "shhzzz", "English", "Ctrl", "Enter", "Esc", "UTF",
}  # fmt: skip
"""What is written alike in all languages: names of formats and keys, and the hint of the search field."""
VENDOR = "id\tzh-CN\ten\tru\nvendor-1\t上海合作组织\tShanghai Co-operation Organisation\tОрганизация ШОС\n"
COLLECT = """() => {
  const found = [document.title];
  const own = e => !e.closest('code, kbd, noscript, script, style, textarea, .file-name, .base-name, .rule, datalist')
    && e.closest('[lang]') === document.documentElement;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (own(walk.currentNode.parentElement)) found.push(walk.currentNode.data);
  for (const e of document.querySelectorAll('body *')) for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
    if (e.hasAttribute(name) && own(e)) found.push(e.getAttribute(name));
  return found;
}"""
VIEWS = [
    "/queue", "/queue?state=any&known=any&kind=frame", "/queue?q=qqqq", "/entries", "/entries?kind=frame", "/documents",
    "DOCUMENT", "BITEXT", "/dashboard", "/history", "/duplicates", "/export", "/conflicts", "/documents/nowhere",
    "/nowhere",
]  # fmt: skip


@pytest.fixture
def told(copied, site, tmp_path):
    """The page of a base in which a conflict waits."""
    file = tmp_path / "vendor.tsv"
    file.write_text(VENDOR, encoding="utf-8")
    with TermBase.open(copied) as base:
        assert import_file(base, file).changes.conflicting
    return site


def english(page):
    """The English words that the page says in its own name: no names of files, no ids, nothing in quotation marks."""
    texts = page.evaluate(COLLECT)
    data = re.compile(
        r"«[^»]*»|“[^”]*”|/\S+|\S+\.(?:svg|tsv|tbx|tmx|txt|html|db)|\b[a-z]+(?:-[a-z0-9]+)+\b|\b(?:zh|en|ru|kk)(?:-[A-Z]\w+)?\b"
    )
    words = {word for text in texts for word in re.findall(r"[A-Za-z][A-Za-z-]{2,}", data.sub(" ", text))}
    return sorted(words - NAMES)


def address(site, view):
    if view == "BITEXT":
        return f"/bitexts/{json.loads(site.ask('GET', '/api/bitexts').body)['memory'][0]['name']}?show=all&grade=info"
    documents = json.loads(site.ask("GET", "/api/documents").body)["documents"]
    return f"/documents/{documents[-1]['id']}" if view == "DOCUMENT" else view


@pytest.mark.parametrize("language", ["ru", "zh-CN"])
def test_no_english_word_is_left(told, window, language):
    """Each view, with what it loads, speaks the reader's language alone."""
    page = window("/queue", locale=language)
    left = {}
    for view in VIEWS:
        page.goto(told.address + address(told, view))
        page.wait_for_load_state("networkidle")
        if view == "BITEXT":
            page.wait_for_selector(".told summary")
            for summary in page.locator(".told summary").all():
                summary.click()
        left[view] = english(page)
    assert [f"{view}: {' '.join(words)}" for view, words in left.items() if words] == []


def test_an_english_word_would_be_seen(window):
    """The walk finds what it looks for: in English, every view is full of it."""
    assert "Queue" in english(window("/queue"))


@pytest.mark.parametrize(
    ("language", "words"), [("ru", "не имеет соответствия в переводе"), ("zh-CN", "在译文中没有对应")]
)
def test_a_finding_and_its_rule_are_told_in_the_readers_language(window, site, language, words):
    """The message of a finding, the name of its check and its rule."""
    page = window(address(site, "BITEXT"), locale=language)
    page.get_by_text(words).first.wait_for()


@pytest.mark.parametrize(("language", "words"), [("ru", "файл обрезан"), ("zh", "文件不完整")])
def test_a_broken_file_is_told_in_the_readers_language(site, language, words):
    """What is wrong with a file that was sent, with the file and the line."""
    headers = {"cookie": f"termkit-language={language}"}
    answer = site.ask("POST", "/api/bitexts?file=x.tmx", b"<tmx version='1.4'><body><tu", headers)
    assert answer.status == 400
    assert words in json.loads(answer.body)["message"]
    assert "x.tmx:1" in json.loads(answer.body)["message"]
