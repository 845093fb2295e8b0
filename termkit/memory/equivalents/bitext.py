"""A bitext cut up: the words of both sides, where terms stand, and which segments hold a word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from termkit.memory.equivalents.grams import Word, words_in
from termkit.model import primary
from termkit.text.matching import TermForm, TermMatcher
from termkit.text.normalize import fold
from termkit.text.words import Token, tokens

ENOUGH = 3
"""Places by itself that tell more of a term than those inside longer terms."""

Pair = tuple[str, str]
Span = tuple[int, int]


class Place(NamedTuple):
    """Where a term stands: the unit, and its words from `first` up to `end`."""

    unit: int
    first: int
    end: int


@dataclass(slots=True)
class Bitext:
    """The units of a bitext, cut up."""

    pairs: Sequence[Pair]
    source: str
    target: str
    chinese: list[list[str]]
    """The words of the source side."""
    words: list[list[Word]]
    """The words of the target side."""
    places: dict[str, list[Place]]
    """Where each term stands: by itself, or inside longer ones too where it seldom stands by itself."""
    holding: dict[str, list[int]]
    """Stem to the units that hold it."""


def cut_up(pairs: Sequence[Pair], terms: Sequence[str], source: str, target: str) -> Bitext:
    """The bitext with its words and terms placed."""
    matchers = [TermMatcher([TermForm(t, t) for t in terms], source, overlapping=nested) for nested in (False, True)]
    alone: defaultdict[str, list[Place]] = defaultdict(list)
    nested: defaultdict[str, list[Place]] = defaultdict(list)
    holding: defaultdict[str, list[int]] = defaultdict(list)
    chinese, words = [], []
    for number, (text, other) in enumerate(pairs):
        cut = tokens(fold(text), source)
        for held, matcher in zip((alone, nested), matchers, strict=True):
            for match in matcher.find(text):
                place = _place(number, cut, match.start, match.end)
                if place:
                    held[match.key].append(place)
        chinese.append([word.text for word in cut])
        words.append(words_in(other, target))
        for stem in {word.stem for word in words[-1]}:
            holding[stem].append(number)
    places = dict(nested) | {term: found for term, found in alone.items() if len(found) >= ENOUGH}
    return Bitext(pairs, primary(source), primary(target), chinese, words, places, dict(holding))


def _place(unit: int, cut: Sequence[Token], start: int, end: int) -> Place | None:
    """The words that a match covers; none where it leaves one character of a word (国际法 of 国际法院)."""
    first = bisect_right([word.end for word in cut], start)
    behind = bisect_left([word.start for word in cut], end)
    if first >= behind:
        return None
    cut_off = 1 in (start - cut[first].start, cut[behind - 1].end - end)
    return None if cut_off and behind == first + 1 else Place(unit, first, behind)


def units_with(bitext: Bitext, stems: Sequence[str]) -> list[int]:
    """The units that hold the rarest of these stems, in whatever order."""
    lists = sorted((bitext.holding[stem] for stem in set(stems)), key=len)
    return sorted(set(lists[0]).intersection(*lists[1:4]))


def spans_of(words: Sequence[Word], stems: tuple[str, ...]) -> list[Span]:
    """Where a sequence of stems stands in a segment, in code points."""
    size = len(stems)
    return [
        (words[n].start, words[n + size - 1].end)
        for n in range(len(words) - size + 1)
        if words[n].stem == stems[0]
        and all(w.stem == s and w.joined for w, s in zip(words[n + 1 : n + size], stems[1:], strict=True))
    ]
