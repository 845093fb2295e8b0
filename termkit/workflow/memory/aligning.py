"""Align: two texts in, paired segments out; the term base is the lexicon."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from termkit.errors import FormatError
from termkit.memory.alignment.beads import Bead
from termkit.memory.alignment.embedding import embedder_named
from termkit.memory.alignment.passes import Side, align
from termkit.memory.alignment.terms import Pair
from termkit.model import ConceptEntry, Role, TranslationUnit, Variant, primary
from termkit.progress import Advance, quiet
from termkit.store.database import TermBase
from termkit.store.terms.entries import iterate_entries
from termkit.workflow.base.glossaries import glossary_files, packaged_glossaries

DOUBTFUL = 0.8
"""Pairs of lower confidence are marked for review."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two texts and the beads that pair them."""

    source: Side
    target: Side
    beads: tuple[Bead, ...]

    def texts(self, bead: Bead) -> tuple[str, str]:
        """The two texts of a bead; Chinese segments are joined without a blank."""
        return (_joined(self.source, bead.source), _joined(self.target, bead.target))


def align_files(
    source: Path,
    target: Path,
    *,
    source_language: str,
    target_language: str,
    segmented: bool = False,
    base: TermBase | None = None,
    embedder: str = "",
    advance: Advance = quiet,
) -> Alignment:
    """The alignment of two files; `segmented` files hold a segment a line, others are read as documents and split.

    The lexicon is the base, or where there is none the glossaries that come with the program; `embedder` names vectors
    that count too (termkit.memory.alignment.embedding).  Raises FormatError for a file that cannot be read,
    UnknownName.
    """
    vectors = embedder_named(embedder) if embedder else None
    sides = (
        read_side(source, source_language, segmented=segmented),
        read_side(target, target_language, segmented=segmented),
    )
    lexicon = lexicon_of(base, source_language, target_language)
    beads = align(*sides, lexicon=lexicon, embedder=vectors, advance=advance)
    return Alignment(sides[0], sides[1], tuple(beads))


def read_side(path: Path, language: str, *, segmented: bool) -> Side:
    """The segments of a file; raises FormatError, also for one in the letters of another language."""
    from termkit.workflow.memory.opening import refuse_exchange_file, refuse_other_writing

    if segmented:
        from termkit.documents.source import open_source

        text = open_source(path).text
        refuse_other_writing(path, text, language)
        return Side(text.rstrip("\n").split("\n"), language)
    from termkit.documents import read_document
    from termkit.workflow.checks.gathering import TEXTS, is_text

    refuse_exchange_file(path, "name the document that it was made from, or check it as it is with `termkit check`")
    if path.suffix.lower() in TEXTS and not is_text(path):  # what else is no text, its reader says better
        raise FormatError(
            "holds both languages side by side already; `termkit import` and `termkit check` take it", path
        )
    document = read_document(path)
    refuse_other_writing(path, document.text, language)
    held = [s for s in document.segments if document.text[s.start : s.end].strip() and s.role is not Role.DATELINE]
    texts = [document.text[s.start : s.end].strip() for s in held]
    opens = [n == 0 or held[n - 1].paragraph != s.paragraph for n, s in enumerate(held)]
    return Side(texts, language, opens)


def units_of(alignment: Alignment, *, document: str = "", date: str = "") -> Iterable[TranslationUnit]:
    """A translation unit for every pair, in order; doubtful ones have the status `draft`."""
    languages = (alignment.source.language, alignment.target.language)
    for position, bead in enumerate(alignment.beads, 1):
        if bead.is_pair:
            texts = alignment.texts(bead)
            variants = tuple(Variant(language, text) for language, text in zip(languages, texts, strict=True))
            status = "draft" if bead.confidence < DOUBTFUL else "translated"
            confidence = (("x-confidence", f"{bead.confidence:.2f}"),)
            yield TranslationUnit(
                variants, document=document, date=date, position=position, status=status, properties=confidence
            )


def lexicon_of(base: TermBase | None, source: str, target: str) -> list[Pair]:
    """The concepts that have terms in both languages."""
    pairs = []
    for entry in (stored.entry for stored in iterate_entries(base)) if base else _glossary_entries():
        sides = [tuple(term.term for term in entry.terms(language)) for language in (source, target)]
        if all(sides) and "{" not in sides[0][0]:
            pairs.append(Pair(entry.id, sides[0], sides[1]))
    return pairs


def _glossary_entries() -> Iterable[ConceptEntry]:
    from termkit.formats import read

    folder = packaged_glossaries()
    for path in glossary_files(folder) if folder else ():
        yield from read(path).entries()


def _joined(side: Side, numbers: Iterable[int]) -> str:
    blank = "" if primary(side.language) in ("zh", "ja") else " "
    return blank.join(side.segments[number].strip() for number in numbers)
