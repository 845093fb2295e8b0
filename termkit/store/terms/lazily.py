"""The entries of a base, each put together when it is first asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from termkit.model import ConceptEntry, Kind
from termkit.store.codec import load
from termkit.store.database import TermBase


class LazyEntries(Mapping[str, ConceptEntry]):
    """Entries by id, in the order of their ids; it goes on without the base it was read from."""

    def __init__(self, base: TermBase, *, without: Kind) -> None:
        """Read what is stored of all entries but those of one kind."""
        rows = base.connection.execute("SELECT id, payload FROM entry WHERE kind != ? ORDER BY id", (without.value,))
        self._stored: dict[str, str] = dict(rows.fetchall())
        self._made: dict[str, ConceptEntry] = {}

    def __getitem__(self, id: str) -> ConceptEntry:  # noqa: A002  # the standard's word
        """The entry of that id."""
        if id not in self._made:
            self._made[id] = load(ConceptEntry, self._stored[id])
        return self._made[id]

    def but(self, others: Mapping[str, str]) -> LazyEntries:
        """The same, but for some that were dumped as they are to be read."""
        self._stored |= others
        return self

    def __iter__(self) -> Iterator[str]:
        """Their ids."""
        return iter(self._stored)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._stored)

    def as_stored(self) -> Iterator[ConceptEntry]:
        """All entries, not read as anything else."""
        return (load(ConceptEntry, payload) for payload in self._stored.values())

    def digest(self) -> str:
        """What changes with any entry (SHA-256)."""
        digest = hashlib.sha256()
        for payload in self._stored.values():
            digest.update(payload.encode())
        return digest.hexdigest()
