"""Word documents (.docx, ECMA-376): their text as it was last accepted, with tables and footnotes.

`raw` is the text taken out of the file: a line for each paragraph, tabs between the cells of a row, footnotes last.
Deleted text, fields' codes and what only old programs see are left out; numbers that Word counts are not in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from termkit.documents.assembly import Reading, View, assemble
from termkit.documents.source import Source
from termkit.model import Document, Role
from termkit.text.word_markup import BODY, SKIPPED, W, parts_of, printed, root_of

STYLES, NOTES = "word/styles.xml", ("word/footnotes.xml", "word/endnotes.xml")
PARTS = frozenset((BODY, STYLES, *NOTES))
SHORT = 60
HEADING = re.compile(r"heading (\d)|标题 (\d)", re.I)

Line = tuple[str, Role | None]


def sniff(source: Source) -> bool:
    """True for a ZIP archive with a Word document in it."""
    return source.data.startswith(b"PK\x03\x04") and b"word/document" in source.data


def read(source: Source) -> Document:
    """The document of the file; raises ParseError where the archive or its XML is damaged."""
    lines = list(_lines(parts_of(source.data, PARTS, source.path), source.path))
    raw = "\n".join(text for text, _ in lines)
    reading = Reading(View.of(raw), [(0, len(raw))], roles=_roles(lines), encoding="docx")
    return assemble(source, "docx", reading)


def _roles(lines: list[Line]) -> dict[int, Role]:
    """The roles of the lines by the places where they start in the text."""
    roles: dict[int, Role] = {}
    place = 0
    for text, role in lines:
        if role:
            roles[place + len(text) - len(text.lstrip())] = role
        place += len(text) + 1
    return roles


def _lines(parts: dict[str, bytes], path: str) -> Iterator[Line]:
    """The paragraphs of the document and of its footnotes, with the roles their styles give."""
    styles = _styles(root_of(parts, STYLES, path)) if STYLES in parts else {}
    yield from _blocks(root_of(parts, BODY, path), styles)
    for name in NOTES:
        for note in root_of(parts, name, path) if name in parts else ():
            if not note.get(f"{W}type"):
                yield from _blocks(note, styles)


def _styles(root: Any) -> dict[str, Role]:
    """The roles of the styles, by their ids."""
    roles = {}
    for style in root.iter(f"{W}style"):
        name = style.find(f"{W}name")
        role = _role((name.get(f"{W}val") if name is not None else None) or "")
        if role:
            roles[style.get(f"{W}styleId")] = role
    return roles


def _role(style: str) -> Role | None:
    if style.lower() in ("title", "subtitle", "标题", "副标题", "название"):
        return Role.TITLE
    return Role.HEADING if HEADING.match(style) else None


def _blocks(element: Any, styles: dict[str, Role]) -> Iterator[Line]:
    """The lines of an element's paragraphs and tables, in order."""
    for child in element:
        if child.tag == f"{W}p":
            yield from _paragraph(child, styles)
        elif child.tag == f"{W}tbl":
            for row in child.iter(f"{W}tr"):
                yield from _row(row, styles)
        elif child.tag not in SKIPPED:
            yield from _blocks(child, styles)


def _row(row: Any, styles: dict[str, Role]) -> Iterator[Line]:
    """One line with tabs where the cells are short, else the paragraphs of each cell."""
    cells = [[line for line in _blocks(cell, styles) if line[0].strip()] for cell in row if cell.tag == f"{W}tc"]
    if all(len(cell) <= 1 and all(len(text) <= SHORT for text, _ in cell) for cell in cells):
        yield "\t".join(text.strip().replace("\n", " ") for cell in cells for text, _ in cell), None
    else:
        yield from (line for cell in cells for line in cell)


def _paragraph(paragraph: Any, styles: dict[str, Role]) -> Iterator[Line]:
    """The line of a paragraph, then those of the text boxes that hang on it."""
    boxes: list[Any] = []
    text = "".join(piece.text for piece in printed(paragraph, boxes))
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    yield text, styles.get(style.get(f"{W}val")) if style is not None else None
    for box in boxes:
        yield from _blocks(box, styles)
