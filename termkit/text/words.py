"""Words: Chinese ones by rjieba's dictionary, Russian and English ones by their letters."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from termkit.model import primary
from termkit.text.segmenter import segmenter
from termkit.text.tables import read_rows

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ‑-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\W\d_]*[\w]+", re.UNICODE)


class Token(NamedTuple):
    """A word and its place in the text, in code points."""

    text: str
    start: int
    end: int


FREQUENCY = 3_000
"""High enough that jieba prefers a listed word to its parts."""
STRENGTHS = {"strong": 50_000, "weak": 1}
"""A strong word is preferred to the words around it, to a weak one of the dictionary its parts are."""


@cache
def _jieba() -> Any:  # rjieba ships no types
    """The dictionary with the words of the register that it lacks, without those the register never means."""
    cutter = segmenter("words")
    for row in read_rows("text/register_words.tsv"):
        tag, _, strength = row[0].partition(" ")
        for word in row[1].split():
            cutter.add_word(word, STRENGTHS.get(strength, FREQUENCY), tag)
    return cutter


def cut(text: str) -> list[str]:
    """The Chinese words of the text by dictionary (no guessing of new words); joined, they are the text."""
    words: list[str] = _jieba().cut(text, False)
    return words


def tag(text: str) -> list[tuple[str, str]]:
    """The Chinese words with jieba's part-of-speech tags (n, v, nr, ns, ...), by dictionary."""
    tagged: list[tuple[str, str]] = _jieba().tag(text, False)
    return tagged


def frequency(word: str) -> int:
    """How often a Chinese word stands in jieba's counts; about 1 for what its dictionary has not."""
    return int(_jieba().suggest_freq(word))


def tokens(text: str, language: str) -> list[Token]:
    """The word tokens of the text with their places; punctuation and blanks are no tokens.

    Russian and English words keep their inner hyphens and apostrophes; a number with its separators is one token.
    """
    if primary(language) == "zh":
        return [token for token in _placed(cut(text)) if any(map(str.isalnum, token.text))]
    return [Token(match.group(), *match.span()) for match in WORD.finditer(text)]


def _placed(words: list[str]) -> Iterator[Token]:
    start = 0
    for word in words:
        yield Token(word, start, start + len(word))
        start += len(word)
