"""Folding and keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.text.normalize import fold, key


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("努・阿・纳扎尔巴耶夫", "努·阿·纳扎尔巴耶夫"),
        ("努•纳‧扎⋅尔", "努·纳·扎·尔"),
        ("二○一三年二〇一三年２０１３年", "二0一三年二0一三年2013年"),
        ("（ＳＣＯ，１：２）", "(SCO,1:2)"),
        ("哈萨克斯坦—2050", "哈萨克斯坦-2050"),
        ("甲　乙\u00a0丙", "甲 乙 丙"),
        ("People’s “One Belt”", "People's “One Belt”"),
        ("самолёт", "самолет"),
        ("Case Kept", "Case Kept"),
        ("⼀带⼀路", "一带一路"),
    ],
)
def test_fold(printed, folded):
    """What prints the same thing is one character after folding."""
    assert fold(printed) == folded


@given(st.text(max_size=60))
def test_fold_keeps_the_length(text):
    """A place in the folded text is the same place in the text, and folding twice changes nothing."""
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_key_compares_across_layout():
    """Quotation marks, book-title marks, blanks, width and case do not count."""
    assert key("《“一带　一路”倡议》") == key("一带一路倡议")
    assert key("ＳＣＯ Charter") == key("«sco charter»")
    assert key("努・纳扎尔巴耶夫") != key("努纳扎尔巴耶夫")
