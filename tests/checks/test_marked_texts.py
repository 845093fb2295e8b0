"""Whole texts with errors of every kind, marked {right|wrong|code}: found, and the untouched texts left alone."""

import re
from collections import Counter
from pathlib import Path

import pytest

from termkit.checks import SegmentPair
from termkit.checks.run import check_text

pytestmark = pytest.mark.xdist_group("texts")  # the glossaries are compiled once a process and language
TEXTS = sorted((Path(__file__).parents[1] / "cases" / "checks" / "texts").glob("*.txt"))
MARK = re.compile(r"\{([^{}|]*)\|([^{}|]*)\|(SR\d+)\}")
MISSED = {
    "3": 12,
    "4": 6,
    "5": 7,
    "6": 10,
    "7": 10,
    "8": 13,
    "9": 9,
    "10": 35,
    "11": 14,
    "12": 24,
    "13": 24,
    "14": 43,
    "15": 24,
}
"""Errors of each set that no check tells, a paragraph being one segment here; docs/figures/checks.md names them."""


def read(path):
    first, *lines = path.read_text(encoding="utf-8").splitlines()
    return path.stem.split("_")[1], first.split()[1], lines


@pytest.fixture
def findings(compiled):
    """What is told of lines in a language at a date."""

    def told(lines, language, date):
        units = [SegmentPair(n, f"{line}\n", "") for n, line in enumerate(lines, 1)]
        return check_text(units, compiled(language, language), language, date=date)

    return told


def missed(path, findings):
    language, date, lines = read(path)
    told = findings([MARK.sub(r"\2", line) for line in lines], language, date)
    places = {(f.unit, place) for f in told for span in f.source_spans for place in range(span.start, span.end)}
    codes = {(f.unit, f.code) for f in told}
    for number, line in enumerate(lines, 1):
        kinds = Counter(match.group(3) for match in MARK.finditer(line))
        for match in MARK.finditer(line):
            start = len(MARK.sub(r"\2", line[: match.start()]))
            marked = {(number, place) for place in range(start, start + len(match.group(2)))}
            if marked.isdisjoint(places) and not (kinds[match.group(3)] == 1 and (number, match.group(3)) in codes):
                yield match.group()


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_is_told_of_a_right_text(path, findings):
    """No finding in a text as it should be."""
    language, date, lines = read(path)
    assert not [(f.code, f.message) for f in findings([MARK.sub(r"\1", line) for line in lines], language, date)]


@pytest.mark.parametrize("name", MISSED)
def test_errors_of_a_set_are_told(name, findings):
    """As many as the page of figures says, or more."""
    lost = [error for path in TEXTS if path.stem.startswith(f"{name}_") for error in missed(path, findings)]
    assert len(lost) <= MISSED[name], lost
