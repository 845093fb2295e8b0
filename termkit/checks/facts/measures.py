"""Quantities told in another unit: 100 miles and 161 km, 101.5 °F and 38.6 °C, 1.3万亿斤 and 650 million tons."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from termkit.checks.words import rows
from termkit.text.numbers import Number

CLOSE = Decimal("0.003")
"""Share by which a converted figure may differ whatever its digits."""
FAR = Decimal("0.05")
"""Share by which it may differ at most, however roundly it is told (about 100 miles, 150 km is none)."""
ALIKE = {"GBP": "lb"}
"""Currencies whose name is that of a measure: pounds."""
SLIGHT = Decimal("0.5")
"""Degrees: a temperature near nought is rounded to whole ones."""


def is_same_quantity(one: Number, other: Number) -> bool:
    """Whether one figure, converted into the unit of the other, is the other one as far as its digits tell."""
    first, second = (_measure(figure.unit) for figure in (one, other))
    if not first or not second or one.unit == other.unit or first[0] != second[0]:
        return False
    back = _converted(other, one.unit)
    return _is_rounded(_converted(one, other.unit), other.value) or abs(back - one.value) <= CLOSE * abs(back)


def is_measure(unit: str) -> bool:
    """Whether figures in the unit can be converted into another one."""
    return _measure(unit) is not None


def _converted(figure: Number, unit: str) -> Decimal:
    quantity, factor, offset = _measure(figure.unit) or ("", Decimal(1), Decimal(0))
    _, other_factor, other_offset = _measure(unit) or ("", Decimal(1), Decimal(0))
    value = figure.value * factor + offset
    converted = (value - other_offset) / other_factor
    return converted.quantize(Decimal("0.1")) if quantity == "temperature" else converted


def _is_rounded(exact: Decimal, told: Decimal) -> bool:
    """Whether a figure is the exact one, rounded or cut to as many digits as it shows."""
    difference = abs(exact - told)
    last = Decimal(1).scaleb(int(told.normalize().as_tuple().exponent))
    if exact and abs(exact) < 100 and difference <= min(SLIGHT, last):
        return True
    return difference <= max(CLOSE * abs(exact), min(last, FAR * abs(exact)))


@cache
def _measure(unit: str) -> tuple[str, Decimal, Decimal] | None:
    """The quantity of a unit, its factor and its offset."""
    row = next((r for r in rows("measures.tsv") if r["unit"] == ALIKE.get(unit, unit)), None)
    return (row["quantity"], Decimal(row["factor"]), Decimal(row["offset"])) if row else None
