"""An equivalent tells no source.

Chinese terms are attested by the documents they were mined from; equivalents must say where they stand.
Lists of others that have no column for it are not asked.

Source: ISO 26162-1:2019, 5.4 (source of terminological data); IATE handbook, “reference mandatory”.

Wrong: ru принцип одного Китая, no source
Right: ru принцип одного Китая, source statement-2013-09-07
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.checks.sections import sections
from termkit.model import Reliability, Severity, primary


def run(located: Iterable[Located], _: Context) -> Iterator[Remark]:
    """A remark for each equivalent in another language than Chinese without a source."""
    for place, language, term in sections(place for place in located if place.tells_sources):
        if primary(language) != "zh" and not term.source and term.reliability is not Reliability.OWN:
            yield Remark(place, f"{language} “{term.term}” has no source")


CHECK = Check("TB103", "missing-source", Severity.WARNING, run, Scope.ENTRIES)
