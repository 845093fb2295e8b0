"""What the glossaries that come with the program call a person, for verbs that work without a term base."""

from __future__ import annotations

import csv
from functools import cache

from termkit.workflow.glossaries import packaged_glossaries

PERSONS = "persons.tsv"


def glossary_name(name: str, language: str) -> str:
    """The preferred form of a person's Chinese name in the language; empty where the glossaries do not have it."""
    return next((row.get(language) or "" for row in _persons() if row["zh"] == name and not row["zh_status"]), "")


@cache
def _persons() -> tuple[dict[str, str], ...]:
    folder = packaged_glossaries()
    if folder is None or not (folder / PERSONS).exists():
        return ()
    with (folder / PERSONS).open(encoding="utf-8", newline="") as lines:
        table = (line for line in lines if not line.startswith("#"))
        return tuple(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
