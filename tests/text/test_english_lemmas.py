"""The dictionary forms of English words are those that lemminflect gives."""

import pytest
from lemminflect import getAllLemmas

from termkit.text.english_lemmas import dictionary_forms

WORDS = ["drew", "drawing", "left", "Ministers", "UN", "has", "everybody", "would", "'ll", "county", "xyzzy", "I", ""]


@pytest.mark.parametrize("word", WORDS)
def test_the_forms_are_those_of_the_package(word):
    """With the capitals of the word, and with what the package sets right in its own table."""
    assert dictionary_forms(word) == getAllLemmas(word)
    for part in ("NOUN", "VERB", "ADJ", "ADV", "AUX"):
        assert dictionary_forms(word, part) == getAllLemmas(word, upos=part)


def test_left_is_a_form_of_leave():
    """And a word of its own."""
    assert dictionary_forms("left")["VERB"] == ("leave",)
    assert "ADJ" in dictionary_forms("left")
