"""An abbreviation is used before the text introduces it.

It counts only where the text does introduce it later (以下简称, далее, hereinafter, or in brackets): what everybody
knows needs no introduction.

Source: GB/T 9704-2012; ГОСТ Р 7.0.97-2016; UN Editorial Manual.

Wrong: 上合组织…… 上海合作组织（以下简称“上合组织”）
Right: 上海合作组织（以下简称“上合组织”）…… 上合组织
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from termkit.checks.bitext.abbreviation import introductions
from termkit.checks.check import Check, Remark, Scope, SegmentPair, spans
from termkit.checks.context import Context
from termkit.checks.words import listed
from termkit.model import Severity


def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
    """A remark for the first early use of each abbreviation."""
    passed: list[SegmentPair] = []
    introduced: set[str] = set()
    for unit in units:
        for match in introductions(unit.source, context.source):
            name = match.group("name")
            early = _first_use(name, passed) if name not in introduced else None
            introduced.add(name)
            if early and len(name) > 1 and name not in listed("generic_abbreviations.txt"):
                earlier, place = early
                message = f"“{name}” is used before segment {unit.number} introduces it"
                yield Remark(earlier, message, spans((place, place + len(name))))
        passed.append(unit)


def _first_use(name: str, units: Iterable[SegmentPair]) -> tuple[SegmentPair, int] | None:
    """The first unit that has the name as a word of its own, and its place there."""
    own = re.compile(rf"(?<![^\W\u3400-\u9fff]){re.escape(name)}(?![^\W\u3400-\u9fff])")
    found = ((unit, match.start()) for unit in units if (match := own.search(unit.source)))
    return next(found, None)


CHECK = Check("SR104", "abbreviation-undefined", Severity.WARNING, run, Scope.TEXT, whole=True)
