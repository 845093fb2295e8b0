"""How a source term fared in a target, and what else is known of that."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from termkit.checks.context import Mention


class Outcome(StrEnum):
    """How a source term fared."""

    RENDERED = "rendered"
    LOOSE = "loose"
    DEPRECATED = "deprecated"
    OTHER = "other"
    MISSPELT = "misspelt"
    UNTRANSLATABLE = "untranslatable"
    DOUBTFUL = "doubtful"
    MISSING = "missing"


class Verdict(NamedTuple):
    """The outcome for one mention, with what stands in the target instead, if that is known."""

    outcome: Outcome
    mention: Mention
    allowed: tuple[str, ...] = ()
    suggestion: str = ""
    span: tuple[int, int] | None = None
    instead: str = ""
    instead_term: str = ""
    """The dictionary form of what stands instead, where the base has it."""
    should_be: str = ""
    """For MISSPELT: the name in the form that the place needs."""
    other: str = ""
    """For OTHER: the source term that the rendering belongs to."""
    is_linked: bool = False
    """For OTHER: whether the base links the two terms, so that one may be taken for the other."""
    trace: tuple[str, ...] = ()
    """For MISSING: what in the target hints at another rendering, so that this is no ellipsis."""
    is_implied: bool = False
    """For MISSING: whether a word of the target may stand for the term, if that was said shortly before."""
    is_taken_up: bool = False
    """For MISSING: whether this and a noun of the target point back at what was said just before."""
    keeps_its_head: bool = False
    """For MISSING: whether its head stands there, alone, and nothing else of it."""
    is_cut_short: bool = False
    """For MISSING: whether some of its words stand there, and nothing for the others."""
    is_reworded: bool = False
    """For MISSING: whether the words of the term stand there but for one, which is another."""
    is_person: bool = False
    """For MISSING: whether it is a person's name, which the next sentences leave out."""
    is_pointed_at: bool = False
    """For MISSING: whether the source itself points back to it: 这些抗体, 该公约."""
    is_rivalled: bool = False
    """For MISSING: whether another country, or another party of the two, stands there instead of this one."""
    doubt: str = ""
    """For DOUBTFUL: why it may be no error."""
