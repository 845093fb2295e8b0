"""The terms of a base that a Russian or English text nearly has: with another small word, or one word nearly right.

Terms are compared by the stems of their words; small words (по, of) stand between these.  A name of two words and
more is known by all but one of them, and that one shares its beginning with the right one or has one other letter; of
two words, and where it is short, only if all are written with capitals: Word Bank, International Monetary Found.  Any
term is known by all its words but one that is often confused with the right one: block confrontation.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.compiled import CompiledBase
from termkit.checks.context import Context
from termkit.checks.names.initials import SMALL_WORDS
from termkit.checks.spelling.fitting import form_like
from termkit.checks.spelling.slips import OF_WORDS, SPELT
from termkit.checks.words import listed
from termkit.model import Kind, primary
from termkit.text.normalize import fold
from termkit.text.words import Token, tokens

FEWEST = 2
"""Words, small ones left out, of the shortest name that is compared."""
FULL, MANY = 3, 4
"""Words of a name from which it is known by other slips than a letter, and though it is another kind of body."""
SHORTEST, SHORTEST_CAPITAL = 5, 4
"""Letters of a word from which one of them inside may be another one, missing or too many: Heath for Health."""
LONG, SHARED = 7, 5
"""Letters of a word from which it may be another one with a slip, and those that two of them begin with."""
VERY_LONG = 10
"""Letters of a word from which two of them may be wrong: Coorporation."""
SLIP = 2
"""Letters that are wrong in a word by a slip."""
NEVER = SPELT | {Kind.FRAME}
"""Kinds that have no wording: names that are spelt, and what has slots."""
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
    places: tuple[tuple[int, int], ...]
    is_title: bool

    @property
    def start(self) -> int:
        """Where the first word begins."""
        return self.places[0][0]

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.places[-1][1]

    def other(self, wanted: Wording) -> int | None:
        """Which word is not as in another wording; endings count where only they differ."""
        for words, others in ((self.stems, wanted.stems), (self.words, wanted.words)):
            for number, (one, other) in enumerate(zip(words, others, strict=True)):
                if one != other:
                    return number
        return None


class WordedTerms:
    """The names of a base, and what else has words that are often confused, by the stems of all their words but one."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Index the terms that may be used."""
        self._language = primary(language)
        self._all_but_one: dict[tuple[int, tuple[str, ...]], list[tuple[Wording, BaseTerm]]] = defaultdict(list)
        entries = (entry.id for entry in base.entries.values() if entry.kind not in NEVER)
        confused = re.compile(rf"\b(?:{'|'.join(_confused())})", re.IGNORECASE)
        for term in base.targets(entries, language):
            if term.entry.kind not in OF_WORDS and not confused.search(term.term.term):
                continue
            words = tokens(fold(term.term.term), language)
            wording = _wording(words, language) if words else None
            for place, stem in enumerate(wording.stems if wording else ()):
                if wording and len(wording.stems) >= FEWEST and (term.entry.kind in OF_WORDS or stem in _confused()):
                    self._all_but_one[place, _without(wording.stems, place)].append((wording, term))
        self._lengths = sorted({len(stems) + 1 for _, stems in self._all_but_one})

    def near(self, text: str) -> Iterator[tuple[Wording, Wording, BaseTerm]]:
        """The wordings of a text that are nearly those of a term, and that term."""
        for row in _rows(fold(text), self._language):
            long = [n for n, word in enumerate(row) if not _is_small(word.text)]
            for length in self._lengths:
                for first, last in zip(long, long[length - 1 :], strict=False):
                    yield from self._alike(_wording(row[first : last + 1], self._language))

    def _alike(self, found: Wording) -> Iterator[tuple[Wording, Wording, BaseTerm]]:
        for place in range(len(found.stems)):
            for wanted, term in self._all_but_one.get((place, _without(found.stems, place)), ()):
                if _is_slip(found, wanted, place, is_name=term.entry.kind in OF_WORDS):
                    yield found, wanted, term
                    return


