"""States in one character, and which state a character stands for in a document.

A character stands for a state only where the document names that state in full, so 阿 is Afghanistan here and
Azerbaijan there.
"""

from __future__ import annotations

from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.page import Atom, Page
from termkit.mining.words.general import is_known

AMBIGUOUS = frozenset("所不圣列赤帕图纽冰伯新老古科西白黑立保突文智利爱也约以加马卢多海布特安希日南几危意")
"""Letters that are more often a word of their own; they need a relation behind them."""
NAME_LENGTH = 4
"""Characters of a name that is not short."""


@cache
def letters() -> dict[str, tuple[tables.Country, ...]]:
    """Character to the states and unions that it may stand for."""
    letters: dict[str, tuple[tables.Country, ...]] = {}
    for country in tables.countries():
        for char in country.chars:
            letters[char] = (*letters.get(char, ()), country)
    for bloc in tables.blocs():
        for char in bloc.chars:
            letters[char] = (*letters.get(char, ()), bloc)
    return letters


def single_letters(without: str = "") -> str:
    """The letters of one character for a group of an expression, but for some."""
    return "".join(char for char in letters() if len(char) == 1 and char not in without)


def states_of(page: Page) -> dict[str, tables.Country]:
    """Character to the state it stands for in this document: the one named most often of those it could be."""
    names = tables.country_of()
    counts: dict[str, int] = {}
    for atom in page.all_atoms():
        if atom.label == "COUNTRY" and (country := names.get(page.text[atom.start : atom.end])):
            counts[country.name] = counts.get(country.name, 0) + 1
    for bloc in tables.blocs():
        counts[bloc.name] = page.text.count(bloc.name)
    counts["中国"] = counts.get("中国", 0) + 1
    found = {}
    for char, candidates in letters().items():
        named = [c for c in candidates if counts.get(c.name)]
        if named:
            found[char] = max(named, key=lambda c: counts[c.name])
    return found


def is_date(page: Page, start: int) -> bool:
    """True for the 日 of a date: 1月7日|中缅铁路."""
    return page.text[start] == "日" and page.text[start - 1 : start].isdigit()


def ends_word(page: Page, start: int) -> bool:
    """True where the first letter is the end of another word: 亲密|中."""
    before = page.text[start - 1 : start]
    return before.isalpha() and start not in page.edges and is_known(page.text[start - 1 : start + 1])


def short_names(page: Page) -> list[Atom]:
    """The states on the page that are shortened to two or three characters: 埃塞, 印尼."""
    return [atom for atom in page.all_atoms() if atom.label == "COUNTRY" and atom.end - atom.start < NAME_LENGTH]
