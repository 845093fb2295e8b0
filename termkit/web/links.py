"""What a candidate or an entry is linked to, with the names to show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from termkit.errors import NotFound
from termkit.model import Link
from termkit.store.browse import entry_rows
from termkit.store.candidates import get_candidate
from termkit.store.database import TermBase


@dataclass(frozen=True, slots=True)
class Linked:
    """One link: its relation, the other's name, and its candidate number or entry id where the base has them."""

    relation: str
    name: str
    note: str = ""
    candidate: int = 0
    entry: str = ""


def linked(base: TermBase, links: Iterable[Link]) -> list[Linked]:
    """A candidate's links; their targets are terms."""
    found = []
    for link in links:
        try:
            target = get_candidate(base, link.target)
            found.append(Linked(link.relation, target.candidate.term, link.note, target.id, target.entry or ""))
        except NotFound:
            found.append(Linked(link.relation, link.target, link.note))
    return found


def linked_entries(base: TermBase, links: Iterable[Link]) -> list[Linked]:
    """An entry's links; their targets are ids."""
    held = tuple(links)
    rows = entry_rows(base, {link.target for link in held})
    return [
        Linked(link.relation, rows[link.target].zh if link.target in rows else link.target, link.note, 0, link.target)
        for link in held
    ]
