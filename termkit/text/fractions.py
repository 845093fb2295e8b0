"""Fractions in words and signs: 三分之二, две трети, two thirds, 1/3, половина."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from termkit.model import primary
from termkit.text.numerals import chinese_value, numerals
from termkit.text.patterns import one_of
from termkit.text.sieve import Sieve

_CHINESE = re.compile("([二三四五六七八九十千万]+|\\d+)分之([一二三四五六七八九十]+|\\d+)")
_HALF = re.compile("半数|(?<!第)一半(?!天|年|个)|[过近对]半(?!天|年|个|百)")
_ONE = re.compile(r"\b(?:an?|one|одн(?:а|у|ой))[ -]\Z", re.IGNORECASE)
_OF_TWO = re.compile(r"\b(?:перв\w+|втор\w+|с|first|second|latter|other|and a|hour and|each) \Z", re.IGNORECASE)
"""Before a half that is no share: the first half of the year, два с половиной."""
_SIGNS = re.compile(r"(?<![\d/.])(\d)/(\d{1,2})(?![\d/])")
_NAMED = {
    "ru": {
        "половин(?:а|ы|е|у|ой)": Fraction(1, 2),
        "трет(?:ь|и|ей|ью|ям|ями|ях)": Fraction(1, 3),
        "четверт(?:ь|и|ей|ью|ям|ями|ях)": Fraction(1, 4),
    },
    "en": {"hal(?:f|ves)": Fraction(1, 2), "thirds?": Fraction(1, 3), "quarters?": Fraction(1, 4)},
}


class FractionFound(NamedTuple):
    """A fraction and its place in the text, in code points."""

    start: int
    end: int
    value: Fraction


def find_fractions(text: str, language: str) -> list[FractionFound]:
    """The fractions of a text that tell a numerator above one or stand as shares; a lone half or quarter counts too."""
    code = primary(language)
    found = [FractionFound(*m.span(), Fraction(int(m[1]), int(m[2]))) for m in _SIGNS.finditer(text) if int(m[2]) > 1]
    found += _chinese(text) if code == "zh" else _european(text, code)
    return sorted(f for f in found if f.value < 1)


def _chinese(text: str) -> Iterator[FractionFound]:
    for match in _CHINESE.finditer(text):
        below, above = (int(p) if p.isdigit() else int(chinese_value(p) or 0) for p in match.groups())
        if below and above:
            yield FractionFound(*match.span(), Fraction(above, below))
    yield from (FractionFound(*match.span(), Fraction(1, 2)) for match in _HALF.finditer(text))


def _european(text: str, code: str) -> Iterator[FractionFound]:
    if code not in _NAMED:
        return
    text = text.replace("ё", "е")
    for match in _words(code).finditer(text):
        if _is_ordinal(match["share"].lower(), code) and not _ONE.search(text[: match.start("share")]):
            continue
        if _OF_TWO.search(text, 0, match.start()) and not match["count"]:
            continue
        share = next(value for name, value in _shares(code).items() if re.fullmatch(name, match["share"].lower()))
        count = numerals(code).get((match["count"] or "").lower())
        yield FractionFound(*match.span(), share * (int(count.value) if count else 1))


def _is_ordinal(share: str, code: str) -> bool:
    """Whether the word for one part is an ordinal, too: a fifth, the fifth; одна шестая, шестая."""
    numeral = numerals(code).get(share)
    return numeral is not None and numeral.kind == "ordinal" and share != "third" and not share.endswith("ых")


@cache
def _shares(code: str) -> dict[str, Fraction]:
    """Patterns of the words for one part: треть, пятых, fifths."""
    shares = dict(_NAMED[code])
    for word, numeral in numerals(code).items():
        below = int(numeral.value)
        if numeral.kind == "ordinal" and 5 <= below <= 100:
            if code == "en":
                shares[word + "s"] = Fraction(1, below)
                shares[word] = Fraction(1, below)
            elif word.endswith("ых"):
                shares[word] = Fraction(1, below)
            elif word.endswith(("ую", "ая", "ой")):
                shares[f"{word} (?:част|дол)\\w+"] = Fraction(1, below)
                shares[word] = Fraction(1, below)
    return shares


@cache
def _words(code: str) -> Sieve:
    counts = one_of(word for word, numeral in numerals(code).items() if numeral.kind in ("cardinal", "one"))
    shares = "|".join(_shares(code))
    return Sieve(rf"(?<!\w)(?:(?P<count>{counts})[\s-])?(?P<share>{shares})(?!\w)", re.IGNORECASE)
