"""An abbreviation is used before the text introduces it.

It counts only where the text does introduce it later (以下简称, далее, hereinafter, or in brackets): what everybody
knows needs no introduction.

Source: GB/T 9704-2012; ГОСТ Р 7.0.97-2016; UN Editorial Manual.

Wrong: 上合组织…… 上海合作组织（以下简称“上合组织”）
Right: 上海合作组织（以下简称“上合组织”）…… 上合组织
"""

from __future__ import annotations

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
            early = next((u for u in passed if name in u.source), None) if name not in introduced else None
            introduced.add(name)
            if early and len(name) > 1 and name not in listed("generic_abbreviations.txt"):
                place = early.source.index(name)
                message = f"“{name}” is used before segment {unit.number} introduces it"
                yield Remark(early, message, spans((place, place + len(name))))
        passed.append(unit)


CHECK = Check("SR104", "abbreviation-undefined", Severity.WARNING, run, Scope.TEXT, whole=True)
