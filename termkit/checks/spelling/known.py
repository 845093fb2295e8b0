"""The names of a base that a Chinese text nearly has: one character is another one of the same sound, a word of two
characters shares one with the right word (协作 for 合作) or ends names as it does (机构 for 组织), the words stand in
another order, or a character inside a word is left out (元首理会).

A wording that differs from a known one in a single word keeps one piece of it, the first, the last or the one between,
so the known ones are found by their pieces.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate, pairwise
from operator import ne
from typing import NamedTuple

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.compiled import CompiledBase
from termkit.checks.context import Context, Rendering
from termkit.checks.names.countries import is_country
from termkit.checks.names.tables import transcribing
from termkit.checks.spelling.alike import in_simplified
from termkit.checks.spelling.mistaken_characters import SHORTEST, cuts_a_word, has_mistaken_character
from termkit.checks.spelling.shortened import DOT, crippled, lacking_a_word, undotted
from termkit.checks.spelling.slips import LONG, QUOTES, is_misheard_person, is_slip
from termkit.checks.spelling.written import has_office, is_speaking
from termkit.model import SPELT_KINDS, Kind
from termkit.text.words import cut

WORDED = frozenset(Kind) - SPELT_KINDS - {Kind.FRAME}
"""Kinds that are made of words: what is nearly one is another form (SR101)."""
HAN = re.compile(r"[\u3400-\u9fff\d][\u3400-\u9fff\d·、—]*")
"""A wording, also one with a year or a dash: 2030年可持续发展议程."""
LONG_SPELT = 5
"""Characters of the name of a person or place from which it is known by all but one of them that is left out."""
OWN = ("国家", "全国", "中央")
"""What begins the names of bodies that every state has its own of."""
A_WORD = 2
"""Characters of a word that may be another one."""
REMEMBERED = 4_096
"""Units of which is kept what was found."""


class Near(NamedTuple):
    """A place of a text that is nearly a known term."""

    start: int
    end: int
    term: BaseTerm

    @property
    def kind(self) -> Kind:
        """What the term names."""
        return self.term.entry.kind or Kind.CONCEPT


class KnownNames:
    """The Chinese names and long concepts of a base, by their pieces and by their characters."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Index the terms that may be used."""
        self._base = base
        self._pieces: dict[tuple[int, int, str], list[tuple[str, str]]] = defaultdict(list)
        self._characters: dict[str, str] = {}
        self._crippled: dict[str, str] = {}
        self._undotted: dict[str, str] = {}
        self._terms = {t.term.term.strip(QUOTES) for entry in base.entries for t in base.targets([entry], language)}
        for term in (t for entry in base.entries for t in base.targets([entry], language)):
            text, kind = term.term.term.strip(QUOTES), term.entry.kind
            if not HAN.fullmatch(text):
                continue
            if len(text) >= SHORTEST:
                for number, piece in enumerate(_pieces(len(text))):
                    self._pieces[len(text), number, text[piece]].append((text, term.name))
            is_spelt = kind in SPELT_KINDS
            if len(text) >= (LONG_SPELT if is_spelt else LONG):
                self._crippled.update(dict.fromkeys(crippled(text, is_spelt=is_spelt), term.name))
            self._crippled.update(dict.fromkeys(lacking_a_word(text, kind), term.name))
            if is_spelt and DOT in text:
                self._undotted.update(dict.fromkeys(undotted(text), term.name))
            if len(text) > SHORTEST:
                self._characters.setdefault("".join(sorted(text)), term.name)
        self._sums = {(len(text), sum(map(ord, text))) for text in self._characters}
        self._found: dict[str, list[Near]] = {}
        lengths = {length for length, _, _ in self._pieces}
        self._lengths = sorted(
            lengths.union(map(len, self._characters), map(len, self._crippled), map(len, self._undotted))
        )

    def near(self, text: str) -> list[Near]:
        """The places of a text that are nearly a known term, and none themselves; two checks ask for them."""
        if text not in self._found:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            self._found[text] = list(self._near(in_simplified(text)))
        return self._found[text]

    def _near(self, text: str) -> Iterator[Near]:
        sums = list(accumulate(map(ord, text), initial=0))
        for run in HAN.finditer(text):
            for start in accumulate(map(len, cut(run.group())[:-1]), initial=run.start()):
                yield from self._near_at(text, start, run.end(), sums)

    def _near_at(self, text: str, start: int, end: int, sums: list[int]) -> Iterator[Near]:
        for length in self._lengths:
            if start + length > end:
                break
            window = text[start : start + length]
            if window in self._terms:
                continue
            term = self._meant(text, start, window, sums[start + length] - sums[start])
            if term and not (
                term.entry.kind in SPELT_KINDS
                and window in self._crippled
                and not is_country(term.term.term)
                and _is_other_name(text, start, term, window)
            ):
                yield Near(start, start + length, term)

    def _meant(self, text: str, start: int, window: str, total: int) -> BaseTerm | None:
        """The term that a wording lacks a dot or a character of, has a slip in, or a character taken for another."""
        if window in self._undotted:
            return self._base.term(self._undotted[window])
        alike = list(self._alike(window, total))
        if window in self._crippled:
            term: BaseTerm | None = self._base.term(self._crippled[window])
        else:
            term = _slipped(text, start, start + len(window), alike)
        if term and not cuts_a_word(text, start, window):
            return term
        return next((term for term in alike if has_mistaken_character(text, start, term)), None)

    def _alike(self, window: str, total: int) -> Iterator[BaseTerm]:
        """The terms with the same piece of which a word at most is another one, and that of the same characters."""
        for number, piece in enumerate(_pieces(len(window))):
            for right, name in self._pieces.get((len(window), number, window[piece]), ()):
                if sum(map(ne, window, right)) <= A_WORD:
                    yield self._base.term(name)
        if (len(window), total) in self._sums:
            other = self._characters.get("".join(sorted(window)))
            yield from [self._base.term(other)] if other else []


