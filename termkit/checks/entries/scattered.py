"""An entry stands in two places: its rows are not together, or two entries bear one identifier.

What a reader changes in the one place the other contradicts, and `termkit build` refuses both.

Source: ISO 30042:2019 (the identifier of a conceptEntry is unique); practice of glossaries kept as tables.

Wrong: org-sco in the lines 3 and 90 of a file, or in two files
Right: one row of org-sco under the other
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.checks.sections import named
from termkit.model import Severity


def run(located: Iterable[Located], _: Context) -> Iterator[Remark]:
    """A remark for each place of an entry but the first; rows that follow one another are one place."""
    first: dict[str, Located] = {}
    last: Located | None = None
    for place in located:
        earlier = first.setdefault(place.entry.id, place) if place.entry.id else place
        if earlier is not place and not (last and _goes_on(last, place)):
            yield Remark(place, f"{named(earlier)} has the same identifier: the rows of one entry stand together")
        last = place


def _goes_on(last: Located, place: Located) -> bool:
    """Whether a row of a list is a further one of the entry before it."""
    return last.entry.id == place.entry.id and last.path == place.path


CHECK = Check("TB114", "scattered-entry", Severity.ERROR, run, Scope.ENTRIES)
