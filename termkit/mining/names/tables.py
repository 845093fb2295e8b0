"""The word lists of termkit/data/names/, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from termkit.model import Kind
from termkit.text.tables import read_rows, read_words


@dataclass(frozen=True, slots=True)
class Country:
    """One state: its names and the characters it is abbreviated by."""

    name: str
    formal: str
    chars: tuple[str, ...]
    capital: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def full(self) -> str:
        """The formal name, or the short one where the state has no other."""
        return self.formal or self.name


@dataclass(frozen=True, slots=True)
class Head:
    """The last word of a kind of name, and what must stand before it."""

    word: str
    kind: Kind
    need: str
    cores: tuple[str, ...]


def rows(name: str) -> list[list[str]]:
    """The rows of a table, without comments and the header; every row padded to the header's width."""
    head, *body = read_rows(f"names/{name}")
    return [(row + [""] * len(head))[: len(head)] for row in body]


@cache
def words(name: str) -> frozenset[str]:
    """The blank-separated words of a list."""
    return read_words(f"names/{name}")


@cache
def characters(name: str) -> frozenset[str]:
    """The characters of a list of characters."""
    return frozenset("".join(words(name)))


@cache
def alternatives(name: str) -> frozenset[str]:
    """The words of a row of patterns.tsv."""
    return frozenset({row[0]: row[1] for row in rows("patterns.tsv")}[name].split())


@cache
def any_of(name: str) -> str:
    """A regular expression for any word of a row of patterns.tsv, the longest at each place."""
    return alternation(alternatives(name))


@cache
def acting() -> re.Pattern[str]:
    """What a person says or does, and hardly anything else: 致辞, 会见, 逝世."""
    return re.compile(any_of("person-verbs"))


def alternation(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest at each place.

    Words that begin alike share their beginning, so that a text is compared with each character once.
    """
    return f"(?:{'|'.join(_branches(words))})"


def _branches(words: Iterable[str]) -> list[str]:
    rests: dict[str, set[str]] = {}
    for word in words:
        rests.setdefault(word[:1], set()).add(word[1:])
    return [re.escape(first) + _followed(rests[first]) for first in sorted(rests)]


def _followed(rests: set[str]) -> str:
    """What may follow a beginning; without a group where there is but one way to go on: compiling that takes longer."""
    branches = _branches(rests - {""})
    if "" in rests:
        return f"(?:{'|'.join(branches)})?" if branches else ""
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


@cache
def countries() -> tuple[Country, ...]:
    """All states, China first."""
    return tuple(
        Country(name, formal, _split(chars), _split(capital), _split(others))
        for _, name, formal, chars, capital, others in rows("countries.tsv")
    )


@cache
def characters_of_states() -> frozenset[str]:
    """The single characters that states are abbreviated by: 中, 俄, 哈."""
    return frozenset(char for country in countries() for char in country.chars if len(char) == 1)


@cache
def blocs() -> tuple[Country, ...]:
    """Regions and unions that are abbreviated by a character, as states are."""
    return tuple(Country(name, "", _split(chars), (), ()) for name, chars in rows("blocs.tsv"))


@cache
def country_of() -> dict[str, Country]:
    """Every name of a state to the state."""
    named: dict[str, Country] = {}
    for country in countries():
        for name in (country.name, country.formal, *country.others):
            if name:
                named.setdefault(name, country)
    for form, usual in traditional_states().items():
        named.setdefault(form, named[usual])
    return named


@cache
def traditional_states() -> dict[str, str]:
    """Names of states that only texts in traditional characters use, in simplified ones, to the usual short name."""
    return {row[0]: row[1] for row in rows("traditional_states.tsv")}


@cache
def heads() -> dict[str, Head]:
    """Last word of a name to its rule."""
    return {word: Head(word, Kind(kind), need, tuple(cores.split())) for word, kind, need, cores in rows("heads.tsv")}


@cache
def offices() -> frozenset[str]:
    """Titles of office, without the state or body."""
    return frozenset(office for office, _ in rows("offices.tsv"))


@cache
def surname_scores() -> dict[str, float]:
    """How much more often something is a surname than it is in running text (a logarithm)."""
    _, *listed = read_rows("readings/surname_scores.tsv")
    return {surname: float(score) for score, surnames in listed for surname in surnames.split()}


@cache
def ordinary_words() -> frozenset[str]:
    """Words that the dictionary takes for names: 管风琴, 蒲公英, 许诺."""
    return read_words("readings/ordinary_words.txt")


@cache
def surnames() -> dict[str, bool]:
    """Chinese surnames; True where the character is more often another word."""
    return {surname: bool(ambiguous) for surname, ambiguous in rows("surnames.tsv")}


@cache
def contractions() -> dict[str, str]:
    """Short forms that every reader knows, to their full forms."""
    return {row[0]: row[1] for row in rows("contractions.tsv")}


@cache
def organisations() -> dict[str, tuple[str, ...]]:
    """Well-known organisations to their short forms and acronyms."""
    known: dict[str, tuple[str, ...]] = {}
    for name, shorts, acronym in rows("organisations.tsv"):
        known[name] = tuple(dict.fromkeys([*known.get(name, ()), *_split(shorts), *_split(acronym)]))
    return known


@cache
def organisation_of() -> dict[str, str]:
    """Short form, acronym or former name of a well-known organisation to the organisation: 上合组织, 金砖四国."""
    return {short: name for name, shorts in organisations().items() for short in shorts}


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(",") if part)
