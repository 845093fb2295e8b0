"""A miner: a named function from a corpus to candidates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from termkit.mining.corpus import Corpus
from termkit.model import Candidate


@dataclass(frozen=True, slots=True)
class Miner:
    """One way of finding candidates.

    `mine` gets the corpus with what earlier miners took for names (`corpus.names`) and returns scored candidates.
    """

    name: str
    mine: Callable[[Corpus], Sequence[Candidate]]
