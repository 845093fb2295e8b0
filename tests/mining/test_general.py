"""Frequencies of general Chinese, against the dictionary they are from."""

from importlib.metadata import distribution
from pathlib import Path

from termkit.mining.words.general import TOTAL, frequency, is_known


def dictionary():
    """Word to frequency, read line by line."""
    lines = Path(str(distribution("jieba").locate_file("jieba/dict.txt"))).read_text(encoding="utf-8").splitlines()
    return {word: int(count) for word, count, _ in map(str.split, lines)}


def test_every_word_has_its_frequency():
    """Each word of the dictionary is found with the number that stands beside it."""
    known = dictionary()
    assert all(frequency(word) == count for word, count in known.items())
    assert abs(TOTAL - sum(known.values())) < 10  # one word stands twice


def test_other_words_are_unknown():
    """What the dictionary lacks is not found, be it longer, shorter or empty."""
    known = dictionary()
    words = ["", "跨", "跨界河流水", "阿Q 3", "一 217830 m\n一一", *(f"{word}甲乙" for word in list(known)[::50])]
    assert [frequency(word) for word in words] == [known.get(word, 0) for word in words]
    assert [is_known(word) for word in words] == [word in known for word in words]
