"""The runs of words of a target that are like a term."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.context import Context

LONG = 4
"""Words from which only as many words are compared: a part would always be more like the term."""
MOST_FORMS = 24
"""Forms of a term that are compared: the rest differ in their endings."""
WORD = re.compile(r"(?<![^\W\d_])(?<!\d-)[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
"""A word, and no ending of a figure: 19-ой."""
Place = tuple[int, int]


def best(
    term: BaseTerm, text: str, taken: list[Place], context: Context, *, names: bool
) -> tuple[Place | None, float, str]:
    """The run of words that is most like a form of the term, its similarity, and that form."""
    from rapidfuzz import fuzz, process

    forms = context.base.forms_of(term)[:MOST_FORMS] or [term.term.term]
    places = [p for p in runs(text, len(term.term.term.split()), names=names) if not overlaps(p, taken)]
    found: tuple[Place | None, float, str] = (None, 0.0, "")
    for place in places:
        alike = process.extractOne(text[slice(*place)], forms, scorer=fuzz.ratio, score_cutoff=found[1])
        if alike and alike[1] > found[1]:
            found = place, alike[1], alike[0]
    return found


def overlaps(place: Place, taken: Iterable[Place]) -> bool:
    """Whether a place has something in common with one of those that are taken."""
    return any(a < place[1] and place[0] < b for a, b in taken)


def runs(text: str, count: int, *, names: bool) -> Iterator[Place]:
    """Every run of about `count` words; for names those that begin and end with a capital."""
    words = [match.span() for match in WORD.finditer(text)]
    lengths = {count, max(1, count - 1), count + 1} if names or count < LONG else {count}
    for length in sorted(lengths, key=lambda n: abs(n - count)):
        for first in range(len(words) - length + 1):
            start, end = words[first][0], words[first + length - 1][1]
            if not names or (text[start].isupper() and text[words[first + length - 1][0]].isupper()):
                yield start, end
