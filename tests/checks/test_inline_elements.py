"""Blanks around inline elements, which have no text in the unit and get one later, are no doubled blanks."""

import pytest

from termkit.checks import SegmentPair
from termkit.checks.run import check_bitext


def told(target, codes):
    unit = SegmentPair(1, "见第条第款。", target, source_codes=codes, target_codes=codes)
    return [f.code for f in check_bitext([unit], [], source="zh", target="ru", select=["BT304"])]


@pytest.mark.parametrize("target", ["См. пункт  статьи .", "См. пункт  статьи"])
def test_an_element_stands_for_a_word(target):
    assert told(target, ("x 1", "x 2")) == []
    assert told(target, ("g 1",))


def test_more_blanks_than_elements_are_told():
    assert told("См.  пункт  статьи .", ("x 1",)) == ["BT304"] * 3
