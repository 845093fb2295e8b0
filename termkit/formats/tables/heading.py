"""Where the heading of a table stands, and the language of each column."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import zip_longest
from typing import NamedTuple

from termkit.formats.format import ReadOptions
from termkit.formats.reading.languages import UNDETERMINED, normal
from termkit.formats.reading.opening import Input
from termkit.formats.tables.columns import Column, column_of, columns_of
from termkit.formats.tables.guessing import coded, filled, guessed, is_foreign, script_language
from termkit.formats.tables.rows import Row
from termkit.model import Severity

TITLES = 10
"""How many rows may stand above the heading: a title, a date, a logo's empty line."""
BY_SCRIPT = "columns are told by their script"
ASK = "with --source and --target, or in a heading"
BRITISH = "en-GB"


def headed(source: Input, first: list[Row], options: ReadOptions) -> tuple[list[Column], list[Row]]:
    """The columns, and the rows after the heading; without one the languages are told by script and order."""
    if columns := coded(first):
        return columns, first
    top, last, columns = heading_of([cells for _, cells in first[: TITLES + 1]])
    body = first[last + 1 :]
    if columns is None and is_foreign(first):
        columns = filled(first[0][1], guessed(body))
        source.report("F318", f"nobody knows all of these headings: {', '.join(first[0][1])}; {BY_SCRIPT}", first[0][0])
    elif columns is None:
        columns, body = guessed(first), first
        source.report("F307", f"has no header row; {BY_SCRIPT}", first[0][0], Severity.INFO)
    for line, cells in first[:top] if body is not first else []:
        source.report("F309", f"stands above the heading and is left out: {' '.join(filter(None, cells))}", line)
    named(source, columns, body, options)
    return columns, body


class Heading(NamedTuple):
    """The first and the last row of a heading, counted from 0, and its columns; None where there is no heading."""

    top: int
    last: int
    columns: list[Column] | None


def heading_of(rows: list[list[str]]) -> Heading:
    """The heading: the first row, or one below rows that hold a title and nothing more; it may have a second row."""
    for number, cells in enumerate(rows):
        is_title = len([cell for cell in cells if cell]) < 2
        below = rows[number + 1] if number + 1 < len(rows) else []
        if not is_title and goes_on(cells, below) and (both := columns_of(joined(cells, below))):
            return Heading(number, number + 1, both)
        if found := columns_of(cells):
            return Heading(number, number, found)
        if not is_title:
            break
    return Heading(0, 0, None)


def goes_on(heading: list[str], below: list[str]) -> bool:
    """Whether a heading has a second row: all of it headings, some below a cell merged with that to its left."""
    new = [(above, cell) for above, cell in zip_longest(heading, below, fillvalue="") if cell and cell != above]
    return any(not above for above, _ in new) and all(column_of(cell).role for _, cell in new)


def joined(heading: list[str], below: list[str]) -> list[str]:
    """The headings of two rows as one, 俄语 below 译文, статус below русский; or the lower where both say nothing."""
    found: list[str] = []
    group = ""
    for above, cell in zip_longest(heading, below, fillvalue=""):
        group = above or group
        together = f"{group} {cell}"
        found.append(above if cell in ("", above) else together if column_of(together).role else cell)
    return found


def named(source: Input, columns: list[Column], body: list[Row], options: ReadOptions) -> None:
    """Give every column of terms its language: as asked for, else by its script.

    Two columns in one script are two languages all the same: which one the second is in, only a person knows.
    """
    given = {"source": options.source, "target": options.target}
    order = iter((options.source, options.target))
    taken = {column.language for column in columns if column.role == "term"}
    for number, column in enumerate(columns):
        if column.role in {"term", "source", "target"} and not column.language:
            asked = given.get(column.role) or (next(order, "") if column.role == "term" else "")
            tag = normal(asked) if asked else script_language(cells[number] for _, cells in body if number < len(cells))
            if tag in taken and not asked:
                source.report("F311", f"column {number + 1} is in the script of another; name its language: {ASK}")
                tag = UNDETERMINED
            taken.add(tag)
            columns[number] = Column("term", tag, column.heading)
        elif column == Column("term", "uk", "UK") and in_latin(
            cells[number] for _, cells in body if number < len(cells)
        ):
            source.report("F302", f"the heading 'UK' is read as {BRITISH!r}, since English stands below it")
            columns[number] = Column("term", BRITISH, column.heading)


def in_latin(texts: Iterable[str]) -> bool:
    """True where a column's first rows are written in Latin letters."""
    return script_language(texts) == "en"
