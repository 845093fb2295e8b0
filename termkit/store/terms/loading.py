"""A load of glossary entries that never overwrites what a person decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from termkit.model import ConceptEntry
from termkit.store.codec import dump
from termkit.store.database import TermBase
from termkit.store.rows import Changes, Indexer
from termkit.store.terms.conflicts import Contradiction, add_conflict
from termkit.store.terms.entries import GLOSSARY, digest_of_source, get_entry, put_entry, remove_entry

LayOver = Callable[[ConceptEntry, ConceptEntry], tuple[ConceptEntry, list[Contradiction]]]
"""Gives the entry that the base has, with what an incoming one adds, and what the two say against each other."""
EDITED = [Contradiction("source")]
"""Edited here, and changed in its source too."""


class _Held(NamedTuple):
    """What the base knows of an entry before its source is read."""

    digest: str
    edited: int
    origin: str


def load_entries(base: TermBase, entries: Iterable[ConceptEntry], *, index: Indexer, lay_over: LayOver) -> Changes:
    """Bring the base up to its glossaries' entries, in one transaction, and say what changed.

    What a person edited is kept; where the glossary changed too, its version waits as a conflict.  What came into the
    base some other way (an import, a review) gets what the glossary adds, and what contradicts it waits.  Glossary
    entries that the glossaries no longer have are removed, unless edited.
    """
    changes = Changes()
    with base.transaction() as connection:
        rows = connection.execute("SELECT id, digest, edited, origin FROM entry")
        known = {row[0]: _Held(*row[1:]) for row in rows}
        for entry in entries:
            held = known.pop(entry.id, None)
            getattr(changes, _load(base, entry, held, index, lay_over)).append(entry.id)
        for gone in (name for name, held in known.items() if held.origin == GLOSSARY and not held.edited):
            remove_entry(base, gone)
            changes.gone.append(gone)
    return changes


def _load(base: TermBase, entry: ConceptEntry, held: _Held | None, index: Indexer, lay_over: LayOver) -> str:
    """Write one entry, as far as it may be written; the name of the change."""
    payload = dump(entry)
    if held and held.digest == digest_of_source(payload):
        return "kept" if held.edited else "unchanged"
    if held and (held.edited or held.origin != GLOSSARY):
        return _reconcile(base, entry, held, index, lay_over)
    put_entry(base, entry, index=index, origin=GLOSSARY, edited=False, payload=payload)
    return "changed" if held else "new"


def _reconcile(base: TermBase, entry: ConceptEntry, held: _Held, index: Indexer, lay_over: LayOver) -> str:
    """Let a person's entry and the glossary's stand together, or wait for a decision; the name of the change.

    What the glossary says is remembered: once decided, the same conflict does not come back with the next build.
    """
    mine = get_entry(base, entry.id).entry
    joined, against = (mine, EDITED) if held.origin == GLOSSARY else lay_over(mine, entry)
    if against:
        add_conflict(base, entry, GLOSSARY, against)
    elif joined != mine:
        put_entry(base, joined, index=index)
    base.connection.execute("UPDATE entry SET digest = ? WHERE id = ?", (digest_of_source(dump(entry)), entry.id))
    return "conflicting" if against else "kept" if joined == mine else "changed"
