"""A source term of a unit that no form of an equivalent renders, with all that may tell why."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import SegmentPair
from termkit.checks.context import Context, Looked, Mention
from termkit.checks.terms.doubts.left_over import Rest
from termkit.checks.terms.shapes import loose


@dataclass(frozen=True)
class Case:
    """The term where the source has it, the equivalents that would do, and what was found in the unit."""

    mention: Mention
    allowed: list[BaseTerm]
    looked: Looked
    pair: SegmentPair
    context: Context

    @property
    def text(self) -> str:
        """The term as the source has it."""
        return self.mention.text

    @property
    def source(self) -> str:
        """The text of the source."""
        return self.pair.source

    @property
    def target(self) -> str:
        """The text of the target."""
        return self.pair.target

    @property
    def language(self) -> str:
        """The language of the target."""
        return self.context.target

    @cached_property
    def words(self) -> list[str]:
        """The words of the target as they are matched."""
        return loose.tokens(self.target, self.language)

    @cached_property
    def known(self) -> list[tuple[int, int]]:
        """Where terms stand in the target that the source has."""
        return self.looked.explained()

    @cached_property
    def rest(self) -> Rest:
        """The unit without the term."""
        return Rest(self.pair, self.mention, self.known, self.language)

    @property
    def is_of_a_name(self) -> bool:
        """Whether one of the equivalents is a name."""
        return any(term.is_name for term in self.allowed)

    def forms_of(self, term: BaseTerm) -> list[str]:
        """The forms of an equivalent."""
        return self.context.base.forms_of(term)

    def owners(self, term: BaseTerm) -> list[str]:
        """The source terms that another term of the base renders."""
        return [owner.term for owner in term.entry.terms(self.context.source)]
