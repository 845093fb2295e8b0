"""The declared patterns of formulae: data/mining/formula_patterns.tsv compiled, and matched on clauses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from termkit.mining.corpus import Clause
from termkit.mining.proposals import Proposal
from termkit.mining.words.lexicon import is_a, members, rows
from termkit.model import Kind
from termkit.text.patterns import one_of
from termkit.text.sieve import needed

GAP = "[^,;:。]{1,36}?"
SHORTEST = 4
OPENERS = ("party", "opener")
MOST_OPENERS = 3
"""Words within which a party comes to its verb of statement: 双方|一致|认为."""


@cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The regular expression of a declared pattern."""
    return re.compile(written_out(pattern))


def written_out(pattern: str) -> str:
    """A declared pattern as a regular expression: <class> and ~ written out."""
    written = re.sub(r"<(?!t>)(\w+)>", lambda m: one_of(members(m.group(1))), pattern.replace("(?<t>", "(?P<t>"))
    return written.replace("~", GAP)


class Declared(NamedTuple):
    """A declared pattern by its place among the others and its name."""

    number: int
    name: str
    pattern: str


@cache
def patterns() -> tuple[Declared, ...]:
    """All declared patterns."""
    return tuple(Declared(number, *row[:2]) for number, row in enumerate(rows("formula_patterns.tsv")))


def needs(pattern: str) -> frozenset[str]:
    """Texts of which one stands in every match of a declared pattern: the empty one where that cannot be told."""
    return needed(written_out(pattern)) or frozenset({""})


@cache
def _by_need() -> dict[str, list[Declared]]:
    found: dict[str, list[Declared]] = {}
    for declared in patterns():
        for need in needs(declared.pattern):
            found.setdefault(need, []).append(declared)
    return found


@lru_cache(maxsize=2)
def _possible(text: str) -> tuple[list[int], list[Sequence[Declared]]]:
    """Where what the declared patterns need stands in a document, in order, and which of them need it."""
    spots = sorted(
        ((place, those) for need, those in _by_need().items() for place in _places(need, text)), key=itemgetter(0)
    )
    return [place for place, _ in spots], [those for _, those in spots]


def _places(need: str, text: str) -> Iterator[int]:
    place = text.find(need)
    while place >= 0:
        yield place
        place = text.find(need, place + 1)


def _near(clause: Clause, text: str) -> list[Declared]:
    """The declared patterns that may match in a clause, in their order."""
    places, wanted = _possible(text)
    here = wanted[bisect_left(places, clause.start) : bisect_left(places, clause.end)]
    return sorted({declared for those in here for declared in those})


def declared(clause: Clause, text: str) -> Iterator[Proposal]:
    """What the declared patterns find in a clause, where no word is cut at either end."""
    here = text[clause.start : clause.end]
    for _, name, pattern in _near(clause, text):
        for match in compile_pattern(pattern).finditer(here):
            start, end = (clause.start + place for place in match.span("t" if "t" in match.groupdict() else 0))
            for first in {start, _after_statement(clause, start, end)}:
                words = _words_between(clause, first, end)
                if end - first >= SHORTEST and words is not None and not _states(clause, *words):
                    signs = (f"pattern:{name}", *_inner_signs(clause, *words))
                    yield Proposal(Kind.FORMULA, "declared", clause.document, first, end, (signs,))


def _states(clause: Clause, first: int, last: int) -> bool:
    """Whether the words are a party that states something: the pattern meant what it states."""
    opening = [word.text for word in clause.words[first : min(last, first + MOST_OPENERS)]]
    return is_a(opening[0], "party") and any(is_a(word, "statement") for word in opening[1:])


def _words_between(clause: Clause, start: int, end: int) -> tuple[int, int] | None:
    """The numbers of the words from place to place, the last exclusive, or None where a word is cut."""
    starts, ends = [word.start for word in clause.words], [word.end for word in clause.words]
    return (starts.index(start), ends.index(end) + 1) if start in starts and end in ends else None


def _inner_signs(clause: Clause, first: int, last: int) -> list[str]:
    """What kinds of words a match holds, whether it points elsewhere (此类, 上述), and whether it fills its clause."""
    seen = [f"inner:{role}" for role in sorted(set(clause.roles[first + 1 : last]))]
    seen += ["deictic"] if any(is_a(word.text, "deictic") for word in clause.words[first:last]) else []
    return seen + (["fills"] if last - first == len(clause.words) else [])


def _after_statement(clause: Clause, start: int, end: int) -> int:
    """Where the content begins: after a party, its adverbs and its verb of statement (重申|台湾是…)."""
    for word in clause.words:
        if word.start == start and word.end + SHORTEST <= end and is_a(word.text, *OPENERS):
            start = word.end
    return start
