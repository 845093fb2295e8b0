"""Where the heading of a table stands, and what its columns hold where it has none."""

from __future__ import annotations

from collections.abc import Iterable

from termkit.formats.format import ReadOptions
from termkit.formats.languages import UNDETERMINED, normal
from termkit.formats.opening import Input
from termkit.formats.tables.columns import Column, columns_of
from termkit.formats.tables.rows import Row
from termkit.model import Severity
from termkit.text.languages import language_of

TITLES = 10
"""How many rows may stand above the heading: a title, a date, a logo's empty line."""
ASK = "with --source and --target, or in a heading"
FILLED = 0.8
"""The share of rows in which a further language without a heading has a term."""


def headed(source: Input, first: list[Row], options: ReadOptions) -> tuple[list[Column], list[Row]]:
    """The columns, and the rows after the heading; without one the languages are told by script and order."""
    place, columns = heading_of([cells for _, cells in first[: TITLES + 1]])
    body = first[place + 1 :]
    if columns is None:
        columns, body = guessed(first), first
        source.report("F307", "has no header row; columns are told by their script", first[0][0], Severity.INFO)
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


def guessed(rows: list[Row]) -> list[Column]:
    """The columns of a table without a heading: an id where the first holds numbers, terms, then a note.

    The first two texts are terms; a further column is one where it is in another language in nearly every row.
    """
    columns: list[Column] = []
    known: list[str] = []
    for number in range(max(len(cells) for _, cells in rows)):
        texts = [cells[number] for _, cells in rows if number < len(cells) and cells[number]]
        language = script_language(texts)
        if not number and texts and all(text.isdigit() for text in texts):
            columns.append(Column("id", "", "id"))
        elif len(known) < 2 or (language not in known and len(texts) >= FILLED * len(rows)):
            known.append(language)
            columns.append(Column("term"))
        elif all(column.role != "note" for column in columns):
            columns.append(Column("note", "", "comment"))
        else:
            columns.append(Column("", "", f"column {number + 1}"))
    return columns


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


def script_language(texts: Iterable[str]) -> str:
    """zh-CN, ru or en, by the letters of a column's first rows."""
    found = language_of("".join(texts), "en")
    return "zh-CN" if found == "zh" else found
