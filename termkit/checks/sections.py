"""Walking over the terms of located entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from termkit.checks.check import Located
from termkit.model import TermSection


def sections(located: Iterable[Located]) -> Iterator[tuple[Located, str, TermSection]]:
    """Every term with its entry and its language."""
    for place in located:
        for section in place.entry.sections:
            for term in section.terms:
                yield place, section.language, term


def named(place: Located) -> str:
    """What a reader finds the entry by; rows of lists may have no id."""
    where = f"{place.path}:{place.line}" if place.line else ""
    return f"{place.entry.id} ({where})" if place.entry.id and where else place.entry.id or where