def _is_other_name(text: str, start: int, term: BaseTerm, window: str) -> bool:
    """Whether a name without one of its characters is a part of another one (马|萨利耶夫), or that of no officer."""
    end = start + len(window)
    signs = transcribing()
    if term.entry.kind is Kind.PERSON and DOT not in window and not has_office(text, start, end):
        return True
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return (DOT not in window and any(char in signs for char in around)) or all(len(word) > 1 for word in cut(window))


def _slipped(text: str, start: int, end: int, alike: list[BaseTerm]) -> BaseTerm | None:
    """The term of several that stands at a place with a slip."""
    window = text[start:end]
    persons = (
        term
        for term in alike
        if is_misheard_person(window, term) and (has_office(text, start, end) or is_speaking(text, start, end))
    )
    return next((term for term in alike if is_slip(window, term)), None) or next(persons, None)


def nearly_known(unit: SegmentPair, context: Context, kinds: frozenset[Kind]) -> Iterator[Remark]:
    """A remark for each place of a unit that is nearly a known name of these kinds, and in no other known term."""
    near = context.base.index(KnownNames, context.source).near(unit.source)
    found = _longest(n for n in near if n.kind in kinds)
    known = list(context.renderings(unit.source, context.source)) if found else []
    for one in found:
        start, end, term = one
        right = term.term.term.strip(QUOTES)
        if not any(_explains(other, one, right, unit.source) or _is_of(other, one, right) for other in known):
            message = f"“{unit.source[start:end]}” is not in the base; write “{right}”"
            yield Remark(unit, message, spans((start, end)), suggestion=right, entry=term.entry.id)


def _longest(found: Iterable[Near]) -> list[Near]:
    """The places that lie inside no other: 不可分割的一部份 is told with the whole formula."""
    kept: list[Near] = []
    for near in sorted(found, key=lambda n: (n.start, -n.end)):
        if not kept or near.end > kept[-1].end:
            kept.append(near)
    return kept


def _is_of(known: Rendering, near: Near, right: str) -> bool:
    """Whether it is a body of another state, which stands before it: 缅甸|国家管理委员会."""
    return (
        near.kind is Kind.ORGANISATION and right.startswith(OWN) and known.end == near.start and is_country(known.text)
    )


def _explains(known: Rendering, near: Near, right: str, text: str) -> bool:
    """Whether a known term of half its length, or a place, makes what differs from the name another thing: 马累."""
    if known.end - known.start < len(right) // 2 + 1 and not (
        near.kind in SPELT_KINDS and known.term.entry.kind in SPELT_KINDS
    ):
        return False
    written = text[near.start : near.end]
    if written == right.replace(DOT, ""):
        return known.start <= near.start and near.end <= known.end
    different = (near.start + n for n, char in enumerate(written) if right[n] != char)
    return any(known.start <= place < known.end for place in different)


@cache
def _pieces(length: int) -> tuple[slice, ...]:
    """The pieces of a wording: any two characters of three, two halves, or three thirds of a long one."""
    if length == SHORTEST:
        return slice(0, 2), slice(1, 3), slice(0, 3, 2)
    cuts = [0, length // 2, length] if length < LONG else [0, length // 3, 2 * length // 3, length]
    return tuple(slice(*ends) for ends in pairwise(cuts))
