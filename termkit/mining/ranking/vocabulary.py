"""What the words of a candidate say, each by itself: 弘扬 opens formulae, 贸易额 ends concepts.

first last inner    the words of a candidate of several words, by their place
begins ends         its first and last character

The words are those of the register: the fit keeps only what stands in candidates of several documents.  A candidate of
one word has no such marks: they would tell nothing but itself, and the weights would be a list of terms.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

PLACES = ("first:", "last:", "begins:", "ends:", "inner:")
"""What opens the mark of a word or a character."""
INNER = PLACES[-1]


def word_marks(words: Sequence[str]) -> list[str]:
    """The marks of a candidate's words."""
    if len(words) < 2:
        return []
    return [*map(str.__add__, PLACES, _ends(words)), *map(INNER.__add__, words[1:-1])]


def _ends(words: Sequence[str]) -> tuple[str, str, str, str]:
    """First and last word, first and last character: what all places but the inner one are asked for."""
    return words[0], words[-1], words[0][0], words[-1][-1]


class Vocabulary:
    """The weights of words and characters by their place: they add up without any mark being spelled out."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        """Take the weights of marks of all sorts, and keep those of words."""
        self._tables: dict[str, dict[str, float]] = {place: {} for place in PLACES}
        for mark, weight in weights.items():
            place, colon, word = mark.partition(":")
            if place + colon in self._tables:
                self._tables[place + colon][word] = weight
        self._outer = [self._tables[place] for place in PLACES[:-1]]

    def sum(self, words: Sequence[str]) -> float:
        """The weighed sum of a candidate's words."""
        if len(words) < 2:
            return 0.0
        outer = sum([table.get(end, 0.0) for table, end in zip(self._outer, _ends(words), strict=True)])
        return outer + sum([self._tables[INNER].get(word, 0.0) for word in words[1:-1]])
