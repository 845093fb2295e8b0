"""The features of a pooled proposal: shares of the signs seen at its places, and figures of its string."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from termkit.mining.corpus import Corpus, WordIndex
from termkit.mining.lexicon import general_frequencies, is_a, rarity
from termkit.mining.proposals import Pool
from termkit.mining.statistics import association, boundary_entropy, keyness
from termkit.mining.tally import Tally
from termkit.model import Kind

KNOWN = ("modifier", "head", "sector", "domain")
Name = tuple[str, Kind]


class Figures(NamedTuple):
    """What was counted of a string."""

    places: Sequence[tuple[int, int]]
    left_entropy: float
    right_entropy: float
    association: float
    keyness: float
    words: tuple[str, ...]

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
    index = WordIndex(corpus)
    words = {name: _words_of(pool, index) for name, pool in pools.items()}
    parts = {part for texts in set(words.values()) for pair in _halves(texts) for part in pair}
    tally = Tally(corpus.texts, {term for term, _ in pools}, parts)
    return {name: _figures(corpus, name[0], words[name], tally) for name in pools}


def _words_of(pool: Pool, index: WordIndex) -> tuple[str, ...]:
    document, start = min(pool.spans) if len(pool.proposals) > 1 else pool.proposals[0][2:4]
    words = index.inside(document, start, start + len(pool.term))
    return tuple([word.text for word in words]) or (pool.term,)


def _halves(words: Sequence[str]) -> list[tuple[str, str]]:
    """The string cut in two at each inner edge of its words."""
    whole = "".join(words)
    return [(whole[:cut], whole[cut:]) for cut in accumulate(map(len, words[:-1]))]


def _figures(corpus: Corpus, term: str, words: tuple[str, ...], tally: Tally) -> Figures:
    places = tally.places(term)
    pairs = [(tally.count(one), tally.count(other)) for one, other in _halves(words)]
    return Figures(
        places,
        *boundary_entropy(corpus.texts, places, len(term)),
        association(pairs, len(places), corpus.size),
        keyness(words, len(places), corpus.size),
        words,
    )


def features(pool: Pool, figures: Figures, others: Mapping[str, float]) -> dict[str, float]:
    """Named numbers for the ranking: every sign's share of the places, rules, length, counts, rarity."""
    frequency, left, right = len(figures.places), figures.left_entropy, figures.right_entropy
    found = {f"sign:{sign}": share for sign, share in pool.shares().items()}
    for rule in pool.rules:
        found[f"rule:{rule}"] = 1.0
    found |= _shape(pool.term, figures.words)
    found |= {
        "log-frequency": math.log2(frequency),
        "recurs": float(frequency > 1),
        "documents>1": float(figures.places[0][0] != figures.places[-1][0]),
        "left-entropy": min(left, 3.0) / 3,
        "right-entropy": min(right, 3.0) / 3,
        "least-entropy": min(left, right, 3.0) / 3,
        "association": min(max(figures.association, 0.0), 15.0) / 15 if len(figures.words) > 1 else 0.0,
        "keyness": min(max(figures.keyness, 0.0), 15.0) / 15,
        "seen-share": len(pool.spans) / frequency,
    }
    found |= others
    return found


def _shape(term: str, words: Sequence[str]) -> dict[str, float]:
    rare = [rarity(word) for word in words]
    return {
        f"chars:{min(len(term), 12)}": 1.0,
        "length": math.log2(len(term)) / 4,
        "one-word": float(len(words) == 1),
        "rarest": min(max(rare), 8.0) / 8,
        "commonest": min(rare) / 8,
        "first-rarity": rare[0] / 8,
        "last-rarity": rare[-1] / 8,
        "known-share": sum([is_a(word, *KNOWN) for word in words]) / len(words),
        "joint": float("、" in term or "和" in term[1:-1] or "与" in term[1:-1]),
        "dictionary-word": float(term in general_frequencies()),
        "has-的": float("的" in term),
        "has-了": float("了" in term or "着" in term),
    }
