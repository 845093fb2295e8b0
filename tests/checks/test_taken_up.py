"""This and a noun that nothing explains take up a term that was just said, where the source points at nothing."""

import pytest

from termkit.checks.check import SegmentPair
from termkit.checks.context import Mention
from termkit.checks.terms.doubts.left_over import Rest
from termkit.checks.terms.doubts.taken_up import takes_up


def rest(term: str, source: str, target: str, language: str) -> Rest:
    start = source.index(term)
    return Rest(SegmentPair(1, source, target), Mention(start, start + len(term), term, ("x",)), [], language)


@pytest.mark.parametrize(
    ("term", "source", "target"),
    [
        ("数字鸿沟", "必须弥合数字鸿沟。", "This gap has to be bridged."),
        ("北极航道", "双方愿开发北极航道。", "Стороны готовы осваивать этот маршрут."),
    ],
)
def test_it_is_taken_up(term, source, target):
    assert takes_up(rest(term, source, target, "en" if target.isascii() else "ru"))


@pytest.mark.parametrize(
    ("term", "source", "target"),
    [
        ("数字鸿沟", "必须弥合这一数字鸿沟。", "This gap has to be bridged."),
        ("沙尘暴", "今年发生了九次沙尘暴。", "There were nine snowstorms this year."),
        ("去风险", "去风险去掉的是机遇。", "Диверсификация отнимает это, возможности тоже."),
        ("数字鸿沟", "必须弥合数字鸿沟。", "The income gap has to be bridged."),
    ],
)
def test_something_else_is_said(term, source, target):
    assert not takes_up(rest(term, source, target, "en" if target.isascii() else "ru"))
