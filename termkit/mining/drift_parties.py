"""Whose document it is: the states and bodies that its title, its opening or its short forms name.

What a statement with Pakistan says is no later wording of what a statement with Kazakhstan said; ladders are told for
each such relationship on its own.  China is a party of nearly all and not told.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from termkit.mining.names import tables
from termkit.mining.names.title import parse_title
from termkit.model import Document
from termkit.text.normalize import fold

HOME = "中国"
OPENING = 600
"""Characters in which a document says who speaks."""
BODY = re.compile("(?:政府|外交部|成员国).*$")
TITLES = re.compile("《[^》]*》")
LEAST = 3
"""How often a pair (中哈) stands at least in a document that names its parties nowhere else."""


def party_of(document: Document) -> str:
    """The partners of China in a document in Simplified characters, joined by a comma; empty where it does not say."""
    found = _in_title(document) or _in_opening(document) or _by_pairs(document)
    return ", ".join(sorted(found))


def short_forms(party: str) -> tuple[str, ...]:
    """How the relationship with a partner is called before what it has: 中乌, 乌中, 两国."""
    states = [tables.country_of()[name] for name in party.split(", ") if name in tables.country_of()]
    pairs = [f"{a}{b}" for state in states for char in state.chars for a, b in (("中", char), (char, "中"))]
    names = [
        f"{a}{mark}{b}" for state in states for mark in "—-–－" for a, b in ((HOME, state.name), (state.name, HOME))
    ]
    return (*names, *pairs, "两国", "双边")


def _in_title(document: Document) -> set[str]:
    return {name for part in parse_title(document.title).parties if (name := _short(part))} - {HOME}


def _in_opening(document: Document) -> set[str]:
    """The parties before the first (以下简称“双方”), or of the first title of a joint document that is named."""
    opening = fold(document.text[:OPENING])
    defined = re.search(r"\((?:以下|下)(?:分别)?(?:简称|称)?\W{0,2}双方", opening)
    before = opening[: defined.start()] if defined else ""
    names = _state_names().findall(before[before.rfind("。") + 1 :])
    return {_short(name) for name in names[-2:]} - {HOME, ""}


def _by_pairs(document: Document) -> set[str]:
    """The state of the pair that stands most often, where its name stands too."""
    text = fold(TITLES.sub("", document.text))
    counts = Counter({s.name: text.count(f"中{c}") + text.count(f"{c}中") for s in tables.countries() for c in s.chars})
    named = [(count, name) for name, count in counts.items() if count >= LEAST and name in text and name != HOME]
    return {max(named)[1]} if named else set()


def _short(name: str) -> str:
    plain = BODY.sub("", fold(name))
    country = tables.country_of().get(plain)
    return country.name if country else plain


@cache
def _state_names() -> re.Pattern[str]:
    names = sorted(tables.country_of(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, names)))
