"""The score of two segments, by its formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.memory.recall.similarity import reduce, reduced_views, score, similarity

CASES = [
    # (one, other, language, score, why)
    ("双方坚持一个中国原则。", "双方坚持一个中国原则。", "zh", 100, "printed alike"),
    ("双方坚持一个中国原则。", "双方坚持一个中国政策。", "zh", 81, "two of eleven characters"),
    ("双方坚持一个中国原则", "双方坚持一个中国原则。", "zh", 90, "a missing full stop is a character"),
    ("于2013年签署", "于2014年签署", "zh", 99, "another figure costs a point"),
    ("二〇一三年九月七日签署", "二○一四年十月八日签署", "zh", 99, "Chinese numerals of a date are figures"),
    ("“和平”（草案）", '"和平"(草案)', "zh", 99, "width and the shape of quotes are form"),
    ("<b>双方</b>重申", "双方重申", "zh", 99, "tags are left out, for a point"),
    ("<b>于2013年</b>签署", "于2014年签署", "zh", 98, "two lesser differences"),
    ("Стороны подтвердили принцип", "Стороны подтвердили принципы", "ru", 83, "another form costs half a word"),
    ("Стороны подтвердили принцип", "Стороны подтвердили договор", "ru", 66, "another word costs a whole one"),
    ("The two sides agreed.", "the two sides agreed", "en", 99, "case and punctuation are form"),
    ("Тёмный лес", "Темный лес", "ru", 99, "ё as е"),
    ("完全不同", "毫无关系的句子", "zh", 0, "nothing in common"),
]


@pytest.mark.parametrize(("one", "other", "language", "wanted", "why"), CASES, ids=[case[4] for case in CASES])
def test_scores(one, other, language, wanted, why):
    """Each case of the formula scores what it says."""
    assert score(one, other, language) == wanted, why


texts = st.text(alphabet='中国和平“”"，。0１23 aАё<b>{1}\n·・', max_size=30)


@given(texts, texts, st.sampled_from(["zh", "ru"]))
def test_a_score_is_symmetric_and_bounded(one, other, language):
    """The order of two segments does not matter, and every score lies between 0 and 100."""
    assert 0 <= score(one, other, language) == score(other, one, language) <= 100


@given(texts)
def test_only_what_is_printed_alike_is_exact(text):
    """A segment scores 100 against itself, and whoever scores 100 prints the same."""
    assert score(text, text, "zh") == 100
    assert score(text, text + "和", "zh") < 100


@given(st.lists(texts, max_size=8), st.sampled_from(["zh", "en"]))
def test_many_are_reduced_as_one_is(several, language):
    """The fast way for many segments gives the views that the plain way gives."""
    assert reduced_views(several, language) == [reduce(text, language).view for text in several] or not several


def test_two_empty_segments_are_alike():
    """No division by nothing."""
    assert similarity("", "", "ru") == 1.0
