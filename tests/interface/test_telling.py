"""Rules, faults of files and conflicts in Russian and Chinese: each sentence that the library says has its own."""

import ast
import re
from pathlib import Path

import pytest

from termkit.checks.every import CHECKS
from termkit.formats.tables import heading
from termkit.interface.telling import tell, told_contradiction, told_rule
from termkit.interface.wording import LANGUAGES, Wording
from termkit.store.terms.conflicts import TEXTS, Contradiction
from termkit.text.tables import read_records

ROOT = Path(__file__).parents[2]
OTHERS = [language for language in LANGUAGES if language != "en"]


@pytest.mark.parametrize("code", [check.code for check in CHECKS])
def test_every_rule_is_told(code):
    """Its name and its words are the language's own, its examples and sources those of the check."""
    for language in OTHERS:
        name, rule, examples = told_rule(code, Wording(language))
        assert re.search("[А-Яа-яё]" if language == "ru" else "[一-鿿]", name)
        assert rule.startswith(f"{code} {name}")
        assert not re.search(r"^(Source|Wrong|Right):", examples, re.MULTILINE)
        assert len(examples.splitlines()) >= 3
        assert "Source:" not in rule


def test_values_stand_in_the_sentence():
    """The values of the English sentence stand in the other; what nobody has translated is told as it is."""
    said = "is no TMX: its root element is <tbx>"
    assert tell(said, "ru") == "это не TMX: корневой элемент <tbx>"
    assert tell(said, "zh") == "不是 TMX：根元素为 <tbx>"
    assert tell(said, "en") == said
    assert tell("nobody has translated this", "ru") == "nobody has translated this"


def test_a_sentence_within_a_sentence():
    """The place in a file is told around what is wrong there."""
    assert tell("is no XML file (column 3)", "zh") == "不是 XML 文件（第 3 列）"


def test_every_contradiction_is_told():
    """What an import says against the base, by its code."""
    for code in TEXTS:
        one = Contradiction(code, "ru", "термин", "preferred", "deprecated")
        for language in OTHERS:
            assert told_contradiction(one, Wording(language)) != one.text
    old = Contradiction("", here="a sentence of an earlier version")
    assert told_contradiction(old, Wording("ru")) == "a sentence of an earlier version"


def test_a_translation_says_all_values():
    """Every value of the English sentence stands in both translations."""
    for row in read_records("interface/said.tsv"):
        for language in OTHERS:
            assert set(re.findall(r"{\w+}", row[language])) == set(re.findall(r"{\w+}", row["en"])), row["en"]


def reported():
    """Every sentence that a reader of files reports, with a word for each of its values."""
    for path in sorted((ROOT / "termkit/formats").rglob("*.py")):
        if "validation" in path.parts:
            continue
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(call, ast.Call)
                and len(call.args) > 1
                and getattr(call.func, "attr", "") in {"report", "tell"}
            ):
                yield from sentences(call.args[1])


def sentences(node):
    """What a string of the source says."""
    if isinstance(node, ast.Constant):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        known = {"BY_SCRIPT": heading.BY_SCRIPT, "ASK": heading.ASK}
        parts = [part.value for part in node.values]
        yield "".join(part if isinstance(part, str) else known.get(getattr(part, "id", ""), "'x'") for part in parts)


def test_what_readers_report_is_said_in_every_language():
    """What was bent, guessed or left out."""
    found = set(reported())
    assert len(found) > 20
    assert {one for one in found for language in OTHERS if tell(one, language) == one} == set()
