"""The declared patterns of formulae: data/mining/formula_patterns.tsv compiled, and matched on clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from termkit.mining.corpus import Clause
from termkit.mining.lexicon import is_a, members, rows
from termkit.mining.proposals import Proposal
from termkit.model import Kind

GAP = "[^,;:。]{1,36}?"
INNERMOST = re.compile(r"\([^()]*\)")
HAN = "[\u4e00-\u9fff]+"
SHORTEST = 4
OPENERS = ("party", "opener")
MOST_OPENERS = 3
"""Words within which a party comes to its verb of statement: 双方|一致|认为."""


@cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The regular expression of a declared pattern: <class> and ~ written out."""
    written = re.sub(r"<(?!t>)(\w+)>", lambda m: _alternatives(m.group(1)), pattern.replace("(?<t>", "(?P<t>"))
    return re.compile(written.replace("~", GAP))


def _alternatives(name: str) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(members(name), key=lambda w: (-len(w), w))) + ")"


class Declared(NamedTuple):
    """A declared pattern by its name, and what must stand in a clause for it to match."""

    name: str
    pattern: str
    need: str


@cache
def patterns() -> tuple[Declared, ...]:
    """All declared patterns."""
    return tuple(Declared(name, pattern, needed(pattern)) for name, pattern, _ in rows("formula_patterns.tsv"))


def needed(pattern: str) -> str:
    """The longest text that every match of a declared pattern holds, or nothing: what stands in no group or class."""
    plain = re.sub(r"\[[^\]]*\]|<\w+>", "~", pattern.replace("(?<t>", ""))
    while (bare := INNERMOST.sub("~", plain)) != plain:
        plain = bare
    plain = re.sub(r"[^~][?*{]", "~", plain)
    return "" if "|" in plain else max(re.findall(HAN, plain), key=len, default="")


@lru_cache(maxsize=2)
def _possible(text: str) -> tuple[Declared, ...]:
    """The declared patterns whose needed text stands in a document at all."""
    return tuple(declared for declared in patterns() if declared.need in text)


def declared(clause: Clause, text: str) -> Iterator[Proposal]:
    """What the declared patterns find in a clause, where no word is cut at either end."""
    here = text[clause.start : clause.end]
    for name, pattern, need in _possible(text):
        for match in compile_pattern(pattern).finditer(here) if need in here else ():
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
