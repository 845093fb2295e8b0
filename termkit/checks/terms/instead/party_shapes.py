"""Two parties of a name, of which a target may have exchanged one: между Китаем и Японией, китайско-корейские.

However they are joined, the other words of the name must stand there, close together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from termkit.checks.terms.shapes import loose
from termkit.checks.terms.shapes.derived import is_derived
from termkit.checks.terms.shapes.peoples import is_adjective
from termkit.model import primary

SLACK = 2
"""Words that may stand between those of the name besides the parties."""
SHAPES = {
    "ru": re.compile(
        r"\b(?P<first>\w{3,}[ое])-(?P<second>\w{2,}ск\w{2,3})\b"
        r"|\b(?:между )?(?P<one>[А-ЯЁ][а-яё]{2,}) и (?P<other>[А-ЯЁ][а-яё]{2,})\b"
    ),
    "en": re.compile(
        r"\b(?P<first>[A-Z][a-z]{2,})[-–](?P<second>[A-Z][a-z]{2,})\b"
        r"|\b(?:between )?(?:the )?(?P<one>[A-Z][a-z]{2,}) and (?:the )?(?P<other>[A-Z][a-z]{2,})\b"
    ),
}
SINO = "sino"


class _Parties(NamedTuple):
    """Two parties in small letters, and the words around them."""

    parties: tuple[str, str]
    rest: str


def has_another_party(name: str, target: str, language: str) -> bool:
    """Whether the target has the name with one of its two parties, and another one in place of the other."""
    alike = [(ours.parties, theirs.parties) for ours, theirs in _alike(name, target, language)]
    kept = [[any(_is_same(a, b, language) for b in theirs) for a in ours] for ours, theirs in alike]
    return any(sum(ours) == 1 for ours in kept) and not any(all(ours) for ours in kept)


def _alike(name: str, target: str, language: str) -> Iterator[tuple[_Parties, _Parties]]:
    """The parties of the name, beside each two in the target whose other words say the name."""
    for ours in _parties_in(name, language):
        for theirs in _parties_in(target, language):
            if is_derived(ours.rest, loose.tokens(theirs.rest, language), language, SLACK):
                yield ours, theirs


@lru_cache(maxsize=10_000)
def _parties_in(text: str, language: str) -> tuple[_Parties, ...]:
    shape = SHAPES.get(primary(language))
    return tuple(_taken_out(match) for match in shape.finditer(text)) if shape else ()


def _taken_out(match: re.Match[str]) -> _Parties:
    parties = (match["first"] or match["one"]).lower(), (match["second"] or match["other"]).lower()
    return _Parties(parties, match.string[: match.start()].rstrip() + match.string[match.end() :])


def _is_same(one: str, other: str, language: str) -> bool:
    """Whether two words name one party: Китаем and китайско, Japan and Japanese, China and Sino."""
    one, other = ("china" if party == SINO else party for party in (one, other))
    return any(is_derived(a, [b], language) or is_adjective(a, [b], language) for a, b in ((one, other), (other, one)))
