"""What the rules propose in a clause: tests/cases/mining/proposals.tsv."""

from pathlib import Path

import pytest

from termkit.documents import read_text
from termkit.mining.concepts import concepts
from termkit.mining.corpus import Corpus
from termkit.mining.formulae import formulae
from termkit.mining.names import mine_names

CASES = Path(__file__).parents[1] / "cases" / "mining" / "proposals.tsv"
ROWS = [line.split("\t") for line in CASES.read_text(encoding="utf-8").splitlines() if line[0] != "#"]


@pytest.mark.parametrize(("rule", "clause", "wanted"), ROWS)
def test_rule_proposes(rule, clause, wanted):
    """Every term of the case is proposed by its rule."""
    documents = [read_text(clause)]
    corpus = Corpus(documents, mine_names(documents))
    proposals = [*concepts(corpus), *formulae(corpus)]
    found = {corpus.texts[p.document][p.start : p.end] for p in proposals if p.rule == rule}
    assert set(wanted.split(" | ")) <= found
