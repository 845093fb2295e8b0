"""A fuzzy match made to fit: figures, dates and names of the new segment put in the place of the old ones.

Old and new segment must be the same but for their slots; every old filler must stand in the translation as often as in
the source, and its new rendering must be certain.  Otherwise nothing is adapted: nothing is ever invented.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from termkit.memory.recall.renderings import render_date, render_figure
from termkit.model import primary
from termkit.text.dates import find_dates
from termkit.text.normalize import fold
from termkit.text.numbers import find_numbers

if TYPE_CHECKING:
    from termkit.text.matching import TermMatcher

Inflect = Callable[[str, str, str], str]
"""From the key of the old name, the form it has in the translation and the key of the new name: its form; or empty."""


class Slot(NamedTuple):
    """What may be another next time: `text[start:end]`, its sort (date, name, figure) and what it says."""

    start: int
    end: int
    sort: str
    value: str


class Swap(NamedTuple):
    """What was put in the place of what, in the translation."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Adapted:
    """A translation made to fit, and what was changed in it."""

    text: str
    swaps: tuple[Swap, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """A language, and the matcher of the names that the base knows in it, by entry."""

    language: str
    names: TermMatcher | None = None


def adapt(new: str, old: str, target: str, source_side: Side, target_side: Side, inflect: Inflect) -> Adapted | None:
    """The translation of `old` made to fit `new`, or None where that is not certain."""
    changes = _changes(new, old, source_side)
    if not changes:
        return None
    there = slots_of(target, target_side)
    edits: list[tuple[int, int, str]] = []
    for (before, after), times in changes.items():
        places = [slot for slot in there if (slot.sort, slot.value) == (before[0], before[1])]
        if len(places) != times:
            return None
        for slot in places:
            printed = target[slot.start : slot.end]
            rendered = _render(printed, before, after, target_side.language, inflect)
            if not rendered:
                return None
            edits.append((slot.start, slot.end, rendered))
    return _edited(target, edits)


def slots_of(text: str, side: Side) -> list[Slot]:
    """The dates, names and figures of a text, in order; where two lie over each other the longer one stands."""
    kept: list[Slot] = []
    for slot in sorted(_candidates(text, side), key=lambda slot: (slot.start - slot.end, slot.sort)):
        if all(slot.end <= other.start or other.end <= slot.start for other in kept):
            kept.append(slot)
    return sorted(kept)


def _candidates(text: str, side: Side) -> Iterator[Slot]:
    if primary(side.language) not in ("zh", "ru", "en"):
        return
    for date in find_dates(text, side.language):
        yield Slot(date.start, date.end, "date", date.iso)
    for match in side.names.find(text) if side.names else ():
        yield Slot(match.start, match.end, "name", match.key)
    for number in find_numbers(text, side.language):
        yield Slot(number.start, number.end, "figure", f"{number.value}|{number.unit}")


Filler = tuple[str, str]


def _changes(new: str, old: str, side: Side) -> dict[tuple[Filler, Filler], int]:
    """What stands in the slots that differ, and how often; nothing where the segments differ elsewhere too."""
    slots = slots_of(new, side), slots_of(old, side)
    if _skeleton(new, slots[0]) != _skeleton(old, slots[1]):
        return {}
    found: dict[tuple[Filler, Filler], int] = {}
    answers: dict[Filler, Filler] = {}
    for now, before in zip(*slots, strict=True):
        pair = (before.sort, before.value), (now.sort, now.value)
        if answers.setdefault(pair[0], pair[1]) != pair[1]:
            return {}
        found[pair] = found.get(pair, 0) + 1
    return {pair: times for pair, times in found.items() if pair[0] != pair[1]}


def _skeleton(text: str, slots: Sequence[Slot]) -> str:
    parts, place = [], 0
    for slot in slots:
        parts += [text[place : slot.start], f"\0{slot.sort}\0"]
        place = slot.end
    return re.sub(r"\s+", "", fold("".join([*parts, text[place:]]))).lower()


def _render(printed: str, before: Filler, after: Filler, language: str, inflect: Inflect) -> str:
    if before[0] == "date":
        return render_date(printed, before[1], after[1], language)
    if before[0] == "name":
        return inflect(before[1], printed, after[1])
    (old, unit), (new, other) = (filler[1].split("|") for filler in (before, after))
    return render_figure(printed, Decimal(old), Decimal(new), language) if unit == other else ""


def _edited(target: str, edits: list[tuple[int, int, str]]) -> Adapted:
    swaps = []
    for start, end, text in sorted(edits, reverse=True):
        swaps.append(Swap(target[start:end], text))
        target = target[:start] + text + target[end:]
    return Adapted(target, tuple(reversed(swaps)))
