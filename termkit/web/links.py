"""What a candidate or an entry is linked to, with the names to show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from termkit.errors import NotFound
from termkit.model import Link
from termkit.store.database import TermBase
from termkit.store.history.steps import HistoryStep
from termkit.store.mined.candidates import get_candidate
from termkit.store.terms.browse import entry_rows
from termkit.store.terms.search import names_of
from termkit.workflow.review.reviewing import entry_id


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


def linked_entries(base: TermBase, links: Iterable[Link], names: Mapping[str, str]) -> list[Linked]:
    """An entry's links; their targets are ids, `names` tells the terms of those that have no entry yet."""
    held = tuple(links)
    rows = entry_rows(base, {link.target for link in held})
    known = {**names, **{id_: row.zh for id_, row in rows.items()}}
    return [Linked(link.relation, known.get(link.target, link.target), link.note, 0, link.target) for link in held]


def names_in(base: TermBase, steps: Iterable[HistoryStep]) -> dict[str, str]:
    """The Chinese terms of the entries that some changes were about, by id; an entry that is gone has none."""
    subjects = (step.subject.partition(":") for step in steps)
    ids = sorted({name for what, _, name in subjects if what in ("entry", "conflict")})
    return {id_: name for id_, name in names_of(base, ids).items() if name}


def names_to_be(base: TermBase, links: Iterable[Link]) -> dict[str, str]:
    """The terms of a candidate's links by the ids their entries have or would be given."""
    found = {}
    for link in links:
        try:
            target = get_candidate(base, link.target)
        except NotFound:
            continue
        found[target.entry or entry_id(target.candidate.kind, target.candidate.term)] = target.candidate.term
    return found
