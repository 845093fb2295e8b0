"""What the columns of a table hold where no heading, or one that nobody knows, says it: by script and order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from termkit.formats.tables.columns import Column, column_of, plain, script_of
from termkit.formats.tables.columns import language_of as language_named
from termkit.formats.tables.rows import Row
from termkit.text.languages import language_of

FILLED = 0.8
"""The share of rows in which a further language without a heading has a term."""
ALIKE = 0.9
"""The share of rows in which a column is in its script."""
FEW = 2
"""How many rows must stand below a heading for their script to say anything."""
LABEL = re.compile(r"[^\W\d_]+: ")
"""How a remark begins, and hardly ever a term: pinyin: …, which an OmegaT glossary of ours has beside its pairs."""
ACRONYM = 6
"""How long a word in capitals may be a term in any script: APEC, ШОС."""


def is_foreign(rows: Sequence[Row]) -> bool:
    """True where the first row is a heading that nobody knows: in another script than the terms below it.

    `Lemma` above Chinese terms is one; `AI` above them may be a term, and so may what stands there twice.
    """
    (_, heading), *below = rows
    told = all(any(map(str.isalpha, cell)) and not (cell.isupper() and len(cell) <= ACRONYM) for cell in heading)
    if len(below) < FEW or len(set(heading)) < len(heading) or not told:
        return False
    columns = [[cells[number] for _, cells in below if number < len(cells)] for number in range(len(heading))]
    return any(unlike(cell, texts) for cell, texts in zip(heading, columns, strict=True))


def unlike(cell: str, texts: Iterable[str]) -> bool:
    """True where nearly all texts are in one script that is not Latin, and the cell is not in it."""
    scripts = [script_of(text) for text in texts if any(map(str.isalpha, text))]
    first = scripts[0] if scripts else "Latn"
    return first not in {"Latn", script_of(cell)} and scripts.count(first) >= ALIKE * len(scripts)


def coded(rows: Sequence[Row]) -> list[Column] | None:
    """The columns of two terms and their language codes in every row, as DeepL has them; None for another table."""
    codes = {tuple(map(str.casefold, cells[2:])) for _, cells in rows}
    known = [language_named(plain(code)) for code in next(iter(codes), ())]
    if len(codes) > 1 or len(known) != 2 or not all(known) or any(column_of(cell).role for cell in rows[0][1][:2]):
        return None
    return [
        *(Column("term", language) for language in known),
        Column("code", "", "source"),
        Column("code", "", "target"),
    ]


def filled(headings: Sequence[str], columns: Sequence[Column]) -> list[Column]:
    """The columns as guessed, or as their headings say where somebody knows these."""
    known = [column_of(heading) for heading in headings]
    found = [
        one if one.role else replace(column, heading=one.heading) for one, column in zip(known, columns, strict=False)
    ]
    return [*found, *columns[len(found) :]]


def guessed(rows: Sequence[Row]) -> list[Column]:
    """The columns of a table without a heading: an id where the first holds numbers, terms, then a note.

    The first two texts are terms; a further column is one where it is in another language in nearly every row, and does
    not begin there like a remark.
    """
    columns: list[Column] = []
    known: list[str] = []
    for number in range(max(len(cells) for _, cells in rows)):
        texts = [cells[number] for _, cells in rows if number < len(cells) and cells[number]]
        language = script_language(texts)
        if not number and texts and all(text.isdigit() for text in texts):
            columns.append(Column("id", "", "id"))
        elif len(known) < 2 or (language not in known and len(texts) >= FILLED * len(rows) and not are_remarks(texts)):
            known.append(language)
            columns.append(Column("term"))
        elif all(column.role != "note" for column in columns):
            columns.append(Column("note", "", "comment"))
        else:
            columns.append(Column("", "", f"column {number + 1}"))
    return columns


def are_remarks(texts: Sequence[str]) -> bool:
    """True where nearly all texts begin with a word and a colon."""
    return sum(map(bool, map(LABEL.match, texts))) >= ALIKE * len(texts)


def script_language(texts: Iterable[str]) -> str:
    """zh-CN, ru or en, by the letters of a column's first rows."""
    found = language_of("".join(texts), "en")
    return "zh-CN" if found == "zh" else found
