"""What the rules propose in a clause: tests/cases/mining/proposals.tsv."""

from pathlib import Path

import pytest

from termkit.documents import read_text
from termkit.mining.corpus import Corpus
from termkit.mining.names.steps import mine_names
from termkit.mining.proposals import gather
from termkit.mining.rules.proposing import proposals

CASES = Path(__file__).parents[1] / "cases" / "mining" / "proposals.tsv"
ROWS = [line.split("\t") for line in CASES.read_text(encoding="utf-8").splitlines() if line[0] != "#"]


@pytest.mark.parametrize(("rule", "clause", "wanted"), ROWS)
def test_rule_proposes(rule, clause, wanted):
    """Every term of the case is proposed by its rule."""
    documents = [read_text(clause)]
    corpus = Corpus(documents, mine_names(documents))
    found = {corpus.texts[p.document][p.start : p.end] for p in proposals(corpus) if p.rule == rule}
    assert set(wanted.split(" | ")) <= found


@pytest.mark.parametrize("definition", ["以下简称“双方”", "以下分别简称“中方”和“蒙方”", "下称“合作组”", "以下称本组织"])
def test_a_definition_holds_no_other_term(definition):
    """What only says how something is called from here is no formula by its verb, and no concept."""
    documents = [read_text(f"两国政府（{definition}）决定加强合作。")]
    corpus = Corpus(documents, mine_names(documents))
    start, end = corpus.texts[0].index("("), corpus.texts[0].index(")")
    found = [p for p in proposals(corpus) if start < p.start < end]
    assert {p.rule for p in found} <= {"declared"}


@pytest.mark.parametrize(
    ("clause", "cut"),
    [
        ("第四条 执行机构", "第四条 执行机构"),
        ("双方将在平等互利基础上扩大合作", "平等互利基础"),
        ("非盟为维护地区和平作出重要贡献", "维护地区和平作出重要贡献"),
        ("各国加强协调，以维护地区和平", "以维护地区和平"),
        ("两国在维护地区安全方面保持沟通", "维护地区安全方面"),
        ("欧盟是地区事务中有影响力的力量", "影响力的力量"),
        ("达成有约束力的和平协议", "约束力的和平协议"),
        ("扩大自波兰进口", "波兰进口"),
        ("停止向战场输送武器", "战场输送武器"),
        ("在华沙建设文化中心", "华沙建设文化中心"),
        ("反对将人权问题政治化", "人权问题政治化"),
        ("鼓励对方国家语言教学", "国家语言教学"),
    ],
)
def test_nothing_is_cut(clause, cut):
    """What lacks the word that it depends on is no term."""
    documents = [read_text(clause)]
    corpus = Corpus(documents, mine_names(documents))
    assert cut not in {term for term, _ in gather(proposals(corpus), corpus.texts)}
