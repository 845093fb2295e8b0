"""Wordings: the words of a term or text by their stems, with the small ones that stand between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from termkit.checks.names.initials import SMALL_WORDS
from termkit.model import primary
from termkit.text.normalize import small_letters
from termkit.text.words import Token, tokens

ARTICLES = frozenset({"the", "a", "an"})
ENDINGS = {
    "ru": re.compile(r"(?:(?:[еиоы]го|[еиоы]му|[иыя]ми|[ая]ми|[аия]х|ев|ов|ью)|[аеиоуыэюяйь]+[мх]?)\Z"),
    "en": re.compile(r"(?:'s|s|s')\Z"),
}


class Wording(NamedTuple):
    """Words in a row: the stems of the long ones, and the small ones before each; and the long ones as they stand."""

    stems: tuple[str, ...]
    small: tuple[tuple[str, ...], ...]
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    is_title: bool

    @property
    def start(self) -> int:
        """Where the first word begins."""
        return self.places[0][0]

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.places[-1][1]

    def other(self, wanted: Wording) -> int | None:
        """Which word is not as in another wording; endings count where only they differ."""
        for words, others in ((self.stems, wanted.stems), (self.words, wanted.words)):
            for number, (one, other) in enumerate(zip(words, others, strict=True)):
                if one != other:
                    return number
        return None


def rows_of(text: str, language: str) -> Iterator[list[Token]]:
    """The words of a text with nothing but blanks and quotation marks between them."""
    row: list[Token] = []
    for token in tokens(text, language):
        if row and text[row[-1].end : token.start].strip(' "«»“”„'):
            yield row
            row = []
        row.append(token)
    yield row


def stem_of(word: str, language: str) -> str:
    """A word in small letters without its ending."""
    return ENDINGS.get(primary(language), ENDINGS["en"]).sub("", word) or word


def wording_of(words: list[Token], language: str) -> Wording:
    """The wording of words in a row."""
    long = [word for word in words if not is_small(word.text)]
    plain = [small_letters(word.text).replace("-", "").removesuffix("'s") for word in long]
    small: list[tuple[str, ...]] = []
    between: tuple[str, ...] = ()
    for word in words:
        if is_small(word.text):
            between += () if word.text.lower() in ARTICLES else (word.text.lower(),)
        else:
            small.append(between)
            between = ()
    return Wording(
        tuple(stem_of(word, language) for word in plain),
        tuple(small),
        tuple(plain),
        tuple((word.start, word.end) for word in long),
        all(word.text[:1].isupper() for word in long),
    )


def is_small(word: str) -> bool:
    """Whether a word joins others, as it stands: of, по."""
    return word in SMALL_WORDS
