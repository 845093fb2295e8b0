"""Units of figures: currencies, per cent and measures, as they stand behind a figure or before it."""

import re
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from termkit.text.tables import read_rows


class FigureKind(StrEnum):
    """What a figure counts."""

    CARDINAL = "cardinal"
    PERCENT = "percent"
    ORDINAL = "ordinal"
    MONEY = "money"


class Unit(NamedTuple):
    """A unit: its name (USD, %, t), what it makes of a figure, and how it is written behind and before one."""

    name: str
    kind: FigureKind
    after: re.Pattern[str] | None
    before: re.Pattern[str] | None


def unit_after(text: str, place: int, language: str) -> tuple[Unit, int] | None:
    """The longest unit that stands behind a place, and where it ends."""
    found = [
        (unit, match.end()) for unit in _units(language) if unit.after and (match := unit.after.match(text, place))
    ]
    return max(found, key=lambda pair: pair[1], default=None)


def unit_before(text: str, place: int, language: str) -> tuple[Unit, int] | None:
    """The unit that stands before a place, and where it begins."""
    window = text[max(0, place - 6) : place]
    for unit in _units(language):
        match = unit.before.search(window) if unit.before else None
        if match:
            return unit, place - len(window) + match.start()
    return None


@cache
def currency_codes() -> tuple[str, ...]:
    """The codes of currencies, by ISO 4217 and as they are written."""
    return ("RMB", *sorted({row[0] for row in read_rows("text/units.tsv") if row[1] == "money"}))


@cache
def _units(language: str) -> tuple[Unit, ...]:
    """The units of a language, from units.tsv; those of every language first."""
    blank = "" if language == "zh" else r"[\s-]?"
    found = []
    for name, kind, code, after, *rest in read_rows("text/units.tsv"):
        before = "".join(rest)
        if code in (language, "*"):
            behind = re.compile(rf"\s?{blank}(?:{after})", re.I) if after else None
            ahead = re.compile(rf"(?:{before})\s?\Z") if before else None
            found.append(Unit(name, FigureKind(kind), behind, ahead))
    return tuple(found)
