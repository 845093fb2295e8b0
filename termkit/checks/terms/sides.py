"""The side of a country (吉方), for which the target has the side of another one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from termkit.checks.words import listed
from termkit.model import primary

SIDES = {
    "ru": re.compile(r"[а-яё]{2,}ск(?:ая|ой|ую|ою) сторон\w+", re.IGNORECASE),
    "en": re.compile(r"[A-Z][a-z]{2,} [Ss]ide\b"),
}


def another_side(side: str, known: Iterable[str], source: str, instead: str, language: str) -> bool:
    """Whether what stands instead of a side is another's: no `known` term of the unit, which names no side besides."""
    shape = SIDES.get(primary(language))
    if not shape or not _side().fullmatch(side) or not shape.fullmatch(instead):
        return False
    return {*_side().findall(source)} <= {side, *known}


@cache
def _side() -> re.Pattern[str]:
    return re.compile(f"[{''.join(listed('country_characters.txt'))}]方")
