"""An equivalent names a source that the register beside the glossary does not have.

The register is the file sources.tsv of the same folder; where there is none, nothing is asked.
What follows a colon in a key is the article or the page, which the register need not have.

Source: ISO 30042:2019, crossReference (targets must exist); practice of glossaries with a register of sources.

Wrong: ru глава государства, source un-chartre:4, and sources.tsv has un-charter
Right: ru глава государства, source un-charter:4
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.checks.sections import sections
from termkit.model import Severity


def run(located: Iterable[Located], _: Context) -> Iterator[Remark]:
    """A remark for each key of an equivalent that the register lacks."""
    for place, language, term in sections(place for place in located if place.register is not None):
        for key in filter(None, (part.partition(":")[0].strip() for part in term.source.split(";"))):
            if key not in (place.register or ()):
                yield Remark(place, f"{language} “{term.term}”: no source of the register is {key}")


CHECK = Check("TB115", "unknown-source", Severity.ERROR, run, Scope.ENTRIES)
