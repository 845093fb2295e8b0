"""The domain: frozen dataclasses and enums that every layer speaks of.  Imports nothing else of termkit.

The words are those of ISO 30042 (ConceptEntry, LanguageSection, TermSection, administrative status, term type),
of TMX and XLIFF (TranslationUnit, Variant), and of term extraction (Candidate, Occurrence, Evidence).
Every offset is counted in code points, from 0, end exclusive.
"""

from termkit.model.candidates import Candidate, Evidence, Occurrence, ReviewState, RunSignature
from termkit.model.documents import Document, Role, Script, Segment
from termkit.model.entries import (
    OFFERED_SLOTS,
    SLOTS,
    ConceptEntry,
    Context,
    Extra,
    Gender,
    LanguageSection,
    Reliability,
    Status,
    Suggestion,
    TermSection,
    TermType,
    Transaction,
    TransactionType,
)
from termkit.model.findings import Finding, Severity, Span
from termkit.model.kinds import NAME_KINDS, SPELT_KINDS, WORDED_KINDS, Kind, Link, Relation, primary
from termkit.model.units import TranslationUnit, Variant

__all__ = [
    "NAME_KINDS",
    "OFFERED_SLOTS",
    "SLOTS",
    "SPELT_KINDS",
    "WORDED_KINDS",
    "Candidate",
    "ConceptEntry",
    "Context",
    "Document",
    "Evidence",
    "Extra",
    "Finding",
    "Gender",
    "Kind",
    "LanguageSection",
    "Link",
    "Occurrence",
    "Relation",
    "Reliability",
    "ReviewState",
    "Role",
    "RunSignature",
    "Script",
    "Segment",
    "Severity",
    "Span",
    "Status",
    "Suggestion",
    "TermSection",
    "TermType",
    "Transaction",
    "TransactionType",
    "TranslationUnit",
    "Variant",
    "primary",
]
