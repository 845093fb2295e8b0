"""Where the cells of a table in text stand: TSV and CSV, quoted or not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from termkit.workflow.checks.editing.places import Letter, Place

DELIMITERS = "\t;,"
CELL = {
    mark: re.compile(
        rf'(?:^|(?<=[{mark}\r\n]))(?:"(?P<quoted>(?:[^"]|"")*)"(?=[{mark}\r\n]|\Z)|(?P<plain>[^{mark}\r\n]*))'
    )
    for mark in DELIMITERS
}
ENCODE: dict[str, str] = {}
"""Changes never bring quotation marks or delimiters into a cell (see `is_plain`)."""


def places_in_table(content: bytes, _: str) -> list[Place]:
    """The cells in the order of the file; none of a file that is not UTF-8."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return []
    first = text.partition("\n")[0]
    mark = max(DELIMITERS, key=first.count)
    sizes = _offsets(text)
    return [Place(tuple(_letters(found, sizes))) for found in CELL[mark].finditer(text)]


def _offsets(text: str) -> list[int]:
    """The byte at which each character begins."""
    offsets, place = [], 0
    for char in text:
        offsets.append(place)
        place += len(char.encode())
    return [*offsets, place]


def _letters(cell: re.Match[str], offsets: list[int]) -> Iterator[Letter]:
    group = "plain" if cell.group("quoted") is None else "quoted"
    place, end = cell.span(group)
    while place < end:
        char = cell.string[place]
        size = 2 if group == "quoted" and char == '"' else 1
        yield Letter(char, offsets[place], offsets[place + size])
        place += size


def is_plain(text: str) -> bool:
    """Whether a text may be written into any cell as it is."""
    return not set(text) & set(DELIMITERS + '"\r\n')
