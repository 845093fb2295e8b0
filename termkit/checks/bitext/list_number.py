"""The number of a list item is another one in the target or lost there: 三、, III., 3., (3), 2.1, во-вторых.

Within a unit the target must count as the source does (第一，…第二，…); over units the item of a list whose other items
have their numbers in the target must have its own.

Source: ISO 2145:1978 (numbering of divisions); MQM 2.0, accuracy/number.

Wrong: 三、双方高度评价 — 4. Стороны высоко оценивают
Right: 三、双方高度评价 — III. Стороны высоко оценивают
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from termkit.checks.check import Check, Remark, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.facts.figures import dates
from termkit.checks.facts.list_marks import begins_with, begins_with_mark, begins_with_word, lists, wrong_in
from termkit.model import Severity
from termkit.text.numerals import chinese_value, roman_value

MARK = re.compile(
    r"^\s*[(（]?(?P<mark>\d{1,3}|[一二三四五六七八九十百]{1,4}|[IVXLC]{1,6}|[ivx]{2,5}|v)(?:[.．](?!\d)|[、)）])(?!\s*[-–])"
)
SECTION = re.compile(r"^\s*(?P<mark>\d{1,3}(?:[.．]\d{1,3})+)[.．]?\s+(?=\W?[^\W\d_])")
"""The number of a section below another one: 8.23.3."""
IN_A_ROW = 3
"""Items of a list over units."""
FAR = 30
"""Units between two items of a list."""


class _Item(NamedTuple):
    """A unit whose source begins with the number of a list item."""

    unit: SegmentPair
    place: int
    sign: str
    value: int
    span: tuple[int, int]


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """Remarks on the numbers of each unit, and on numbers lost from a list over several units."""
    open_items: deque[_Item] = deque()
    told: deque[object] = deque(maxlen=IN_A_ROW)
    for place, unit in enumerate(units):
        yield from look(unit, context)
        item = _item(unit, place, context)
        if item:
            while open_items and place - open_items[0].place > 2 * FAR:
                open_items.popleft()
            for remark in _lost(item, open_items, context):
                if remark.unit not in told:
                    told.append(remark.unit)
                    yield remark
            open_items.append(item)


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark where both sides begin with a number, and the numbers differ; or where the target counts wrong."""
    here, there = _head(pair.source, context.source), _head(pair.target, context.target)
    if here and there and _value(here.group("mark")) != _value(there.group("mark")):
        message = f"item “{here.group('mark')}” is numbered “{there.group('mark')}” in the target"
        yield Remark(pair, message, spans(here.span("mark")), spans(there.span("mark")))
        return
    first, instead = begins_with_word(pair.source, context.source), begins_with_word(pair.target, context.target)
    if first and instead and first != instead:
        yield Remark(pair, f"item “{first}” is numbered “{instead}” in the target", spans((0, 1)), spans((0, 1)))
        return
    for ours, theirs, wrong in wrong_in(lists(pair.source, context.source), lists(pair.target, context.target)):
        start, end = theirs.places[wrong]
        message = f"“{pair.target[start:end]}” does not count on as the source does"
        yield Remark(pair, message, spans(ours.places[0]), spans((start, end)))


def _item(unit: SegmentPair, place: int, context: Context) -> _Item | None:
    """The list item that the source of a unit begins with."""
    head = _head(unit.source, context.source)
    values = _value(head.group("mark")) if head else ()
    if not head or len(values) != 1 or values[0] is None or not unit.target.strip():
        return None
    sign = f"{head.group()[:1] in '(（'}{head.group()[-1]}{head.group('mark').isdecimal()}"
    return _Item(unit, place, sign, values[0], head.span("mark"))


def _lost(item: _Item, items: Sequence[_Item], context: Context) -> Iterator[Remark]:
    """A remark where of three items in a row, this one the last, one has no number in the target, two have theirs."""
    row = [item]
    for other in reversed(items):
        if (other.sign, other.value) == (item.sign, row[-1].value - 1) and row[-1].place - other.place <= FAR:
            row.append(other)
        if len(row) == IN_A_ROW:
            break
    without = [one for one in row if not begins_with_mark(one.unit.target, context.target)]
    if len(row) == IN_A_ROW and len(without) == 1 and sum(_is_told(one, context) for one in row) == IN_A_ROW - 1:
        lost = without[0]
        message = f"item “{lost.unit.source[slice(*lost.span)]}” has no number in the target, the items around it have"
        yield Remark(lost.unit, message, spans(lost.span))


def _is_told(item: _Item, context: Context) -> bool:
    return begins_with(item.value, item.unit.target, context.target)


def _head(text: str, language: str) -> re.Match[str] | None:
    """The number that a text begins with, if it is no date."""
    found = SECTION.match(text) or MARK.match(text)
    return found if found and not any(date.start < found.end() for date in dates(text, language)) else None


def _value(mark: str) -> tuple[int | None, ...]:
    """The parts of a number: one, or those of a section."""
    parts = re.split(r"[.．]", mark)
    if all(part.isdecimal() for part in parts):
        return tuple(int(part) for part in parts)
    value = roman_value(mark.upper()) if mark.isascii() else chinese_value(mark)
    return (None if value is None else int(value),)


CHECK = Check("BT208", "list-number", Severity.WARNING, run, whole=True)
