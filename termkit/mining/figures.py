"""What is counted of the strings that are proposed: their places, and how they stand to what is around and in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple

from termkit.mining.columns import WordColumns, Words
from termkit.mining.corpus import Corpus, WordIndex
from termkit.mining.lexicon import general_log
from termkit.mining.proposals import Pool
from termkit.mining.statistics import association, boundary_entropy, keyness
from termkit.mining.tally import Tally
from termkit.model import Kind

if TYPE_CHECKING:
    from termkit.mining.columns import Numbers

Name = tuple[str, Kind]


class Figures(NamedTuple):
    """What was counted of a string."""

    places: Sequence[tuple[int, int]]
    words: Words
    left_entropy: float
    right_entropy: float
    association: float
    keyness: float

    @property
    def frequency(self) -> int:
        """How often it occurs."""
        return len(self.places)

    @property
    def documents(self) -> list[int]:
        """The numbers of the documents it occurs in."""
        return sorted({number for number, _ in self.places})


def count(corpus: Corpus, pools: Mapping[Name, Pool]) -> dict[Name, Figures]:
    """The figures of every pool's string."""
    import numpy as np

    if not pools:
        return {}
    index = WordIndex(corpus)
    words = [_words_of(pool, index) for pool in pools.values()]
    halves = [_halves(cut) for cut in words]
    tally = Tally(corpus.texts, {term for term, _ in pools}, set(chain.from_iterable(chain.from_iterable(halves))))
    places = [tally.places(term) for term, _ in pools]
    frequency = np.array(list(map(len, places)), np.int64)
    entropies = [
        boundary_entropy(corpus.texts, spots, len(term)) if len(spots) > 1 else (0.0, 0.0)
        for spots, (term, _) in zip(places, pools, strict=True)
    ]
    bits = association(frequency, *_joints(halves, tally), corpus.size)
    keys = keyness(frequency, WordColumns(words).mean(general_log), corpus.size)
    rows = zip(places, words, *zip(*entropies, strict=True), bits.tolist(), keys.tolist(), strict=True)
    return dict(zip(pools, map(Figures._make, rows), strict=True))


def _words_of(pool: Pool, index: WordIndex) -> Words:
    document, start = min(pool.spans) if len(pool.proposals) > 1 else pool.proposals[0][2:4]
    return index.inside(document, start, start + len(pool.term)) or (pool.term,)


def _halves(words: Words) -> list[tuple[str, str]]:
    """The string cut in two at each inner edge of its words."""
    whole = "".join(words)
    return [(whole[:cut], whole[cut:]) for cut in accumulate(map(len, words[:-1]))]


def _joints(halves: Sequence[Sequence[tuple[str, str]]], tally: Tally) -> tuple[Numbers, Numbers, Numbers]:
    """How many joints each string has, and how often occurs what stands before and after each."""
    import numpy as np

    counts = [(tally.count(before), tally.count(after)) for before, after in chain.from_iterable(halves)]
    before, after = np.array(counts, np.int64).reshape(-1, 2).T
    return np.array(list(map(len, halves)), np.int64), before, after
