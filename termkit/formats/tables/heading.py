"""Where the heading of a table stands, and the language of each column."""

from __future__ import annotations

from collections.abc import Iterable

from termkit.formats.format import ReadOptions
from termkit.formats.languages import UNDETERMINED, normal
from termkit.formats.opening import Input
from termkit.formats.tables.columns import Column, columns_of
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
    place, columns = heading_of([cells for _, cells in first[: TITLES + 1]])
    body = first[place + 1 :]
    if columns is None and is_foreign(first):
        columns = filled(first[0][1], guessed(body))
        source.report("F318", f"nobody knows all of these headings: {', '.join(first[0][1])}; {BY_SCRIPT}", first[0][0])
    elif columns is None:
        columns, body = guessed(first), first
        source.report("F307", f"has no header row; {BY_SCRIPT}", first[0][0], Severity.INFO)
    for line, cells in first[:place] if body is not first else []:
        source.report("F309", f"stands above the heading and is left out: {' '.join(filter(None, cells))}", line)
    named(source, columns, body, options)
    return columns, body


def heading_of(rows: list[list[str]]) -> tuple[int, list[Column] | None]:
    """Number and columns of the heading: the first row, or one below rows that hold a title and nothing more."""
    for number, cells in enumerate(rows):
        found = columns_of(cells)
        if found is not None:
            return number, found
        if len([cell for cell in cells if cell]) > 1:
            break
    return 0, None


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
