"""The items of a list are not numbered one after the other: 一、二、四、 or 1. 2. 2. 3., or (a), (b), (d).

Asked for are the paragraphs that begin with a number of one kind and the marks inside a paragraph, where the list
begins with one and has two right items before the fault.

Source: ISO 2145:1978 (numbering of divisions); GB/T 9704-2012, 7.3.3 (一、（一）1. （1）).

Wrong: 一、… 二、… 四、…; (a) to simplify; (b) to develop; (d) to support
Right: 一、… 二、… 三、…; (a) to simplify; (b) to develop; (c) to support
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from termkit.checks.check import Check, Remark, Scope, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.facts.figures import dates
from termkit.checks.facts.list_marks import letter_value, lists
from termkit.model import Severity
from termkit.text.numerals import chinese_value, roman_value

HEAD = re.compile(
    r"\s*(?P<open>[(（]?)(?P<word>第|Article\s|Статья\s)?(?P<mark>\d{1,2}|[一二三四五六七八九十]{1,3}|[IVX]{1,5}|[a-zа-я](?=[)）]))"
    r"(?P<close>[、.．)）条]|\s(?=\s*$))(?P<more>\d)?"
)
"""The number of a paragraph; of `11.7月份` it is left open whether 11 or 11.7 is one."""
FIGURES: dict[str, Callable[[str], bool]] = {
    "digits": str.isdecimal,
    "letters": str.islower,
    "roman": str.isascii,
    "chinese": bool,
}
CERTAIN = 2
"""Right items that show that there is a list."""
FAR = 2
"""By how much a number may be too high: a text may leave out articles between others."""


class Numbered(NamedTuple):
    """The number of an item, and where it stands."""

    unit: SegmentPair
    span: tuple[int, int]
    value: int
    is_open: bool = False
    """Whether it may be no number of an item."""


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for each number that does not follow the one before."""
    heads: defaultdict[tuple[str, ...], list[Numbered]] = defaultdict(list)
    for unit in units:
        kind, item = _head(unit, context)
        found = lists(unit.source, context.source)
        if item and "letters" in kind and any(item.span in marks.places for marks in found):
            item = None  # a list inside the paragraph, which begins with it: (a) to simplify; (b) to develop
        if item:
            heads[kind].append(item)
        for marks in found:
            inside = zip(marks.places, marks.values, strict=True)
            yield from _faults([Numbered(unit, place, value) for place, value in inside if place[0] >= _begin(item)])
    for row in heads.values():
        yield from _faults(row)


def _begin(item: Numbered | None) -> int:
    """Where the text behind the number of a paragraph begins."""
    return item.span[1] if item else 0


def _head(unit: SegmentPair, context: Context) -> tuple[tuple[str, ...], Numbered | None]:
    """The number that a paragraph begins with, and its kind: the signs around it and what figures it has."""
    match = HEAD.match(unit.source)
    if not match or any(date.start < match.end("close") for date in dates(unit.source, context.source)):
        return (), None
    mark, close = match["mark"], match["close"]
    figures = next(name for name, is_of in FIGURES.items() if is_of(mark))
    is_open = match["more"] is not None and close in ".．"
    item = Numbered(unit, match.span("mark"), int(_value(mark) or 0), is_open)
    return (match["open"], match["word"] or "", close, figures), item


def _value(mark: str) -> Decimal | int | None:
    if mark.isdecimal():
        return int(mark)
    if mark.islower():
        return letter_value(mark)
    return roman_value(mark) if mark.isascii() else chinese_value(mark)


def _faults(items: list[Numbered]) -> Iterator[Remark]:
    """Remarks for the items that neither follow the one before nor begin a list anew."""
    right = 0
    last = 0
    for place, item in enumerate(items):
        follows = item.value in (last + 1, 1)
        if follows:
            right = right + 1 if item.value > 1 else 1
            last = item.value
        if follows or item.is_open:
            continue
        behind = items[place + 1].value if place + 1 < len(items) else 0
        if right >= CERTAIN and last <= item.value <= last + FAR and behind in (0, 1, last + 2, item.value + 1):
            start, end = item.span
            message = f"“{item.unit.source[start:end]}” follows {last} in the list"
            yield Remark(item.unit, message, spans(item.span))
        is_other = behind == last + 2  # the number alone is wrong, and the list counts on
        last = last + 1 if is_other else item.value
        right = right + 1 if is_other else 0


CHECK = Check("SR114", "numbering", Severity.WARNING, run, Scope.TEXT, whole=True)
