"""What stands of a term in a target: some of its words, close together, where the others stand nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.terms.doubts.left_over import Rest
from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.derived import content_words
from termkit.checks.terms.shapes.said import where_said
from termkit.model import primary
from termkit.text.views import view

SLACK = 2
"""Small words that may stand between those of the term."""
PART = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


class Word(NamedTuple):
    """A word as it is matched, and its place."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """What stands of a term in a target: its words kept and lost, and where the kept ones are among all words."""

    kept: list[str]
    lost: list[str]
    places: list[int]
    has_head: bool
    words: list[Word]
    rest: Rest

    @property
    def language(self) -> str:
        """The language of the target, without its region."""
        return primary(self.rest.language)

    @property
    def target(self) -> str:
        """The target."""
        return self.rest.pair.target


def part_of(term: BaseTerm, rest: Rest) -> Part | None:
    """The words of a term that stand close together, where others of it stand nowhere."""
    code, name = primary(rest.language), term.term.term
    content = content_words(name, code)
    if code not in ("ru", "en") or len(content) < 2 or term.is_person:
        return None
    found = list(_words_of(rest.pair.target, code))
    words = [loose.STOP if is_of_another(word, rest) else word.text for word in found]
    said = {word: where_said(word, words, code) for word in content}
    kept, lost = [w for w in content if said[w]], [w for w in content if not said[w]]
    places = _together([said[word] for word in kept]) if kept else []
    if not places or not lost or any(_is_bound(word, name) for word in lost):
        return None
    own = {loose.stem(word, code) for word in loose.words_of(name, code)}
    head = loose.head(list(loose.words_of(name, code)), code)
    return Part(kept, lost, _widened(places, words, own, code), head in kept, found, rest)


def _words_of(text: str, language: str) -> Iterator[Word]:
    """The words of a text as they are matched, with their places; of English the parts of compounds."""
    for match in loose.WORD.finditer(text):
        parts = PART.finditer(text, *match.span()) if language == "en" else [match]
        yield from (Word(view(part.group(), language).text, *part.span()) for part in parts)


def _is_bound(word: str, term: str) -> bool:
    """Whether a word is a figure, a name inside a common term, or half of a compound: military-technical."""
    named = term[:1].islower() and any(part.capitalize() in term for part in word.split("-"))
    return bool(named or re.search(rf"\d|-{re.escape(word)}\b|\b{re.escape(word)}-", f"{word} {term.lower()}"))


def _together(said: list[set[int]]) -> list[int]:
    """The places of words, one for each, that lie close together, or nothing."""
    reach = len(said) + SLACK
    for first in sorted(set.union(*said)):
        window = [[place for place in places if first <= place < first + reach] for places in said]
        if all(window):
            return sorted({min(places) for places in window})
    return []


def _widened(places: list[int], words: list[str], own: set[str], language: str) -> list[int]:
    """The places, with those on both sides of words of the term that say little."""
    first, last = places[0], places[-1]
    while first and loose.stem(words[first - 1], language) in own:
        first -= 1
    while last + 1 < len(words) and loose.stem(words[last + 1], language) in own:
        last += 1
    return [*range(first, places[0]), *places, *range(places[-1] + 1, last + 1)]


def is_of_another(word: Word, rest: Rest) -> bool:
    """Whether a word is part of another term."""
    return any(start <= word.start < end for start, end in rest.known)
