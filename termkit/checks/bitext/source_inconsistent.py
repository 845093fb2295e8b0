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
    """A remark for each unit that departs from what most units with its source have, or the first of them."""
    mixed = _mixed(units)
    counts: dict[int, dict[int, tuple[int, int]]] = {}
    for pair in units if mixed else ():
        source, target = _keys(pair)
        if source in mixed:
            number, count = counts.setdefault(source, {}).get(target, (pair.number, 0))
            counts[source][target] = number, count + 1
    usual = {source: max(ways.items(), key=_rank) for source, ways in counts.items()}
    for pair in units if usual else ():
        source, target = _keys(pair)
        if source in usual and usual[source][0] != target:
            yield Remark(pair, f"unit {usual[source][1][0]} has the same source and another target")


def _mixed(units: Iterable[SegmentPair]) -> set[int]:
    """The sources that have more than one target: of the others, two numbers a unit are kept."""
    first: dict[int, int] = {}
    keys = (_keys(pair) for pair in units)
    return {source for source, target in keys if source and first.setdefault(source, target) != target}


def _keys(pair: SegmentPair) -> tuple[int, int]:
    """What makes source and target the same as others; 0 for a source too short to be compared."""
    source = key(pair.source)
    if len(source) < SHORTEST or not pair.target.strip():
        return 0, 0
    return hash(source), hash(key(pair.target).strip(".,;:!?。，；："))


def _rank(way: tuple[int, tuple[int, int]]) -> tuple[int, int]:
    """The most frequent target comes first, of equals the earliest."""
    number, count = way[1]
    return count, -number


CHECK = Check("BT312", "source-inconsistent", Severity.WARNING, run, whole=True)
