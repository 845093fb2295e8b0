"""Whether anything in the target can stand for a term that nothing known renders.

Whoever renders a term by another one puts words there that nothing else in the source explains; whoever leaves it out,
because the text speaks of it all the time, puts none.  What the source explains is what dictionaries have for any of
its words (termkit.text.dictionary), and the terms of the base that it has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from termkit.checks.check import SegmentPair
from termkit.checks.context import Looked, Mention
from termkit.model import primary
from termkit.text.dictionary import LONGEST, Words, senses
from termkit.text.function_words import is_function_word
from termkit.text.lemmas import lemma_key
from termkit.text.words import tag

WORD = re.compile(r"[^\W\d_]{3,}|(?<![^\W_])[^\W\da-zа-яё_]{2}(?![^\W_])|[^\W\d_]+-?\d+[^\W\d_]*")
"""A word of three letters, a short acronym, or a code: EU, C919."""
OPENING = re.compile(r"(?:\A|[.!?:;«“\"—–(]|\d[.)])\s*\Z")
"""What stands before a word that has a capital wherever it stands."""
BREAK = "，"
"""What stands for the term where it is taken out of the source, so that no word goes across."""
NAMING = frozenset({"NOUN", "ADJF", "ADJS", "PRTF", "PRTS"})
"""What a Russian word is that can stand for a noun, or be part of such a wording."""


class Rest(NamedTuple):
    """A unit without one term of its source."""

    pair: SegmentPair
    mention: Mention
    known: list[tuple[int, int]]
    """Where terms stand in the target that the source has."""
    language: str

    def explains(self, word: str) -> bool:
        """Whether dictionaries have a word of the target for one of the source."""
        code = primary(self.language)
        return lemma_key(word, code) in _explained(self.pair.source.replace(self.mention.text, BREAK), code)

    def left_over(self) -> Iterator[re.Match[str]]:
        """The words of the target that may stand for the term: they name something, and nothing explains them."""
        for match in WORD.finditer(self.pair.target):
            known = any(start <= match.start() < end for start, end in self.known)
            if not known and _can_name(match.group(), primary(self.language)) and not self.explains(match.group()):
                yield match

    def has_strange_name(self, place: int) -> bool:
        """Whether a word with a capital stands before a place that is left over and opens no sentence."""
        before = (match for match in self.left_over() if match.start() < place)
        return any(
            not match.group().islower() and not OPENING.search(match.string, 0, match.start()) for match in before
        )


def rest_of(pair: SegmentPair, mention: Mention, looked: Looked, language: str) -> Rest:
    """A unit without a term."""
    return Rest(pair, mention, looked.explained(), language)


@lru_cache(maxsize=4_096)
def _explained(source: str, code: str) -> Words:
    """The keys of all words that a dictionary has for the words of a Chinese text, and for what may be one in them."""
    longer = (source[start:end] for start in range(len(source)) for end in range(start + 2, start + 1 + LONGEST))
    parts = dict.fromkeys((*longer, *(word for word, _ in tag(source))))
    return frozenset().union(*(sense for part in parts for sense in senses(part, code)))


def _can_name(word: str, code: str) -> bool:
    """Whether a word may be part of the name of something."""
    if is_function_word(word, code):
        return False
    if code == "en":
        return True
    from termkit.text.russian_words import readings

    return str(readings(word.lower())[0].tag.POS) in NAMING
