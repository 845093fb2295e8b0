"""Several changes as one action: one transaction, one number in the history, one undo."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from termkit.store.database import TermBase
from termkit.store.history.steps import next_step


@contextmanager
def one_action(base: TermBase) -> Iterator[int]:
    """Give the number of the action that begins; whatever is recorded inside is counted under it, or not at all."""
    with base.transaction():
        first = next_step(base)
        yield first
        base.connection.execute("UPDATE history SET step = ? WHERE step > ?", (first, first))
