"""The pairs of a bitext: the units of a file, or the lines of two texts, as the checks take them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

from termkit.checks.check import SegmentPair
from termkit.errors import FormatError
from termkit.model import ConceptEntry, TranslationUnit, primary
from termkit.workflow.checks.directions import languages_of

INLINE = re.compile(r"<(g|x|bx|ex|ph|pc|sc|ec|bpt|ept|it|ut)\b(?:[^>]*?\s(?:id|i|x|startRef)=\"([^\"]*)\")?[^>]*>")
"""The inline elements of TMX and XLIFF, with the number that pairs them across the languages."""

PROTECTED = re.compile(r"<mrk\b[^>]*?\s(?:mtype=\"protected\"|translate=\"no\")[^>]*>(.*?)</mrk>", re.DOTALL)
"""What XLIFF marks inside a text as not to be translated."""
TAG = re.compile(r"<[^>]*>")


def pairs_of(path: Path, source: str, target: str, *, is_asked_for: bool = True) -> Iterator[SegmentPair]:
    """The units of a bitext file that have a source, numbered as they stand in it.

    Further plural forms of a message have its number.  Where nobody has asked for the target language, units of a
    memory that are in other languages alone are left out.  Raises FormatError if none has a source, or if all targets
    are in other languages.
    """
    from termkit.formats import ReadOptions, read

    records = read(path, options=ReadOptions(source=source, target=target, whole_cells=True))
    held: set[str] = set()
    found = is_translated = False
    for number, record in enumerate(records, 1):
        left, right = (_side(record, language) for language in (source, target))
        if left and (is_asked_for or right or not _is_of_others(record, source)):
            found, is_translated = True, is_translated or bool(right)
            kept = _protected(record, source, left)
            if left not in kept or right not in ("", left):
                first, second = (_codes(record, tag) for tag in (source, target))
                pair = SegmentPair(
                    number,
                    left,
                    right,
                    record.id,
                    str(path),
                    records.source.line,
                    source_codes=first,
                    target_codes=second,
                    protected=kept,
                )
                yield pair
                yield from (replace(pair, target=form, id=f"{number}.plural") for form in _plural_forms(record))
        if not (found and is_translated):
            held.update(languages_of(record))
    others = held if not found else {tag for tag in held if primary(tag) != primary(source)}
    if others and not (found and is_translated):
        lacking, there = source if not found else target, ", ".join(sorted(held))
        raise FormatError(f"holds nothing in {lacking}, but {there}; name them with --source and --target", path)


def _codes(record: TranslationUnit | ConceptEntry, language: str) -> tuple[str, ...]:
    """The inline elements of a segment, by name and number, in order."""
    variant = record.variant(language) if isinstance(record, TranslationUnit) else None
    return tuple(" ".join(found.groups("")) for found in INLINE.finditer(variant.inline)) if variant else ()


def _is_of_others(record: TranslationUnit | ConceptEntry, source: str) -> bool:
    """Whether a unit of a memory has a text in another language than the source's."""
    if not isinstance(record, TranslationUnit):
        return False
    return any(variant.text and primary(variant.language) != primary(source) for variant in record.variants)


def _plural_forms(record: TranslationUnit | ConceptEntry) -> list[str]:
    """The plural forms of a message but for the first, of a PO file."""
    properties = record.properties if isinstance(record, TranslationUnit) else ()
    return [text for name, text in properties if name.startswith("plural ")]


def _protected(record: TranslationUnit | ConceptEntry, language: str, text: str) -> tuple[str, ...]:
    """The pieces of a text that its mark-up keeps from being translated, or all of it where the unit is marked so."""
    if not isinstance(record, TranslationUnit):
        return ()
    if any(extra.path.endswith("/@translate") and extra.value == "no" for extra in record.extra):
        return (text,)
    variant = record.variant(language)
    pieces = PROTECTED.findall(variant.inline) if variant and "<mrk" in variant.inline else []
    return tuple(piece for piece in (unescape(TAG.sub("", inside)).strip() for inside in pieces) if piece in text)


def _side(record: TranslationUnit | ConceptEntry, language: str) -> str:
    if isinstance(record, TranslationUnit):
        return record.text(language)
    best = record.preferred(language)
    return best.term if best else ""


def line_pairs(source: Path, target: Path) -> Iterator[SegmentPair]:
    """The lines of two texts, pair by pair; raises FormatError where they are not as many."""
    from termkit.documents.source import open_source

    sides = [open_source(path).text.removesuffix("\n").split("\n") for path in (source, target)]
    filled = max(len("\n".join(side).rstrip("\n").split("\n")) for side in sides)
    sides = [side[:filled] for side in sides]  # blank lines at the end of both are no segments, of one they may be
    if len(sides[0]) != len(sides[1]):
        raise FormatError(f"has {len(sides[1])} lines, {source.name} has {len(sides[0])}; align them first", target)
    for number, (left, right) in enumerate(zip(*sides, strict=True), 1):
        yield SegmentPair(number, left, right, path=str(source), line=number, column=1, target_line=number)
