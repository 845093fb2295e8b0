"""Wordfast Classic's memory: tab-separated text with a header line of fields that begin with %.

Fields and escapes: https://www.wordfast.net/w/index.php?title=The_WFC_Translation_memory_format_Wordfast_Classic
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.formats.format import Format, Head, ReadOptions, Record
from termkit.formats.reading import encoding
from termkit.formats.reading.languages import normal
from termkit.formats.reading.opening import Input
from termkit.model import Extra, TranslationUnit, Variant

__all__ = ["WORDFAST"]

FIRST = re.compile(r"%?\d{8}~\d{6}\t[^\n]*\t%Wordfast ")
STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)~(\d\d)(\d\d)(\d\d)\Z")
ESCAPED = re.compile(r"&'([0-9A-F]{2});")
"""A character of windows-1252 by its number."""
FIELDS = 7
"""Date, person, uses, source language, source, target language, target; attributes follow."""


def sniff(head: Head) -> bool:
    """True for a first line that names Wordfast."""
    return FIRST.match(head.text) is not None


def read(source: Input, _: ReadOptions) -> Iterator[Record]:
    """The units, one a line; raises ParseError for a line with too few fields."""
    names: list[str] = []
    for number, line in enumerate(encoding.lines(source, encoding.of_text(source.head)), 1):
        cells = line.rstrip("\n").split("\t")
        if number == 1 and not FIRST.match(line.removeprefix("\ufeff")):
            raise source.refuse("is no memory of Wordfast: its first line does not name it", 1)
        if line.startswith("%") or number == 1:
            names = names or [cell.partition(",")[0].partition(" (")[0] for cell in cells[FIELDS:]]
        elif len(cells) >= FIELDS:
            source.line = number
            yield unit_of(cells, names)
        elif line.strip():
            raise source.refuse(f"a Wordfast line has at least {FIELDS} fields, this one {len(cells)}", number)


def unit_of(cells: list[str], names: list[str]) -> TranslationUnit:
    """The unit of a line; attributes are properties, by the names that the header gives them."""
    date, person, uses, first, source, second, target, *attributes = cells
    named = zip([*names, *("attribute" for _ in attributes)], attributes, strict=False)
    return TranslationUnit(
        (Variant(normal(first), plain(source)), Variant(normal(second), plain(target))),
        properties=tuple((f"x-{name or 'attribute'}", text) for name, text in named if text.strip()),
        creation_date=iso(date),
        creation_id=person,
        extra=(Extra("tu/@usagecount", uses, "tmx"),) if uses.isdigit() and uses != "0" else (),
    )


def plain(text: str) -> str:
    """The text with Wordfast's escapes written out; placeables (&tA;) stay."""
    return ESCAPED.sub(lambda found: bytes.fromhex(found[1]).decode("cp1252", "replace"), text).strip()


def iso(date: str) -> str:
    """Wordfast's date as ISO 8601; it does not say its time zone, so only the day is kept."""
    found = STAMP.match(date)
    return "{}-{}-{}".format(*found.groups()[:3]) if found else date


WORDFAST = Format("wordfast", "Wordfast Classic memory (text)", (".txt",), sniff, read, None, "units")
