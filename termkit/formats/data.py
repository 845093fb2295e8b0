"""The tables under termkit/data/formats/."""

from __future__ import annotations

from functools import cache

from termkit.text.tables import read_records


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table, each by column name; missing cells are empty."""
    return tuple(read_records(f"formats/{name}.tsv"))
