"""Chinese texts that nearly have a term: with a slip, or because they say something else."""

import csv
from pathlib import Path

import pytest

from termkit.checks import SegmentPair
from termkit.checks.run import check_text
from termkit.model import ConceptEntry, Kind, LanguageSection, TermSection

CASES = Path(__file__).parents[1] / "cases" / "checks" / "nearly_known.tsv"
STATE = ConceptEntry("state", Kind.PLACE, (LanguageSection("zh", (TermSection("缅甸"),)),))


def rows():
    lines = CASES.read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(lines[1:], delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["text"])
def test_nearly_known(row):
    """A slip is told with the term as its suggestion, and nothing else is."""
    term = ConceptEntry("one", Kind(row["kind"]), (LanguageSection("zh", (TermSection(row["term"]),)),))
    found = check_text([SegmentPair(1, row["text"])], [term, STATE], "zh", select=["SR101", "SR102"])
    assert [finding.suggestion for finding in found] == ([row["term"]] if row["verdict"] == "wrong" else [])
