"""What the store hands out beside the model: rows with their revision, and counts of what a verb changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from termkit.model import Candidate, ConceptEntry, Kind, ReviewState, Suggestion, TermSection


@dataclass(frozen=True, slots=True)
class TermKeys:
    """What a term is found by beside its own text: toneless pinyin, initials, inflected forms."""

    plain: str = ""
    initials: str = ""
    forms: tuple[str, ...] = ()
    made: str = ""
    """A digest of the rules that made these: keys of other rules are stale."""


Suggestions = dict[str, tuple[Suggestion, ...]]
"""Machine-made equivalents by language, best first."""

Indexer = Callable[[TermSection, str, Kind | None], TermKeys]
"""Gives the keys of a term in a language, by the kind of its entry.

The workflow passes it in, since readings are a sibling of the store.
"""


@dataclass(frozen=True, slots=True)
class StoredCandidate:
    """A candidate with where it stands: rank from 1, review state, entry it belongs to, revision for safe changes."""

    id: int
    candidate: Candidate
    rank: int
    state: ReviewState
    entry: str | None
    revision: int
    gone: bool = False
    suggestions: Suggestions = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """An entry with its origin (glossary, review, import) and revision."""

    entry: ConceptEntry
    origin: str
    edited: bool
    revision: int


@dataclass(slots=True)
class Changes:
    """What a load changed: ids or terms, each listed once."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    """Edited by a person: left alone."""
    conflicting: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        """How many of each."""
        return {
            name: len(getattr(self, name)) for name in ("new", "changed", "unchanged", "kept", "conflicting", "gone")
        }
