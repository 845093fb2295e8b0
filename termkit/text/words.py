"""Words: Chinese ones by rjieba's dictionary, Russian and English ones by their letters."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from termkit.model import primary

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ‑-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\W\d_]*[\w]+", re.UNICODE)


class Token(NamedTuple):
    """A word and its place in the text, in code points."""

    text: str
    start: int
    end: int


def cut(text: str) -> list[str]:
    """The Chinese words of the text by dictionary (no guessing of new words); joined, they are the text."""
    import rjieba

    words: list[str] = rjieba.cut(text, False)
    return words


def tag(text: str) -> list[tuple[str, str]]:
    """The Chinese words with jieba's part-of-speech tags (n, v, nr, ns, ...), by dictionary."""
    import rjieba

    tagged: list[tuple[str, str]] = rjieba.tag(text, False)
    return tagged


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
