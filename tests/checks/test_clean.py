"""Clean sentences stay silent: whatever a check says of them is a false alarm."""

import csv
from pathlib import Path

import pytest

from termkit.checks import SegmentPair
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, LanguageSection, TermSection

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
