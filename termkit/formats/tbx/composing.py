"""The function that makes records like one whose words are marks: the record is written as the call that makes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, cast

from termkit.formats.reading.building import quick
from termkit.formats.tbx.drafts import Concept
from termkit.formats.tbx.entry import day_of
from termkit.formats.tbx.term import place_of
from termkit.model import Context, Transaction

MARK = re.compile("\ue000(-?\\d+)\ue001")
FIRST = "\ue000"
Recipe = Callable[[str, Sequence[str]], Any]


class Unfit(Exception):  # no error: such a piece is read as if it were the first
    """Says that a record cannot be put together of its words."""


def mark(number: int) -> str:
    """The mark of a text, by its number."""
    return f"\ue000{number}\ue001"


OWN = mark(-1)
"""The mark of the record's own id."""


class Composer:
    """Writes the function that makes records like one whose words are marks."""

    def __init__(self, begins: dict[int, str]) -> None:
        """`begins`: the beginnings of texts that are no part of the words."""
        self.begins = begins
        self.names: dict[str, Any] = {"day_of": day_of, "placed": placed}

    def recipe(self, record: object) -> Recipe:
        """The function; raises Unfit."""
        source = f"def make(ident, t):\n    return {self.written(record)}\n"
        exec(source, self.names)  # noqa: S102  # the text is made here; of the file it holds nothing but strings by repr
        return cast("Recipe", self.names["make"])

    def written(self, value: Any) -> str:
        """The expression that makes a value; what holds no mark is made once and shared."""
        if not holds_mark(value):
            name = f"c{len(self.names)}"
            self.names[name] = value
            return name
        if isinstance(value, str):
            return self.worded(value)
        if isinstance(value, tuple) and not isinstance(value, Concept):
            return f"({''.join(f'{self.written(part)}, ' for part in value)})"
        if isinstance(value, Context) and FIRST in value.document:
            return f"placed({', '.join(map(self.written, (value.text, value.source, value.document)))})"
        return self.called(value)

    def called(self, value: Any) -> str:
        """The call that makes a record of its fields."""
        kind: Any = type(value)
        parts = [self.written(part) for part in parts_of(value)]
        if kind is Transaction:
            parts[1] = f"day_of({parts[1]})"
        self.names[kind.__name__] = kind if kind is Concept else constructor(kind)
        return f"{kind.__name__}({', '.join(parts)})"

    def worded(self, text: str) -> str:
        """The expression of a text with marks in it; raises Unfit for a mark that was torn."""
        parts = MARK.split(text)
        if FIRST in "".join(parts[::2]):
            raise Unfit
        terms = [
            self.text(int(part)) if place % 2 else repr(part) for place, part in enumerate(parts) if place % 2 or part
        ]
        return " + ".join(terms)

    def text(self, number: int) -> str:
        """The expression of one text."""
        if number < 0:
            return "ident"
        cut = len(self.begins.get(number, ""))
        return f"t[{number}][{cut}:]" if cut else f"t[{number}]"


constructor = cache(quick)


def parts_of(value: Any) -> Sequence[Any]:
    """The fields of a record, or none of what is not one."""
    if isinstance(value, tuple):
        return value
    return [getattr(value, field.name) for field in fields(value)] if is_dataclass(value) else ()


def holds_mark(value: Any) -> bool:
    """True where a mark is in the value or in a part of it."""
    return FIRST in value if isinstance(value, str) else any(map(holds_mark, parts_of(value)))


def placed(text: str, source: str, place: str) -> Context:
    """A context with its place in a document."""
    return Context(text, source, **place_of(place))
