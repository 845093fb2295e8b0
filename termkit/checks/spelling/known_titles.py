"""The titles of the documents of a base, in both orders of their parties."""

from __future__ import annotations

import re

from termkit.checks.compiled import CompiledBase
from termkit.checks.names.parties import swapped
from termkit.text.normalize import key

QUOTED = re.compile(r"《([^《》]{4,80})》")
"""A title that another one quotes is known, too: 《区域全面经济伙伴关系协定》领导人会议."""


class KnownTitles:
    """Entry and title by the comparison keys of the titles of documents."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Gather them."""
        self.by_key: dict[str, tuple[str, str]] = {}
        titles = [(entry, term.term) for entry in base.documents for term in base.entries[entry].terms(language)]
        for entry, title in titles:
            self.by_key |= {key(quoted): (entry, quoted) for quoted in QUOTED.findall(title)}
        for entry, title in titles:
            self.by_key[key(title)] = self.by_key[key(swapped(title, language))] = entry, title
