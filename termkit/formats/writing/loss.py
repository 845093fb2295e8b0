"""What a format could not carry, counted per data category while it is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from termkit.model import Finding


@dataclass(frozen=True, slots=True)
class Loss:
    """One data category that could not be carried: how often, and the first place."""

    category: str
    count: int
    example: str


@dataclass(slots=True)
class Ledger:
    """Where writers note what they write and what they leave out."""

    dropped: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    entries: int = 0
    units: int = 0

    def drop(self, category: str, example: str = "", count: int = 1) -> None:
        """Count something that is not carried; the first example of a category is kept."""
        self.dropped[category] += count
        self.examples.setdefault(category, example)

    def drop_if(self, value: object, category: str, example: str) -> None:
        """Count it where there is something to lose."""
        if value:
            self.drop(category, example)

    def losses(self) -> tuple[Loss, ...]:
        """All losses, by category."""
        return tuple(Loss(name, self.dropped[name], self.examples[name]) for name in sorted(self.dropped))


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export or conversion did."""

    format: str
    files: tuple[str, ...]
    entries: int
    units: int
    written: dict[tuple[str, str], int]
    """Written pairs by (source language, target language)."""
    dropped: tuple[Loss, ...]
    problems: tuple[Finding, ...] = ()
    """What the reader of a conversion had to say."""

    @property
    def lossless(self) -> bool:
        """True when everything was carried."""
        return not self.dropped
