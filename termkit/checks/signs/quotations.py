"""Quotations and brackets that run over several units: one opens them, a later one closes them.

A unit is a sentence or a row of a table, so a sign without its partner there need be no fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from termkit.checks.check import SegmentPair
from termkit.checks.signs.marks import PAIRS, QUOTES, Fault

REACH = 12
"""Units over which a quotation may run from paragraph to paragraph."""
NEAR = 3
"""Lines over which a bracket may."""
NEXT = 1
"""Lines over which a title may: it is broken at the end of a line."""
TITLES = frozenset("《》〈〉")
Read = Callable[[SegmentPair], str]
Find = Callable[[SegmentPair], list[Fault]]
Waiting = list[tuple[SegmentPair, list[Fault]]]


@dataclass(frozen=True, slots=True)
class Lonely:
    """A sign without its partner, and the text in which it stands."""

    unit: SegmentPair
    text: str
    fault: Fault

    @property
    def sign(self) -> str:
        """The sign itself."""
        return self.text[self.fault.start]


def lonely_signs(
    units: Iterable[SegmentPair],
    find: Find,
    read: Read,
    may_run: Callable[[Lonely], bool],
    running: frozenset[str] = QUOTES,
) -> Iterator[tuple[SegmentPair, list[Fault]]]:
    """Each unit with its signs without partner, those of running quotations left out.

    `find` gives the faults of a unit, `read` its text; `may_run` says whether an opening sign may begin a quotation
    that runs on; `running` are the signs that do so at all, brackets over NEAR units and those of titles to the next.
    """
    waiting: Waiting = []
    for unit in units:
        faults = find(unit)
        for fault in [fault for fault in faults if read(unit)[fault.start] in PAIRS.values()]:
            opener = _opener(waiting, Lonely(unit, read(unit), fault), read, may_run, running)
            if opener:
                opener[1].remove(opener[0])
                faults.remove(fault)
        waiting.append((unit, faults))
        if len(waiting) > REACH:
            yield waiting.pop(0)
    yield from waiting


def _opener(
    waiting: Waiting, closer: Lonely, read: Read, may_run: Callable[[Lonely], bool], running: frozenset[str]
) -> tuple[Fault, list[Fault]] | None:
    """The sign that a closing one belongs to, and the list it stands in: nothing of their kind is between."""
    for unit, faults in reversed(waiting[-_reach(closer.sign) :]):
        text = read(unit)
        for fault in reversed(faults):
            sign = text[fault.start]
            if unit.path == closer.unit.path and sign in running and PAIRS.get(sign) == closer.sign:
                return (fault, faults) if may_run(Lonely(unit, text, fault)) else None
        if closer.sign in text or any(PAIRS.get(sign) == closer.sign for sign in text):
            return None
    return None


def _reach(sign: str) -> int:
    """The units over which what ends with the sign may run."""
    return NEXT if sign in TITLES else REACH if sign in QUOTES else NEAR


def begins_speech(lonely: Lonely) -> bool:
    """Whether an opening sign stands where words of somebody begin: first in its unit, or after a colon."""
    before = lonely.text[: lonely.fault.start].rstrip()
    return not before or before.endswith((":", "：", ",", "，", "—", "–"))


def in_paragraphs(
    units: Iterable[SegmentPair], find: Callable[[str], Iterable[Fault]]
) -> Iterator[tuple[SegmentPair, list[Fault]]]:
    """Each segment of a text with the signs that have no partner in its paragraph, which a line break ends."""
    paragraph: list[SegmentPair] = []
    for unit in units:
        paragraph.append(unit)
        if unit.source.endswith(("\n", "\r", "\u2029")):
            yield from _shared_out(paragraph, find)
            paragraph = []
    yield from _shared_out(paragraph, find)


def _shared_out(
    paragraph: list[SegmentPair], find: Callable[[str], Iterable[Fault]]
) -> Iterator[tuple[SegmentPair, list[Fault]]]:
    """The faults of a paragraph, each given to the segment that it stands in."""
    faults = list(find("".join(unit.source for unit in paragraph)))
    starts = accumulate((len(unit.source) for unit in paragraph), initial=0)
    for unit, start in zip(paragraph, starts, strict=False):
        end = start + len(unit.source)
        yield unit, [f._replace(start=f.start - start, end=f.end - start) for f in faults if start <= f.start < end]
