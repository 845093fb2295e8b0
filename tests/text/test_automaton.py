"""Both automata tell every place of every pattern, whatever bytes the characters are made of."""

from hypothesis import given
from hypothesis import strategies as st

from termkit.text.automaton import Automaton, HanAutomaton

ALPHABET = "一丁低NǎＮ中国𠀀𠮷😀"
"""一丁 stands in the bytes of 低Nǎ, and three characters take two units of 16 bits."""
WORDS = st.text(ALPHABET, min_size=1, max_size=4)


def plainly(patterns, text):
    ends = range(1, len(text) + 1)
    return {(i, end - len(p), end) for end in ends for i, p in enumerate(patterns) if text[:end].endswith(p)}


@given(st.lists(WORDS, unique=True, max_size=8), st.text(ALPHABET, max_size=40))
def test_every_place_is_told_once(patterns, text):
    for automaton in (Automaton(patterns), HanAutomaton(patterns)):
        hits = automaton.hits(text)
        assert set(hits) == plainly(patterns, text)
        assert len(hits) == len(set(hits))


def test_bytes_across_two_characters_are_no_match():
    assert HanAutomaton(["一丁"]).hits("低Nǎ") == []
    assert HanAutomaton(["一丁"]).hits("𠮷低Nǎ一丁") == [(0, 4, 6)]


def test_half_a_surrogate_pair_is_no_error():
    assert HanAutomaton(["中国"]).hits("\ud840中国") == [(0, 1, 3)]
