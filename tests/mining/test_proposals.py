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


@pytest.mark.parametrize("definition", ["以下简称“双方”", "以下分别简称“中方”和“蒙方”", "下称“合作组”", "以下称本组织"])
def test_a_definition_holds_no_other_term(definition):
    """What only says how something is called from here is no formula by its verb, and no concept."""
    documents = [read_text(f"两国政府（{definition}）决定加强合作。")]
    corpus = Corpus(documents, mine_names(documents))
    start, end = corpus.texts[0].index("("), corpus.texts[0].index(")")
    found = [p for p in [*concepts(corpus), *formulae(corpus)] if start < p.start < end]
    assert {p.rule for p in found} <= {"declared"}
