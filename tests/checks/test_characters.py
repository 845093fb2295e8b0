"""Characters that are taken for one another, and how likely they are where they stand."""

import pytest

from termkit.checks.spelling.characters import gain, is_seen, is_taken_for


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
