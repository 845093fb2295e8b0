"""The rows of glossaries/: every concept has a term that comes first, and neighbours are not mixed up."""

import csv
from pathlib import Path

import pytest

from termkit.model import Reliability, Status
from termkit.workflow.base.building import read_glossaries
from termkit.workflow.base.glossaries import glossary_files

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "glossary_pairs.tsv"


@pytest.fixture(scope="module")
def entries():
    return list(read_glossaries(glossary_files(ROOT / "glossaries")))


def test_a_language_that_has_usable_terms_has_a_preferred_one(entries):
    """Else a look-up has nothing to offer first: an admitted term was moved up and its status with it."""
    usable = (Status.PREFERRED, Status.ADMITTED, None)
    without = [
        (entry.id, section.language)
        for entry in entries
        for section in entry.sections
        if section.preferred is None and any(term.status in usable for term in section.terms)
    ]
    assert without == []


def test_a_wording_is_rendered_as_itself_and_not_as_its_neighbour(entries):
    """Fifteen of them once stood in one entry, or crossed."""
    with CASES.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
        for row in rows:
            found = [entry for entry in entries if any(term.term == row["zh"] for term in entry.terms("zh"))]
            firsts = {entry.preferred(language).term for entry in found for language in ("en", "ru")}
            others = {term.term for entry in found for language in ("en", "ru") for term in entry.terms(language)}
            assert row["first"] in firsts, row["zh"]
            assert row["neighbour"] not in others, row["zh"]


def test_an_equivalent_is_as_reliable_as_the_best_source_it_names(entries):
    """Forty once said more or less than their sources, or more than “own”."""
    with (ROOT / "glossaries" / "sources.tsv").open(encoding="utf-8", newline="") as lines:
        kinds = {row["key"]: Reliability(row["kind"]) for row in csv.DictReader(lines, delimiter="\t")}
    rising = (Reliability.OWN, Reliability.REFERENCE, Reliability.OFFICIAL, Reliability.PARALLEL)
    for entry in entries:
        for section in entry.sections:
            for term in section.terms if section.language in ("en", "ru", "kk") else ():
                named = [kinds[key.partition(":")[0]] for key in term.source.split("; ")]
                assert term.reliability is max(named, key=rising.index), (entry.id, term.term, term.source)


def test_a_page_stands_under_one_key():
    """Fifty stood under two or three, and so counted twice, as often as not as more reliable under one."""
    with (ROOT / "glossaries" / "sources.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    pages = {}
    for row in rows:
        page = row["url"].removeprefix("https://").removeprefix("http://").rstrip("/"), row["language"]
        pages.setdefault(page, []).append(row["key"])
    assert [keys for page, keys in pages.items() if page[0] and len(keys) > 1] == []
