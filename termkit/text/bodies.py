"""The names of bodies inside the names of others: Устав ООН is the Устав Организации Объединённых Наций too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termkit.text.tables import read_records


class Body(NamedTuple):
    """A body with its names; `genitive` is how the full one follows a noun (in English with its article)."""

    short: str
    full: str
    genitive: str


def renamed(term: str, language: str) -> set[str]:
    """What a term is also called that has a body's name in it, in full for short, the other way round, or turned.

    Nothing for the name of a body by itself: that an abbreviation stands for it is for the base to say.  Names as in
    data/inflection/body_names.tsv; `language` is `en` or `ru`.
    """
    turn = _turned if language == "en" else _replaced
    named = (body for body in _bodies(language) if any(name in term for name in body))
    return {other for body in named for other in turn(term, body)} - {term}


@cache
def _bodies(language: str) -> tuple[Body, ...]:
    rows = read_records("inflection/body_names.tsv")
    return tuple(Body(row["short"], row["full"], row["genitive"]) for row in rows if row["language"] == language)


def _replaced(term: str, body: Body) -> Iterator[str]:
    """Russian: the body follows its noun, short or in the genitive."""
    for one, other in ((body.short, body.genitive), (body.genitive, body.short)):
        yield re.sub(rf"(?<=\w ){re.escape(one)}(?![\w-])", other, term)


def _turned(term: str, body: Body) -> Iterator[str]:
    """English: UN Charter, United Nations Charter, Charter of the UN, Charter of the United Nations."""
    names = (body.short, body.full)
    either = "|".join(map(re.escape, names))
    before = re.fullmatch(rf"(?:{either}) ([A-Z].*)", term)
    behind = re.fullmatch(rf"([A-Z][^,]*?) of the (?:{either})", term)
    if noun := before or behind:
        for name in names:
            yield f"{name} {noun[1]}"
            yield f"{noun[1]} of the {name}"
        return
    for one, other in (names, names[::-1]):
        yield re.sub(rf"(?<![\w-]){re.escape(one)}(?![\w-])(?=.* )|(?<= ){re.escape(one)}(?![\w-])", other, term)
