"""Chinese words of a base that a text writes with another character that sounds or looks alike: 倡意, 航夭.

No word is left.  Asked for are the words that some terms have, where two characters stand alone, the wrong one beside
nothing that it is ever seen beside; no particle, no character of a state, and no name around them.  What stands between
quotation marks is coined.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, pairwise

from termkit.checks.compiled import CompiledBase
from termkit.checks.names.tables import surnames, transcribing
from termkit.checks.spelling.characters import gain, is_one_sound, is_seen, is_taken_for
from termkit.checks.words import listed
from termkit.model import SPELT_KINDS
from termkit.text.languages import is_han
from termkit.text.words import cut

COINED = frozenset("“”")
KNOWN, FREQUENT = 3, 8
"""Terms that have a word which is asked for, and one that is so though its other character has neighbours."""
LIKELIER, LIKELIER_HEARD = 3.8, 3.3
"""Powers of ten by which the right character is likelier than the written one, and than one of the same sound."""


class MistakenWords:
    """The words of two characters that some terms have, by each of their characters."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Count the words of the terms that are made of words."""
        entries = (entry.id for entry in base.entries.values() if entry.kind not in SPELT_KINDS)
        counted = Counter(word for term in base.targets(entries, language) for word in cut(term.term.term))
        self._words: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
        words = [word for word, terms in counted.most_common() if terms >= KNOWN and len(word) == 2]
        for word in (word for word in words if all(map(is_han, word))):
            for place in enumerate(word):
                self._words[place].append(word)
        self._frequent = {word for word in words if counted[word] >= FREQUENT}

    def near(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The places of a text that are no word, and the word that is meant."""
        words = cut(text)
        ends = list(accumulate(map(len, words)))
        for place, (one, other) in enumerate(pairwise(words)):
            if len(one) == len(other) == 1 and one + other not in listed("rare_words.txt"):
                around = {*words[max(0, place - 1) : place], *words[place + 2 : place + 3]}
                start = ends[place] - 1
                if around.isdisjoint(_in_names()) and (word := self._meant(text, start)):
                    yield start, start + 2, word

    def _meant(self, text: str, start: int) -> str:
        """The word that two characters are meant to be."""
        pair = text[start : start + 2]
        for kept, wrong in ((1, 0), (0, 1)):
            words = () if pair[wrong] in _alone() else self._words.get((kept, pair[kept]), ())
            for word in words:
                is_heard = pair[kept] not in _alone() and word in self._frequent
                if pair[wrong] in (
                    text[max(0, start + wrong - 2) : start + wrong - 1],
                    text[start + wrong + 2 : start + wrong + 3],
                ):
                    continue  # 见人|见事|见思想
                if is_taken_for(pair[wrong], word[wrong]) and _is_likelier(
                    text, start + wrong, word[wrong], is_heard=is_heard and is_one_sound(pair[wrong], word[wrong])
                ):
                    return word
        return ""


def _is_likelier(text: str, place: int, meant: str, *, is_heard: bool) -> bool:
    """Whether a character is seen beside neither neighbour, or sounds the same, and another one is far likelier."""
    written, before, after = text[place], text[max(0, place - 1) : place], text[place + 1 : place + 2]
    likelier = gain(before, written, meant, after)
    if is_heard:
        beside = sum(map(is_han, before + after))
        return likelier >= LIKELIER_HEARD * beside / 2
    return not is_seen(before, written) and not is_seen(written, after) and likelier >= LIKELIER


@cache
def _alone() -> frozenset[str]:
    """Characters that are words, states or surnames."""
    lists = ("words_of_one_character.txt", "country_characters.txt")
    return frozenset({char for name in lists for char in listed(name)} | {s for s in surnames() if len(s) == 1})


@cache
def _in_names() -> frozenset[str]:
    """What stands beside two characters that are no word: parts of names, and quotation marks."""
    return frozenset({*transcribing(), *surnames(), *COINED})
