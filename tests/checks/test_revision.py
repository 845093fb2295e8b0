"""A translation with its terminology errors marked by hand, checked as from outside: an imported list and a bitext.

The lists of `cases/checks/revision_*.tsv` hold a segment a line and the source terms that a reviser would mark in it.
"""

import csv
from pathlib import Path

import pytest

from termkit.model import Severity
from termkit.store.database import TermBase
from termkit.workflow.checks.checking import Wish, check_files
from termkit.workflow.exchange.importing import import_file

CASES = Path(__file__).parents[1] / "cases" / "checks"


def rows(language):
    with (CASES / f"revision_{language}.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    with TermBase.open(tmp_path_factory.mktemp("revision") / "t.db") as opened:
        import_file(opened, CASES / "revision_terms.tsv")
        yield opened


@pytest.fixture(scope="module", params=["ru", "en"])
def checked(request, base, tmp_path_factory):
    """The rows of a list, and the units with a warning of a term check."""
    language, listed = request.param, rows(request.param)
    bitext = tmp_path_factory.mktemp(language) / "bitext.tsv"
    lines = [f"zh\t{language}", *(f"{row['zh']}\t{row[language]}" for row in listed)]
    bitext.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = check_files(base, [bitext], Wish(source="zh", target=language, select=("BT1",)))
    return listed, {f.unit for f in found if f.severity is not Severity.INFO}


def test_marked_errors_are_found(checked):
    """At least nine of ten segments that a reviser marked are told."""
    listed, told = checked
    marked = {number for number, row in enumerate(listed, 1) if row["marked"]}
    assert len(marked & told) >= 0.9 * len(marked), [listed[n - 1] for n in sorted(marked - told)]


def test_right_segments_are_left_alone(checked):
    """At most six of a hundred segments without a mark are told."""
    listed, told = checked
    clean = {number for number, row in enumerate(listed, 1) if not row["marked"]}
    assert len(clean & told) <= 0.06 * len(clean), [listed[n - 1] for n in sorted(clean & told)]
