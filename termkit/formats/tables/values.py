"""What the cells of a column may say, in any of the words that programs and people use."""

from __future__ import annotations

from collections.abc import Callable

from termkit.formats.tables.columns import Column
from termkit.formats.tbx.categories import known_values
from termkit.model import Kind, Reliability, Status

TRUE = {"yes", "true", "1", "x", "да", "是", "forbidden", "запрещено", "禁用"}
FALSE = {"no", "false", "0", "нет", "否"}
FREE = {
    "term",
    "headword",
    "code",
    "id",
    "field",
    "definition",
    "note",
    "pinyin",
    "context",
    "reference",
    "forbidden",
    "case",
    "pos",
}
"""What a cell of these columns says is taken as it stands."""
OF_LANGUAGE = {"gender", "reliability", "usage"}
KNOWS: dict[str, Callable[[str], bool]] = {
    "kind": lambda cell: cell in frozenset(Kind),
    "type": lambda cell: cell in frozenset(Kind) or ("termType", cell) in known_values(),
    "status": lambda cell: status_of(cell, "") is not None,
    "gender": lambda cell: ("grammaticalGender", cell) in known_values(),
    "reliability": lambda cell: cell in frozenset(Reliability),
    "preferred": lambda cell: cell in TRUE,
    "usage": lambda _: True,
    **dict.fromkeys(("translatable", "untranslatable", "fixed number", "nested"), lambda cell: cell in TRUE | FALSE),
}
"""Whether a column knows a value, in small letters."""


def leftover(column: Column, cell: str) -> bool:
    """True for a cell that found no place in the model."""
    role = column.role
    if role in FREE:
        return False
    if role not in KNOWS or (role in OF_LANGUAGE and not column.language):
        return True
    return not KNOWS[role](cell.lower())


def speech(text: str) -> str:
    """The part of speech that a cell names in any of the words programs and people use; other texts as they are."""
    known = known_values().get(("partOfSpeech", text.lower().strip(" .")))
    return known[0] if known else text


def status_of(text: str, forbidden: str) -> Status | None:
    """The status that a cell names in any of the words programs use."""
    if forbidden.lower() in TRUE:
        return Status.DEPRECATED
    word = text.lower().strip(" .")
    values = known_values()
    known = values.get(("administrativeStatus", word)) or values.get(("administrativeStatus", word.replace("ё", "е")))
    return Status(known[0]) if known else None
