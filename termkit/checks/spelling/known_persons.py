"""The persons of a base that a text in letters nearly has: Си Цзинпин, Vladimir Puttin.

A name of two words is known by one of them; the other is the right one spelt in another way, or with a slip: of a known
person also at its end (Lavrof, Xi Jinpin), and in a short word of a name of three (Luis Inácio Lula).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.compiled import CompiledBase
from termkit.checks.context import Context
from termkit.checks.spelling.alike import is_same_word
from termkit.checks.spelling.fitting import form_like
from termkit.checks.spelling.written import Written, is_one_name, keys_of, names_in
from termkit.model import Kind

SHORTEST, SHORTEST_OF_MANY = 5, 4
"""Letters of a word with another letter in it, also in a name of more than two words."""
ENDING = "aeiouysаеиоуыэюя"


class KnownPersons:
    """The names of two words that persons of a base have in a language, by what two spellings of them share."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Index the names that may be used."""
        self._base, self._language = base, language
        self._by_part: dict[Hashable, list[tuple[Written, str]]] = defaultdict(list)
        for term in (t for entry in base.entries for t in base.targets([entry], language)):
            if term.entry.kind is Kind.PERSON:
                for name in names_in(SegmentPair(number=0, source=term.term.term), language):
                    for part in keys_of(name, language):
                        self._by_part[part].append((name, term.name))

    def near(self, name: Written) -> BaseTerm | None:
        """The person whose name a text nearly writes; None where it is that of one, or of nobody."""
        known = [held for part in keys_of(name, self._language) for held in self._by_part.get(part, ())]
        if any(self._is_same(name, other) for other, _ in known):
            return None
        alike = (self._base.term(term) for other, term in known if is_one_name(name, other, self._language))
        slipped = ((other, self._base.term(term)) for other, term in known)
        return next(alike, None) or next((term for other, term in slipped if self._is_slip(name, other, term)), None)

    def _is_slip(self, name: Written, other: Written, term: BaseTerm) -> bool:
        """Whether the one word that is not the same has one other letter, and is no feminine or other ending."""
        pairs = [pair for pair in zip(name.parts, other.parts, strict=True) if not is_same_word(*pair, self._language)]
        shortest = SHORTEST_OF_MANY if len(term.term.term.split()) > len(name.parts) else SHORTEST
        return len(pairs) == 1 and min(map(len, pairs[0])) >= shortest and _has_other_letter(*pairs[0])

    def _is_same(self, name: Written, other: Written) -> bool:
        pairs = zip(name.parts, other.parts, strict=True)
        return all(is_same_word(one, two, self._language) for one, two in pairs)


def nearly_known_persons(unit: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each name in a text in letters that is nearly that of a person of the base."""
    for name in names_in(unit, context.source):
        near = context.base.index(KnownPersons, context.source).near(name)
        if near:
            right = form_like(name.text, near)
            message = f"“{name.text}” is not in the base; write “{right}”"
            yield Remark(unit, message, spans((name.start, name.end)), suggestion=right, entry=near.entry.id)


def _has_other_letter(one: str, other: str) -> bool:
    """Whether a letter but the first is another one, missing or too many; a vowel at the end is an ending."""
    from rapidfuzz.distance import OSA

    short, long = sorted((one.lower(), other.lower()), key=len)
    if short[0] != long[0] or (long.startswith(short) and long[-1] in ENDING):
        return False
    return OSA.distance(short, long, score_cutoff=1) == 1
