"""What the glossaries that come with the program call a person, for verbs that work without a term base."""

from __future__ import annotations

import csv
from functools import cache

from termkit.workflow.glossaries import packaged_glossaries

PERSONS = "persons.tsv"


def glossary_name(name: str, language: str) -> str:
    """The form of a person's Chinese name in the language, of a bare surname too; empty where nobody is called so."""
    rows = (row for row in _persons() if row["zh"] == name and row["zh_status"] != "deprecated")
    return next((row[language] for row in rows if row.get(language)), "")


@cache
def _persons() -> tuple[dict[str, str], ...]:
    folder = packaged_glossaries()
    if folder is None or not (folder / PERSONS).exists():
        return ()
    with (folder / PERSONS).open(encoding="utf-8", newline="") as lines:
        table = (line for line in lines if not line.startswith("#"))
        return tuple(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
