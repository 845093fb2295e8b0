"""Formulae by recurrence: maximal repeats that begin and end at word edges, whatever their grammar."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from termkit.mining.corpus import Clause, Corpus
from termkit.mining.formulae import propose
from termkit.mining.phrases import role
from termkit.mining.proposals import Proposal
from termkit.mining.repeats import repeats

SHORTEST = 4
ENTROPY = 0.9
"""Bits on both sides: about two different neighbours that are equally frequent."""


def recurrent(corpus: Corpus) -> Iterator[Proposal]:
    """Repeats of two words or more at every place where no word is cut."""
    found = repeats("\n".join(corpus.texts), least=2, shortest=SHORTEST, entropy=ENTROPY)
    text = "\n".join(corpus.texts)
    terms = {text[at : at + length] for at, length in zip(found.place.tolist(), found.length.tolist(), strict=True)}
    clauses = ClauseIndex(corpus)
    for term in sorted(terms):
        for number, at in corpus.places(term):
            spot = clauses.words_of(number, at, at + len(term))
            if spot and spot[2] - spot[1] > 1 and _has_firm_edges(*spot):
                yield _proposal(*spot)


def _has_firm_edges(clause: Clause, first: int, last: int) -> bool:
    """Whether neither 的 nor a joining word stands at an edge."""
    return role(clause.words[first]) not in "UC" and role(clause.words[last - 1]) not in "UC"


def _proposal(clause: Clause, first: int, last: int) -> Proposal:
    roles = "".join(role(word) for word in clause.words[first:last])
    signs = [f"first:{roles[0]}", f"last:{roles[-1]}"]
    signs += ["nominal"] if set(roles) <= set("NDMP") else []
    signs += ["has-verb"] if "V" in roles else []
    return propose("repeat", clause, first, last, *signs)


class ClauseIndex:
    """The clauses of a corpus by place."""

    def __init__(self, corpus: Corpus) -> None:
        """Index the clauses by document and start."""
        self._clauses: list[list[Clause]] = [[] for _ in corpus.documents]
        for clause in corpus.clauses:
            self._clauses[clause.document].append(clause)
        self._starts = [[clause.start for clause in clauses] for clauses in self._clauses]

    def words_of(self, number: int, start: int, end: int) -> tuple[Clause, int, int] | None:
        """The clause and the word numbers of a span, or None where the span cuts a word."""
        at = bisect_right(self._starts[number], start) - 1
        if at < 0:
            return None
        clause = self._clauses[number][at]
        first = next((i for i, word in enumerate(clause.words) if word.start == start), None)
        last = next((i for i, word in enumerate(clause.words) if word.end == end), None)
        return (clause, first, last + 1) if first is not None and last is not None else None
