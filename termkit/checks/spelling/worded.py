"""The names of a base that a Russian or English text nearly has: with another small word, or one word nearly right.

Names are compared by the stems of their words; small words (по, of) stand between these.  A name of two words and
more is known by all but one of them, and that one shares its beginning with the right one or has one other letter; of
two words, and where it is short, only if all are written with capitals: Word Bank, International Monetary Found.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from termkit.checks.base_term import BaseTerm
from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.compiled import CompiledBase
from termkit.checks.context import Context
from termkit.checks.spelling.slips import OF_WORDS
from termkit.checks.terms.initials import SMALL_WORDS
from termkit.checks.words import listed
from termkit.model import primary
from termkit.text.normalize import fold
from termkit.text.words import Token, tokens

FEWEST = 2
"""Words, small ones left out, of the shortest name that is compared."""
FULL, MANY = 3, 4
"""Words of a name from which it is known by other slips than a letter, and though it is another kind of body."""
SMALL = 3
"""Letters of the longest small word; an acronym or a name is none."""
SHORTEST, SHORTEST_CAPITAL = 5, 4
"""Letters of a word from which one of them inside may be another one, missing or too many: Heath for Health."""
LONG, SHARED = 7, 5
"""Letters of a word from which it may be another one with a slip, and those that two of them begin with."""
VERY_LONG = 10
"""Letters of a word from which two of them may be wrong: Coorporation."""
ARTICLES = frozenset({"the", "a", "an"})
ENDINGS = {
    "ru": re.compile(r"(?:(?:[еиоы]го|[еиоы]му|[иыя]ми|[ая]ми|[аия]х|ев|ов|ью)|[аеиоуыэюяйь]+[мх]?)\Z"),
    "en": re.compile(r"(?:'s|s|s')\Z"),
}


class Wording(NamedTuple):
    """Words in a row: the stems of the long ones, and the small ones before each; and the long ones as they stand."""

    stems: tuple[str, ...]
    small: tuple[tuple[str, ...], ...]
    words: tuple[str, ...]
    is_title: bool
    start: int
    end: int


class WordedNames:
    """The names of a base by the stems of all their words but one."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Index the names that may be used."""
        self._language = primary(language)
        self._all_but_one: dict[tuple[int, tuple[str, ...]], list[tuple[Wording, BaseTerm]]] = defaultdict(list)
        names = (entry.id for entry in base.entries.values() if entry.kind in OF_WORDS)
        for term in base.targets(names, language):
            words = tokens(fold(term.term.term), language)
            wording = _wording(words, language) if words else None
            if wording and len(wording.stems) >= FEWEST:
                for place in range(len(wording.stems)):
                    self._all_but_one[place, _without(wording.stems, place)].append((wording, term))
        self._lengths = sorted({len(stems) + 1 for _, stems in self._all_but_one})

    def near(self, text: str) -> Iterator[tuple[Wording, BaseTerm]]:
        """The wordings of a text that are nearly a name."""
        for row in _rows(fold(text), self._language):
            long = [n for n, word in enumerate(row) if not _is_small(word.text)]
            for length in self._lengths:
                for first, last in zip(long, long[length - 1 :], strict=False):
                    yield from self._alike(_wording(row[first : last + 1], self._language))

    def _alike(self, found: Wording) -> Iterator[tuple[Wording, BaseTerm]]:
        for place in range(len(found.stems)):
            for wanted, term in self._all_but_one.get((place, _without(found.stems, place)), ()):
                if _is_slip(found, wanted, place):
                    yield found, term
                    return


def nearly_worded(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each place of a unit that is nearly a known name, and in no other known term."""
    found = list(context.base.index(WordedNames, context.source).near(unit.source))
    known = [r.span for r in context.renderings(unit.source, context.source)] if found else []
    reached = 0
    for wording, term in sorted(found, key=lambda one: (one[0].start, -one[0].end)):
        start, end = wording.start, wording.end
        if start >= reached and not any(a < end and start < b and 2 * (b - a) > end - start for a, b in known):
            reached = end
            message = f"“{unit.source[start:end]}” is not in the base; write “{term.term.term}”"
            yield Remark(unit, message, spans((start, end)), suggestion=term.term.term, entry=term.entry.id)


def _rows(text: str, language: str) -> Iterator[list[Token]]:
    """The words of a text with nothing but blanks and quotation marks between them."""
    row: list[Token] = []
    for token in tokens(text, language):
        if row and text[row[-1].end : token.start].strip(' "«»“”„'):
            yield row
            row = []
        row.append(token)
    yield row


def _wording(words: list[Token], language: str) -> Wording:
    ending = ENDINGS.get(primary(language), ENDINGS["en"])
    stems: list[str] = []
    long: list[str] = []
    small: list[tuple[str, ...]] = []
    between: tuple[str, ...] = ()
    for word in words:
        if _is_small(word.text):
            between += () if word.text.lower() in ARTICLES else (word.text.lower(),)
        else:
            plain = word.text.lower().replace("ё", "е").replace("-", "")
            stems.append(ending.sub("", plain) or plain)
            long.append(plain)
            small.append(between)
            between = ()
    is_title = all(word.text[:1].isupper() for word in words if not _is_small(word.text))
    return Wording(tuple(stems), tuple(small), tuple(long), is_title, words[0].start, words[-1].end)


def _is_small(word: str) -> bool:
    return len(word) <= SMALL and word.islower()


def _without(stems: tuple[str, ...], place: int) -> tuple[str, ...]:
    return stems[:place] + stems[place + 1 :]


def _is_slip(found: Wording, wanted: Wording, place: int) -> bool:
    """Whether two wordings, equal but for one word, differ in a small word or an ending, or in that word by a slip.

    A name that is only declined is a rendering, and known; one with a verb between its words is a clause.
    """
    one, other = found.stems[place], wanted.stems[place]
    if len(found.stems) < FULL:
        return found.is_title and found.small == wanted.small and _has_other_letter(one, other)
    if one == other:
        joined = all(word in SMALL_WORDS for words in found.small for word in words)
        differs = (found.small, found.words) != (wanted.small, wanted.words)
        return joined and differs and place == 0  # each place would find it
    if found.small != wanted.small:
        return False
    is_other_body = len(found.stems) >= MANY and any(
        {one, other} <= set(row.split()) for row in listed("same_bodies.txt")
    )
    return _is_word_slipped(one, other) or (found.is_title and (is_other_body or _has_other_letter(one, other)))


def _has_other_letter(one: str, other: str) -> bool:
    """Whether a letter of a word of a title, but the first, is another one, missing or too many."""
    from rapidfuzz.distance import OSA

    letters = min(len(one), len(other))
    return letters >= SHORTEST_CAPITAL and one[0] == other[0] and OSA.distance(one, other, score_cutoff=1) == 1


def _is_word_slipped(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA

    letters = min(len(one), len(other))
    if letters < SHORTEST:
        return False
    if letters < LONG:
        return one[0] == other[0] and one[-1] == other[-1] and OSA.distance(one, other, score_cutoff=1) == 1
    wrong = 1 if letters < VERY_LONG else 2
    return one[:SHARED] == other[:SHARED] or OSA.distance(one, other, score_cutoff=wrong) <= wrong
