"""From which language into which a bitext goes: as its reader says, else as the file shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from termkit.model import ConceptEntry, TranslationUnit, primary

SOURCES = ("zh", "en", "ru")
"""Of the languages of a file the first of these is its source: termkit translates from Chinese."""
TARGETS = ("ru", "en", "kk")
"""Of several targets these are checked, one after the other."""
LOOK = 200
"""So many records are looked at."""
FALLBACK = ("zh", "ru")


def directions(path: Path, source: str = "", target: str = "") -> list[tuple[str, str]]:
    """The directions of a bitext file, by primary tags; languages that are given stand as they are.

    Raises FormatError where the file cannot be read.
    """
    if source and target:
        return [(source, target)]
    there = _common(path, source, target)
    first = source or next((tag for tag in (*SOURCES, *there) if tag in there and tag != primary(target)), FALLBACK[0])
    if target:
        return [(first, target)]
    others = [tag for tag in there if tag != primary(first)]
    usual = [tag for tag in TARGETS if tag in others]
    return [(first, tag) for tag in usual or others[:1] or FALLBACK[1:]]


def lines_direction(source_file: Path, target_file: Path, source: str = "", target: str = "") -> tuple[str, str]:
    """The direction of two files of segments, by their scripts."""
    from termkit.documents.source import open_source
    from termkit.text.languages import language_of

    return (
        source or language_of(open_source(source_file).text, FALLBACK[0]),
        target or language_of(open_source(target_file).text, FALLBACK[1]),
    )


def languages_of(record: TranslationUnit | ConceptEntry) -> Iterator[str]:
    """The languages in which a record says something."""
    if isinstance(record, TranslationUnit):
        yield from (variant.language for variant in record.variants if variant.text)
    else:
        yield from (section.language for section in record.sections if section.terms)


def _common(path: Path, source: str, target: str) -> list[str]:
    """The languages of the first records, the most common first."""
    from termkit.formats import ReadOptions, read

    counts: Counter[str] = Counter()
    for record in islice(read(path, options=ReadOptions(source=source, target=target)), LOOK):
        counts.update(primary(tag) for tag in languages_of(record))
    return [tag for tag, _ in counts.most_common()]
