"""Kinds of concepts, and what links them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache


class Kind(StrEnum):
    """What a concept is; the value is the short form used in files and on the command line."""

    PERSON = "person"
    PLACE = "place"
    PORT = "port"
    ORGANISATION = "org"
    DOCUMENT = "doc"
    PROJECT = "project"
    ABBREVIATION = "abbr"
    FORMULA = "formula"
    CONCEPT = "concept"
    FRAME = "frame"

    @property
    def is_name(self) -> bool:
        """True for proper names: what is capitalised in pinyin and listed before formulae."""
        return self in NAME_KINDS


SPELT_KINDS = frozenset({Kind.PERSON, Kind.PLACE, Kind.PORT})
"""Names that have no meaning: another language spells them."""
WORDED_KINDS = frozenset({Kind.ORGANISATION, Kind.DOCUMENT, Kind.PROJECT})
"""Names that are made of words: another language translates them."""
NAME_KINDS = SPELT_KINDS | WORDED_KINDS


class Relation(StrEnum):
    """How one candidate or entry stands to another."""

    ABBREVIATES = "abbreviates"
    VARIANT_OF = "variant-of"
    BORDER_SIDE = "border-side"
    NEXT_RUNG = "next-rung"
    PART_OF = "part-of"
    RELATED = "related"


@dataclass(frozen=True, slots=True)
class Link:
    """A relation to another candidate (by its term) or entry (by its id)."""

    relation: Relation
    target: str
    note: str = ""


@cache
def primary(language: str) -> str:
    """The primary subtag of a BCP 47 tag, in small letters: zh of zh-CN and of zh_Hans."""
    return language.replace("_", "-").partition("-")[0].lower()
