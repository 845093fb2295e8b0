"""What every diplomatic gazetteer holds: states, regions, cities, organisations, treaties."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termkit.mining.names import tables
from termkit.mining.names.transcription import are_signs
from termkit.model import Kind
from termkit.text.normalize import fold

SURE_CROSSING = 4
"""Characters from which a crossing is a name without a word for ports beside it: 嘎顺苏海图."""
NAME_LENGTH = 5
"""A short form from this length on reads as a name (联合国安理会); below, as an abbreviation (安理会)."""


class Known(NamedTuple):
    """A gazetteer entry: its kind, what the grammars see in it, and what it is short for."""

    kind: Kind
    label: str
    full: str = ""


@cache
def entries() -> dict[str, Known]:
    """Folded form to entry; the first table that names a form decides."""
    known: dict[str, Known] = {}
    for country in tables.countries():
        for name in filter(None, (country.formal, country.name, *country.others)):
            known.setdefault(fold(name), Known(Kind.PLACE, "COUNTRY"))
        for capital in country.capital:
            known.setdefault(capital, Known(Kind.PLACE, "PLACE"))
    for form in tables.traditional_states():
        known.setdefault(form, Known(Kind.PLACE, "COUNTRY"))
    for name, sort in tables.rows("places.tsv"):
        known.setdefault(fold(name), Known(Kind.PLACE, "REGION" if sort == "region" else "PLACE"))
    for form, body in _bodies():
        known.setdefault(form, body)
    for name, acronym in tables.rows("treaties.tsv"):
        known.setdefault(fold(name), Known(Kind.DOCUMENT, "TITLE"))
        if acronym:
            known.setdefault(acronym, Known(Kind.ABBREVIATION, "TITLE", name))
    for (name,) in tables.rows("initiatives.tsv"):
        known.setdefault(fold(name), Known(Kind.PROJECT, "EVENT"))
    for name in sorted(tables.words("historical_persons.txt")):
        known.setdefault(name, Known(Kind.PERSON, "PERSON"))
    for name in sorted(filter(_is_sure_crossing, tables.words("crossings.txt"))):
        known.setdefault(name, Known(Kind.PLACE, "PLACE"))
    for short, full in tables.contractions().items():
        known.setdefault(short, Known(Kind.ABBREVIATION, "", full))
    return known


def is_place(form: str) -> bool:
    """Whether a form is a place of the gazetteer."""
    return form in entries() and entries()[form].kind is Kind.PLACE


def _bodies() -> Iterator[tuple[str, Known]]:
    """The organisations with their short forms; committees that are joined by 和 by 与 too."""
    for name, shorts in tables.organisations().items():
        yield fold(name), Known(Kind.ORGANISATION, "ORG")
        if name.endswith("委员会"):
            yield fold(name).replace("和", "与"), Known(Kind.ORGANISATION, "ORG")
        for short in shorts:
            kind = Kind.ABBREVIATION if len(short) < NAME_LENGTH or short.isascii() else Kind.ORGANISATION
            yield fold(short), Known(kind, "ORG", name)


def _is_sure_crossing(name: str) -> bool:
    return len(name) >= SURE_CROSSING and are_signs(name)
