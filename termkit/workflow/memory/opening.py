"""What a user names as a text: a document, or a file of segments (TMX, XLIFF, a table), of which the source counts."""

from __future__ import annotations

from pathlib import Path

from termkit.errors import FormatError
from termkit.model import ConceptEntry, TranslationUnit, primary
from termkit.text.languages import is_written_otherwise, language_of
from termkit.workflow.checks.gathering import TEXTS, is_text


def exchange_format(path: Path) -> str:
    """The name of the exchange format that a file has the suffix of, or of its two languages; empty for a document."""
    suffix = path.suffix.lower()
    if is_text(path):
        return ""
    from termkit.formats import FORMATS  # they take longer to load than a text to read

    return next((one.name for one in FORMATS if suffix in one.suffixes), "")


def refuse_exchange_file(path: Path, remedy: str) -> None:
    """Raise FormatError for a file of the exchange formats: its mark-up and other languages would be read as text."""
    suffix = path.suffix.lower()
    name = "" if suffix in TEXTS or suffix == ".rtf" else exchange_format(path)  # of RTF the reader says how to save it
    if name:
        raise FormatError(f"is {name}, no text: {remedy}", path)


def refuse_other_writing(path: Path, text: str, language: str) -> None:
    """Raise FormatError for a text in other letters than its language has: it would be kept under a wrong name."""
    if is_written_otherwise(text, language):
        found = language_of(text)
        raise FormatError(f"reads as {found}, and {primary(language)} was expected; name its language as {found}", path)


def source_segments(path: Path, language: str = "") -> list[str]:
    """The segments that a file of the exchange formats holds in a language, else in its units' first; in order.

    Raises FormatError where there is none.
    """
    from termkit.formats import ReadOptions, read

    records = read(path, options=ReadOptions(source=language, whole_cells=True))
    found = [text for record in records if (text := _side(record, language).strip())]
    if not found:
        asked = f" in {primary(language)}" if language else ""
        raise FormatError(f"holds no segment{asked}; name its language with --source, or another file", path)
    return found


def _side(record: TranslationUnit | ConceptEntry, language: str) -> str:
    """The text of a record in a language, else the first it has."""
    if isinstance(record, TranslationUnit):
        variant = record.variant(language) if language else next(iter(record.variants), None)
        return variant.text if variant else ""
    section = record.section(language) if language else next(iter(record.sections), None)
    return section.terms[0].term if section and section.terms else ""
