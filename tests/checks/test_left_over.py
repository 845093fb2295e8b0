"""What may stand for a term are words that the rest of the source does not explain."""

import pytest

from termkit.checks.check import SegmentPair
from termkit.checks.context import Mention
from termkit.checks.terms.doubts.left_over import Rest


def rest(term: str, source: str, target: str, language: str) -> Rest:
    start = source.index(term)
    return Rest(SegmentPair(1, source, target), Mention(start, start + len(term), term, ("x",)), [], language)


@pytest.mark.parametrize(
    ("target", "left"),
    [
        ("The government raised taxes on tobacco.", []),
        ("The government raised taxes on alcohol and tobacco.", ["alcohol"]),
        ("The EU government raised taxes on tobacco.", ["EU"]),
    ],
)
def test_words_that_nothing_explains(target, left):
    unit = rest("今年", "今年政府提高烟草的税。", target, "en")
    assert [match.group() for match in unit.left_over()] == left


def test_a_verb_names_nothing_in_russian():
    unit = rest("领海", "领海以外是专属经济区。", "Дальше лежит экономическая зона.", "ru")
    assert [match.group() for match in unit.left_over()] == []


def test_a_name_opens_no_sentence():
    unit = rest("本组织", "本组织支持和平。", "Europe and its friends. The Council of Europe and its members.", "en")
    assert not unit.has_strange_name(10)
    assert unit.has_strange_name(60)
