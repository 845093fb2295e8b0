"""Findings as a table of tab-separated values, for spreadsheets and scripts."""

from __future__ import annotations

from collections.abc import Sequence

from termkit.model import Finding

PLACE = ("path", "line", "column", "unit")
COLUMNS = (*PLACE, "code", "severity", "message", "suggestion", "entry", "language", "source", "target")


def render(findings: Sequence[Finding]) -> str:
    """The findings, a line each, below a line of headings; no cell holds a tab or a line break."""
    rows = [[_cell(getattr(finding, name)) for name in COLUMNS] for finding in findings]
    return "".join("\t".join(row) + "\n" for row in [COLUMNS, *rows])


def _cell(value: object) -> str:
    return " ".join(str("" if value is None else value).split())
