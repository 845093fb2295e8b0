"""The target is much longer or much shorter than a translation of the source would be.

Measured on the UN Charter and TICO-19: a Chinese character makes 3.7 Russian or 3.3 English letters; units beyond a
third or three times of that are reported, short ones only beyond more.  What stands in brackets, beyond as much as the
source has in its own, may have been added.

Source: Gale and Church 1993 (length model); Xbench.

Wrong: a source of 60 characters with a target of 20 letters
Right: a source of 60 characters with a target of 200 letters
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.check import Check, Remark, SegmentPair, each
from termkit.checks.context import Context
from termkit.model import Severity, primary
from termkit.text.languages import han_runs

LETTERS_PER_HAN = {"ru": 3.7, "en": 3.3}
FEWEST = 20
LEAST = 50
TOO_FAR = 3.0
LONGER, SHORTER = 75.0, 40.0
"""Letters by which a unit may well be longer or shorter: of a short one they are many times its length."""
BRACKETS = re.compile(r"[（(][^（()）]*[)）]")


def look(pair: SegmentPair, context: Context) -> Iterator[Remark]:
    """A remark for a unit out of all proportion."""
    here, there = _weight(pair.source, context.target), _weight(pair.target, context.source)
    if not pair.target.strip() or max(here, there) < LEAST:
        return
    bare = there - max(0.0, _bracketed(pair.target, context.source) - _bracketed(pair.source, context.target))
    if _is_too_far(here, there) and (there < here or _is_too_far(here, bare)):
        yield Remark(pair, f"the target is {there / max(here, 1.0):.1f} times as long as expected")


def _is_too_far(here: float, there: float) -> bool:
    """Whether one length is beyond what the other lets expect."""
    small, large = sorted((max(here, 1.0), max(there, 1.0)))
    return large / small > TOO_FAR + (LONGER if there > here else SHORTER) / max(here, FEWEST)


def _bracketed(text: str, other: str) -> float:
    """The length of what stands in brackets."""
    return sum(_weight(found, other) for found in BRACKETS.findall(text))


def _weight(text: str, other: str) -> float:
    """The length in letters: a Han character counts for what it makes in the other language."""
    weight = LETTERS_PER_HAN.get(primary(other), LETTERS_PER_HAN["en"])
    han = sum(len(run.group()) for run in han_runs(text))
    return han * weight + len(text) - han


CHECK = Check("BT314", "length-ratio", Severity.WARNING, each(look))
