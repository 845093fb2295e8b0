"""Words in their contexts."""

import pytest

from termkit.errors import FormatError
from termkit.memory.concordance import concordance, pattern_for, pattern_of


def words(texts, pattern, width=3):
    return [(k.number, k.left, k.word, k.right) for k in concordance(enumerate(texts), pattern, width=width)]


def test_chinese_is_found_in_any_width_and_printed_as_it_stands():
    """Folding moves nothing: offsets and words are those of the text as printed."""
    found = words(["于２０１３年签署・共同", "2013年"], pattern_for("2013年", "zh"))
    assert found == [(0, "于", "２０１３年", "签署・"), (1, "", "2013年", "")]


def test_whole_words_only():
    """мир is no part of мирный, but every given form of it is found."""
    found = words(["Мирный мир, мира и миру"], pattern_for("мир", "ru", ("мира",)))
    assert [word for _, _, word, _ in found] == ["мир", "мира"]


def test_yo_is_e():
    """ё and е find each other."""
    assert len(words(["тёмный темный"], pattern_for("темный", "ru"))) == 2


def test_a_bad_expression_is_told():
    """A regular expression that is none is a FormatError with advice."""
    with pytest.raises(FormatError, match="backslash"):
        pattern_of("(")


def test_expressions_never_match_nothing():
    """An expression that may be empty gives only what it finds."""
    assert words(["aab"], pattern_of("a*")) == [(0, "", "aa", "b")]
