"""Words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.text.words import cut, tag, tokens


@given(st.text(alphabet="上海合作组织二○一三 年SCO·，。\nа", max_size=50))
def test_words_join_to_the_text(text):
    """Cutting loses nothing."""
    assert "".join(cut(text)) == text
    assert "".join(word for word, _ in tag(text)) == text


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("People’s Republic, Sino-Kazakh: 5,000 km", "en", ["People’s", "Republic", "Sino-Kazakh", "5,000", "km"]),
        ("К.-Ж. Токаев, 40,5 млрд", "ru", ["К", "Ж", "Токаев", "40,5", "млрд"]),
        ("中国人民，合作", "zh", ["中国", "人民", "合作"]),
    ],
)
def test_tokens_have_their_places(text, language, words):
    """Tokens are the words of the text at their places."""
    found = tokens(text, language)
    assert [token.text for token in found] == words
    assert all(text[token.start : token.end] == token.text for token in found)
