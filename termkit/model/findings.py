"""What checks report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def reaches(self, least: Severity) -> bool:
        """Whether it matters at least as much as another one."""
        return _GRAVEST_FIRST.index(self) <= _GRAVEST_FIRST.index(least)


_GRAVEST_FIRST = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check has to say of one place."""

    code: str
    severity: Severity
    message: str
    unit: int | None = None
    """Number of the unit or segment in its file, from 1."""
    path: str = ""
    line: int | None = None
    """Line of its file, from 1; of a unit where it begins; of a table that has no lines its row."""
    column: int | None = None
    language: str = ""
    source: str = ""
    target: str = ""
    source_spans: tuple[Span, ...] = ()
    target_spans: tuple[Span, ...] = ()
    suggestion: str = ""
    entry: str = ""
    """Id of the concept entry it is about, where there is one."""
    fits: bool = False
    """Whether the suggestion is known to be in the form that its place needs."""

    @property
    def is_of_unit(self) -> bool:
        """Whether it is of a unit, wherever that stands, and not of a place in a text."""
        return self.unit is not None and self.column is None
