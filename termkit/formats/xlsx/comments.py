"""What colleagues wrote beside the cells of a workbook: a comment is a note of its row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from termkit.formats.tables.rows import Row

if TYPE_CHECKING:
    from openpyxl import Workbook

HEADING = "Comment"
"""The heading of the column that comments make; it is one for notes."""


def comments_of(book: Workbook, sheet: Any) -> dict[int, str]:  # Any: openpyxl's read-only sheet tells no types
    """Row -> the comments on its cells, a line each; raises what openpyxl does where the package is broken."""
    from openpyxl.comments.comment_sheet import CommentSheet
    from openpyxl.packaging.relationship import get_dependents, get_rels_path
    from openpyxl.utils.cell import coordinate_from_string
    from openpyxl.xml.constants import COMMENTS_NS
    from openpyxl.xml.functions import fromstring

    package = book._archive  # type: ignore[attr-defined]  # a sheet that is streamed reads no comments itself
    relations = get_rels_path(sheet._worksheet_path)  # type: ignore[no-untyped-call]  # openpyxl is partly typed
    found: dict[int, list[str]] = {}
    if relations not in package.namelist():
        return {}
    for relation in get_dependents(package, relations).find(COMMENTS_NS):
        listed = CommentSheet.from_tree(fromstring(package.read(relation.target)))
        for place, comment in listed.comments if listed else ():
            found.setdefault(coordinate_from_string(place)[1], []).append(" ".join(comment.content.split()))
    return {row: "\n".join(filter(None, texts)) for row, texts in found.items()}


def beside(rows: Iterator[Row], comments: dict[int, str], heading: int, width: int) -> Iterator[Row]:
    """The rows with their comments in a further column, whose heading stands in the row `heading`."""
    for number, cells in rows:
        text = HEADING if number == heading else comments.get(number, "")
        yield number, [*cells, *[""] * (width - len(cells)), text] if text else cells
