"""Clean sentences stay silent: whatever a check says of them is a false alarm."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.checks import SegmentPair
from termkit.checks.run import check_bitext, check_text
from termkit.model import ConceptEntry, LanguageSection, Severity, TermSection

CASES = Path(__file__).parents[1] / "cases" / "checks"


def rows(path):
    with path.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def glossary(path, language):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("# ")]
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        if row.get("zh") and row.get(language) and row.get("kind") not in (None, "", "frame"):
            yield row["zh"], row[language]


def entry(number, chinese, language, other):
    sections = (LanguageSection("zh", (TermSection(chinese),)), LanguageSection(language, (TermSection(other),)))
    return ConceptEntry(f"e-{number}", None, sections)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_sentences_with_facts_raise_nothing(language):
    """Figures, dates, ordinals, signs and names that agree are left alone."""
    units = [SegmentPair(n, row["zh"], row[language]) for n, row in enumerate(rows(CASES / "facts.tsv"), 1)]
    assert [(f.code, f.message) for f in check_bitext(units, [], target=language)] == []


@pytest.mark.parametrize("language", ["ru", "en"])
def test_terms_in_carrier_sentences_raise_nothing(root, language):
    """The terms of our glossaries in neutral sentences are found rendered, whatever they nest in."""
    carriers = rows(CASES / "carriers.tsv")
    paths = [root / f"glossaries/{name}.tsv" for name in ("sco", "partnership", "taiwan")]
    pairs = [pair for path in paths for pair in glossary(path, language)]
    entries = [entry(n, zh, language, to) for n, (zh, to) in enumerate(pairs)]
    units = [
        SegmentPair(n, carrier["zh"].replace("{}", zh), carrier[language].replace("{}", to))
        for n, (zh, to) in enumerate(pairs, 1)
        for carrier in [carriers[n % len(carriers)]]
    ]
    codes = ["BT101", "BT102", "BT103", "BT107"]
    assert [(f.code, f.message) for f in check_bitext(units, entries, target=language, select=codes)] == []


SIGNS = "中国第二次（《“”》）、。，·・2013年9月7日40%亿"
WORDS = ["Стороны ", "7 сентября ", "<b>", "{0}", "(", "»", "«", "the ", "%s", "ШОС"]
PIECES = st.sampled_from([*SIGNS, *WORDS])
SIDES = st.lists(PIECES, max_size=12).map("".join)


@settings(max_examples=150)
@given(st.lists(st.tuples(SIDES, SIDES), max_size=4))
def test_no_unit_breaks_a_check(pairs):
    """Whatever stands in a bitext or a text, the checks come to an end, and their spans lie inside the texts."""
    units = [SegmentPair(n, source, target) for n, (source, target) in enumerate(pairs, 1)]
    entries = [entry(1, "中国", "ru", "Стороны"), entry(2, "二次", "ru", "ШОС")]
    for finding in [
        *check_bitext(units, entries, least=Severity.INFO),
        *check_text(units, entries, "zh", least=Severity.INFO),
    ]:
        assert all(0 <= s.start <= s.end <= len(finding.source) for s in finding.source_spans)
        assert all(0 <= s.start <= s.end <= len(finding.target) for s in finding.target_spans)
