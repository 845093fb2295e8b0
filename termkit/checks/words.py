"""The word lists of the checks, read once from data/checks/."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def listed(name: str) -> tuple[str, ...]:
    """The lines of a list, comments left out."""
    text = (files("termkit") / "data/checks" / name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table by its header."""
    head, *body = (line.split("\t") for line in listed(name))
    return tuple(dict(zip(head, row, strict=True)) for row in body)
