"""What miners find: candidates with their places and their evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from termkit.model.kinds import Kind, Link, Relation


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place of a candidate: a span of the document's `text`, the same in `raw`, and the sentence around it."""

    document: str
    start: int
    end: int
    raw_start: int
    raw_end: int
    sentence: str = ""
    fillers: tuple[str, ...] = ()
    """For a frame: what stood in its slots, in order."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The card that says why a candidate was proposed."""

    frequency: int = 0
    document_frequency: int = 0
    years: tuple[int, ...] = ()
    left_entropy: float | None = None
    right_entropy: float | None = None
    association: float | None = None
    keyness: float | None = None
    rule: str = ""
    nested_in: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A term candidate: a form as printed (frames with {} slots), its kind, a score from 0 to 1, and why."""

    term: str
    kind: Kind
    score: float
    evidence: Evidence = Evidence()
    occurrences: tuple[Occurrence, ...] = ()
    links: tuple[Link, ...] = ()
    reading: str = ""

    def linked(self, relation: Relation) -> tuple[str, ...]:
        """The targets of one relation."""
        return tuple(link.target for link in self.links if link.relation is relation)


class ReviewState(StrEnum):
    """Where a candidate stands in review."""

    NEW = "new"
    APPROVED = "approved"
    REJECTED = "rejected"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class RunSignature:
    """What is needed to repeat a mining run."""

    version: str
    miners: tuple[str, ...]
    parameters: tuple[tuple[str, str], ...]
    corpus: str
    """SHA-256 over the documents' ids and texts."""
