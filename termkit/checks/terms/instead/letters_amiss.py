"""The letters of a name with one wrong beside its full name: Joint Comprehensive Plan of Action (JCPO)."""

from __future__ import annotations

import re

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import SegmentPair
from termkit.checks.context import Looked
from termkit.text.inflection import is_acronym

LETTERS = re.compile(r"(?<![\w-])[A-ZА-ЯЁ]{3,7}(?![\w-])")
FEWEST = 4
"""Letters from which an acronym with one wrong is no other one."""


def letters_amiss(allowed: list[BaseTerm], pair: SegmentPair, looked: Looked) -> tuple[int, int] | None:
    """The place of letters in the target that neither the source nor a term has, one letter off those of the name."""
    from rapidfuzz.distance import OSA

    own = [term.term.term for term in allowed if is_acronym(term.term.term) and len(term.term.term) >= FEWEST]
    if not own or any(letters in pair.target for letters in own):
        return None
    taken = [rendering.span for rendering in looked.renderings]
    for found in LETTERS.finditer(pair.target):
        free = not any(start <= found.start() < end for start, end in taken) and found.group() not in pair.source
        if free and any(one[0] == found.group()[0] and OSA.distance(one, found.group()) == 1 for one in own):
            return found.span()
    return None
