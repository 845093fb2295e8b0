"""With which state a text is agreed, and since when a newer wording stands in what is agreed with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from termkit.checks.names.countries import countries_in
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.patterns import one_of
from termkit.text.tables import read_records

HOME = "中国"
SIDE = re.compile(r"(?P<state>[\u3400-\u9fff])方[^，。；：]{0,8}\Z")
"""The side that says what follows: 泰方坚定奉行."""
REACH = 10
"""Characters of it: no more of a text need be looked through."""
NO_STATES = frozenset("中双各我对多官己")
"""What stands before 方 and is no other state."""


def since_when(term: str, partner: str) -> str | None:
    """Since when a newer wording stands in documents with the partner: empty where the table has no such state.

    None where the table has nothing of the term, or no partner is known.
    """
    dates = {row["partner"]: row["since"] for row in rows("partner_rungs.tsv") if row["term"] in term}
    return dates.get(partner, "") if dates and partner else None


def partner_of(texts: Iterable[str], language: str) -> str:
    """The usual Chinese name of the first state besides China that is named; empty where there is none."""
    return next((state for text in texts for state in _states_in(text, language) if state != HOME), "")


def speaker_of(text: str) -> str:
    """The state whose side says what a Chinese text comes to, by its name in the table, or as it stands there (泰)."""
    match = SIDE.search(text[-REACH:])
    side = match.group("state") if match else ""
    if side in NO_STATES:
        return ""
    partners = {row["partner"] for row in rows("partner_rungs.tsv")}
    return next((name for name in partners if side and name.startswith(side)), side)


def _states_in(text: str, language: str) -> Iterator[str]:
    if primary(language) == "zh":
        yield from (_usual_names()[match.group()] for match in _any_state().finditer(text))
    else:
        yield from (_usual_names()[name] for names in countries_in(text, language) for name in _known(names))


def _known(names: frozenset[str]) -> list[str]:
    """One of the names of a state, if it is in the table."""
    return sorted(name for name in names if name in _usual_names())[:1]


@cache
def _usual_names() -> dict[str, str]:
    """The usual name by the usual and by the formal one."""
    states = read_records("names/countries.tsv")
    return {name: row["name"] for row in states for name in (row["name"], row["formal"]) if name}


@cache
def _any_state() -> re.Pattern[str]:
    return re.compile(one_of(_usual_names()))
