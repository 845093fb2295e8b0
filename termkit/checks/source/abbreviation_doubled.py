"""An abbreviation is introduced twice in one text.

Source: GB/T 9704-2012; UN Editorial Manual.

Wrong: （以下简称“双方”）…… （以下简称“双方”）
Right: （以下简称“双方”）…… 双方
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, Scope, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.introductions import introductions
from termkit.model import Severity


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for each second introduction."""
    first: dict[str, tuple[int, int]] = {}
    for unit in units:
        for match in introductions(unit.source, context.source):
            name = match.group("name")
            number, end = first.setdefault(name, (unit.number, match.end()))
            if number != unit.number or match.start() >= end:
                yield Remark(unit, f"“{name}” was introduced in segment {number} already", spans(match.span()))


CHECK = Check("SR105", "abbreviation-doubled", Severity.WARNING, run, Scope.TEXT, whole=True)
