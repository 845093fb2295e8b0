"""Border crossings of the list, and the class words of ports and crossings."""

from __future__ import annotations

import re

from termkit.mining.names import tables
from termkit.mining.names.page import Page
from termkit.text.patterns import one_of

TAIL = re.compile(one_of(tail for tail, kind in tables.rows("place_tails.tsv") if kind == "port"))
LONGEST_SIDE = 6


def known_crossing(page: Page, end: int) -> int | None:
    """Where a crossing of the list begins that is a name only beside a word for ports: 峒中|口岸, 里火|通道."""
    starts = range(max(0, end - LONGEST_SIDE), end - 1)
    known = tables.words("crossings.txt")
    return next((at for at in starts if page.text[at:end] in known and _is_free(page, at, end)), None)


def _is_free(page: Page, start: int, end: int) -> bool:
    """Whether nothing but places that lie wholly inside has been found there: 腾冲 of 腾冲猴桥."""
    return all(atom.label == "PLACE" and start <= atom.start and atom.end <= end for atom in page.atoms(start, end))