def nearly_worded(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each place of a unit that is nearly a known term, and in no other known term."""
    found = list(context.base.index(WordedTerms, context.source).near(unit.source))
    known = [r.span for r in context.renderings(unit.source, context.source)] if found else []
    reached = 0
    for wording, wanted, term in sorted(found, key=lambda one: (one[0].start, -one[0].end)):
        start, end = wording.start, wording.end
        if start >= reached and not any(_explains(span, wording, wanted) for span in known):
            reached = end
            right = form_like(unit.source[start:end], term, context.base)
            message = f"“{unit.source[start:end]}” is not in the base; write “{right}”"
            yield Remark(unit, message, spans((start, end)), suggestion=right, entry=term.entry.id)


def _explains(known: tuple[int, int], found: Wording, wanted: Wording) -> bool:
    """Whether a known term has the other word of a wording, or so much of it that the rest is no part of the name."""
    start, end = known
    much = start < found.end and found.start < end and 2 * (end - start) > found.end - found.start
    other = found.other(wanted)
    if (start <= found.start and found.end <= end) or found.small != wanted.small or other is None:
        return much
    letters = _other_letters(found.words[other], wanted.words[other])
    if found.is_title and letters == 1:
        return False
    first, last = found.places[other]
    if found.stems == wanted.stems:
        return much
    begins = other == 0 and start <= first and last <= end  # a Minister of …
    is_inside = 0 < other < len(found.places) - 1 and len(found.places) >= MANY
    return begins or (much and letters > SLIP and not is_inside)


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
    long = [word for word in words if not _is_small(word.text)]
    plain = [word.text.lower().replace("ё", "е").replace("-", "").removesuffix("'s") for word in long]
    small: list[tuple[str, ...]] = []
    between: tuple[str, ...] = ()
    for word in words:
        if _is_small(word.text):
            between += () if word.text.lower() in ARTICLES else (word.text.lower(),)
        else:
            small.append(between)
            between = ()
    return Wording(
        tuple(ending.sub("", word) or word for word in plain),
        tuple(small),
        tuple(plain),
        tuple((word.start, word.end) for word in long),
        all(word.text[:1].isupper() for word in long),
    )


def _is_small(word: str) -> bool:
    return word in SMALL_WORDS


def _without(stems: tuple[str, ...], place: int) -> tuple[str, ...]:
    return stems[:place] + stems[place + 1 :]


def _is_slip(found: Wording, wanted: Wording, place: int, *, is_name: bool) -> bool:
    """Whether two wordings, equal but for one word, differ in a small word or an ending, or in that word by a slip.

    A name that is only declined is a rendering, and known; one with a verb between its words is a clause.
    """
    one, other = found.stems[place], wanted.stems[place]
    if one == other:
        joined = all(word in SMALL_WORDS for words in found.small for word in words)
        doubled = any(small == again for words in found.small for small, again in pairwise(words))
        differs = (found.small, found.words) != (wanted.small, wanted.words) and not doubled
        return is_name and joined and differs and place == 0 and len(found.stems) >= FULL  # each place would find it
    if found.small != wanted.small:
        return False
    return other in _confused().get(one, ()) or (is_name and _is_name_slipped(found, wanted, place))


def _is_name_slipped(found: Wording, wanted: Wording, place: int) -> bool:
    """Whether the one other word of a name is the right one with a slip, or another kind of body."""
    one, other = found.stems[place], wanted.stems[place]
    if len(found.stems) < FULL:
        return found.is_title and _has_other_letter(one, other)
    is_long = len(found.stems) >= MANY
    is_other_body = is_long and any({one, other} <= set(row.split()) for row in listed("same_bodies.txt"))
    if _is_word_slipped(one, other) or (is_long and _is_derived(one, other)):
        return True
    return found.is_title and (is_other_body or _has_other_letter(one, other))


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
    return _is_derived(one, other) or OSA.distance(one, other, score_cutoff=wrong) <= wrong


def _is_derived(one: str, other: str) -> bool:
    """Whether two words begin alike, for half of the shorter one: запрет, запрещение; not the parties of two states."""
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared >= max(SHARED, min(len(one), len(other)) / 2)


def _other_letters(one: str, other: str) -> int:
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other)


@cache
def _confused() -> dict[str, frozenset[str]]:
    """Words without their endings, and those that are put for them."""
    groups = [frozenset(line.split()) for line in listed("confused_words.txt")]
    return {word: frozenset().union(*(g for g in groups if word in g)) - {word} for group in groups for word in group}
