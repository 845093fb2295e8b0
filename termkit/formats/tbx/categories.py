"""The data categories of TBX: which dialect has them, where they stand, what values they take."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from termkit.formats.data import table

LEVELS = {"c": "conceptEntry", "l": "langSec", "t": "termSec"}


@dataclass(frozen=True, slots=True)
class Category:
    """One data category: element, @type, dialects (letters m b l, 2 for v2 Basic), levels (letters c l t), picklist."""

    element: str
    type: str
    dialects: str
    levels: str
    in_group: bool
    picklist: tuple[str, ...]


@cache
def categories() -> dict[tuple[str, str], Category]:
    """(element, @type) -> the category."""
    return {
        (row["element"], row["type"]): Category(
            row["element"],
            row["type"],
            row["dialects"] + ("2" if row["v2"] == "yes" else ""),
            row["levels"],
            row["group"] == "y",
            tuple(row["picklist"].split()),
        )
        for row in table("tbx_categories")
    }


@cache
def element_of(category: str) -> str:
    """The element that carries a category, by its name: termNote for partOfSpeech; empty where unknown."""
    return next((element for element, name in categories() if name == category), "")


@cache
def known_values() -> dict[tuple[str, str], tuple[str, bool]]:
    """(category, value in small letters) -> our value, and whether it is only another spelling of it."""
    return {(row["category"], row["value"]): (row["ours"], row["same"] == "yes") for row in table("tbx_values")}


def allowed(dialect: str, element: str, kind: str, level: str, value: str) -> bool:
    """True where a dialect (letter) takes this datum at this level (letter)."""
    found = categories().get((element, kind))
    if found is None or dialect not in found.dialects or level not in found.levels:
        return False
    return not found.picklist or value in found.picklist
