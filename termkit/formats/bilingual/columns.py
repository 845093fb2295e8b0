"""Which columns of a table hold the two or three languages of a bitext: by a heading, else by their scripts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from termkit.formats.bilingual.layout import Row
from termkit.formats.format import ReadOptions
from termkit.formats.reading.languages import normal
from termkit.formats.tables.columns import TERMS, Column, columns_of
from termkit.model import primary
from termkit.text.languages import language_of
from termkit.text.patterns import LETTER

ABOVE = 10
"""How many rows may stand above a heading: memoQ's warning, the name of the document, a title."""
FILLED = 0.5
"""The share of rows in which a column without a heading has a text; a comment column has fewer."""
IN_SCRIPT = 0.9
"""The share of its cells that are in the script of its language."""
FEWEST = 2
"""Rows that have both languages, without which no table is a bitext that does not say so in a heading."""
SEGMENTS = re.compile(r"\bsegment|\bсегмент|句段|\A(?:MQ|mq)\d|\bmemoQ\b", re.IGNORECASE)
"""What programs write above segments and nobody above terms."""


class Bitext(NamedTuple):
    """A table of two languages or more: what its columns hold, its rows below the heading."""

    columns: list[Column]
    heading: Row | None
    rows: list[Row]
    is_of_segments: bool
    """Whether a program says that they are segments."""


def bitext_of(rows: Sequence[Row], options: ReadOptions) -> Bitext | None:
    """The bitext that a table is; None where it is something else."""
    top, columns = _heading(rows)
    body = list(rows[top + 1 :] if columns else rows)
    columns = _named(columns or _by_script(body), body, options)
    places = [number for number, column in enumerate(columns) if column.role == "term"]
    languages = {primary(columns[number].language) for number in places}
    both = [row for row in body if sum(bool(text) for text in _at(row, places)) > 1]
    if len(languages) < 2 or len(both) < (1 if top >= 0 else FEWEST):
        return None
    told = [text for row in rows[: max(top, 0) + 1] for text in row.texts]
    is_tagged = any(row.cells[number].inline for row in body for number in places if number < len(row.cells))
    is_of_segments = is_tagged or any(map(SEGMENTS.search, told))
    filled = [row for row in body if any(_at(row, places)) and not row.is_merged]
    return Bitext(columns, rows[top] if top >= 0 else None, filled, is_of_segments)


def _heading(rows: Sequence[Row]) -> tuple[int, list[Column] | None]:
    """The place of the heading and its columns: the first row that names two languages, or a source and a target."""
    full = 0
    for place, row in enumerate(rows[:ABOVE]):
        texts = [" ".join(text.split()) for text in row.texts]
        columns = columns_of(texts)
        if columns and sum(column.role in TERMS for column in columns) > 1:
            return place, columns
        full += sum(map(bool, texts)) > 1
        if full > 1:  # one row of a program's own may be full, text is not
            break
    return -1, None


def _by_script(rows: Sequence[Row]) -> list[Column]:
    """The columns of a table without a heading; the first of each script is a language, the others say nothing."""
    found: list[Column] = []
    for place in range(max((len(row.cells) for row in rows), default=0)):
        texts = [text for row in rows for text in _at(row, [place]) if LETTER.search(text)]
        language = _language(texts) if len(texts) >= FILLED * len(rows) else ""
        is_new = language and all(column.language != language for column in found)
        is_number = not texts and any(any(_at(row, [place])) for row in rows) and not found
        found.append(Column("term", language) if is_new else Column("id" if is_number else "note"))
    return found


def _language(texts: Sequence[str]) -> str:
    """The language in whose script nearly all texts are; empty where there is none."""
    languages = [language_of(text) for text in texts]
    common = max(set(languages), key=languages.count, default="")
    return _tag(common) if common and languages.count(common) >= IN_SCRIPT * len(languages) else ""


def _named(columns: list[Column], rows: Sequence[Row], options: ReadOptions) -> list[Column]:
    """The columns, each of the texts with its language: as headed, as asked for, or by its script."""
    asked = {"source": options.source, "target": options.target}
    named: list[Column] = []
    for place, column in enumerate(columns):
        if column.role not in TERMS:
            named.append(column)
            continue
        texts = [text for row in rows for text in _at(row, [place]) if LETTER.search(text)]
        language = column.language or _normal(asked.get(column.role, "")) or _language(texts)
        named.append(Column("term" if language else "note", language, column.heading))
    return _as_asked(named, [tag for tag in (options.source, options.target) if tag])


def _as_asked(columns: list[Column], wanted: Sequence[str]) -> list[Column]:
    """The columns, where a language was told by its script and another of that script was asked for: Kazakh."""
    lacking = [tag for tag in wanted if all(primary(tag) != primary(column.language) for column in columns)]
    known = {primary(tag) for tag in wanted}
    spare = [
        place
        for place, column in enumerate(columns)
        if column.role == "term" and not column.heading and primary(column.language) not in known
    ]
    if len(lacking) == len(spare) == 1:
        columns[spare[0]] = replace(columns[spare[0]], language=normal(lacking[0]))
    return columns


def _normal(asked: str) -> str:
    """A tag that was asked for as it is written; empty where none was."""
    return normal(asked) if asked else ""


def _tag(language: str) -> str:
    return "zh-CN" if language == "zh" else language


def _at(row: Row, places: Sequence[int]) -> list[str]:
    """The texts of a row in some columns."""
    return [row.cells[place].text if place < len(row.cells) else "" for place in places]
