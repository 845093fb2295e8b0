"""A pretranslated text as a Word table: source, target, and where each target comes from."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from termkit.workflow.memory.pretranslating import Draft

HEADS = ("", "Source", "Target", "Match")
SHADES = {"translated": "E2F0D9", "fuzzy": "FFF2CC"}
WIDTHS = (1.0, 7.5, 7.5, 2.5)


def write_docx(drafts: Sequence[Draft], title: str) -> bytes:
    """The file: a row a segment; translated targets green, fuzzy ones yellow."""
    from docx import Document
    from docx.shared import Cm

    document = Document()
    document.core_properties.title = title
    table = document.add_table(rows=1, cols=len(HEADS), style="Table Grid")
    for cell, head in zip(table.rows[0].cells, HEADS, strict=True):
        cell.text = head
    for number, draft in enumerate(drafts, 1):
        cells = table.add_row().cells
        for cell, text in zip(cells, (str(number), draft.source, draft.target, draft.note), strict=True):
            cell.text = text
        if draft.target:
            _shade(cells[2], SHADES[draft.status])
    for row in table.rows:
        for cell, width in zip(row.cells, WIDTHS, strict=True):
            cell.width = Cm(width)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _shade(cell: Any, colour: str) -> None:  # python-docx has no name for shading
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), colour)
    cell._tc.get_or_add_tcPr().append(shade)  # the only way to a cell's properties
