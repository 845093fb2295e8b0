"""Tables for people: columns as wide as they need, or as there is room for; long cells go on in the next line.

The layout is that of rich's borderless tables, which take a second for a thousand rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

GAP = "  "
NARROWEST = 10
"""Character cells under which a column of text is a ladder of single characters."""


def lines_of(rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """The lines of a table whose first row is its head, at most `width` character cells wide where that is possible."""
    from rich.cells import cell_len

    sizes = [[max(map(cell_len, cell.split("\n"))) for cell in row] for row in rows]
    widths = shrunk([max(column) for column in zip(*sizes, strict=True)], width)
    for row, taken in zip(rows, sizes, strict=True):
        if all(size <= room for size, room in zip(taken, widths, strict=True)) and not any("\n" in c for c in row):
            yield _joined(row, taken, widths)
        else:
            cells = [_folded(cell, room) for cell, room in zip(row, widths, strict=True)]
            for line in zip_longest(*cells, fillvalue=""):
                yield _joined(line, list(map(cell_len, line)), widths)


def has_room(rows: Sequence[Sequence[str]], width: int) -> bool:
    """Whether every column of the table gets what it needs, or at least the narrowest that people can read."""
    from rich.cells import cell_len

    needs = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    return all(room >= min(need, NARROWEST) for need, room in zip(needs, shrunk(needs, width), strict=True))


def blocks_of(rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """The lines of a table that has no room: each row a block of its own, a line for every cell that is not empty."""
    head, *body = rows
    for number, row in enumerate(body):
        if number:
            yield ""
        yield from lines_of([pair for pair in zip(head, row, strict=True) if pair[1]], width)


def _joined(cells: Sequence[str], sizes: Sequence[int], widths: Sequence[int]) -> str:
    padded = (cell + " " * (room - size) for cell, size, room in zip(cells, sizes, widths, strict=True))
    return GAP.join(padded).rstrip()


def shrunk(widths: Sequence[int], room: int) -> list[int]:
    """The widths of columns that fit into the room: the widest give way, all to the same width."""
    free = room - len(GAP) * (len(widths) - 1)
    limit = max(widths, default=0)
    while limit > 1 and sum(min(width, limit) for width in widths) > free:
        limit -= 1
    left = free - sum(min(width, limit) for width in widths)
    found = []
    for width in widths:
        extra = int(width > limit and left > 0)
        left -= extra
        found.append(min(width, limit + extra))
    return found


def _folded(cell: str, width: int) -> list[str]:
    """The cell in lines of that width: broken at blanks, and inside words that are longer."""
    from rich.console import Console
    from rich.text import Text

    lines = Text(cell).wrap(Console(width=width), width, overflow="fold")
    return [line.plain.strip() for line in lines]
