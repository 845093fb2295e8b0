"""An entry links to one that the base does not have, or to itself.

Source: ISO 30042:2019, crossReference (targets must exist).

Wrong: abbreviates=org-shanghai-cooperation-organisation, and no entry has that id
Right: abbreviates=org-shanghai-cooperation-organization
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Check, Located, Remark, Scope
from termkit.checks.context import Context
from termkit.model import Severity


def run(located: Iterable[Located], _: Context) -> Iterator[Remark]:
    """A remark for each link without a target."""
    places = list(located)
    known = {place.entry.id for place in places}
    for place in places:
        for link in place.entry.links:
            if link.target not in known or link.target == place.entry.id:
                yield Remark(place, f"{link.relation}={link.target} leads nowhere")


CHECK = Check("TB111", "lone-link", Severity.WARNING, run, Scope.ENTRIES)
