"""Chinese names of countries, by CLDR (Unicode), through Babel."""

from __future__ import annotations

from functools import cache

NO_COUNTRIES = ("UN", "EU", "EZ", "QO", "XA", "XB", "ZZ")
"""Codes of CLDR that stand for groups and for nothing."""
STATES = ("共和国", "联邦", "王国", "联合酋长国")


@cache
def _countries() -> frozenset[str]:
    from babel import Locale

    names = {name for code, name in Locale("zh").territories.items() if len(code) == 2 and code not in NO_COUNTRIES}
    return frozenset(names) | {"中国", "美国", "英国", "俄国"}


def is_country(text: str) -> bool:
    """Whether the text is the usual Chinese name of a country or territory."""
    return text in _countries()


def is_state(text: str) -> bool:
    """Whether the text is the usual or the full Chinese name of a state."""
    return is_country(text) or text.endswith(STATES)
