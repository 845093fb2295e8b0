"""A term begins or ends with a blank, or has two in a row.

Source: ISO 30042:2019, 7 (content of term); translate-toolkit `startwhitespace`, `endwhitespace`, `doublespacing`.

Wrong: “принцип одного Китая ” with a blank at its end
Right: “принцип одного Китая”
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.checks.sections import sections
from termkit.model import Severity


def run(located: Iterable[Located], _: Context) -> Iterator[Remark]:
    """A remark for each term with blanks too many."""
    for place, language, term in sections(located):
        tidy = re.sub(r"\s+", " ", term.term).strip()
        if tidy != term.term.replace("\u00a0", " "):
            yield Remark(place, f"{language} “{term.term}” has blanks at an end or two in a row", suggestion=tidy)


CHECK = Check("TB107", "term-blanks", Severity.ERROR, run, Scope.ENTRIES)
