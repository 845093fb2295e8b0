"""Russian and English words of a base that a text writes with a letter wrong, missing or too many: суверинитет.

No dictionary knows the word as it stands, and without its ending it is one of a term but for a letter inside; or it is
one with an ending that no word has (железнодорожний).  A short word, one in capitals and one that ends otherwise
(даверия, Ближнему Вастоку, climat change) are asked for only beside a word that a term has there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from termkit.checks.compiled import CompiledBase
from termkit.checks.spelling.letters import differ_in_a_letter, is_in_dictionary, without_a_letter, without_a_slip
from termkit.checks.spelling.wording import stem_of
from termkit.checks.words import listed
from termkit.model import Kind, primary
from termkit.text.normalize import small_letters
from termkit.text.patterns import PLAIN_WORD

WORD = re.compile(r"(?<![\w’'#@])[^\W\d_]+(?![\w’'-])")
"""Also the last part of a compound: counter-terorism."""
PLAIN = re.compile(r"[a-zа-яё]{7,}\Z")
"""Words that are asked for wherever they stand, in small letters: names are spelt as they like."""
TYPED = re.compile(r"[a-zа-яё]{6,}\Z")
"""Words in which two letters may have been exchanged, or one written twice: Председаетлю, тведро."""
SMALL = 3
SHORTEST, SHORTEST_BESIDE = 6, 5
"""Letters of a word without its ending, and of one beside its neighbour."""


class MistypedWords:
    """The words of a base without their endings, and those of them that stand side by side."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Gather the words of all terms but the names of persons."""
        self._language = primary(language)
        entries = (entry.id for entry in base.entries.values() if entry.kind is not Kind.PERSON)
        texts = [PLAIN_WORD.findall(term.term.term) for term in base.targets(entries, language)]
        self._words: dict[str, str] = {}
        for word in (word for words in texts for word in words if len(word) >= SHORTEST_BESIDE):
            self._words.setdefault(self._stem(word), small_letters(word))
        pairs = (pair for words in texts for pair in pairwise(words) if min(map(len, pair)) > SMALL)
        self._beside = {tuple(map(self._stem, pair)) for pair in pairs}
        self._lacking: defaultdict[str, list[str]] = defaultdict(list)
        for stem in (stem for stem in self._words if len(stem) >= SHORTEST_BESIDE):
            for key in without_a_letter(stem):
                self._lacking[key].append(stem)
        self._rare = frozenset(map(self._stem, listed("rare_words.txt")))
        self._found: dict[str, str] = {}
        self._slips: dict[str, str] = {}

    def near(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The places of a text that are no word, and the word of the base that they nearly are."""
        found = list(WORD.finditer(text))
        for place, match in enumerate(found):
            word = match.group()
            if TYPED.match(word) and (turned := self._turned(word)):
                yield *match.span(), turned
                continue
            if word not in self._found:
                self._found[word] = self._meant(word)
            meant = self._found[word]
            if meant and (self._is_telling(word, meant) or self._has_neighbour(found, place, meant, text)):
                yield *match.span(), self._words[meant]

    def _turned(self, word: str) -> str:
        """The word of which one that no dictionary has is written with two letters exchanged or one twice."""
        if word not in self._slips:
            known = (other for other in without_a_slip(word) if self._stem(other) in self._words)
            meant = next((other for other in known if is_in_dictionary(small_letters(other), self._language)), "")
            self._slips[word] = "" if meant and is_in_dictionary(small_letters(word), self._language) else meant
        return self._slips[word]

    def stand_together(self, one: str, other: str) -> bool:
        """Whether two words stand side by side in a term, whatever their endings."""
        return (self._stem(one), self._stem(other)) in self._beside

    def _is_telling(self, word: str, meant: str) -> bool:
        """Whether a word needs no neighbour: derived words differ at their ends."""
        return self._is_plain(word) and self._stem(word)[-1] == meant[-1]

    def _is_plain(self, word: str) -> bool:
        return PLAIN.match(word) is not None and len(self._stem(word)) >= SHORTEST

    def _has_neighbour(self, found: list[re.Match[str]], place: int, stem: str, text: str) -> bool:
        """Whether a word stands beside it that stands there in a term."""
        around = found[max(0, place - 1) : place + 2]
        stems = [stem if word is found[place] else self._stem(word.group()) for word in around]
        pairs = zip(pairwise(around), pairwise(stems), strict=True)
        return any(_are_joined(*words, text) and pair in self._beside for words, pair in pairs)

    def _meant(self, word: str) -> str:
        """The stem of a word that is meant, if there is no word as it stands."""
        stem = self._stem(word)
        if len(stem) < SHORTEST_BESIDE or not (word.islower() or word.istitle()) or stem in self._rare:
            return ""
        if stem in self._words:
            has_ending = self._is_plain(word) and not word.endswith(("о", stem))
            near = stem if has_ending and is_in_dictionary(self._words[stem], self._language) else ""
        else:
            alike = {other for key in without_a_letter(stem) for other in self._lacking.get(key, ())}
            near = min((other for other in alike if differ_in_a_letter(stem, other)), default="")
        return near if near and not is_in_dictionary(small_letters(word), self._language) else ""

    def _stem(self, word: str) -> str:
        return stem_of(small_letters(word), self._language)


def _are_joined(one: re.Match[str], other: re.Match[str], text: str) -> bool:
    return text[one.end() : other.start()] == " "
