"""Ranges whose ends are small numbers in words: 由五天缩短至两天, с пяти до двух суток, from five days to two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from termkit.model import primary
from termkit.text.normalize import small_letters
from termkit.text.numbers import Number
from termkit.text.numerals import chinese_value, numerals
from termkit.text.patterns import one_of

DIGITS = "一二两三四五六七八九十"
CHINESE = re.compile(
    rf"(?<![第{DIGITS}百千万\d])(?P<low>[{DIGITS}]{{1,3}})(?P<unit>个月|小时|[年天日月周个人国名家次岁倍])?"
    rf"[\u3400-\u9fff]{{0,4}}?[至到为](?P<high>[{DIGITS}]{{1,3}})(?![{DIGITS}百千万亿分成])"
)
BETWEEN = {
    "ru": r"\b(?:с|со|от) (?P<low>{word})(?: (?!{more}\b)\w+)? до (?P<high>{word})\b(?! {more}\b)",
    "en": r"(?<![\w-])(?P<low>{word})(?:[ -](?!{more}\b)\w+)? to (?P<high>{word})\b(?![ -]{more}\b)",
}
"""No end is the beginning of a longer number: сорока пяти, two hundred."""


def worded_ranges(text: str, language: str) -> Iterator[tuple[Number, Number]]:
    """The ranges of a text, each by its two ends."""
    code = primary(language)
    pattern = CHINESE if code == "zh" else _pattern(code)
    for match in pattern.finditer(text) if pattern else ():
        low, high = _value(match["low"], code), _value(match["high"], code)
        if low and high:
            yield Number(*match.span("low"), low), Number(*match.span("high"), high)


def _value(word: str, code: str) -> Decimal | None:
    return chinese_value(word) if code == "zh" else numerals(code)[small_letters(word)].value


@cache
def _pattern(code: str) -> re.Pattern[str] | None:
    """The pattern of a language with all its small cardinals."""
    if code not in BETWEEN:
        return None
    table = numerals(code)
    word = _any_of(word for word, numeral in table.items() if numeral.kind in ("cardinal", "one"))
    more = _any_of(word for word, numeral in table.items() if numeral.kind != "ordinal")
    return re.compile(BETWEEN[code].replace("{word}", word).replace("{more}", more), re.IGNORECASE)


def _any_of(words: Iterable[str]) -> str:
    """A pattern of the words, the longest first; Russian ones with ё or without."""
    return one_of(words).replace("е", "[её]")
