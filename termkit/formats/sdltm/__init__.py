"""The file memory of Trados Studio: an SQLite database whose units hold segments as XML. Only read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from termkit.formats.format import Format, Head, ReadOptions, Record
from termkit.formats.markup.fragments import fragment
from termkit.formats.markup.tree import Node
from termkit.formats.reading.languages import normal
from termkit.formats.reading.opening import Input
from termkit.model import Extra, Severity, TranslationUnit, Variant

if TYPE_CHECKING:
    import sqlite3

__all__ = ["SDLTM"]

MAGIC = b"SQLite format 3\0"
COLUMNS = "source_segment, target_segment, creation_date, creation_user, change_date, change_user, usage_counter"
PROLOGUE = re.compile(r"\s*<\?xml[^>]*\?>")
LONGEST = 10_000_000
"""Characters of a segment."""


def sniff(head: Head) -> bool:
    """True for a database that is called a memory of Trados, or names its table in the first bytes."""
    return head.raw.startswith(MAGIC) and (head.suffix == ".sdltm" or b"translation_units" in head.raw)


def read(source: Input, _: ReadOptions) -> Iterator[Record]:
    """The units of the memory; raises ParseError where it is none."""
    import sqlite3

    told = False
    try:
        with database(source) as base:
            for row in base.execute(f"SELECT {COLUMNS} FROM translation_units ORDER BY id"):  # noqa: S608  # fixed words
                segments = [segment(source, text) for text in row[:2]]
                if not told and any(tags for _, tags in segments):
                    source.report("F308", "tags inside segments are left out", severity=Severity.INFO)
                    told = True
                yield unit_of(tuple(variant for variant, _ in segments), row[2:])
    except sqlite3.DatabaseError as error:
        raise source.refuse(f"is no memory of Trados Studio that can be read ({error}); export it as TMX") from error


@contextmanager
def database(source: Input) -> Iterator[sqlite3.Connection]:
    """The database, only to be read; what came out of an archive or a pipe is put into a file first."""
    import shutil
    import sqlite3
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        place = Path(source.path)
        if not is_database(place):
            place = Path(folder) / "memory"
            with place.open("wb") as copy:
                shutil.copyfileobj(source.stream, copy)
        with closing(sqlite3.connect(f"file:{quote(str(place))}?mode=ro&immutable=1", uri=True)) as base:
            base.execute("PRAGMA trusted_schema = OFF")
            base.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
            kind = base.execute("SELECT type FROM sqlite_master WHERE name = 'translation_units'").fetchone()
            if kind != ("table",):  # a view could run without end
                raise source.refuse(
                    "is an SQLite database, and no memory of Trados Studio; export it as TMX or a table"
                )
            yield base


def is_database(place: Path) -> bool:
    """True for a file that is one as it stands, and not packed."""
    if not place.is_file():
        return False
    with place.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def segment(source: Input, xml: object) -> tuple[Variant, bool]:
    """The text and language of a segment, and whether it has tags; raises ParseError for broken XML."""
    node = fragment(PROLOGUE.sub("", xml)) if isinstance(xml, str) else None
    if node is None:
        raise source.refuse("holds a segment that is no XML; export the memory as TMX")
    texts: list[str] = []
    found = [False]
    language = ""
    for child in node:
        if child.name == "CultureName":
            language = child.text().strip()
        elif child.name == "Elements":
            gather(child, texts, found)
    return Variant(normal(language), "".join(texts)), found[0]


def gather(elements: Node, texts: list[str], tagged: list[bool]) -> None:
    """Add the texts of a segment's elements, in their order, and note tags."""
    for child in elements:
        if child.name == "Text":
            texts += [value.text() for value in child if value.name == "Value"]
        else:
            tagged[0] = True


def unit_of(variants: tuple[Variant, ...], facts: tuple[object, ...]) -> TranslationUnit:
    """The unit, with its dates, people and how often it was used."""
    created, creator, changed, changer, uses = (str(fact or "") for fact in facts)
    return TranslationUnit(
        variants,
        creation_date=iso(created),
        creation_id=creator,
        change_date=iso(changed),
        change_id=changer,
        extra=(Extra("tu/@usagecount", uses, "tmx"),) if uses not in {"", "0"} else (),
    )


def iso(date: str) -> str:
    """A date of the database, in UTC, as ISO 8601."""
    day, _, time = date.partition(" ")
    return f"{day}T{time}Z" if time else date


SDLTM = Format("sdltm", "Trados Studio memory (SQLite)", (".sdltm",), sniff, read, None, "units")
