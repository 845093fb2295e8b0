"""The numbers of list items in a text, in their order: 一、 1. (2) b) 第三， 四是, во-первых, Second,."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from termkit.model import primary
from termkit.text.normalize import small_letters
from termkit.text.numerals import chinese_value, numerals, roman_value
from termkit.text.sieve import Sieve

FEWEST = 2
"""Marks that make a list."""
LETTERS = {"ru": "абвгдежзиклмнопрст", "en": "abcdefghijklmnopqrst"}
CLAUSE = r"(?:^|(?<=[.;:!?。；：！？\n])|(?<=[,，]))\s*(?:and |и |а )?"
SIGNS = (
    r"(?<![\w)）])[(（]?(?P<mark>\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zа-я]|[ivx]{2,4})[)）]",
    r"(?:^|(?<=[.;:!?。；：\n]))\s*(?P<mark>\d{1,2}|[一二三四五六七八九十]{1,3})(?:\.(?!\d)\s|、)",
    r"(?:^|(?<=[.;:!?\n]))\s*(?P<mark>[ivx]{1,4})\.\s",
)
WORDS = {
    "zh": (
        rf"{CLAUSE}第?(?P<mark>首先|其次|再次|(?<=第)[一二三四五六七八九十]{{1,3}})(?:[，,、：]|(?=要|应))",
        rf"{CLAUSE}(?P<mark>[一二三四五六七八九十]{{1,3}})[是要](?!否)",
    ),
    "ru": (rf"{CLAUSE}во?-(?P<mark>\w+[ыи]х)\b", rf"{CLAUSE}(?P<mark>\w+[ео]е)(?:[,:.]|\s[—–-]\s)"),
    "en": (rf"{CLAUSE}(?P<mark>[a-z]+(?:st|nd|rd|th))(?:ly)?(?:[,:.]|\s[—–-]\s)",),
}
IN_A_ROW = {"首先": 1, "其次": 2, "再次": 3}
HEAD = re.compile(
    r"^\W{0,3}(?:(?P<mark>\d{1,3}|[IVX]{1,5})\b|(?P<letter>[a-zа-я])[.)]|(?P<word>(?:во?-)?[^\W\d_]{4,}))",
    re.IGNORECASE,
)
"""What the item of a target may begin with: a number, a letter, or a word (Second, во-вторых)."""


class Marks(NamedTuple):
    """The marks of one kind in a text: their places and values; `are_signs` where they are no words."""

    places: tuple[tuple[int, int], ...]
    values: tuple[int, ...]
    are_signs: bool

    @property
    def are_complete(self) -> bool:
        """Whether they count from one on without a gap."""
        return self.values == tuple(range(1, len(self.values) + 1))


def lists(text: str, language: str) -> list[Marks]:
    """The lists of a text: for each kind of mark that stands there twice or more, all of them."""
    code = primary(language)
    return [marks for pattern in _patterns(code) if len((marks := _marks(pattern, text, code)).values) >= FEWEST]


def begins_with(value: int, text: str, language: str) -> bool:
    """Whether a text begins with the number, in whatever shape."""
    head = HEAD.match(text)
    return bool(head and value in _read(head.groupdict(), primary(language)))


def begins_with_word(text: str, language: str) -> int | None:
    """The number in words that a text begins with: 三是, В-третьих, Third."""
    code = primary(language)
    read = _value if code == "zh" else _word
    heads = (re.match(pattern, text, re.IGNORECASE) for pattern in WORDS.get(code, ()))
    return next((read(head["mark"].lower(), code) for head in heads if head), None)


def begins_with_mark(text: str, language: str) -> bool:
    """Whether a text begins with any number."""
    head = HEAD.match(text)
    return bool(head and any(_read(head.groupdict(), primary(language))))


def _read(head: dict[str, str | None], code: str) -> list[int | None]:
    """The values that the beginning of a text may have."""
    if head["mark"]:
        return [_value(head["mark"].lower(), code)]
    return [letter_value(head["letter"].lower()) if head["letter"] else _word(head["word"] or "", code)]


@cache
def _patterns(code: str) -> tuple[Sieve, ...]:
    return tuple(Sieve(pattern, re.IGNORECASE) for pattern in (*SIGNS, *WORDS.get(code, ())))


def _marks(pattern: Sieve, text: str, code: str) -> Marks:
    read = _word if pattern.expression in WORDS.get(code, ()) and code != "zh" else _value
    found = [(m.span("mark"), value) for m in pattern.finditer(text) if (value := read(m["mark"].lower(), code))]
    return Marks(tuple(p for p, _ in found), tuple(v for _, v in found), pattern.expression in SIGNS)


def _value(mark: str, code: str) -> int | None:
    """What a mark in signs is worth; a letter is worth its place in the alphabet."""
    if mark.isdecimal():
        return int(mark)
    if not mark.isascii() and code == "zh":
        value = IN_A_ROW.get(mark) or chinese_value(mark)
        return int(value) if value else None
    return roman_value(mark.upper()) if len(mark) > 1 or mark in "ivx" else letter_value(mark)


def letter_value(letter: str) -> int | None:
    """The place of a small letter in the alphabet, as lists count; Russian ones leave out ё and й."""
    alphabet = LETTERS["ru" if not letter.isascii() else "en"]
    return alphabet.index(letter) + 1 if letter in alphabet else None


def _word(word: str, code: str) -> int | None:
    """What an ordinal is worth; nothing for another word."""
    plain = re.sub(r"^во?-|(?<=[tdh])ly$", "", small_letters(word))
    numeral = numerals(code).get(plain)
    return int(numeral.value) if numeral and numeral.kind == "ordinal" else None


def wrong_in(here: Iterable[Marks], there: Iterable[Marks]) -> Iterator[tuple[Marks, Marks, int]]:
    """Lists of a target that miscount where the source counts from one on: with the place of the mark that is wrong.

    A number in a sign may not be left out; one in a word may (затем, next).
    """
    full = max((marks for marks in here if marks.are_complete), key=lambda marks: len(marks.values), default=None)
    told = [marks for marks in there if full and set(marks.values) & set(full.values)]
    if full is None or any(marks.are_complete for marks in told):
        return
    for marks in told:
        place = _wrong_place(marks, len(full.values))
        if place is not None:
            yield full, marks, place


def _wrong_place(marks: Marks, count: int) -> int | None:
    """The first mark of a list of so many items that repeats one, is none of them, or follows a gap."""
    for place, value in enumerate(marks.values):
        before = marks.values[place - 1] if place else 0
        if value in marks.values[:place] or value > count:
            return place
        if (marks.are_signs or len(marks.values) == count) and value != before + 1:
            return place
    return None
