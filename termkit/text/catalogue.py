"""Sentences of a program in other languages, by their English wording, as in gettext.

A wording may have slots, {name}; what stands in them is read out of the sentence and put into the other wording.  So
whoever writes a sentence need know nothing of languages, and one that the catalogue lacks stays English.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

SLOT = re.compile(r"\{(\w+)\}")
Value = Callable[[str, str, str], str]
"""What stands for a slot's value: from name, value and language."""


class Catalogue:
    """Wordings by language, each under the English one, the most literal first."""

    def __init__(self, rows: Iterable[Mapping[str, str]], value: Value) -> None:
        """`rows` have a wording for `en` and for other languages; `value` says what is put into a slot."""
        ordered = sorted(rows, key=lambda row: -len(SLOT.sub("", row["en"])))
        self.rows = [(pattern_of(row["en"]), row) for row in ordered]
        self._value = value

    def say(self, sentence: str, language: str) -> str:
        """The sentence in a language (a primary tag); as it is in English, and where nobody knows it."""
        for pattern, row in self.rows:
            found = pattern.fullmatch(sentence) if language != "en" and language in row else None
            if found:
                values = {name: self._value(name, value, language) for name, value in found.groupdict().items()}
                return row[language].format(**values)
        return sentence


def pattern_of(wording: str) -> re.Pattern[str]:
    """What an English wording fits: each slot as short as may be, but not empty."""
    parts = SLOT.split(wording)
    made = [f"(?P<{part}>.+?)" if place % 2 else re.escape(part) for place, part in enumerate(parts)]
    return re.compile("".join(made), re.DOTALL)
