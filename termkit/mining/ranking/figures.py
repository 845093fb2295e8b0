"""What is counted of the strings that are proposed: their places, and how they stand to what is around and in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from termkit.mining.corpus import Corpus, WordIndex
from termkit.mining.counting.joints import Joints
from termkit.mining.counting.singles import Singles
from termkit.mining.counting.statistics import association, boundary_entropy, keyness
from termkit.mining.counting.tally import Tally
from termkit.mining.proposals import Pool
from termkit.mining.ranking.columns import WordColumns, Words
from termkit.mining.words.lexicon import general_log
from termkit.model import Kind

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
    index, singles = WordIndex(corpus), Singles(corpus.texts)
    terms, spots = [term for term, _ in pools], list(map(_first_place, pools.values()))
    words = [index.inside(n, at, at + len(term)) or (term,) for term, (n, at) in zip(terms, spots, strict=True)]
    starts = np.array([singles.offsets[n] + at for n, at in spots])
    once = singles.certain(starts, starts + list(map(len, terms))).tolist()
    joints = Joints(singles, terms, starts, words)
    tally = Tally(corpus.texts, {t for t, alone in zip(terms, once, strict=True) if not alone}, joints.parts)
    places = [(s,) if alone else tally.places(t) for t, s, alone in zip(terms, spots, once, strict=True)]
    frequency = np.array(list(map(len, places)), np.int64)
    entropies = [
        boundary_entropy(corpus.texts, found, len(term)) if len(found) > 1 else (0.0, 0.0)
        for found, term in zip(places, terms, strict=True)
    ]
    bits = association(frequency, joints.sizes, *joints.counts(tally), corpus.size)
    keys = keyness(frequency, WordColumns(words).mean(general_log), corpus.size)
    rows = zip(places, words, *zip(*entropies, strict=True), bits.tolist(), keys.tolist(), strict=True)
    return dict(zip(pools, map(Figures._make, rows), strict=True))


def _first_place(pool: Pool) -> tuple[int, int]:
    """Number of the document and start."""
    return min(pool.spans) if len(pool.proposals) > 1 else pool.proposals[0][2:4]
