"""Persons side by side without a mark, as newspapers sign: （刘玉琴单三娅曲志红）, 本报记者罗昌爱胡跃平任维东."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.readings.persons.name_evidence import SINGLE, SURNAME
from termkit.readings.persons.name_scores import name_score, surname_score
from termkit.readings.persons.surnames import MAX_GIVEN, compound_surnames

Span = tuple[int, int, int]
"""Where a surname begins and ends and the given name ends."""
LEAST = 0.0
"""How much each name of a row must sound like one."""
SHORTEST = 5
"""Characters of the shortest row: one person of two, one of three."""
_ROW = re.compile(
    rf"(?:[（(](?:本报|特约)?(?:记者|通讯员)?|记者|通讯员)([一-鿿]{{{SHORTEST},20}}?)"
    "(?:摄影报道|报道|摄|文|图|供稿|整理|记)?(?:[）)，。；、：“]|$)"
)


def persons_in_rows(text: str) -> Iterator[list[Span]]:
    """The persons of each row of names in the text: where brackets or 记者 open it and nothing but names fills it."""
    for found in _ROW.finditer(text):
        names = _divided(found[1])
        if len(names) > 1:
            start = found.start(1)
            yield [(start + begin, start + middle, start + end) for begin, middle, end in names]


def _divided(row: str) -> tuple[Span, ...]:
    """The names that fill a row for which most speaks; nothing where names do not fill it."""
    best: dict[int, tuple[float, tuple[Span, ...]]] = {0: (0.0, ())}
    for start in range(len(row)):
        if start in best:
            sounds, names = best[start]
            for own, span in _names_from(row, start):
                if span[2] not in best or best[span[2]][0] < sounds + own:
                    best[span[2]] = sounds + own, (*names, span)
    return best.get(len(row), (0.0, ()))[1]


def _names_from(row: str, start: int) -> Iterator[tuple[float, Span]]:
    """What names may begin at a place, each with how much it sounds like one."""
    surname = 2 if row[start : start + 2] in compound_surnames() else 1
    middle = start + surname
    for end in range(middle + 1, min(middle + MAX_GIVEN, len(row)) + 1):
        given = row[middle:end]
        sounds = SURNAME * surname_score(row[start:middle]) + sum(map(name_score, given))
        sounds += SINGLE if len(given) == 1 else 0.0
        if sounds > LEAST:
            yield sounds, (start, middle, end)
