"""What must be known of all records before the first is written: ids that links may name, languages, columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from termkit.formats.format import Record, WriteOptions
from termkit.model import TranslationUnit

COLUMN = "column:"


def surveyed(records: Iterable[Record], options: WriteOptions) -> WriteOptions:
    """The options with what a walk over all records finds; languages that the user named stay."""
    ids: set[str] = set()
    languages: dict[str, None] = {}
    columns: dict[str, None] = {}
    for record in records:
        if isinstance(record, TranslationUnit):
            languages.update((variant.language, None) for variant in record.variants)
            continue
        ids.add(record.id)
        languages.update((section.language, None) for section in record.sections)
        columns.update(
            (extra.path.removeprefix(COLUMN), None) for extra in record.extra if extra.path.startswith(COLUMN)
        )
    return replace(
        options,
        ids=frozenset(ids),
        languages=options.languages or options.pair or tuple(languages),
        columns=tuple(columns),
    )
