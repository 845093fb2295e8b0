"""The interface is whole in every language: no template, script or screen says a word that is not in the catalogue."""

import ast
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import termkit
from termkit.errors import Conflict, FormatError, NotFound
from termkit.interface.wording import LANGUAGES, Wording, catalogue
from termkit.model import Kind, Relation, Reliability, ReviewState, Severity, Status, TermType
from termkit.store.database import TermBase
from termkit.store.terms.browse import MATCH, SORTS
from termkit.workflow.exchange.exporting import USUAL

ROOT = Path(termkit.__file__).parent
TEMPLATES = sorted((ROOT / "web" / "templates").glob("*.html"))
SCRIPTS = sorted((ROOT / "web" / "static").glob("*.js"))
SCREENS = sorted((ROOT / "terminal").glob("*.py"))
THE_SAME = {"termkit", "词", "OK", "SVG", "TSV", "termkit export --help", "termkit mine", "termkit check", "Ctrl+S"}
"""What is written alike in all languages: names, keys, commands."""
SIGNS = " :·→←×+.,?()"
SPOKEN = {"title", "placeholder", "aria-label", "alt"}


class Words(HTMLParser):
    """Collects what a template says by itself."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        self.found += [value for name, value in attributes if name in SPOKEN and value]
        self.last = tag

    def handle_data(self, data):
        if self.last not in ("kbd", "script"):
            self.found.append(data)

    last = ""


def said(template):
    """The letters of a template that no message stands for."""
    text = re.sub(r"{% block view %}.*?{% endblock %}", " ", template)
    text = re.sub(r"{%.*?%}", " ", text, flags=re.DOTALL)
    text = re.sub(r"{{.*?}}", " ", text, flags=re.DOTALL)
    words = Words()
    words.feed(text)
    parts = (" ".join(part.split()).strip(SIGNS) for part in words.found)
    return [part for part in parts if re.search(r"\w", part) and part not in THE_SAME]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_no_template_says_a_word_of_its_own(path):
    """Every text of a template comes from the catalogue."""
    assert said(path.read_text(encoding="utf-8")) == []


def test_the_search_finds_a_word_where_there_is_one():
    """The test above would see a word that somebody forgot."""
    assert said('<p title="Hint">{{ t("x") }} Forgotten <kbd>a</kbd></p>') == ["Hint", "Forgotten"]


def keys_in(path):
    """The keys that a file asks the catalogue for, as far as they are written out."""
    call = r'words\("([\w.-]+)"\)' if path.suffix == ".js" else r'\bt\([\'"]([\w. -]+?)[\'"][,)]'
    found = re.findall(call, path.read_text(encoding="utf-8"))
    return {f"js.{key}" for key in found} if path.suffix == ".js" else set(found)


@pytest.mark.parametrize("path", [*TEMPLATES, *SCRIPTS, *SCREENS, *(ROOT / "web").glob("*.py")], ids=lambda p: p.name)
def test_every_key_is_in_the_catalogue(path):
    """A page or screen asks for no message that is missing."""
    assert keys_in(path) - catalogue()["en"].keys() == set()


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_says_a_word_of_its_own(path):
    """What scripts show comes from the catalogue: no literal is given to the notices or to an element's text."""
    text = re.sub(r"\${[^}]*}", "", path.read_text(encoding="utf-8"))
    assert re.findall(r'(?:say|warn)\(\s*["\'`][^"\'`]*[a-z]{3}', text) == []
    assert re.findall(r'(?:textContent|placeholder|title)\s*=\s*["\'`][^"\'`]*[a-z]{3}', text) == []


