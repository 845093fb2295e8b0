"""A term of the base, with its entry: what it is, and when it may be used."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from termkit.checks.names.persons import names_person
from termkit.model import NAME_KINDS, ConceptEntry, Kind, TermSection, primary
from termkit.text.english import head_place
from termkit.text.inflection import is_acronym

REMEMBERED = 20_000
"""Terms of which is kept whether their capitals are those of a name."""
SHORT = 3
"""Letters of a word that may be a small one, whose capital says nothing."""
_CONTENT_WORD = re.compile(r"[^\W\d_]+(?:-[a-z]+)*")
"""A word with what a hyphen joins to it in small letters: Ing-wen is one name."""


@dataclass(frozen=True, slots=True)
class BaseTerm:
    """One term of the base in one language."""

    entry: ConceptEntry
    term: TermSection
    language: str
    name: str = ""
    """What a compiled base knows it by."""

    @property
    def may_be_used(self) -> bool:
        """False for deprecated and superseded terms."""
        return self.term.may_be_used

    @property
    def period(self) -> tuple[str, str]:
        """The first and last date on which it was valid, or its entry; empty where the base does not say."""
        return self.term.valid_from or self.entry.valid_from, self.term.valid_to or self.entry.valid_to

    @property
    def is_name(self) -> bool:
        """Whether it is a proper name: by its kind, or by its capitals where nobody told the kind."""
        if self.entry.kind is not None and self.entry.kind is not Kind.CONCEPT:
            return self.entry.kind in NAME_KINDS
        return _has_capitals_of_name(self.term.term, primary(self.language))

    @property
    def is_person(self) -> bool:
        """Whether it names a person: by its kind, or by its parts of speech where nobody told the kind."""
        if self.entry.kind is not None:
            return self.entry.kind is Kind.PERSON
        return self.is_name and names_person(self.term.term, *(t.term for t in self.entry.terms("zh")))


@lru_cache(maxsize=REMEMBERED)
def _has_capitals_of_name(term: str, language: str) -> bool:
    """Whether the first long word has a capital, and of an English term its head, too: no Cold War mentality."""
    words = _CONTENT_WORD.findall(term)
    long = [word for word in words if len(word) > SHORT] or (words if len(words) > 1 else [])
    capital = bool(long) and long[0][0].isupper() and not is_acronym(term)
    return capital and (language != "en" or words[head_place(words)][0].isupper())
