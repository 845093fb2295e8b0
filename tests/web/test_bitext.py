"""Bitexts side by side: what is marked, what is found, what is sent, and what is refused."""

import json
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import expect

from termkit.store.database import TermBase
from termkit.web import shelf
from termkit.web.guard import LARGEST_FILE
from termkit.web.shelf import KEPT, Shelf, Stage
from termkit.workflow.checks.checking import Wish, check_files
from termkit.workflow.checks.compiling import compile_base
from termkit.workflow.memory.side_by_side import MOST

BITEXT = Path(__file__).parent / "communique.tmx"
EVIL = "<script>alert('上合')</script>"


def send(site, content, name="communique.tmx", **wish):
    return site.ask("POST", f"/api/bitexts?{urlencode({'file': name, **wish})}", content)


def memory(site):
    return json.loads(site.ask("GET", "/api/bitexts").body)["memory"][0]["name"]


def codes(pairs):
    return sorted((pair["number"], finding["code"]) for pair in pairs for finding in pair["findings"])


@pytest.mark.parametrize("place", ["memory", "file"])
def test_the_page_finds_what_the_command_finds(shown, place):
    """The findings are those of `termkit check` on the same file, whether it was imported or sent."""
    name = memory(shown) if place == "memory" else json.loads(send(shown, BITEXT.read_bytes()).body)["name"]
    told = json.loads(shown.ask("GET", f"/api/bitexts/{name}?source=zh&target=ru&show=all").body)
    with TermBase.open(shown.db) as base:
        wanted = check_files(base, [BITEXT], Wish())
    assert codes(told["pairs"]) == sorted((finding.unit, finding.code) for finding in wanted)
    assert len({code for _, code in codes(told["pairs"])}) >= 3
    assert len(told["pairs"]) == 5


def test_marks_add_nothing_to_the_texts(shown):
    """The pieces of each side, joined, are the text of the file, and findings point into it."""
    told = json.loads(shown.ask("GET", f"/api/bitexts/{memory(shown)}?show=all").body)
    file = BITEXT.read_text(encoding="utf-8")
    for pair in told["pairs"]:
        for side in ("source", "target"):
            assert f"<seg>{''.join(piece['text'] for piece in pair[side])}</seg>" in file
    date = next(pair for pair in told["pairs"] if "举行" in pair["source"][-1]["text"])
    assert any(piece["codes"] and "октября" in piece["text"] for piece in date["target"])
    assert any(piece["entry"] == "org-shanghai-cooperation-organization" for piece in told["pairs"][2]["source"])


def test_a_code_leaves_its_own_pairs(shown):
    """Filtered by a code, only the pairs that it found something in are there."""
    name = memory(shown)
    everything = json.loads(shown.ask("GET", f"/api/bitexts/{name}").body)["pairs"]
    code = codes(everything)[0][1]
    pairs = json.loads(shown.ask("GET", f"/api/bitexts/{name}?code={code}").body)["pairs"]
    assert {found for _, found in codes(pairs)} == {code}
    assert 0 < len(pairs) < 5


def test_a_term_leads_to_the_entry_that_the_other_side_speaks_of(shown):
    """Китай is the equivalent of several entries: the one that the source has is meant."""
    for chinese in ("中国", "中方"):
        name = json.loads(send(shown, f"zh\tru\n{chinese}\tКитай\n".encode(), "слова.tsv").body)["name"]
        [pair] = json.loads(shown.ask("GET", f"/api/bitexts/{name}?show=all").body)["pairs"]
        assert [piece["entry"] for piece in pair["target"]] == [pair["source"][0]["entry"]]


def test_a_blank_that_is_too_many_is_seen(shown):
    """Two blanks stand on the page as two, and the one to write is a sign."""
    twice = BITEXT.read_text(encoding="utf-8").replace("Стороны ", "Стороны  ", 1)
    name = json.loads(send(shown, twice.encode()).body)["name"]
    assert '→ <span lang="ru">␣</span>' in shown.ask("GET", f"/bitexts/{name}/rows?code=BT304").body.decode()
    assert "white-space: pre-wrap" in shown.ask("GET", "/static/app.css").body.decode()


