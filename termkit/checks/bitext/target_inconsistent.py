"""Different source segments have the same target within the file.

Source: Xbench “inconsistency in source”; MQM 2.0, accuracy/mistranslation.

Wrong: 联合声明 and 联合宣言, both «совместное заявление»
Right: 联合声明 — «совместное заявление», 联合宣言 — «совместная декларация»
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Remark, SegmentPair
from termkit.checks.context import Context
from termkit.model import Severity
from termkit.text.normalize import key

SHORTEST = 8
"""Characters of a target from which repetition is no accident."""


def run(units: Iterable[SegmentPair], _: Context) -> Iterator[Remark]:
    """Information for each unit whose target a unit with another source has."""
    first: dict[int, tuple[int, int]] = {}
    for pair in units:
        target = key(pair.target)
        if len(target) < SHORTEST:
            continue
        source = hash(key(pair.source).strip(".,;:!?。，；："))
        number, before = first.setdefault(hash(target), (pair.number, source))
        if before != source:
            yield Remark(pair, f"unit {number} has the same target and another source")


CHECK = Check("BT313", "target-inconsistent", Severity.INFO, run, whole=True)
