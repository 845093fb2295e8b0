"""The declared patterns of formulae, each with what it finds and what it leaves alone."""

from pathlib import Path

import pytest

from termkit.documents import read_text
from termkit.mining.corpus import Corpus
from termkit.mining.rules.patterns import declared, needs
from termkit.mining.words.lexicon import rows

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


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("(?:坚决|强烈)?反对[^的]~$", {"反对"}),
        ("(?<t>[^是]{2,20}是[^是]{2,14}组成部分)$", {"组成部分"}),
        ("(?:一切|任何)(?:形式|表现)的[^的]{2,16}?(?:主义|活动)", {"一切", "任何"}),
        ("公认的?国际法[^,]{0,10}?(?:准则|原则)", {"国际法"}),
        ("<virtue>?(?:政治|外交)[、和]?(?:方式|途径)", {"政治", "外交"}),
        ("~", {""}),
    ],
)
def test_needed_text_may_not_be_left_out(pattern, wanted):
    """What must stand in a clause is a text of the pattern that is not optional, or one of several."""
    assert needs(pattern) == wanted


def test_patterns_match_only_where_their_text_stands():
    """No case of a pattern is lost because its clause lacks what the pattern is said to need."""
    wanted = {row[0]: needs(row[1]) for row in rows("formula_patterns.tsv")}
    assert all(any(need in clause for need in wanted[pattern]) for pattern, clause, found in CASES if found)
