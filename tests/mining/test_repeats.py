"""Maximal repeats, against the definition."""

import math
from collections import Counter, defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.mining.counting.repeats import BREAKS, repeats

TEXTS = st.text(alphabet="中国人和合作。，", max_size=80)


def table(text, **options):
    """Repeat to frequency and entropies."""
    rows = zip(*(column.tolist() for column in repeats(text, **options)), strict=True)
    return {text[at : at + length]: (n, round(left, 4), round(right, 4)) for at, length, n, left, right in rows}


def entropy(neighbours):
    total, inner = len(neighbours), Counter(c for c in neighbours if c and c not in BREAKS)
    edges = total - inner.total()
    bits = -sum(n / total * math.log2(n / total) for n in inner.values())
    return bits + edges / total * math.log2(total)


def by_definition(text, least, shortest):
    places = defaultdict(list)
    for i in range(len(text)):
        for j in range(i + shortest, min(len(text), i + 30) + 1):
            if not set(text[i:j]) & set(BREAKS):
                places[text[i:j]].append(i)
    found = {}
    for term, starts in places.items():
        left = entropy([text[i - 1] if i else "" for i in starts])
        right = entropy([text[i + len(term) : i + len(term) + 1] for i in starts])
        if len(starts) >= least and min(left, right) > 1e-6:
            found[term] = (len(starts), round(left, 4), round(right, 4))
    return found


@given(TEXTS, st.integers(2, 4), st.integers(2, 5))
@settings(max_examples=150)
def test_repeats_are_what_the_definition_says(text, least, shortest):
    """Terms, frequencies and entropies agree with counting all substrings."""
    assert table(text, least=least, shortest=shortest) == by_definition(text, least, shortest)


def strong_of_all(text, least, strong):
    """Of all repeats those that are so strong, by the definition of strength."""

    def power(term, frequency, left, right):
        return math.log2(frequency + 1) * min(left, right, 6) * math.log2(len(term))

    # figures are rounded to four places: what lies at the edge falls to neither side
    told = {term: (figures, power(term, *figures)) for term, figures in table(text, least=least).items()}
    assert not any(abs(value - strong) < 1e-3 for _, value in told.values())
    return {term: figures for term, (figures, value) in told.items() if value > strong}


@given(TEXTS, st.integers(2, 3), st.sampled_from([0.9, 1.7, 2.9, 4.1, 5.3, 7.7]))
@settings(max_examples=150)
def test_strong_repeats_are_those_of_all_that_are_strong(text, least, strong):
    """Asked for the strong ones only, the same are told with the same figures as when all are counted."""
    assert table(text, least=least, strong=strong) == strong_of_all(text, least, strong)


@pytest.mark.parametrize("strong", [5.03, 11.03, 25.03])
def test_strong_repeats_of_documents(seeds, strong):
    """In real documents too."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in seeds)
    expected = strong_of_all(text, 2, strong)
    assert len(expected) > 20
    assert table(text, strong=strong) == expected


def test_long_repeats_are_cut_at_thirty():
    """A stretch longer than thirty characters is known by its first thirty at most."""
    long = "".join(chr(0x4E00 + i) for i in range(40))
    assert all(len(term) <= 30 for term in table(f"甲{long}乙{long}丙"))


def test_characters_beyond_sixteen_bits_break():
    """Characters outside the basic plane are passed over, and places stay those of code points."""
    assert table("𠀀合作好𠀀合作") == {"合作": (2, 1.0, 1.0)}


def test_parts_and_processes_change_nothing(monkeypatch):
    """Split by first characters, in two processes, the result is the same."""
    text = "双方重申和平与发展，双方强调和平与稳定，各方重申和平与发展。" * 3
    whole = table(text)
    monkeypatch.setattr("termkit.mining.counting.repeats.PARALLEL", 1)
    assert table(text, workers=2) == table(text, workers=1) == whole


def test_without_fork_the_result_is_the_same(monkeypatch):
    """On a system that cannot fork (Windows) all parts are counted in one process."""
    text = "双方重申和平与发展，双方强调和平与稳定。" * 3
    whole = table(text)
    monkeypatch.setattr("termkit.mining.counting.repeats.PARALLEL", 1)
    monkeypatch.setattr("multiprocessing.get_all_start_methods", lambda: ["spawn"])
    assert table(text) == whole


def test_empty_text():
    """Nothing repeats in nothing."""
    assert table("") == {}
