"""Which patterns can stand in some texts at all, by what they begin with: in a short text most cannot."""

from __future__ import annotations

from collections.abc import Iterable

LENGTH = 4
"""Characters of a pattern that are looked for; more would leave out hardly more patterns."""


class Beginnings:
    """All runs of up to LENGTH characters of some texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Note the runs; the texts are views (see `views`), as the patterns are."""
        self.runs = {
            text[place : place + length]
            for text in texts
            for length in range(1, LENGTH + 1)
            for place in range(len(text))
        }

    def __contains__(self, pattern: str) -> bool:
        """False for a pattern that stands in none of the texts; True for nearly none but those that do."""
        return pattern[:LENGTH] in self.runs
