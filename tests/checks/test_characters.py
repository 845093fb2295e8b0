"""Characters that are taken for one another, and how likely they are where they stand."""

import pytest

from termkit.checks.spelling.characters import binds, gain, is_seen, is_taken_for
from termkit.checks.spelling.letters import without_a_slip
from termkit.checks.spelling.shortened import crippled


@pytest.mark.parametrize("pair", ["和合", "正整", "淮准", "天夭", "到道"])
def test_taken_for_one_another(pair):
    """By sound, by a shared part, or by their look."""
    assert is_taken_for(*pair)
    assert is_taken_for(*reversed(pair))


@pytest.mark.parametrize("pair", ["江河", "国家", "合力", "合合", "合A"])
def test_not_taken_for_one_another(pair):
    """A radical is no likeness."""
    assert not is_taken_for(*pair)


@pytest.mark.parametrize(
    ("before", "written", "meant", "after", "likelier"),
    [
        ("能", "和", "合", "作", True),  # 产能和作
        ("完", "正", "整", "", True),  # 领土完正
        ("愿", "以", "意", "", False),  # 双方愿以
        ("", "俄", "厄", "关", False),
    ],
)
def test_gain(before, written, meant, after, likelier):
    """A hundredfold where the written character makes no words."""
    assert (gain(before, written, meant, after) > 1.8) is likelier


def test_seen():
    """Whether the news have two characters side by side; nothing is seen at an end."""
    assert is_seen("合", "作")
    assert not is_seen("航", "夭")
    assert not is_seen("", "作")


def test_binds():
    """A character that makes a word with the next one stands before it far oftener than elsewhere."""
    assert binds("片", "单") > 15 > binds("作", "的")


@pytest.mark.parametrize(
    ("name", "shorter", "is_slip"),
    [
        ("人类命运共同体", "人类命运同体", True),
        ("和平共处五项原则", "和平共处五原则", True),
        ("中国驻俄罗斯大使馆", "中国驻俄罗斯使馆", False),
        ("达成一系列重要共识", "达成系列重要共识", False),
        ("国际法委员会", "国际委员会", False),
        ("国家税务总局", "国家税务局", False),
    ],
)
def test_without_a_character(name, shorter, is_slip):
    """Where words are left, a shorter wording or another name is meant."""
    assert (shorter in set(crippled(name, is_spelt=False))) is is_slip


def test_without_a_slip_of_the_fingers():
    """Two letters exchanged, or one written twice."""
    assert "Путин" in set(without_a_slip("Птуин"))
    assert "Трамп" in set(without_a_slip("Траамп"))
