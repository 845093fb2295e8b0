"""Findings as a workbook for the reviser: one row a finding, with room for a decision and a comment."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from termkit.checks.report.text import marked, place
from termkit.model import Finding

HEAD = ("Place", "Unit", "Rule", "Severity", "Source", "Target", "Remark", "Suggestion", "Decision", "Comment")
WIDTHS = (18, 7, 8, 10, 50, 60, 50, 30, 12, 30)


def render(findings: Sequence[Finding]) -> bytes:
    """The workbook as the bytes of its file."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active or book.create_sheet()
    sheet.title = "termkit check"
    sheet.append(HEAD)
    for finding in findings:
        sheet.append(_row(finding))
    for column, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _row(finding: Finding) -> tuple[str | int, ...]:
    return (
        place(finding),
        finding.unit or "",
        finding.code,
        str(finding.severity),
        marked(finding.source, finding.source_spans),
        marked(finding.target, finding.target_spans),
        finding.message,
        finding.suggestion,
        "",
        "",
    )
