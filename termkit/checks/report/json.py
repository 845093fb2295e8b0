"""Findings as a JSON array, one object a finding; offsets are code points from 0, end exclusive, units count from 1."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from termkit.model import Finding, Span


def render(findings: Sequence[Finding]) -> str:
    """The array, indented, non-ASCII as it stands."""
    return json.dumps([as_object(finding) for finding in findings], ensure_ascii=False, indent=1) + "\n"


def as_object(finding: Finding) -> dict[str, object]:
    """One finding; keys are always the same."""
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "unit": finding.unit,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "language": finding.language,
        "message": finding.message,
        "source": finding.source,
        "target": finding.target,
        "source_spans": _pairs(finding.source_spans),
        "target_spans": _pairs(finding.target_spans),
        "suggestion": finding.suggestion,
        "entry": finding.entry,
    }


def _pairs(spans: Iterable[Span]) -> list[dict[str, int]]:
    return [{"start": span.start, "end": span.end} for span in spans]
