"""Of the frames found at one place the richest, and how good a frame is.

score   what the rule that fired is worth, more for longer fixed parts, for recurrence and for several documents;
        less for an empty shell, whose fixed part is one word or three characters
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from termkit.mining.frames.words import frame_words

WORTH = {
    "declared frame": 0.5,
    "prepositional frame": 0.48,
    "pivotal verb": 0.4,
    "verb and object": 0.34,
    "aligned sentences": 0.36,
}
USUAL, LONG = 4, 12
"""Characters of fixed parts: a frame of more than the first is worth more, up to the second."""
SHELL = 3
CIRCUMPOSED = "在以为对就同与向将把给从由值应"
"""What frames of few characters begin with that are no shells: 在…基础上."""
MOSTLY = 0.6
"""What a frame inside another must share with it, to be left out for it."""
NEAR = 40
"""Hits before and behind one that may lie at its place."""
SLOT = re.compile(r"\{[^{}]*\}")


class Hit(NamedTuple):
    """A frame at a place of a document."""

    frame: str
    rule: str
    number: int
    start: int
    end: int
    fillers: tuple[tuple[int, int], ...]

    @property
    def fixed(self) -> frozenset[int]:
        """The places of the characters of its fixed parts."""
        slots = {place for start, end in self.fillers for place in range(start, end)}
        return frozenset(range(self.start, self.end)) - slots


def richest(hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits without those that say less than another one: where they begin, or with the same slots inside it."""
    found = sorted(set(hits), key=lambda hit: (hit.number, hit.start, -hit.end, -WORTH[hit.rule], hit.frame))
    for _, group in groupby(found, key=lambda hit: hit.number):
        here = list(group)
        fixed = [hit.fixed for hit in here]
        for index, hit in enumerate(here):
            near = range(max(0, index - NEAR), min(len(here), index + NEAR))
            if not any(_outdoes(here[i], fixed[i], hit, fixed[index]) for i in near if i != index):
                yield hit


def _outdoes(other: Hit, other_fixed: frozenset[int], hit: Hit, fixed: frozenset[int]) -> bool:
    """Whether another hit at the same place says more, or the same by a better rule."""
    if fixed == other_fixed and set(hit.fillers) <= set(other.fillers):
        return (len(other.fillers), WORTH[other.rule], other.frame) > (len(hit.fillers), WORTH[hit.rule], hit.frame)
    if not fixed < other_fixed:
        return False
    mostly = len(fixed) >= MOSTLY * len(other_fixed)
    declared = other.rule == "declared frame" and (mostly or not _passes_comma(other, hit))
    if hit.start == other.start and (declared or hit.rule != "declared frame" or mostly):
        return True
    return mostly and set(hit.fillers) <= set(other.fillers)


def _passes_comma(other: Hit, hit: Hit) -> bool:
    """Whether only the other frame is of several clauses: what stands in one of them is told beside it, if no shell."""
    return "," in other.frame and "," not in hit.frame and len(hit.fixed) > SHELL


def score(frame: str, rule: str, frequency: int, documents: int) -> float:
    """From 0 to 1."""
    parts = [part for part in SLOT.split(frame) if part.strip(",，、")]
    length = sum(len(part.strip(",，、“”《》()（）")) for part in parts)
    value = WORTH[rule] + 0.025 * (min(length, LONG) - USUAL)
    value += 0.1 * math.log2(frequency) + 0.1 * (documents > 1)
    if len(parts) < 2 or length <= SHELL:
        value -= 0.2
    elif length <= USUAL and rule == "declared frame" and frame[0] not in CIRCUMPOSED:
        value -= 0.12
    if rule == "verb and object" and frequency == 1 and length <= USUAL:
        value -= 0.2 if parts[-1] in frame_words("weak") else 0.1
    return round(max(0.01, min(0.95, value)), 4)
