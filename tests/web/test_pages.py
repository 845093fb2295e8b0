"""Every view answers, in every language of the interface, and shows what the base holds."""

import json
import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree

import pytest

from termkit.interface.wording import LANGUAGES, catalogue, choose_language

VIEWS = ["/queue", "/entries", "/documents", "/dashboard", "/history", "/duplicates", "/export"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", VIEWS)
def test_every_view_speaks_every_language(shown, path, language):
    """The page is in the language that was chosen, and says so."""
    answer = shown.ask("GET", path, headers={"cookie": f"termkit-language={language}"})
    text = answer.body.decode()
    assert answer.status == 200
    assert f'<html lang="{language}"' in text
    assert catalogue()[language]["queue"] in text


def test_the_catalogue_is_whole():
    """Every message stands in every language, with the same values to fill in."""
    held = catalogue()
    for key, english in held["en"].items():
        for language in LANGUAGES:
            text = held[language][key]
            assert text, (key, language)
            assert set(re.findall(r"{(\w+)}", text)) == set(re.findall(r"{(\w+)}", english)), (key, language)


@pytest.mark.parametrize(
    ("chosen", "accepted", "language"),
    [("ru", "zh-CN", "ru"), ("", "zh-CN,zh;q=0.9", "zh"), ("", "de, ru;q=0.5", "ru"), ("xx", "", "en")],
)
def test_the_language_is_the_readers(chosen, accepted, language):
    """The choice goes before the browser's wish, and English is the last resort."""
    assert choose_language(chosen, accepted) == language


def test_a_candidate_shows_contexts_that_lead_to_the_document(shown):
    """Each context names the date and links to its place, where the document view marks it."""
    row = json.loads(shown.ask("GET", "/api/candidates?state=any&known=any&limit=1").body)["candidates"][0]
    text = shown.ask("GET", f"/queue/panel/{row['id']}").body.decode()
    link = re.search(r'class="where" href="(/documents/[^"]+)#at"', text)[1].replace("&amp;", "&")
    marked = shown.ask("GET", link).body.decode()
    assert ' class="m' in marked
    assert re.search(r'class="[^"]*here"[^>]*>', marked)


def test_the_marked_text_is_the_text(shown):
    """Marks add nothing to a document's text and take nothing away."""
    for head in json.loads(shown.ask("GET", "/api/documents").body)["documents"]:
        page = shown.ask("GET", f"/documents/{head['id']}").body.decode()
        article = re.search(r"<article[^>]*>(.*?)</article>", page, re.DOTALL)[1]
        plain = ElementTree.fromstring(f"<a>{article}</a>".replace("&nbsp;", " "))
        visible = re.sub(r"\s", "", "".join(plain.itertext()))
        whole = json.loads(shown.ask("GET", f"/api/documents/{head['id']}").body)["text"]
        assert visible == re.sub(r"\s", "", whole)


@pytest.mark.parametrize("name", ["kinds", "slots", "formulae", "coverage"])
def test_charts_come_as_svg_and_as_figures(shown, name):
    """Each chart is a whole SVG file, and a table with as many cells in every row."""
    svg = shown.ask("GET", f"/dashboard/{name}.svg")
    assert ElementTree.fromstring(svg.body).tag.endswith("svg")
    rows = shown.ask("GET", f"/dashboard/{name}.tsv").body.decode().splitlines()
    assert len(rows) > 2
    assert len({row.count("\t") for row in rows}) == 1


@pytest.mark.parametrize("form", ["tbx", "tsv", "tmx", "omegat"])
def test_exports_are_files_to_download(shown, form):
    """Each format comes as a file; several as one zip."""
    answer = shown.ask("GET", f"/export/{form}?include=entries")
    assert answer.status == 200
    assert "attachment" in answer.headers["content-disposition"]
    if answer.headers["content-disposition"].endswith('.zip"'):
        bundle = zipfile.ZipFile(BytesIO(answer.body))
        content = b"".join(bundle.read(name) for name in bundle.namelist())
    else:
        content = answer.body
    assert "上海合作组织".encode() in content


def test_what_is_not_there_is_said_on_a_page(shown):
    """An unknown address of a view is a readable page, not a bare error."""
    answer = shown.ask("GET", "/documents/nowhere")
    assert answer.status == 404
    assert "nowhere" in answer.body.decode()


def test_the_queue_resumes_after_the_last_decision(site):
    """Opened again, the queue begins behind what was decided last, and what was passed over stands above."""
    rows = json.loads(site.ask("GET", "/api/candidates?limit=10").body)["candidates"]
    body = {"decision": "approve", "candidates": [{"id": rows[5]["id"], "revision": rows[5]["revision"]}]}
    site.ask("POST", "/api/decisions", json.dumps(body))
    text = site.ask("GET", "/queue").body.decode()
    assert int(re.search(r'class="row[^>]*data-id="(\d+)"', text)[1]) == rows[6]["id"]
    assert "data-earlier" in text
    above = site.ask("GET", f"/queue/rows?before={rows[6]['rank']}").body.decode()
    assert [int(n) for n in re.findall(r'data-id="(\d+)"', above)] == [row["id"] for row in rows[:5]]
