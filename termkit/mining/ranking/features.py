"""The features of pooled proposals, for the ranking: what was seen at their places, and numbers of their strings.

signs     sign:...                       the share of the places that show it
marks     rule:... chars:... also:...    1.0 where it holds
          first:... last:... inner:...   its words and its first and last character: see vocabulary
numbers   NUMBERS                        a column each, of all strings at once
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from termkit.mining.proposals import Pool
from termkit.mining.ranking.columns import WordColumns
from termkit.mining.ranking.figures import Figures, Name
from termkit.mining.words.general import is_known
from termkit.mining.words.lexicon import is_a, rarity
from termkit.model import Kind

if TYPE_CHECKING:
    from termkit.mining.ranking.columns import Column

KINDS = (Kind.CONCEPT, Kind.FORMULA)
KNOWN = ("modifier", "head", "sector", "domain")
MOST_CHARACTERS = 12
"""Longer strings are not told apart by their length."""
SIZES = [f"chars:{size}" for size in range(MOST_CHARACTERS + 1)]
ALSO = {kind: (other, f"also:{other.value}") for kind, other in (KINDS, KINDS[::-1])}
"""The other kind that a string may be proposed as, and its mark."""
NUMBERS = (
    *("log-frequency", "recurs", "documents>1", "left-entropy", "right-entropy", "least-entropy", "association"),
    *("keyness", "seen-share", "length", "one-word", "rarest", "commonest", "first-rarity", "last-rarity"),
    *("known-share", "joint", "dictionary-word", "has-的", "has-了"),
)


def marks(pool: Pool, pools: Mapping[Name, Pool]) -> list[str]:
    """What holds of a pool: its rules, its number of characters, and what else its string is proposed as."""
    proposals = pool.proposals
    held = list(map(_rule_mark, pool.rules if len(proposals) > 1 else (proposals[0].rule,)))
    held.append(SIZES[min(len(pool.term), MOST_CHARACTERS)])
    other, mark = ALSO[pool.kind]
    return [*held, mark] if (pool.term, other) in pools else held


@cache
def _rule_mark(rule: str) -> str:
    return f"rule:{rule}"


def numbers(pools: Sequence[Pool], figures: Sequence[Figures]) -> Column:
    """A row for each pool, with a column for each of NUMBERS."""
    import numpy as np

    if not pools:
        return np.zeros((0, len(NUMBERS)))
    columns = _counted(pools, figures) | _shape([pool.term for pool in pools], WordColumns([f.words for f in figures]))
    return np.column_stack([columns[name] for name in NUMBERS])


def _counted(pools: Sequence[Pool], figures: Sequence[Figures]) -> dict[str, Column]:
    import numpy as np

    frequency = np.array([figure.frequency for figure in figures], np.float64)
    left, right = (np.minimum(np.array(bits), 3.0) / 3 for bits in zip(*(f[2:4] for f in figures), strict=True))
    joint, keyness = (np.clip(np.array(bits), 0.0, 15.0) / 15 for bits in zip(*(f[4:] for f in figures), strict=True))
    return {
        "log-frequency": np.log2(frequency),
        "recurs": (frequency > 1) * 1.0,
        "documents>1": np.array([float(f.places[0][0] != f.places[-1][0]) for f in figures]),
        "left-entropy": left,
        "right-entropy": right,
        "least-entropy": np.minimum(left, right),
        "association": joint,
        "keyness": keyness,
        "seen-share": np.array([len(pool.spans) if len(pool.proposals) > 1 else 1 for pool in pools]) / frequency,
    }


def _shape(terms: Sequence[str], words: WordColumns) -> dict[str, Column]:
    import numpy as np

    def told(holds: Callable[[str], bool]) -> Column:
        return np.array(list(map(holds, terms)), np.float64)

    return {
        "length": np.log2(np.array(list(map(len, terms)))) / 4,
        "one-word": (words.sizes == 1) * 1.0,
        "rarest": np.minimum(words.greatest(rarity), 8.0) / 8,
        "commonest": words.least(rarity) / 8,
        "first-rarity": words.first(rarity) / 8,
        "last-rarity": words.last(rarity) / 8,
        "known-share": words.mean(lambda word: is_a(word, *KNOWN)),
        "joint": told(lambda term: "、" in term or "和" in term[1:-1] or "与" in term[1:-1]),
        "dictionary-word": told(is_known),
        "has-的": told(lambda term: "的" in term),
        "has-了": told(lambda term: "了" in term or "着" in term),
    }
