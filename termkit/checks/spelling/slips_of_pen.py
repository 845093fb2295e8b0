"""Slips that need no base: expressions with what should stand there, from a table; some are a habit of whole texts.

A row whose fourth cell is an expression is told only where the text has that one oftener than the wrong one: who always
writes a hyphen for a dash means it.  What `unless` finds shortly before makes it right: привести в соответствие.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from termkit.checks.check import Remark, SegmentPair, spans
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.normalize import fold
from termkit.text.sieve import Sieve

BEFORE = 60
"""Characters in which a text says what makes an expression right."""
SAME = "="
"""Stands for the signs themselves, in ASCII width."""


class Slip(NamedTuple):
    """What is wrong, what stands for it (a template of `re`), and what a text has that means it as it is."""

    wrong: Sieve
    right: str
    usual: re.Pattern[str] | None
    unless: re.Pattern[str] | None

    def places(self, text: str) -> Iterator[re.Match[str]]:
        """Where the text has it."""
        for match in self.wrong.finditer(text):
            if not (self.unless and self.unless.search(text, max(0, match.start() - BEFORE), match.start())):
                yield match

    def corrected(self, match: re.Match[str]) -> str:
        """What should stand there."""
        return fold(match.group()) if self.right == SAME else match.expand(self.right)


def slips(units: Iterable[SegmentPair], table: str, language: str) -> Iterator[Remark]:
    """A remark for each slip of a table in a text, with what should stand there."""
    held = list(units)
    for slip in _slips(table, primary(language)):
        found = [(unit, match) for unit in held for match in slip.places(unit.source)]
        if found and slip.usual and sum(len(slip.usual.findall(u.source)) for u in held) <= len(found):
            continue
        for unit, match in found:
            right = slip.corrected(match)
            message = f"“{match.group()}” should be “{right}”" if right else f"“{match.group()}” has a sign too many"
            yield Remark(unit, message, spans(match.span()), suggestion=right)


@cache
def _slips(table: str, language: str) -> tuple[Slip, ...]:
    return tuple(
        Slip(
            Sieve(row["wrong"]),
            row["right"],
            *(re.compile(row[cell]) if row.get(cell) else None for cell in ("usual", "unless")),
        )
        for row in rows(table)
        if row["language"] == language
    )
