"""Russian nouns of a base with не written apart from them: принцип не вмешательства.

Apart it stands only where another thing is set against it: не вмешательство, а помощь.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.checks.compiled import CompiledBase
from termkit.model import Kind, primary

APART = re.compile(r"(?<!\w)не (?P<noun>[а-яё]{7,})(?![\w-])", re.IGNORECASE)
CONTRAST = re.compile(r"[^.;]{0,80}, (?:а|но)\b")
NEGATED = re.compile(r"(?<!\w)не[а-яё]{7,}")
STEM = 6
"""Letters with which the noun begins whatever its case."""


class NegatedNouns:
    """The nouns of a base that begin with не."""

    def __init__(self, base: CompiledBase, language: str) -> None:
        """Gather them from the terms of a Russian base."""
        entries = (entry.id for entry in base.entries.values() if entry.kind is not Kind.PERSON)
        terms = base.targets(entries, language) if primary(language) == "ru" else ()
        self._nouns = {word for term in terms for word in NEGATED.findall(term.term.term.lower()) if _is_noun(word)}

    def near(self, text: str) -> Iterator[tuple[int, int, str]]:
        """The places of a text where such a noun is written as two words, and the noun."""
        for match in APART.finditer(text):
            noun = match.group("noun").lower()
            together = next((word for word in self._nouns if word[2:].startswith(noun[:STEM])), "")
            if together and _is_noun(noun) and not CONTRAST.match(text, match.end()):
                yield *match.span(), together


def _is_noun(word: str) -> bool:
    from termkit.text.russian_words import analyzer

    return bool(analyzer().word_is_known(word)) and any("NOUN" in parse.tag for parse in analyzer().parse(word)[:1])