@pytest.mark.parametrize(
    ("group", "values"),
    [
        ("kind", Kind), ("state", ReviewState), ("status", Status), ("type", TermType), ("relation", Relation),
        ("reliability", Reliability), ("grade.one", Severity), ("export", [form for _, form, *_ in USUAL]),
        ("sort", [*SORTS, MATCH]), ("from", ["glossary", "review", "import"]),
    ],
)  # fmt: skip
def test_every_value_has_a_name(group, values):
    """Each word of the model that the interface shows has a name in every language."""
    for language in LANGUAGES:
        assert [value for value in values if f"{group}.{value}" not in catalogue()[language]] == []


def test_what_mining_says_has_a_name(built):
    """Every rule that found a candidate, and every origin of a suggestion, is named in the reader's language."""
    with TermBase.open(built) as base:
        evidence = [json.loads(text) for (text,) in base.connection.execute("SELECT evidence FROM candidate")]
        hints = [json.loads(text) for (text,) in base.connection.execute("SELECT suggestions FROM candidate")]
    rules = {rule.strip() for card in evidence for rule in card.get("rule", "").split(",") if rule.strip()}
    origins = {hint["origin"] for held in hints for found in held.values() for hint in found}
    assert rules
    assert origins
    names = {f"rule.{rule}" for rule in rules} | {f"origin.{origin}" for origin in origins}
    assert names - catalogue()["ru"].keys() == set()


def test_every_rule_of_the_miners_has_a_name(root):
    """Also a rule that finds nothing in the seeds is named: the miners' sources say which there are."""
    sources = "\n".join(path.read_text(encoding="utf-8") for path in sorted((root / "termkit/mining").rglob("*.py")))
    added = re.findall(r"Kind\.[A-Z]+,\s*\"([^\"]+)\",\s*[\d.A-Z]", sources)
    proposed = re.findall(r"(?:propose|Proposal)\((?:Kind\.\w+, )?\"([^\"]+)\"", sources)
    assert len(set(added)) > 50
    assert len(set(proposed)) > 10
    assert [rule for rule in {*added, *proposed} if f"rule.{rule}" not in catalogue()["ru"]] == []


def test_russian_and_chinese_are_not_english():
    """A message in Russian has Cyrillic, one in Chinese has Han, unless it is a name or a sign in all languages."""
    held = catalogue()
    alike = {"search.hint", "places", "export.tbx", "origin.cldr", "refusal.changed-since"}
    for key, english in held["en"].items():
        if re.search("[a-zA-Z]{3}", re.sub(r"{\w+}", "", english)) and key not in alike:
            assert re.search("[А-Яа-яё]", held["ru"][key]), key
            assert re.search("[一-鿿]", held["zh"][key]), key


def raised_keys():
    """The keys of all refusals that the library raises."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Conflict", "NotFound"):
                for word in node.keywords:
                    if word.arg == "key":
                        names = {other.arg for other in node.keywords} - {"key"}
                        yield word.value.value, names


def test_every_refusal_is_said_in_every_language():
    """Each refusal of the reviewer's verbs has its message, with the values that it is raised with."""
    keys = list(raised_keys())
    assert len(keys) >= 12
    for key, names in keys:
        for language in LANGUAGES:
            text = catalogue()[language][f"refusal.{key}"]
            assert set(re.findall(r"{(\w+)}", text)) <= names, (key, language)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "nothing to undo"), ("ru", "Отменять нечего"), ("zh", "没有可撤销")]
)
def test_a_refusal_is_told_in_the_readers_language(site, language, words):
    """What the server refuses, the page hears in the language that was chosen."""
    answer = site.ask("POST", "/api/undo", "{}", {"cookie": f"termkit-language={language}"})
    assert answer.status == 404
    assert words in json.loads(answer.body)["message"]
    assert words in Wording(language).told(NotFound("as raised", key="nothing-to-undo"))


def test_what_nobody_translated_is_told_as_it_is():
    """A refusal without a key, and a fault of a file, keep the words they were raised with."""
    assert Wording("ru").told(Conflict("as raised")) == "as raised"
    assert Wording("zh").told(FormatError("bad", "x.tmx", 3)) == "x.tmx:3: bad"
