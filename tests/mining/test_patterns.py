"""The declared patterns of formulae, each with what it finds and what it leaves alone."""

from pathlib import Path

import pytest

from termkit.documents import read_text
from termkit.mining.corpus import Corpus
from termkit.mining.lexicon import rows
from termkit.mining.patterns import declared

LINES = (Path(__file__).parents[1] / "cases/mining/formula_patterns.tsv").read_text(encoding="utf-8").splitlines()
CASES = [line.split("\t") for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("pattern", "clause", "found"), CASES, ids=[f"{c[0]}: {c[1]}" for c in CASES])
def test_pattern(pattern, clause, found):
    """A pattern finds its formula in the clause, or nothing."""
    corpus = Corpus([read_text(clause + "。")])
    texts = [
        corpus.texts[0][p.start : p.end]
        for c in corpus.clauses
        for p in declared(c, corpus.texts[c.document])
        if f"pattern:{pattern}" in p.signs
    ]
    assert texts == ([found] if found else [])


def test_case_names_exist():
    """Every case is about a pattern that is declared."""
    assert {case[0] for case in CASES} <= {row[0] for row in rows("formula_patterns.tsv")}
