"""What must be known of all records before the first is written: ids that links may name, languages, columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from termkit.formats.format import ExportOptions, Record, WriteOptions
from termkit.model import ConceptEntry, TranslationUnit

COLUMN = "column:"
USUAL = ("zh-CN", "en", "ru")
"""The languages that come first, and that a table has where nothing says otherwise."""


def languages_of_table(options: WriteOptions) -> tuple[str, ...]:
    """The languages that get a column."""
    return options.languages or options.pair or options.found or USUAL


def surveyed(records: Iterable[Record], options: ExportOptions, *, wide: bool = False) -> ExportOptions:
    """The options with what a walk over all records finds; languages that the user named stay.

    `wide` counts the terms of each language too.
    """
    ids: set[str] = set()
    languages: dict[str, None] = {}
    widths: dict[str, int] = {}
    columns: dict[str, None] = {}
    for record in records:
        if isinstance(record, TranslationUnit):
            languages.update((variant.language, None) for variant in record.variants)
            continue
        if will_be_written(record, options):
            ids.add(record.id)
        languages.update((section.language, None) for section in record.sections)
        for section in record.sections if wide else ():
            count = len(section.terms) + len(section.suggestions)
            widths[section.language] = max(widths.get(section.language, 0), count)
        columns.update(
            (extra.path.removeprefix(COLUMN), None) for extra in record.extra if extra.path.startswith(COLUMN)
        )
    return replace(
        options,
        ids=frozenset(ids),
        found=(*(tag for tag in USUAL if tag in languages), *(tag for tag in languages if tag not in USUAL)),
        columns=tuple(columns),
        widths=widths,
    )


def will_be_written(entry: ConceptEntry, options: WriteOptions) -> bool:
    """True for an entry that has something to show in the languages that are asked for."""
    sections = [s for s in entry.sections if not options.languages or s.language in options.languages]
    return any(s.terms or (s.suggestions and options.with_suggestions) for s in sections)
