"""The tables under termkit/data/formats/: tab-separated, a header row, # for comments."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table, each by column name; missing cells are empty."""
    lines = [line for line in text(f"{name}.tsv").splitlines() if line.strip() and not line.startswith("#")]
    header = lines[0].split("\t")
    return tuple(dict(zip(header, line.split("\t") + [""] * len(header), strict=False)) for line in lines[1:])


@cache
def text(name: str) -> str:
    """A data file as text."""
    return files("termkit").joinpath("data", "formats", name).read_text(encoding="utf-8")