def test_it_is_told_how_many_pairs_are_shown(shown):
    """What is not on the page yet is told, for the screen and for paper, and comes at once when it is asked for."""
    rows = f"/bitexts/{memory(shown)}/rows?show=all"
    assert "2 of 5 pairs shown" in shown.ask("GET", f"{rows}&limit=2").body.decode()
    rest = shown.ask("GET", f"{rows}&after=2&limit={MOST}").body.decode()
    assert rest.count('class="pair"') == 3
    assert "pairs shown" not in rest


def test_the_check_tells_how_far_it_is(copied, monkeypatch):
    """While it runs: that the base is prepared, then the pairs that were looked at; before and after, nothing."""
    files = Shelf()
    name = files.put(BITEXT.read_bytes(), "communique.tmx")
    seen = []

    def compiling(*wanted):
        seen.append(files.stage(name))
        return compile_base(*wanted)

    def finding(bitext, compiled, least, advance):
        seen.append(files.stage(name))
        advance("units", 3, 0)
        seen.append(files.stage(name))
        assert files.stage("another") == Stage()
        return []

    monkeypatch.setattr(shelf, "compile_base", compiling)
    monkeypatch.setattr(shelf, "findings_of", finding)
    with TermBase.open(copied) as base:
        files.check(base, name, "zh", "ru")
    assert seen == [Stage(name, 5), Stage(name, 5, 0), Stage(name, 5, 3)]
    assert files.stage(name) == Stage()


def test_nothing_is_told_of_a_check_that_does_not_run(shown):
    """The page asks how far the check is; there is no answer where none runs."""
    assert shown.ask("GET", f"/bitexts/{memory(shown)}/progress").body == b""


def test_the_languages_are_the_files(shown):
    """A file whose languages nobody named is read in those it has, Chinese first."""
    table = "en\tzh\nthe two sides\t双方\njoint statement\t联合声明\n".encode()
    made = json.loads(send(shown, table, "слова.tsv").body)
    assert (made["source"], made["target"], made["pairs"]) == ("zh", "en", 2)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("broken.tmx", b"<tmx version='1.4'><body><tu>"),
        (
            "bomb.tmx",
            b'<!DOCTYPE tmx [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><tmx version="1.4">&b;</tmx>',
        ),
        ("outside.tmx", b'<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx><body>&x;</body></tmx>'),
        ("noise.bin", bytes(range(256)) * 20),
        ("empty.tmx", b'<tmx version="1.4"><header srclang="zh"/><body></body></tmx>'),
        ("", "一行字".encode()),
        ("nothing.tmx", b""),
        ("../../../etc/passwd", b"root:x:0:0"),
    ],
)
def test_what_is_no_bitext_is_refused(shown, name, content):
    """A file that cannot be read is a 400 that names the file as it was called, never a path of this machine."""
    answer = send(shown, content, name)
    told = json.loads(answer.body)
    assert answer.status == 400
    assert "/tmp" not in told["message"]
    assert b"root:" not in answer.body
    assert told["message"]


@pytest.mark.parametrize(
    "name", ["../../../../tmp/escaped.tmx", "..\\..\\escaped.tmx", f"{EVIL}.tmx", "a\nb.tmx", "x" * 5000]
)
def test_a_name_is_only_shown(shown, name, tmp_path):
    """A hostile file name leads nowhere, and is text on every page that shows it."""
    made = json.loads(send(shown, BITEXT.read_bytes(), name).body)
    assert not Path("/tmp/escaped.tmx").exists()
    for path in (f"/bitexts/{made['name']}?source=zh&target=ru", "/documents"):
        body = shown.ask("GET", path).body
        assert b"<script>alert" not in body
        assert b"../.." not in body


def test_a_script_in_a_segment_is_only_text(shown):
    """What stands in a file is shown as text, in the pairs and in the findings."""
    evil = BITEXT.read_text(encoding="utf-8").replace("满意", "满意&lt;script&gt;alert(1)&lt;/script&gt;")
    name = json.loads(send(shown, evil.encode()).body)["name"]
    body = shown.ask("GET", f"/bitexts/{name}/rows?show=all&grade=info").body
    assert b"&lt;script&gt;" in body
    assert b"<script>alert" not in body


