"""Single terms said in another way: those that are right are not told, those that are wrong are."""

import csv
from pathlib import Path

import pytest

from termkit.checks import SegmentPair
from termkit.checks.run import check_bitext
from termkit.model import ConceptEntry, LanguageSection, TermSection

CASES = Path(__file__).parents[1] / "cases" / "checks" / "wordings.tsv"


def rows():
    with CASES.open(encoding="utf-8", newline="") as lines:
        table = (line for line in lines if not line.startswith("# "))
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["target"])
def test_wordings(row):
    """A right wording is silent at default severity, a wrong one is told."""
    sections = (
        LanguageSection("zh", (TermSection(row["source_term"]),)),
        LanguageSection(row["language"], tuple(map(TermSection, row["term"].split(";")))),
    )
    pair = SegmentPair(1, row["source"], row["target"])
    found = check_bitext([pair], [ConceptEntry("one", None, sections)], target=row["language"], select=["BT1"])
    assert bool(found) == (row["verdict"] == "wrong"), [f.message for f in found]
