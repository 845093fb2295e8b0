"""Russian and English words of a base that a text writes with a letter wrong, missing or too many: суверинитет.

No dictionary knows the word as it stands, and without its ending it is one of a term but for a letter inside.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from termkit.checks.compiled import CompiledBase
from termkit.checks.spelling.worded import ENDINGS
from termkit.model import Kind, primary

WORD = re.compile(r"(?<![\w’'-])[a-zа-яё][^\W\d_]{6,}(?![\w’'-])")
"""In small letters: names are spelt as they like."""
SHORTEST = 6
"""Letters of a word without its ending."""
PIECE = 4
"""Letters at the beginning or the end that two words share which differ in one letter."""


class MistypedWords:
    """The long words of a base without their endings, by how they begin and end."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Gather the words of all terms but the names of persons."""
        self._language = primary(language)
        entries = (entry.id for entry in base.entries.values() if entry.kind is not Kind.PERSON)
        texts = (term.term.term for term in base.targets(entries, language))
        self._words: dict[str, str] = {}
        for word in (word for text in texts for word in re.findall(r"[^\W\d_]{7,}", text)):
            self._words.setdefault(self._stem(word), _plain(word))
        self._pieces: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for stem in filter(self._is_long, self._words):
            self._pieces["begins", stem[:PIECE]].append(stem)
            self._pieces["ends", stem[-PIECE:]].append(stem)
        self._found: dict[str, str] = {}

    def near(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The places of a text that are no word, and the word of the base that they nearly are."""
        for match in WORD.finditer(text):
            word = match.group()
            if word not in self._found:
                self._found[word] = self._meant(word)
            if meant := self._found[word]:
                yield *match.span(), meant

    def _meant(self, word: str) -> str:
        stem = self._stem(word)
        if stem in self._words or not self._is_long(stem):
            return ""
        alike = {*self._pieces.get(("begins", stem[:PIECE]), ()), *self._pieces.get(("ends", stem[-PIECE:]), ())}
        near = min((other for other in alike if _differ_in_a_letter(stem, other)), default="")
        return self._words[near] if near and not self._is_in_dictionary(_plain(word)) else ""

    def _is_long(self, stem: str) -> bool:
        return len(stem) >= SHORTEST

    def _stem(self, word: str) -> str:
        return ENDINGS.get(self._language, ENDINGS["en"]).sub("", _plain(word))

    def _is_in_dictionary(self, word: str) -> bool:
        if self._language == "ru":
            from termkit.text.russian_words import analyzer

            return bool(analyzer().word_is_known(word))
        from lemminflect import getAllLemmas

        from termkit.text.dictionary import is_english

        return bool(getAllLemmas(word)) or is_english(word)  # the lexicon has no county


def _plain(word: str) -> str:
    return word.lower().replace("ё", "е")


def _differ_in_a_letter(one: str, other: str) -> bool:
    """Whether one letter inside is another one, missing or too many; derived words differ at their ends."""
    from rapidfuzz.distance import OSA

    if abs(len(one) - len(other)) > 1 or (one[0], one[-1]) != (other[0], other[-1]):
        return False
    return OSA.distance(one, other, score_cutoff=1) == 1
