"""The same source segment has different targets within the file.

Segments are compared without case, quotation marks, width and blanks; targets too, and without the keys of menu items
(D&uplicate) and the English plural.  Plural forms of one message of a PO file may differ.  Where six sources and more
have several targets of which none is in the majority, labels of a few words are information, and sentences too if they
are most of the repeated ones: then both languages translate a third one, whose segments differ.

Source: ISO 17100:2015, 5.3.1 b; Xbench “inconsistency in target”.

Wrong: 声明如下： — заявляют о нижеследующем: / заявили следующее:
Right: 声明如下： — заявили о нижеследующем: (both times)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from termkit.checks.check import Check, Remark, SegmentPair
from termkit.checks.context import Context
from termkit.model import Severity
from termkit.text.normalize import key

SHORTEST = 4
"""Characters of a source from which repetition is no accident."""
LABEL = 12
"""Characters below which a source that ends like no sentence is a label."""
SENTENCE = re.compile(r"[。！？!?；;：:]\W*\Z")
ACCELERATOR = re.compile(r"\([&_]\w\)|[&_](?=[^\W_])")
"""What marks the key of a menu item: D&uplicate Entry, 删除条目(&D)."""
FORM = ".plural"
"""How the id of a plural form ends."""
PLURAL = re.compile(r"(?<=[a-z]{3})s\b")
"""Chinese does not tell relationship from relationships."""
MAJORITY = 3
"""Units that have a target from which it is what the others should have."""
CONTESTED = 6
"""Sources without a majority from which a file may be one that translates a third language."""
THIRD = "so have many repeated segments of this file"


@dataclass(slots=True)
class Repeated:
    """The targets of one source: the first unit of each, and how many have it."""

    ways: dict[int, tuple[int, int]] = field(default_factory=dict)

    def add(self, target: int, number: int) -> None:
        """Count one more unit with that target."""
        first, count = self.ways.get(target, (number, 0))
        self.ways[target] = first, count + 1

    @property
    def usual(self) -> int:
        """The most frequent target, of equals the earliest."""
        return max(self.ways, key=lambda way: (self.ways[way][1], -self.ways[way][0]))

    @property
    def is_agreed(self) -> bool:
        """Whether one target is in the clear majority."""
        counts = sorted(count for _, count in self.ways.values())
        return counts[-1] >= MAJORITY and counts[-1] >= 2 * sum(counts[:-1])


def run(units: Iterable[SegmentPair], _: Context) -> Iterator[Remark]:
    """A remark for each unit that departs from what most units with its source have, or the first of them."""
    mixed, agreed = _mixed(units)
    found: dict[int, Repeated] = {}
    for pair in units if mixed else ():
        source, target = _keys(pair)
        if source in mixed:
            found.setdefault(source, Repeated()).add(target, pair.number)
    contested = sum(not repeated.is_agreed for repeated in found.values())
    doubtful = contested >= CONTESTED
    is_third = doubtful and contested > agreed + len(found) - contested
    for pair in units if found else ():
        source, target = _keys(pair)
        if source in found and found[source].usual != target:
            message = f"unit {found[source].ways[found[source].usual][0]} has the same source and another target"
            if found[source].is_agreed or not (is_third or (doubtful and _is_label(pair.source))):
                yield Remark(pair, message)
            else:
                yield Remark(pair, f"{message}; perhaps no error: {THIRD}", severity=Severity.INFO)


def _is_label(source: str) -> bool:
    return len(key(source)) < LABEL and not SENTENCE.search(source)


def _mixed(units: Iterable[SegmentPair]) -> tuple[set[int], int]:
    """The sources that have more than one target, and how many others are repeated.

    Of those that are not repeated, two numbers a unit are kept.
    """
    first: dict[int, int] = {}
    mixed: set[int] = set()
    same: set[int] = set()
    for pair in units:
        source, target = _keys(pair)
        if source in first:
            (same if first[source] == target else mixed).add(source)
        elif source:
            first[source] = target
    return mixed, len(same - mixed)


def _keys(pair: SegmentPair) -> tuple[int, int]:
    """What makes source and target the same as others; 0 for a source too short to be compared."""
    source = key(pair.source)
    if len(source) < SHORTEST or not pair.target.strip() or pair.id.endswith(FORM):
        return 0, 0
    return hash(source), hash(PLURAL.sub("", key(ACCELERATOR.sub("", pair.target))).strip(".,;:!?。，；：…"))


CHECK = Check("BT312", "source-inconsistent", Severity.WARNING, run, whole=True)
