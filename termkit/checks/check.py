"""What a check is, what it looks at, and what it remarks."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from termkit.model import ConceptEntry, Severity, Span

if TYPE_CHECKING:
    from termkit.checks.context import Context


class Scope(StrEnum):
    """What a check looks at."""

    BITEXT = "bitext"
    TEXT = "text"
    ENTRIES = "entries"


@dataclass(frozen=True, slots=True)
class SegmentPair:
    """A unit of a bitext, or of one text (its `target` is then empty).

    `number` counts from 1 in its file; `line` and `column` (from 1) tell where `source` begins in the file, if known.
    """

    number: int
    source: str
    target: str = ""
    id: str = ""
    path: str = ""
    line: int | None = None
    column: int | None = None
    target_line: int | None = None
    source_codes: tuple[str, ...] = ()
    target_codes: tuple[str, ...] = ()
    """Inline elements of the file's own mark-up, by name and number (g 1), that are not in the text."""
    wide_blanks: tuple[tuple[int, int], ...] = ()
    """Blanks of `source` that are several in the file: their offsets, and how many they are."""
    protected: tuple[str, ...] = ()
    """Pieces of `source` that the file's own mark-up keeps from being translated; all of it where the unit is."""
    printed: tuple[str, str] | None = None
    """Source and target as the file has them, where it has no-break or typographic blanks and hyphens."""


@dataclass(frozen=True, slots=True)
class Located:
    """An entry of a glossary, or a raw row of it, and where it stands."""

    entry: ConceptEntry
    path: str = ""
    line: int | None = None
    tells_sources: bool = True
    """Whether its file is one that says where equivalents come from."""
    register: frozenset[str] | None = None
    """The keys of the sources that stand beside its file, where there is a register of them."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check has to say of one unit; the runner makes a Finding of it."""

    unit: SegmentPair | Located
    message: str
    source_spans: tuple[Span, ...] = ()
    target_spans: tuple[Span, ...] = ()
    suggestion: str = ""
    entry: str = ""
    severity: Severity | None = None
    """Where it differs from the check's own: doubtful remarks are INFO."""
    fits: bool = False
    """Whether the suggestion is known to be in the form that its place needs."""


Run = Callable[[Iterable[SegmentPair], "Context"], Iterable[Remark]]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule with a stable code; `run` is given all units and yields remarks.

    `whole` is True for a check that compares units far apart: the others may be given a file in blocks.
    The rule as people read it is the docstring of the module that holds `run`.
    """

    code: str
    name: str
    severity: Severity
    run: Callable[..., Iterable[Remark]]
    scope: Scope = Scope.BITEXT
    whole: bool = False
    yields_to: tuple[str, ...] = ()
    """Codes that tell the same error with more knowledge: a word that one of them tells of is not told again."""

    settles: bool = False
    """Whether all has been said of a unit that it speaks of: there is no translation to look at."""

    @property
    def rule(self) -> str:
        """The rule, its source, wrong and right examples."""
        return inspect.cleandoc(sys.modules[self.run.__module__].__doc__ or "")


def spans(*places: tuple[int, int]) -> tuple[Span, ...]:
    """The spans of (start, end) pairs."""
    return tuple(Span(start, end) for start, end in places)


def each(look: Callable[[SegmentPair, Context], Iterable[Remark]]) -> Run:
    """The `run` of a check that looks at every unit by itself."""

    def run(units: Iterable[SegmentPair], context: Context) -> Iterator[Remark]:
        for unit in units:
            yield from look(unit, context)

    run.__module__ = look.__module__
    return run
