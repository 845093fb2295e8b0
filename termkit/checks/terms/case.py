"""A term of the source in its unit: what every question on how the target renders it is asked of."""

from __future__ import annotations

from dataclasses import dataclass

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.check import SegmentPair
from termkit.checks.context import Context, Looked, Mention


@dataclass(frozen=True, slots=True)
class Case:
    """A mention with the terms that may render it, and what is known of its unit and file."""

    mention: Mention
    allowed: list[BaseTerm]
    looked: Looked
    pair: SegmentPair
    context: Context

    @property
    def source(self) -> str:
        """The text that has the mention."""
        return self.pair.source

    @property
    def target(self) -> str:
        """The text that should render it."""
        return self.pair.target

    @property
    def language(self) -> str:
        """The language of the target."""
        return self.context.target
