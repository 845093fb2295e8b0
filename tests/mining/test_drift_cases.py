"""The ladders that a terminologist draws of dated texts: tests/cases/mining/drift.yaml."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from termkit.documents import read_text
from termkit.mining import mine
from termkit.mining.drift.ladders import drift, drift_of
from termkit.mining.drift.texts import DatedTexts

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/mining/drift.yaml").read_text(encoding="utf-8"))
ASKED, UNASKED = 254, 196
"""Ladders found at least, of 287 asked for and 235 that are worth telling unasked."""


@pytest.fixture(scope="module")
def documents():
    return [
        replace(read_text(text, id=f"{series['party']} {date}"), date=str(date))
        for series in CASES["series"]
        for date, text in series["texts"].items()
    ]


@pytest.fixture(scope="module")
def candidates(documents):
    return mine(documents)


@pytest.fixture(scope="module")
def unasked(candidates, documents):
    return drift(candidates, documents)


def fits(rungs, wanted):
    """Whether the rungs are those of the key, of which one with /- may be missing."""
    rest = [(rung.date[:4], rung.wording) for rung in rungs]
    for year, _, wordings in (rung.partition(" ") for rung in wanted):
        forms = wordings.split("/")
        if rest and rest[0] in [(year, form.rstrip("=")) for form in forms]:
            rest.pop(0)
        elif not any(form in "-=" or form.endswith("=") for form in forms):
            return False
    return not rest


def tells(rungs, wanted):
    """Whether two rungs of the key stand in the ladder, perhaps with more before or behind them."""
    held = [
        any(
            rung.date.startswith(year) and form.rstrip("=") in rung.wording
            for form in wordings.split("/")
            if form not in "-="
        )
        for year, _, wordings in (one.partition(" ") for one in wanted)
        for rung in rungs
    ]
    return sum(held) > 1


def test_ladders_asked_for(candidates, documents):
    """The ladder of a term, among the documents of all the relationships."""
    texts = DatedTexts(candidates, documents)
    missed = []
    for series in CASES["series"]:
        for case in series["asked"]:
            found = [one for one in drift_of(case["term"], texts) if one.party == series["party"]]
            if not any(fits(one.rungs, case["rungs"]) for one in found):
                missed.append((series["party"], case["term"]))
    assert sum(len(series["asked"]) for series in CASES["series"]) - len(missed) >= ASKED, missed


def test_ladders_unasked(unasked):
    """What changed is told without being asked for."""
    wanted = [(s["party"], case["rungs"]) for s in CASES["series"] for case in s["asked"] if case["unasked"]]
    missed = [w for w in wanted if not any(one.party == w[0] and tells(one.rungs, w[1]) for one in unasked)]
    assert len(wanted) - len(missed) >= UNASKED, missed


def test_no_ladder_of_two_things(unasked):
    """Each ladder is of one relationship, and of one thing."""
    for one in unasked:
        assert {rung.document.partition(" ")[0] for rung in one.rungs} == {one.party}
        wordings = [rung.wording for rung in one.rungs]
        for first, second in CASES["apart"]:
            ends = [any(wording.endswith(form) for wording in wordings) for form in (first, second)]
            assert not all(ends) or any(w.endswith(first) and w.endswith(second) for w in wordings)
