"""Keys and forms that other rules made are made anew: a base outlives the program that filled it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from termkit.cores import in_processes
from termkit.model import ConceptEntry
from termkit.progress import Advance, quiet
from termkit.store.database import TermBase
from termkit.store.terms.entries import get_entry, stale_entries, write_terms
from termkit.workflow.base.makers import makers_of_keys
from termkit.workflow.base.preparing import Keys, keys_of, known_keys

ROUND, PART = 4000, 200
"""Entries held at once, and entries that a process inflects before it takes the next."""


def renew_forms(base: TermBase, advance: Advance = quiet) -> int:
    """Make anew, in one transaction, what other code, data or dictionaries made; how many entries it was.

    Nothing is written where nothing is stale.  Raises StoreError where the base cannot be written to.
    """
    if not stale_entries(base, makers_of_keys()):
        return 0
    with base.transaction():
        stale = stale_entries(base, makers_of_keys())  # another process may have done it meanwhile
        for first in range(0, len(stale), ROUND):
            entries = [get_entry(base, name).entry for name in stale[first : first + ROUND]]
            for place, (entry, keys) in enumerate(_inflected(entries), first):
                write_terms(base, entry, partial(known_keys, keys))
                advance("inflecting by the rules of today", place + 1, len(stale))
    return len(stale)


def _inflected(entries: list[ConceptEntry]) -> Iterator[tuple[ConceptEntry, Keys]]:
    """The entries with the keys of their terms, on both cores."""
    parts = [entries[first : first + PART] for first in range(0, len(entries), PART)]
    for part, keys in zip(parts, in_processes(keys_of, parts), strict=True):
        yield from ((entry, keys) for entry in part)
