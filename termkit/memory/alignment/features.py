"""What is compared when two segments are held side by side: length, figures, dates, terms, names, words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from termkit.model import primary
from termkit.text.function_words import is_function_word
from termkit.text.lemmas import lemma_key
from termkit.text.normalize import fold
from termkit.text.patterns import WORD

STEM = 5
"""Names in Latin letters are compared by so many of them."""

_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9-]+")
_LIST = re.compile(r"\s*[（(]?\s*([一二三四五六七八九十]{1,3}|\d{1,2}|[IVX]{1,5})\s*[)）、.．]")
_MARKS = {"？": "?", "?": "?", "！": "!", "!": "!", "…": "…", "（": "(", "(": "(", "：": ":", ":": ":"} | dict.fromkeys(
    '“”„«»「」『』"', '"'
)
_FRAGMENT = re.compile(r"\s*[a-zа-яё]+(?:\s+[a-zа-яё]+)*\s*[,;:]?\s*")
_DIALOGUE = re.compile(r"\s*[—–-]\s")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}


@dataclass(frozen=True, slots=True)
class Features:
    """One segment: its length in characters without blanks, its anchors (the same in both languages), its words.

    It is empty where it says nothing by itself: a conjunction on a line of its own.
    """

    length: int
    anchors: frozenset[str]
    words: frozenset[str]
    is_empty: bool = False


def features_of(
    segments: Sequence[str], language: str, terms: Sequence[Iterable[str]] = (), *, latin: bool = True
) -> list[Features]:
    """The features of every segment; `terms` are the keys of the concepts each one shows.

    `latin` makes Latin words anchors: right where the other text would print them the same (Chinese and Russian, or two
    languages in Latin letters).
    """
    keys = terms or [()] * len(segments)
    return [_features(text, language, held, latin=latin) for text, held in zip(segments, keys, strict=True)]


def words_of(text: str, language: str) -> list[str]:
    """The words to compare, in order: Chinese words as the dictionary cuts them, others by the keys of their lemmas."""
    if primary(language) in ("zh", "ja"):
        from termkit.text.words import cut

        return [word for word in cut(fold(text)) if WORD.search(word)]
    return [lemma_key(word, language) for word in WORD.findall(fold(text)) if len(word) > 1]


def _features(text: str, language: str, terms: Iterable[str], *, latin: bool) -> Features:
    anchors = {*_figures(text, language), *_list_number(text), *_marks(text)}
    if latin:
        anchors |= {f"w:{word.casefold()[:STEM]}" for word in _LATIN.findall(text) if len(word) > 2}
    anchors |= {f"t:{key}" for key in terms}
    length = len(text) - sum(map(str.isspace, text))
    return Features(length, frozenset(anchors), frozenset(words_of(text, language)), _is_empty(text, language))


def _is_empty(text: str, language: str) -> bool:
    return bool(_FRAGMENT.fullmatch(text)) and all(is_function_word(word, language) for word in WORD.findall(text))


def _figures(text: str, language: str) -> Iterable[str]:
    from termkit.text.dates import find_dates
    from termkit.text.numbers import find_numbers

    if primary(language) not in ("zh", "ru", "en"):
        return [f"={figure}" for figure in re.findall(r"\d+", fold(text))]
    dates = find_dates(text, language)
    figures = [f"={number.value}" for number in find_numbers(text, language)]
    return [*figures, *(f"@{date.iso}" for date in dates), *(f"@{date.iso[:4]}" for date in dates)]


def _marks(text: str) -> Iterable[str]:
    """The punctuation that translations keep; a dash that opens a segment is a Russian quotation mark."""
    found = {f"p:{_MARKS[char]}" for char in text if char in _MARKS}
    return found | {'p:"'} if _DIALOGUE.match(text) else found


def _list_number(text: str) -> Iterable[str]:
    match = _LIST.match(text)
    if not match:
        return []
    from termkit.text.numerals import chinese_value

    mark = match.group(1)
    value = int(mark) if mark.isdigit() else _ROMAN.get(mark) or chinese_value(mark)
    return [f"#{value}"] if value else []
