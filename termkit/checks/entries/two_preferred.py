"""An entry has two preferred terms in one language.

Source: ISO 30042:2019, administrativeStatus; ISO 704:2022, 6.3.2 (one preferred designation).

Wrong: ru preferred: принцип одного Китая, принцип единого Китая
Right: ru preferred: принцип одного Китая; admitted: принцип единого Китая
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.model import Severity, Status


def run(located: Iterable[Located], _: Context) -> Iterator[Remark]:
    """A remark for each language with more than one preferred term valid at one time."""
    for place in located:
        for section in place.entry.sections:
            preferred = [t for t in section.terms if t.status is Status.PREFERRED]
            if len({(t.valid_from, t.valid_to) for t in preferred}) < len(preferred):
                terms = ", ".join(t.term for t in preferred)
                yield Remark(place, f"{section.language} has {len(preferred)} preferred terms: {terms}")


CHECK = Check("TB102", "two-preferred", Severity.ERROR, run, Scope.ENTRIES)
