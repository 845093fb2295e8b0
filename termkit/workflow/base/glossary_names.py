"""What the glossaries that come with the program call a person or place, for verbs that work without a term base."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from termkit.workflow.base.glossaries import packaged_glossaries

NAMES = ("persons.tsv", "places.tsv", "ports.tsv", "countries.tsv")


def glossary_name(name: str, language: str) -> str:
    """The form of a person's or place's Chinese name in the language, of a bare surname too; else nothing."""
    rows = (row for row in _names() if row["zh"] == name and row["zh_status"] != "deprecated")
    return next((row[language] for row in rows if row.get(language)), "")


@cache
def _names() -> tuple[dict[str, str], ...]:
    folder = packaged_glossaries()
    return tuple(row for name in NAMES for row in _rows(folder / name)) if folder else ()


def _rows(path: Path) -> Iterator[dict[str, str]]:
    if path.exists():
        with path.open(encoding="utf-8", newline="") as lines:
            table = (line for line in lines if not line.startswith("#"))
            yield from csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
