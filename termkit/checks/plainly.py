"""A unit as the checks look at it, letter for letter as long as it is printed: what no check need know is not there."""

from __future__ import annotations

from dataclasses import replace

from termkit.checks.check import SegmentPair
from termkit.text.normalize import with_plain_spacing

KEPT = "\ue000"
"""Stands for each letter of what a file's mark-up keeps from being translated, where both sides have it."""


def plainly(unit: SegmentPair) -> SegmentPair:
    """The unit with one kind of blank and hyphen (В.\u00a0Путин is В. Путин), and nothing of what is not translated."""
    source, target = with_plain_spacing(unit.source), with_plain_spacing(unit.target)
    for piece in unit.protected:
        if piece in target:
            source, target = (side.replace(piece, KEPT * len(piece)) for side in (source, target))
    if (source, target) == (unit.source, unit.target):
        return unit
    return replace(unit, source=source, target=target, printed=(unit.source, unit.target))
