"""Two accounts of one concept side by side: what differs is marked, language by language, datum by datum.  Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from enum import Enum, StrEnum
from functools import singledispatch

from termkit.model import ConceptEntry, Context, Extra, LanguageSection, Link, Suggestion, TermSection
from termkit.model.entries import Transaction
from termkit.workflow.exchange.merging import place_of

STRUCTURE = {"id", "language", "terms", "sections"}
"""Fields that hold the parts that are compared one by one; ids are of no concern to a reader."""


class Difference(StrEnum):
    """How a datum stands to the other side."""

    SAME = ""
    OTHER = "other"
    """the other side says something else"""
    ALONE = "alone"
    """the other side says nothing of it"""


@dataclass(frozen=True, slots=True)
class Datum:
    """One field with its value in words, and how it stands to the other side."""

    field: str
    value: str
    difference: Difference


Line = tuple[Datum, ...]
"""A term and what is said of it, or one datum of the section."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One language (empty: the concept itself) on both sides."""

    language: str
    here: tuple[Line, ...]
    there: tuple[Line, ...]

    @property
    def differs(self) -> bool:
        """True when anything is marked."""
        return any(datum.difference for line in (*self.here, *self.there) for datum in line)


def compare(here: ConceptEntry | None, there: ConceptEntry) -> list[Compared]:
    """The concept, then each language: those of `here` in their order, then those that only `there` has."""
    held = here or ConceptEntry(there.id, None)
    pairs: list[tuple[LanguageSection | None, LanguageSection | None]]
    pairs = [(section, there.section(section.language)) for section in held.sections]
    pairs += [(None, section) for section in there.sections if held.section(section.language) is None]
    concept = Compared("", tuple((d,) for d in _data(held, there)), tuple((d,) for d in _data(there, held)))
    rows = [concept, *(_compared(one, other) for one, other in pairs)]
    return [row for row in rows if row.here or row.there]


def _compared(here: LanguageSection | None, there: LanguageSection | None) -> Compared:
    language = (here or there or LanguageSection("")).language
    one, other = here or LanguageSection(language), there or LanguageSection(language)
    partners: dict[int, int] = {}
    for number, term in enumerate(other.terms):
        place = place_of(term, one.terms)
        if place is not None:
            partners.setdefault(place, number)
    back = {number: place for place, number in partners.items()}
    return Compared(language, _lines(one, other, partners), _lines(other, one, back))


def _lines(section: LanguageSection, other: LanguageSection, partners: dict[int, int]) -> tuple[Line, ...]:
    terms = [
        _line(term, other.terms[partners[number]] if number in partners else None, other.terms)
        for number, term in enumerate(section.terms)
    ]
    return (*terms, *((datum,) for datum in _data(section, other)))


def _line(term: TermSection, partner: TermSection | None, others: Sequence[TermSection]) -> Line:
    """A term that the other side lacks is marked itself, and what is said of it is not."""
    if partner is None:
        mark = Difference.OTHER if others else Difference.ALONE
        said = _data(term, TermSection(term.term))[1:]
        return (Datum("term", term.term, mark), *(replace(datum, difference=Difference.SAME) for datum in said))
    return tuple(_data(term, partner))


def _data(one: object, other: object) -> list[Datum]:
    """The fields that `one` fills; of what may be said many times (contexts, links), only what `other` has not."""
    found = []
    for field in fields(one):  # type: ignore[arg-type]  # a dataclass of the model
        mine, theirs = getattr(one, field.name), getattr(other, field.name)
        if field.name in STRUCTURE or not mine:
            continue
        if isinstance(mine, tuple) and field.name != "paradigm":
            said = {in_words(value) for value in theirs}
            words = dict.fromkeys(in_words(value) for value in mine)
            found += [Datum(field.name, text, Difference.ALONE) for text in words if text not in said]
        else:
            mark = Difference.SAME if mine == theirs else Difference.OTHER if theirs else Difference.ALONE
            found.append(Datum(field.name, in_words(mine), mark))
    return found


@singledispatch
def in_words(value: object) -> str:
    """A value as it is shown."""
    return str(value)


@in_words.register
def _(value: bool) -> str:
    return "✓" if value else ""


@in_words.register
def _(value: Enum) -> str:
    return str(value.value)


@in_words.register
def _(value: tuple) -> str:  # type: ignore[type-arg]  # singledispatch takes no parameters
    return ", ".join(value)


@in_words.register
def _(value: Context) -> str:
    return value.text


@in_words.register
def _(value: Extra) -> str:
    return f"{value.path}: {value.value}"


@in_words.register
def _(value: Link) -> str:
    return f"{value.relation} {value.target}"


@in_words.register
def _(value: Suggestion) -> str:
    return value.term


@in_words.register
def _(value: Transaction) -> str:
    return " ".join(part for part in (str(value.type), value.date, value.responsibility) if part)
