"""The same source segment has different targets within the file.

Segments are compared without case, quotation marks, width and blanks; targets too.

Source: ISO 17100:2015, 5.3.1 b; Xbench “inconsistency in target”.

Wrong: 声明如下： — заявляют о нижеследующем: / заявили следующее:
Right: 声明如下： — заявили о нижеследующем: (both times)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, SegmentPair
from termkit.checks.context import Context
from termkit.model import Severity
from termkit.text.normalize import key

SHORTEST = 4
"""Characters of a source from which repetition is no accident."""


def run(units: Iterable[SegmentPair], _: Context) -> Iterator[Remark]:
    """A remark for each unit that departs from the first one with its source."""
    first: dict[int, tuple[int, int]] = {}
    for pair in units:
        source = key(pair.source)
        if len(source) < SHORTEST or not pair.target.strip():
            continue
        target = hash(key(pair.target).strip(".,;:!?。，；："))
        number, before = first.setdefault(hash(source), (pair.number, target))
        if before != target:
            yield Remark(pair, f"unit {number} has the same source and another target")


CHECK = Check("BT312", "source-inconsistent", Severity.WARNING, run, whole=True)
