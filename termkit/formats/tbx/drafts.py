"""What is gathered of a concept and of a language while a TBX entry is read."""

from __future__ import annotations

from typing import Any, NamedTuple

from termkit.formats.reading.building import quick
from termkit.model import Extra, Kind, LanguageSection, Link, Suggestion, TermSection, Transaction

new_section = quick(LanguageSection)


class Concept(NamedTuple):
    """What is said of a concept outside its languages."""

    kind: Kind | None
    facts: tuple[Any, ...]
    """The fields of ConceptEntry after its sections."""
    waiting: tuple[str, ...]
    """Languages that have no term yet."""
    ident: str = ""
    """The concept's id where it stands in a datum of its own, as Phrase writes it."""


class Draft:
    """What is found of a concept outside its languages, on the way to a Concept."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self.facts: dict[str, Any] = {}
        self.notes: list[str] = []
        self.links: list[Link] = []
        self.transactions: list[Transaction] = []
        self.extra: list[Extra] = []
        self.waiting: list[str] = []

    def concept(self) -> Concept:
        """What was found."""
        get, links = self.facts.get, tuple(self.links)
        return Concept(
            get("kind"),
            (
                get("subject_field", ""), get("definition", ""), get("definition_source", ""), "\n".join(self.notes),
                get("valid_from", ""), get("valid_to", ""), links, tuple(self.transactions), tuple(self.extra),
            ),
            tuple(self.waiting),
            get("ident", ""),
        )  # fmt: skip


class SectionDraft:
    """What is found of a language, on the way to its section."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self.terms: list[TermSection] = []
        self.suggestions: list[Suggestion] = []
        self.extra: list[Extra] = []
        self.definition = self.origin = ""

    def take(self, made: TermSection | Suggestion) -> None:
        """A term, or what is not one yet."""
        if isinstance(made, TermSection):
            self.terms.append(made)
        else:
            self.suggestions.append(made)

    def section(self, tag: str) -> LanguageSection:
        """What was found."""
        return new_section(
            tag, tuple(self.terms), tuple(self.suggestions), self.definition, self.origin, tuple(self.extra)
        )
