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

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.compiled import CompiledBase
from termkit.checks.context import Context
from termkit.checks.names.countries import countries_in
from termkit.checks.names.initials import SMALL_WORDS
from termkit.checks.spelling.fitting import form_like
from termkit.checks.spelling.synonyms import are_confused_kinds, are_synonyms
from termkit.checks.spelling.wording import Wording, is_small, rows_of, wording_of
from termkit.checks.words import listed
from termkit.model import SPELT_KINDS, WORDED_KINDS, Kind, primary
from termkit.text.normalize import fold
from termkit.text.words import tokens

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
TURNED = 2
"""Words that stand in each other's place."""
NEVER = SPELT_KINDS | {Kind.FRAME}
"""Kinds that have no wording: names that are spelt, and what has slots."""


class WordedTerms:
    """The names of a base, and what else has words that are often confused, by the stems of all their words but one."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Index the terms that may be used."""
        self._base, self._language = base, primary(language)
        self._all_but_one: dict[tuple[int, tuple[str, ...]], list[tuple[Wording, str]]] = defaultdict(list)
        self._in_any_order: dict[tuple[str, ...], list[tuple[Wording, str]]] = defaultdict(list)
        entries = (entry.id for entry in base.entries.values() if entry.kind not in NEVER)
        confused = re.compile(rf"\b(?:{'|'.join(_confused())})", re.IGNORECASE)
        for term in base.targets(entries, language):
            is_name = term.entry.kind in WORDED_KINDS
            if not is_name and not confused.search(term.term.term):
                continue
            words = tokens(fold(term.term.term), language)
            wording = wording_of(words, language) if words else None
            for place, stem in enumerate(wording.stems if wording else ()):
                if wording and len(wording.stems) >= FEWEST and (is_name or stem in _confused()):
                    self._all_but_one[place, _without(wording.stems, place)].append((wording, term.name))
            if wording and is_name and len(wording.stems) >= MANY:
                self._in_any_order[tuple(sorted(wording.stems))].append((wording, term.name))
        self._lengths = sorted({len(stems) + 1 for _, stems in self._all_but_one})

    def near(self, text: str) -> Iterator[tuple[Wording, Wording, BaseTerm]]:
        """The wordings of a text that are nearly those of a term, and that term."""
        for row in rows_of(fold(text), self._language):
            long = [n for n, word in enumerate(row) if not is_small(word.text)]
            for length in self._lengths:
                for first, last in zip(long, long[length - 1 :], strict=False):
                    yield from self._alike(wording_of(row[first : last + 1], self._language))

    def _alike(self, found: Wording) -> Iterator[tuple[Wording, Wording, BaseTerm]]:
        for place in range(len(found.stems)):
            for wanted, name in self._all_but_one.get((place, _without(found.stems, place)), ()):
                term = self._base.term(name)
                is_name = term.entry.kind in WORDED_KINDS
                if _is_slip(found, wanted, place, is_name=is_name) or self._is_retold(found, wanted, place, term):
                    yield found, wanted, term
                    return
        for wanted, name in self._in_any_order.get(tuple(sorted(found.stems)), ()):
            if _is_turned(found, wanted, self._language):
                yield found, wanted, self._base.term(name)
                return

    def _is_retold(self, found: Wording, wanted: Wording, place: int, term: BaseTerm) -> bool:
        """Whether a document is called otherwise by a synonym inside its title, or another kind of document."""
        if term.entry.kind is not Kind.DOCUMENT or len(found.stems) < MANY or found.small != wanted.small:
            return False
        pair = found.words[place], wanted.words[place]
        return are_confused_kinds(*pair, self._language) if place == 0 else are_synonyms(*pair, self._language)


def nearly_worded(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each place of a unit that is nearly a known term, and in no other known term."""
    found = list(context.base.index(WordedTerms, context.source).near(unit.source))
    known = [r.span for r in context.renderings(unit.source, context.source)] if found else []
    reached = 0
    for wording, wanted, term in sorted(found, key=lambda one: (one[0].start, -one[0].end)):
        start, end = wording.start, wording.end
        other_kind = are_confused_kinds(wording.words[0], wanted.words[0], context.source)
        if start >= reached and not any(_explains(span, wording, wanted, other_kind=other_kind) for span in known):
            reached = end
            right = form_like(unit.source[start:end], term)
            message = f"“{unit.source[start:end]}” is not in the base; write “{right}”"
            yield Remark(unit, message, spans((start, end)), suggestion=right, entry=term.entry.id)


def _explains(known: tuple[int, int], found: Wording, wanted: Wording, *, other_kind: bool) -> bool:
    """Whether a known term has the other word of a wording, or so much of it that the rest is no part of the name.

    The kind of a document is a term of its own, and explains no other kind.
    """
    start, end = known
    much = start < found.end and found.start < end and 2 * (end - start) > found.end - found.start
    other = found.other(wanted)
    if (start <= found.start and found.end <= end) or found.small != wanted.small or other is None:
        return much
    letters = _other_letters(found.words[other], wanted.words[other])
    if (found.is_title and letters == 1) or (other_kind and other == 0):
        return False
    first, last = found.places[other]
    if found.stems == wanted.stems:
        return much
    begins = other == 0 and start <= first and last <= end  # a Minister of …
    is_inside = 0 < other < len(found.places) - 1 and len(found.places) >= MANY
    return begins or (much and letters > SLIP and not is_inside)


def _without(stems: tuple[str, ...], place: int) -> tuple[str, ...]:
    return stems[:place] + stems[place + 1 :]


def _is_turned(found: Wording, wanted: Wording, language: str) -> bool:
    """Whether two words of a name around a small one have changed places: безопасности и мира.

    None is that of a state, for each side puts itself first; and two attributes may stand in either order.
    """
    moved = [place for place, word in enumerate(found.stems) if word != wanted.stems[place]]
    if len(moved) != TURNED or found.small != wanted.small:
        return False
    first, last = moved
    parties = any(countries_in(found.stems[place].capitalize(), language) for place in moved)
    return not parties and any(found.small[place] for place in range(first + 1, last + 1))


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
        return found.is_title and has_other_letter(one, other)
    is_long = len(found.stems) >= MANY
    is_other_body = is_long and any({one, other} <= set(row.split()) for row in listed("same_bodies.txt"))
    if is_word_slipped(one, other) or (is_long and _is_derived(one, other)):
        return True
    return found.is_title and (is_other_body or has_other_letter(one, other))


def has_other_letter(one: str, other: str) -> bool:
    """Whether a letter of a word of a title, but the first, is another one, missing or too many."""
    from rapidfuzz.distance import OSA

    letters = min(len(one), len(other))
    return letters >= SHORTEST_CAPITAL and one[0] == other[0] and OSA.distance(one, other, score_cutoff=1) == 1


def is_word_slipped(one: str, other: str) -> bool:
    """Whether two words without their endings are one misspelt, or derived from one another."""
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
