"""Of the frames found at one place the richest, which of all frames are nowhere by themselves, and how good one is.

score   what the rule that fired is worth, more for longer fixed parts, for recurrence and for several documents;
        less for an empty shell, whose fixed part is one word or three characters; little for any verb with any object
        that stands once, and too little to be told for a formula, and what is everywhere a part of another frame
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from termkit.mining.frames.words import frame_words
from termkit.text.patterns import SLOT

WORTH = {
    "declared frame": 0.5,
    "prepositional frame": 0.48,
    "pivotal verb": 0.4,
    "prepositional verb": 0.35,
    "verb and object": 0.34,
    "aligned sentences": 0.36,
}
LOOSE = ("pivotal verb", "verb and object")
"""Rules that see a verb far from its object, and not what stands between: 加强|在…领域的|合作."""
USUAL, LONG = 4, 12
"""Characters of fixed parts: a frame of more than the first is worth more, up to the second."""
SHELL = 3
CIRCUMPOSED = "在以为对就同与向将把给从由值应"
"""What frames of few characters begin with that are no shells: 在…基础上."""
PREPOSITIONS = ("在", "以", "为", "同", "与", "朝着")
LOCALIZERS = "上下中内际"
DOMAINS = ("方面", "领域", "事务中", "问题上")
"""Behind a slot they say only of what something holds: 在…方面 is everywhere, and no wording to be kept."""
UNTOLD, LAST, BEST = 0.15, 0.2, 0.95
"""What a frame is worth at most that a terminologist would leave out, one that few would list, and any other."""
MOSTLY = 0.6
"""What a frame inside another must share with it, to be left out for it."""
NEAR = 40
"""Hits before and behind one that may lie at its place."""


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
    return (hit for hit, outdone in _beside_others(found, _outdoes) if not outdone)


def nested(hits: Sequence[Hit]) -> frozenset[str]:
    """The frames that are everywhere a mere part of another: nested control, as for formulae.

    对|国家|进行国事访问 says something only where nobody's invitation stands before it.
    """
    alone = {hit.frame for hit, less in _beside_others(hits, _says_less) if not less}
    return frozenset(hit.frame for hit in hits) - alone


def _beside_others(
    hits: Iterable[Hit], surpasses: Callable[[Hit, frozenset[int], Hit, frozenset[int]], bool]
) -> Iterator[tuple[Hit, bool]]:
    """Each hit, in order of place, and whether one near it surpasses it, by both with their fixed places."""
    for _, group in groupby(hits, key=lambda hit: hit.number):
        here = list(group)
        fixed = [hit.fixed for hit in here]
        for index, hit in enumerate(here):
            near = range(max(0, index - NEAR), min(len(here), index + NEAR))
            yield hit, any(surpasses(here[i], fixed[i], hit, fixed[index]) for i in near if i != index)


def _says_less(other: Hit, other_fixed: frozenset[int], hit: Hit, fixed: frozenset[int]) -> bool:
    """Whether a hit is a part of another's fixed part, or a loose one that stands in another or tears one.

    A verb and its object stand in what is told as a whole, 加强|…|合作 tears 在…领域的合作.
    """
    if fixed < other_fixed and _holds(other, hit):
        return not _stays_beside(hit, other)
    if (hit.start, hit.end) == (other.start, other.end):
        return False
    if hit.rule == "verb and object" and _holds(other, hit):
        return True
    tears = hit.rule in LOOSE and other.rule not in LOOSE and _holds(hit, other)
    return tears and not other_fixed < fixed and not fixed.isdisjoint(other_fixed)


def _stays_beside(hit: Hit, other: Hit) -> bool:
    """Whether a circumposition is told beside what holds it.

    在…领域扩大合作 beside 支持…在…领域扩大合作, 在…基础上 beside what is done on that basis,
    对…表示感谢 beside 对…给予的接待表示感谢: which of the two is kept as a frame differs from reader to reader.
    """
    if other.rule == "pivotal verb" and hit.frame[0] in CIRCUMPOSED and len(hit.fixed) > SHELL:
        return True
    if hit.rule != "declared frame" or hit.start != other.start:
        return False
    is_plainer = hit.end == other.end and hit.frame[0] in CIRCUMPOSED and not hit.frame.endswith("}")
    return is_plainer or _is_circumposition(SLOT.split(hit.frame))


def _is_circumposition(parts: Sequence[str]) -> bool:
    """Whether a preposition and what closes its phrase are all there is: 在…基础上, 以…为契机, 同…一道."""
    if len(parts) != 2 or parts[0] not in PREPOSITIONS or not parts[1] or parts[1].endswith(DOMAINS):
        return False
    return parts[0] != "在" or parts[1][-1] in LOCALIZERS


def _holds(hit: Hit, other: Hit) -> bool:
    """Whether one hit begins no later than the other and ends no earlier."""
    return hit.start <= other.start and other.end <= hit.end


def _outdoes(other: Hit, other_fixed: frozenset[int], hit: Hit, fixed: frozenset[int]) -> bool:
    """Whether another hit at the same place says more, or the same by a better rule."""
    if fixed == other_fixed and set(hit.fillers) <= set(other.fillers):
        return (len(other.fillers), WORTH[other.rule], other.frame) > (len(hit.fillers), WORTH[hit.rule], hit.frame)
    if not fixed < other_fixed or _stays_beside(hit, other):
        return False
    mostly = len(fixed) >= MOSTLY * len(other_fixed)
    if hit.start == other.start and (other.rule == "declared frame" or hit.rule != "declared frame" or mostly):
        return True
    return mostly and set(hit.fillers) <= set(other.fillers)


def _is_any_verb(frame: str, rule: str) -> bool:
    """What any verb makes with its object, or with whom it asks and another verb: 丰富{}内涵, 支持{}实现{}.

    Of 98 such in the seeds that stand once two experts list 3.
    """
    return rule == "verb and object" or (rule == "pivotal verb" and len(SLOT.findall(frame)) == 2 and frame[-1] == "}")


def _is_formula(parts: Sequence[str]) -> bool:
    """Whether a verb of stance stands before one thing that is called so: 坚持|一个中国|原则 is a formula."""
    return len(parts) == 2 and parts[0].endswith(_stances()) and parts[1].removeprefix("的") in frame_words("label")


@cache
def _stances() -> tuple[str, ...]:
    return tuple(frame_words("stance"))


def score(frame: str, rule: str, frequency: int, documents: int, *, is_nested: bool = False) -> float:
    """From 0 to 1."""
    parts = [part for part in SLOT.split(frame) if part.strip(",，、")]
    length = sum(len(part.strip(",，、“”《》()（）")) for part in parts)
    value = WORTH[rule] + 0.025 * (min(length, LONG) - USUAL)
    value += 0.1 * math.log2(frequency) + 0.1 * (documents > 1)
    if len(parts) < 2 or length <= SHELL:
        value -= 0.2
    elif length <= USUAL and rule == "declared frame" and frame[0] not in CIRCUMPOSED:
        value -= 0.12
    if _is_formula(parts) or (is_nested and not _is_circumposition(SLOT.split(frame))):
        most = UNTOLD
    elif is_nested:
        most = LAST
    elif frequency == 1 and _is_any_verb(frame, rule):
        most = UNTOLD if length <= USUAL and parts[-1] in frame_words("weak") else LAST
    else:
        most = BEST
    return round(max(0.01, min(most, value)), 4)
