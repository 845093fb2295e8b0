"""A quotation mark or bracket of a term is never closed, or closes nothing.

Source: GB/T 15834-2011; Мильчин, Чельцова, 2.4.

Wrong: инициатива «Один пояс, один путь
Right: инициатива «Один пояс, один путь»
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.checks.sections import sections
from termkit.checks.signs.marks import BRACKETS, QUOTES, unbalanced
from termkit.model import Severity


def run(located: Iterable[Located], _: Context) -> Iterator[Remark]:
    """A remark for each sign without its partner."""
    for place, language, term in sections(located):
        for fault in unbalanced(term.term, QUOTES | BRACKETS - {"{", "}"}):
            yield Remark(place, f"{language} “{term.term}”: {fault.message}")


CHECK = Check("TB106", "term-unbalanced", Severity.ERROR, run, Scope.ENTRIES)
