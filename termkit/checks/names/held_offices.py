"""Kinds of offices, as the notes of persons name them and as texts do right beside a person."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from termkit.checks.names.tenures import Tenure, tenures
from termkit.text.tables import read_rows


class Office(NamedTuple):
    """A kind of office: as notes name it, and as texts do."""

    noted: re.Pattern[str]
    title: re.Pattern[str]

    def of(self, note: str) -> list[Tenure]:
        """Those of a person's offices that are of the kind."""
        return [tenure for tenure in tenures(note) if self.noted.search(tenure.office)]


@cache
def offices_in(language: str) -> tuple[Office, ...]:
    """The kinds of offices with their titles in a language."""
    header, *rows = read_rows("checks/held_offices.tsv")
    column = header.index(language)
    return tuple(Office(re.compile(row[0]), re.compile(row[column])) for row in rows)
