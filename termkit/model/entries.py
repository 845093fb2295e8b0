"""The term base by ISO 30042: concept entry, language section, term section."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from termkit.model.kinds import Kind, Link, primary

SLOTS = ("en", "ru")
"""The languages in which every concept is to have an equivalent: an empty section of one is a slot to be filled."""
OFFERED_SLOTS = (*SLOTS, "kk")
"""The languages in which an equivalent may be given wherever one is asked for."""


class TermType(StrEnum):
    """termType of TBX-Basic."""

    FULL_FORM = "fullForm"
    ACRONYM = "acronym"
    ABBREVIATION = "abbreviation"
    SHORT_FORM = "shortForm"
    VARIANT = "variant"
    PHRASE = "phrase"


class Status(StrEnum):
    """Administrative status of a term (ISO 30042 administrativeStatus, without its -admn-sts suffix)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    SUPERSEDED = "superseded"

    @property
    def may_be_used(self) -> bool:
        """True when a translator may write the term."""
        return self in (Status.PREFERRED, Status.ADMITTED)


class Reliability(StrEnum):
    """How well an equivalent is attested, best first."""

    PARALLEL = "parallel"
    """stands in an official text of equal or official standing in both languages"""
    OFFICIAL = "official"
    """an official site or a UN / organisation document in that language"""
    REFERENCE = "reference"
    """a dictionary, CLDR, an encyclopaedia, the press"""
    OWN = "own"
    """nobody attests it: ours"""


class Gender(StrEnum):
    """grammaticalGender of TBX-Basic."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Extra:
    """A datum of an imported file that the model has no place for, kept to be written back.

    `path` names it in the words of its format, such as `termNote:usageStatus` or `xref:corpusTrace`.
    """

    path: str
    value: str
    format: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence in which a term stands, and whence it comes."""

    text: str
    source: str = ""
    document: str = ""
    start: int | None = None
    end: int | None = None
    date: str = ""


@dataclass(frozen=True, slots=True)
class TermSection:
    """One term in one language with all that is said of it (ISO 30042 termSec)."""

    term: str
    reading: str = ""
    """Hanyu Pinyin by GB/T 16159; zh only."""
    type: TermType | None = None
    status: Status | None = None
    part_of_speech: str = ""
    gender: Gender | None = None
    paradigm: tuple[str, ...] = ()
    """All inflected forms, where rules would get them wrong (names)."""
    fixed_number: bool = False
    case_sensitive: bool = False
    do_not_translate: bool = False
    nested: bool = False
    """Also looked for inside a longer term, which silences others: 合作组织 in 上海合作组织."""
    geographical_usage: str = ""
    valid_from: str = ""
    valid_to: str = ""
    source: str = ""
    reliability: Reliability | None = None
    note: str = ""
    contexts: tuple[Context, ...] = ()
    id: str = ""
    extra: tuple[Extra, ...] = ()

    @property
    def may_be_used(self) -> bool:
        """True when a translator may write the term: nothing says that it is deprecated or superseded."""
        return self.status is None or self.status.may_be_used


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A machine-made equivalent: shown as such, never a term until somebody approves it."""

    term: str
    origin: str
    """palladius, pinyin, korean, vietnamese, japanese, cldr, composition, alignment, back-transcription."""
    score: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class LanguageSection:
    """The terms of one language; an empty section is a slot that waits to be filled."""

    language: str
    """BCP 47."""
    terms: tuple[TermSection, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    definition: str = ""
    definition_source: str = ""
    extra: tuple[Extra, ...] = ()

    @property
    def preferred(self) -> TermSection | None:
        """The preferred term, else the first that may be used, else None."""
        usable = [term for term in self.terms if term.may_be_used]
        return next((term for term in usable if term.status is Status.PREFERRED), usable[0] if usable else None)


class TransactionType(StrEnum):
    """transactionType of TBX-Basic."""

    ORIGINATION = "origination"
    MODIFICATION = "modification"


@dataclass(frozen=True, slots=True)
class Transaction:
    """Who did what to an entry, and when (ISO date)."""

    type: TransactionType
    date: str = ""
    responsibility: str = ""


@dataclass(frozen=True, slots=True)
class ConceptEntry:
    """One concept with its terms in all languages (ISO 30042 conceptEntry)."""

    id: str
    kind: Kind | None
    sections: tuple[LanguageSection, ...] = ()
    subject_field: str = ""
    definition: str = ""
    definition_source: str = ""
    note: str = ""
    valid_from: str = ""
    valid_to: str = ""
    links: tuple[Link, ...] = ()
    transactions: tuple[Transaction, ...] = ()
    extra: tuple[Extra, ...] = ()

    def section(self, language: str) -> LanguageSection | None:
        """The section of a language, by its primary subtag where no exact tag stands (`zh` finds zh-CN)."""
        wanted = language.lower()
        exact = next((s for s in self.sections if s.language.lower() == wanted), None)
        return exact or next((s for s in self.sections if primary(s.language) == primary(language)), None)

    def terms(self, language: str) -> tuple[TermSection, ...]:
        """All terms of a language, or nothing."""
        section = self.section(language)
        return section.terms if section else ()

    def preferred(self, language: str) -> TermSection | None:
        """The preferred term of a language, or None."""
        section = self.section(language)
        return section.preferred if section else None

    def with_section(self, section: LanguageSection) -> ConceptEntry:
        """The entry with the section of that language replaced, or added at the end."""
        kept = [section if s.language == section.language else s for s in self.sections]
        return replace(self, sections=tuple(kept if section in kept else [*kept, section]))
