"""The rules, sentence by sentence: tests/cases/names_rules.yaml and names_titles.yaml."""

from pathlib import Path

import pytest
import yaml

from termkit.documents import read_text
from termkit.mining.names.documents.title import parse_title
from termkit.mining.names.steps import mine_names
from termkit.model import NAME_KINDS, Kind

CASES = Path(__file__).parents[2] / "cases"
RULES = yaml.safe_load((CASES / "names_rules.yaml").read_text(encoding="utf-8"))
TITLES = yaml.safe_load((CASES / "names_titles.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", RULES, ids=lambda case: case["name"])
def test_rule(case):
    """A sentence yields the names it should, of the right kind and with their links, and not the others."""
    mined = {candidate.term: candidate for candidate in mine_names([read_text(case["text"])])}
    found = {term: mined[term].kind.value if term in mined else None for term in case.get("finds", {})}
    assert found == case.get("finds", {}), sorted(mined)
    for term, wanted in case.get("links", {}).items():
        links = {f"{link.relation.value} {link.target}" for link in mined[term].links}
        assert wanted in links
    assert not any(mined[term].links for term in case.get("unlinked", []))
    names = {term for term, candidate in mined.items() if candidate.kind in NAME_KINDS | {Kind.ABBREVIATION}}
    assert not names & set(case.get("leaves", []))


@pytest.mark.parametrize("case", TITLES, ids=lambda case: case["title"])
def test_title(case):
    """A title comes apart into parties, level, years, subject and type."""
    parts = parse_title(case["title"])
    given = {
        "parties": list(parts.parties),
        "level": parts.level,
        "years": list(parts.years),
        "subject": parts.subject,
        "type": parts.type,
        "short": parts.short,
        "draft": parts.draft,
    }
    empty = {"parties": [], "level": "", "years": [], "subject": "", "type": "", "short": "", "draft": False}
    assert given == empty | {key: value for key, value in case.items() if key != "title"}
