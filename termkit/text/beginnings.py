"""Which patterns can stand in some texts at all, by what they begin with: in a short text most cannot."""

from __future__ import annotations

import re
from collections.abc import Iterable

LENGTH = 4
"""Characters of a pattern that are looked for; more would leave out hardly more patterns."""
PLAIN = re.compile(r"[А-Яа-яA-Za-z0-9]{2}(?![\u0300-\u036f])")
"""Two characters of which a view changes nothing but the case: ё is not among them, nor what a mark makes another."""


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

    def may_begin(self, form: str) -> bool:
        """False for a form as printed whose pattern stands in none of the texts: told before its pattern is made."""
        plain = PLAIN.match(form)
        return plain is None or plain.group().lower() in self.runs
