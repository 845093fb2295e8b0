"""Small numbers in words, which languages write or not as they like: told only where one became another one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from termkit.checks.facts import figures, saying, told_values
from termkit.model import primary
from termkit.text.numbers import FigureKind, Number

FEW = 2
"""Small numbers that two sides differ in for one to have become the other."""
TWO = Decimal(2)
TWOS = {
    "zh": r"两(?=[家个所座项份名位次条艘架种套批轮年天周卷部册])",
    "ru": r"\bдв(?:а|е|ух|ум|умя)\b",
    "en": r"\btwo\b",
}
Side = tuple[str, str, str, str]
"""A text with its language, and the other text with its own."""


def exchanged(here: Side, there: Side) -> Iterator[tuple[Number, Number]]:
    """The small number of each side that the other lacks, where each has one: 五国, шесть государств."""
    ours, theirs = _unsaid(*here), _unsaid(*there)
    if len(ours) + len(theirs) < FEW:
        ours = ours or _more_often(*here)
        theirs = theirs or (_more_often(*there) if ours else [])
    if len(ours) == len(theirs) == 1:
        yield ours[0], theirs[0]


def _more_often(text: str, language: str, other: str, other_language: str) -> list[Number]:
    """A small number that the text has more often than the other side: of two that were five one became six.

    So is a two that the other side does not tell.
    """
    found = Counter(n.value for n in figures.numbers(text, language))
    often = [n for n in _small_numbers(text, language) if found[n.value] > 1]
    twos = list(_twos(text, language))
    if not often and not twos:
        return []  # mostly; what the other side tells takes time to find
    told = told_values.values(other, other_language)
    often = [n for n in often if found[n.value] > told[n.value]]
    return [*often, *([] if told[TWO] or saying.in_words(TWO, other, other_language) else twos)][:1]


def _twos(text: str, language: str) -> Iterator[Number]:
    """The places of two with what it counts, which is no figure by itself."""
    pattern = TWOS.get(primary(language))
    for match in re.finditer(pattern, text, re.IGNORECASE) if pattern else ():
        yield Number(*match.span(), TWO)


def _small_numbers(text: str, language: str) -> list[Number]:
    """The small numbers of a text, of Russian also those that open a compound: двухдневный визит."""
    compounds = told_values.compounds(text) if primary(language) == "ru" else ()
    return [
        figure
        for figure in (*figures.numbers(text, language), *compounds)
        if figure.kind is FigureKind.CARDINAL
        and figure.value <= figures.SMALL
        and not figures.is_marker(figure, text, language)
    ]


def _unsaid(text: str, language: str, other: str, other_language: str) -> list[Number]:
    return [n for n in _small_numbers(text, language) if not saying.is_said(n, text, language, other, other_language)]
