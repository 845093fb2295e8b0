"""Proposals: what a rule sees at one place, before anything is counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from sys import intern
from typing import NamedTuple

from termkit.model import Kind
from termkit.text.languages import is_han

FEWEST_HAN = 2
PAIRS = (("“", "”"), ("《", "》"), ("(", ")"), ("「", "」"))


class Proposal(NamedTuple):
    """A span of a document that a rule holds for a term, and the signs seen there."""

    kind: Kind
    rule: str
    document: int
    start: int
    end: int
    signs: tuple[str, ...] = ()


@dataclass
class Pool:
    """All proposals of one folded string as one kind."""

    term: str
    kind: Kind
    rules: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    signs: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    spans: set[tuple[int, int]] = field(default_factory=set)

    def add(self, proposal: Proposal) -> None:
        """Count one more proposal."""
        self.rules[proposal.rule] += 1
        self.spans.add((proposal.document, proposal.start))
        for sign in proposal.signs:
            self.signs[intern(sign)] += 1


def gather(proposals: Iterable[Proposal], texts: tuple[str, ...]) -> dict[tuple[str, Kind], Pool]:
    """The proposals by folded string and kind."""
    pools: dict[tuple[str, Kind], Pool] = {}
    for proposal in proposals:
        term = texts[proposal.document][proposal.start : proposal.end]
        if sum(map(is_han, term)) < FEWEST_HAN or not _is_balanced(term):
            continue
        pools.setdefault((term, proposal.kind), Pool(term, proposal.kind)).add(proposal)
    return pools


def _is_balanced(term: str) -> bool:
    """Whether every quotation or title mark that opens is closed."""
    return all(term.count(first) == term.count(last) for first, last in PAIRS)