def test_an_oversized_file_is_refused_and_logged(site, caplog):
    """A file past the bound is refused before it is read, with one line in the log."""
    declared = site.ask("POST", "/api/bitexts?file=x.tmx", b"x", {"content-length": str(LARGEST_FILE + 1)})
    assert declared.status == 413
    assert len([record for record in caplog.records if "413" in record.getMessage()]) == 1
    assert "\n" not in caplog.records[-1].getMessage()


def test_a_long_file_is_looked_at_as_far_as_it_is_bound_to(site):
    """More than a megabyte is taken, the first pairs are shown, and the rest is told of."""
    head, start, rest = BITEXT.read_text(encoding="utf-8").partition("    <tu>")
    unit = start + rest.partition("</tu>")[0] + "</tu>\n"
    units = "".join(unit.replace("。", f"{n}。") for n in range(MOST * 2))
    content = f"{head}{units}</body></tmx>".encode()
    assert 1_000_000 < len(content) < LARGEST_FILE
    made = json.loads(send(site, content).body)
    assert made["pairs"] == MOST
    assert "termkit check" in site.ask("GET", f"/bitexts/{made['name']}?source=zh&target=ru").body.decode()


def test_a_file_from_another_site_is_refused(site):
    """Another page of the browser can send nothing here."""
    headers = {"origin": "http://evil.example", "content-type": "application/octet-stream"}
    assert site.ask("POST", "/api/bitexts?file=x.tmx", BITEXT.read_bytes(), headers).status == 403


def test_only_the_latest_files_are_kept(site):
    """Memory stays flat: the oldest files leave, and an address that led to one says so."""
    names = [json.loads(send(site, BITEXT.read_bytes()).body)["name"] for _ in range(KEPT + 2)]
    assert len(json.loads(site.ask("GET", "/api/bitexts").body)["files"]) == KEPT
    assert site.ask("GET", f"/bitexts/{names[0]}?source=zh&target=ru").status == 404
    assert site.ask("GET", f"/bitexts/{names[-1]}?source=zh&target=ru").status == 200


@pytest.mark.parametrize("query", ["source=../x", "grade=viel", "after=x", f"target={quote(EVIL)}"])
def test_nonsense_is_refused(shown, query):
    """An address nobody can mean is a 400."""
    assert shown.ask("GET", f"/api/bitexts/{memory(shown)}?{query}").status == 400


@pytest.mark.browser
def test_a_file_is_looked_at_by_keyboard(view):
    """A file is sent, its findings are walked through, one is explained, a code leaves its own pairs."""
    page = view("/documents")
    page.locator("[data-send] input[type=file]").set_input_files(BITEXT)
    page.locator("[data-send] select[name=target]").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/bitexts/file-*")
    page.wait_for_selector("[data-found]")
    page.keyboard.press("j")
    expect(page.locator("[data-found]").first).to_be_focused()
    page.keyboard.press("e")
    expect(page.locator("[data-found] .rule").first).to_be_visible()
    page.keyboard.press("j")
    expect(page.locator("[data-found]").nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator("[data-found]").first).to_be_focused()
    chip = page.locator(".codes a").nth(1)
    code = chip.inner_text().split()[0]
    chip.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".codes a[aria-current]:not(:first-child)")
    assert set(page.locator(".told code").all_inner_texts()) == {code}
    assert page.locator("td[lang=zh]").count()
    assert page.locator("td[lang=ru]").count()


@pytest.mark.browser
def test_both_sides_of_a_pair_become_an_entry(window, site):
    """What is selected on one side and then on the other fills the form of a new entry."""
    page = window(f"/bitexts/{memory(site)}?show=all")
    page.wait_for_selector(".pair")
    for selector, words in (("td[lang=zh]", "贸易额"), ("td[lang=ru]", "Товарооборот")):
        page.evaluate(
            """([selector, words]) => {
                for (const cell of document.querySelectorAll(selector)) {
                    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                    for (let node; (node = walker.nextNode());) {
                        const start = node.data.indexOf(words);
                        if (start >= 0) return getSelection().setBaseAndExtent(node, start, node, start + words.length);
                    }
                }
            }""",
            [selector, words],
        )
        expect(page.locator("[data-action=add-selection]")).to_be_enabled()
    page.keyboard.press("c")
    expect(page.locator("#add [name=term]")).to_have_value("贸易额")
    expect(page.locator("#add [name=ru]")).to_have_value("Товарооборот")
