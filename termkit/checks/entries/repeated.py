"""A language of an entry has the same term twice.

Spellings that differ in capitals, hyphens or quotation marks are two terms and no error.

Source: ISO 26162-1:2019 (doublettes); ISO 30042:2019, termSec (one section a term).

Wrong: zh 亚信进程 (preferred), 亚信进程 (admitted)
Right: zh 亚信进程 (preferred), “亚信”进程 (admitted)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.model import Severity
from termkit.text.normalize import as_read


def run(located: Iterable[Located], _: Context) -> Iterator[Remark]:
    """A remark for each term that a language of an entry repeats."""
    for place in located:
        for section in place.entry.sections:
            times = Counter(as_read(term.term) for term in section.terms)
            for term, count in times.items():
                if count > 1:
                    yield Remark(place, f"{section.language} has the term “{term}” {count} times")


CHECK = Check("TB112", "repeated-term", Severity.WARNING, run, Scope.ENTRIES)
