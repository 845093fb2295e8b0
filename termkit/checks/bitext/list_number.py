"""The number of a list item is another one in the target: 三、, III., 3., (3), 2.1.

Source: ISO 2145:1978 (numbering of divisions); MQM 2.0, accuracy/number.

Wrong: 三、双方高度评价 — 4. Стороны высоко оценивают
Right: 三、双方高度评价 — III. Стороны высоко оценивают
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.checks.figures import dates
from termkit.model import Severity
from termkit.text.numerals import chinese_value, roman_value

MARK = re.compile(
    r"^\s*[(（]?(?P<mark>\d{1,3}|[一二三四五六七八九十百]{1,4}|[IVXLC]{1,6})(?:[.．](?!\d)|[、)）])(?!\s*[-–])"
)
SECTION = re.compile(r"^\s*(?P<mark>\d{1,3}(?:[.．]\d{1,3})+)[.．]?\s+(?=\W?[^\W\d_])")
"""The number of a section below another one: 8.23.3."""


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark where both sides begin with a number, and the numbers differ."""
    here, there = _head(pair.source, context.source), _head(pair.target, context.target)
    if here and there and _value(here.group("mark")) != _value(there.group("mark")):
        message = f"item “{here.group('mark')}” is numbered “{there.group('mark')}” in the target"
        yield Remark(pair, message, spans(here.span("mark")), spans(there.span("mark")))


def _head(text: str, language: str) -> re.Match[str] | None:
    """The number that a text begins with, if it is no date."""
    found = SECTION.match(text) or MARK.match(text)
    return found if found and not any(date.start < found.end() for date in dates(text, language)) else None


def _value(mark: str) -> tuple[int | None, ...]:
    """The parts of a number: one, or those of a section."""
    parts = re.split(r"[.．]", mark)
    if all(part.isdecimal() for part in parts):
        return tuple(int(part) for part in parts)
    value = roman_value(mark) if mark.isascii() else chinese_value(mark)
    return (None if value is None else int(value),)


CHECK = Check("BT208", "list-number", Severity.WARNING, each(look))
