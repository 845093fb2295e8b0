"""A long bitext is looked at by several processes; what they tell is what one tells."""

import csv
import multiprocessing
from pathlib import Path

import pytest

from termkit.checks import run
from termkit.checks.check import SegmentPair
from termkit.checks.compiled import CompiledBase
from termkit.model import ConceptEntry, Kind, LanguageSection, Severity, Status, TermSection

CASES = Path(__file__).parents[1] / "cases/checks"
TERMS = [
    ("上海合作组织", "Шанхайская организация сотрудничества", Kind.ORGANISATION),
    ("一个中国原则", "принцип одного Китая", Kind.FORMULA),
    ("双边贸易额", "объём двусторонней торговли", Kind.CONCEPT),
]


def units():
    """Seven hundred units with what whole-file checks remember: numbered items, quotations over units, repeats."""
    rows = []
    for path in sorted(CASES.glob("official_[1-9]*.tsv")):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        rows += [row for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row.get("ru")]
    for number, row in enumerate(rows * 2, 1):
        yield SegmentPair(number, row["zh"], row["ru"] + " " * (number % 7 == 0) + "»" * (number % 11 == 0))


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="this system cannot fork")
def test_two_processes_tell_what_one_tells(monkeypatch):
    """Every finding, with every severity, in the same order; the units are read from a generator."""
    entries = [
        ConceptEntry(
            zh,
            kind,
            (
                LanguageSection("zh", (TermSection(zh),)),
                LanguageSection("ru", (TermSection(ru, status=Status.PREFERRED),)),
            ),
        )
        for zh, ru, kind in TERMS
    ]
    told = []
    for workers in (1, 2):
        monkeypatch.setattr(run, "cores", lambda workers=workers: workers)
        heard = []
        base = CompiledBase(entries, ("zh", "ru"))
        told.append(
            run.check_bitext(units(), base, least=Severity.INFO, advance=lambda *step: heard.append(step))  # noqa: B023
        )
        assert heard[0][0] == "units"
        assert heard[-1][1] == len(list(units()))
    assert len(list(units())) > 2 * run.BLOCK
    assert {"BT101", "BT306", "BT312"} <= {finding.code for finding in told[0]}
    assert told[0] == told[1]
