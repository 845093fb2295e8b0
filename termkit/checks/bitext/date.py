"""A date of the source is another one in the target, or is missing there.

二○一三年九月七日, 2013年9月7日, 7 сентября 2013 года, 7 September 2013 and September 7, 2013 are one date; a date with
fewer parts (7 сентября) agrees with one that has more.

Source: ISO 8601-1:2019; ISO 17100:2015, 5.3.1; MQM 2.0, accuracy/date-time.

Wrong: 二○一三年九月七日 — 9 июля 2013 года
Right: 二○一三年九月七日 — 7 сентября 2013 года
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from termkit.checks import figures
from termkit.checks.check import Check, Remark, SegmentPair, each, spans
from termkit.checks.context import Context
from termkit.model import Severity
from termkit.text.dates import Date


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for each date of the source that no date of the target agrees with."""
    if not pair.target.strip():
        return
    there = figures.dates(pair.target, context.target)
    told = figures.values(pair.target, context.target)
    for date in figures.dates(pair.source, context.source):
        if any(_agree(date.iso, other.iso) for other in there) or _is_told(date, told, pair.target, context.target):
            continue
        text = pair.source[date.start : date.end]
        wrong = [other for other in there if not _is_in(other, figures.dates(pair.source, context.source))]
        instead = f"; the target has “{pair.target[wrong[0].start : wrong[0].end]}”" if wrong else ""
        place = spans((wrong[0].start, wrong[0].end)) if wrong else ()
        yield Remark(pair, f"“{text}” ({date.iso}) is not in the target{instead}", spans((date.start, date.end)), place)


def _agree(one: str, other: str) -> bool:
    """Whether the days, months and years that both tell are the same; periods end for end."""
    ends, others = one.split("/"), other.split("/")
    if len(ends) != len(others):
        return one in others or other in ends
    return all(_same(a, b) for a, b in zip(ends, others, strict=True))


def _same(one: str, other: str) -> bool:
    if one.startswith("--") or other.startswith("--"):
        return one[-5:] == other[-5:] and len(one) > 6 and len(other) > 6
    return one.startswith(other) or other.startswith(one)


def _is_told(date: Date, told: Counter[Decimal], text: str, language: str) -> bool:
    """Whether the parts of the date stand somewhere: in figures, as a month's name, as a decade."""
    if "X" in date.iso:
        return bool(re.search(rf"{date.iso[2]}0|{date.iso[2]}\d", text)) or not date.iso[2].isdecimal()
    parts = [int(part) for part in re.findall(r"\d+", date.iso)]
    months = figures.months(text, language)
    return all(told[Decimal(p)] or told[Decimal(p % 100)] or p in months for p in parts)


def _is_in(date: Date, others: tuple[Date, ...]) -> bool:
    return any(_agree(date.iso, other.iso) for other in others)


CHECK = Check("BT203", "date", Severity.ERROR, each(look))
