"""Chinese words of a base that a text writes with another character of the same sound, so that no word is left: 倡意.

Only the words that many terms have are asked for, and only where two characters stand alone that begin or end nothing:
no particle, no character of a state, and no name around them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, pairwise

from termkit.checks.compiled import CompiledBase
from termkit.checks.names import surnames, transcribing
from termkit.checks.spelling.slips import SPELT
from termkit.checks.words import listed
from termkit.text.languages import is_han
from termkit.text.pypinyin_tables import plain_reading
from termkit.text.words import cut

FREQUENT = 8
"""Terms that have a word which is asked for."""


class MisheardWords:
    """The words of two characters that many terms have, by one character and the sound of the other."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Count the words of the terms that are made of words."""
        entries = (entry.id for entry in base.entries.values() if entry.kind not in SPELT)
        words = Counter(word for term in base.targets(entries, language) for word in cut(term.term.term))
        self._words: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for word, terms in words.most_common():
            if terms < FREQUENT:
                break
            if len(word) == 2 and all(map(is_han, word)):
                for heard in _as_heard(*word):
                    self._words[heard].append(word)

    def near(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The places of a text that are no word, and the word that they sound like."""
        words = cut(text)
        ends = list(accumulate(map(len, words)))
        for place, (one, other) in enumerate(pairwise(words)):
            if _is_broken(one) and _is_broken(other) and one + other not in listed("rare_words.txt"):
                around = {*words[max(0, place - 1) : place], *words[place + 2 : place + 3]}
                meant = (word for heard in _as_heard(one, other) for word in self._words.get(heard, ()))
                if around.isdisjoint(_in_names()) and (word := next(meant, "")):
                    yield ends[place] - 1, ends[place] + 1, word


def _as_heard(one: str, other: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """Two characters, the one or the other by its sound."""
    return (one, plain_reading(other)), (plain_reading(one), other)


def _is_broken(word: str) -> bool:
    """Whether a single character is no word, no state, and no surname."""
    return len(word) == 1 and is_han(word) and word not in _alone()


@cache
def _alone() -> frozenset[str]:
    lists = ("words_of_one_character.txt", "country_characters.txt")
    return frozenset({char for name in lists for char in listed(name)} | {s for s in surnames() if len(s) == 1})


@cache
def _in_names() -> frozenset[str]:
    return frozenset({*transcribing(), *surnames()})
