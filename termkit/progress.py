"""How long work says how far it is."""

from __future__ import annotations

from collections.abc import Callable

Advance = Callable[[str, int, int], None]
"""Told the stage, how much of it is done, and how much there is; 0 where nobody knows."""


def quiet(_stage: str, _done: int, _total: int) -> None:
    """Tell nobody."""
