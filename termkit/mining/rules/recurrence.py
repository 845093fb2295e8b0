"""Formulae by recurrence: maximal repeats that begin and end at word edges, whatever their grammar."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from operator import attrgetter

from termkit.mining.corpus import Clause, Corpus
from termkit.mining.counting.repeats import repeats
from termkit.mining.counting.tally import Tally
from termkit.mining.proposals import Proposal, propose

SHORTEST = 4
ENTROPY = 0.9
"""Bits on both sides: about two different neighbours that are equally frequent."""
START = attrgetter("start")


def recurrent(corpus: Corpus) -> Iterator[Proposal]:
    """Repeats of two words or more at every place where no word is cut."""
    text = "\n".join(corpus.texts)
    found = repeats(text, least=2, shortest=SHORTEST, entropy=ENTROPY)
    terms = {text[at : at + length] for at, length in zip(found.place.tolist(), found.length.tolist(), strict=True)}
    tally, clauses = Tally(corpus.texts, terms), ClauseIndex(corpus)
    for term in sorted(terms):
        for number, at in tally.places(term):
            spot = clauses.words_of(number, at, at + len(term))
            if spot and spot[2] - spot[1] > 1 and _has_firm_edges(*spot):
                yield propose("repeat", *spot, *_signs(spot[0].roles[spot[1] : spot[2]]))


def _has_firm_edges(clause: Clause, first: int, last: int) -> bool:
    """Whether neither 的 nor a joining word stands at an edge."""
    return clause.roles[first] not in "UC" and clause.roles[last - 1] not in "UC"


@cache
def _signs(roles: str) -> tuple[str, ...]:
    signs = (f"first:{roles[0]}", f"last:{roles[-1]}")
    return (*signs, *(["nominal"] if set(roles) <= set("NDMP") else []), *(["has-verb"] if "V" in roles else []))


class ClauseIndex:
    """The clauses of a corpus by place."""

    def __init__(self, corpus: Corpus) -> None:
        """Index the clauses by document and start."""
        self._clauses: list[list[Clause]] = [[] for _ in corpus.documents]
        for clause in corpus.clauses:
            self._clauses[clause.document].append(clause)

    def words_of(self, number: int, start: int, end: int) -> tuple[Clause, int, int] | None:
        """The clause and the word numbers of a span, or None where the span cuts a word."""
        clauses = self._clauses[number]
        at = bisect_right(clauses, start, key=START) - 1
        if at < 0:
            return None
        words = clauses[at].words
        first, last = bisect_left(words, start, key=START), bisect_left(words, end, key=START)
        whole = first < last and words[first].start == start and words[last - 1].end == end
        return (clauses[at], first, last) if whole else None
