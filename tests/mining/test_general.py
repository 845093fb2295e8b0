"""Frequencies of general Chinese, against the dictionary they are from."""

from importlib.metadata import distribution
from pathlib import Path

from termkit.mining.general import are_known, frequency, general


def dictionary():
    """Word to frequency, read line by line."""
    lines = Path(str(distribution("jieba").locate_file("jieba/dict.txt"))).read_text(encoding="utf-8").splitlines()
    return {word: int(count) for word, count, _ in map(str.split, lines)}


def test_every_word_has_its_frequency():
    """Each word of the dictionary is found with the number that stands beside it."""
    known = dictionary()
    assert all(frequency(word) == count for word, count in known.items())
    assert abs(general().total - sum(known.values())) < 10  # one word stands twice


def test_other_words_are_unknown():
    """What the dictionary lacks is not found, be it longer, shorter or empty."""
    known = dictionary()
    words = ["", "跨", "跨界河流水", *(f"{word}甲乙" for word in list(known)[::50]), *list(known)[::50]]
    assert are_known(words).tolist() == [word in known for word in words]
    assert [frequency(word) for word in words[:3]] == [known.get(word, 0) for word in words[:3]]
    assert are_known([]).tolist() == []
