"""中哈 and its like: which country the character behind 中 stands for, and the same pair with its name in full.

中土 may be Türkiye or Turkmenistan: nothing is sure there, and all of them are told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from termkit.readings.tables import rows

_PAIR = re.compile("中(.)")


def countries_of(pair: str) -> tuple[str, ...]:
    """The countries that a pair of one character each may name besides China, the likelier first."""
    match = _PAIR.fullmatch(pair)
    return _countries().get(match.group(1), ()) if match else ()


def is_doubtful(pair: str) -> bool:
    """Whether a pair may name several countries: 中巴."""
    return len(countries_of(pair)) > 1


def spelt_out(term: str, sentences: Sequence[str] = ()) -> dict[str, str]:
    """Each country that a doubtful pair at the head of a term may name -> the term with that name in full.

    Where `sentences` name some of them, the others are left out.
    """
    pair = term[:2]
    if not is_doubtful(pair):
        return {}
    told = [country for country in countries_of(pair) if any(country in text for text in sentences)]
    return {country: f"中国—{country}{term[2:]}" for country in told or countries_of(pair)}


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    return {char: tuple(names.split()) for char, names in rows("pair_countries.tsv")}
