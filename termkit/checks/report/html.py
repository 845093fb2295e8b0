"""Findings as one HTML page without outside parts: source and target side by side, to be filtered and printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from importlib.resources import files

from termkit.checks import CHECKS
from termkit.checks.report.text import place
from termkit.model import Finding, Span


@cache
def _page() -> str:
    return (files("termkit") / "data/checks/report.html").read_text(encoding="utf-8")


def render(findings: Sequence[Finding]) -> str:
    """The page."""
    rows = "\n".join(_row(finding) for finding in findings) or '<tr><td colspan="5">No findings.</td></tr>'
    return _page().replace("<!-- CODES -->", _options(findings)).replace("<!-- ROWS -->", rows)


def _options(findings: Sequence[Finding]) -> str:
    names = {check.code: check.name for check in CHECKS}
    counts = Counter(finding.code for finding in findings)
    return "\n".join(
        f'<option value="{code}">{code} {escape(names.get(code, ""))} ({count})</option>'
        for code, count in sorted(counts.items())
    )


def _row(finding: Finding) -> str:
    advice = f'<p class="advice">→ <b>{escape(finding.suggestion)}</b></p>' if finding.suggestion else ""
    return (
        f'<tr class="{finding.severity}" data-code="{finding.code}" data-severity="{finding.severity}">'
        f"<td>{escape(place(finding))}</td>"
        f'<td><abbr title="{finding.severity}">{finding.code}</abbr></td>'
        f'<td lang="zh">{marked(finding.source, finding.source_spans)}</td>'
        f'<td lang="{escape(finding.language)}">{marked(finding.target, finding.target_spans)}</td>'
        f"<td>{escape(finding.message)}{advice}</td></tr>"
    )


def marked(text: str, spans: Iterable[Span]) -> str:
    """The text as HTML with its spans in <mark>."""
    parts, last = [], 0
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        start = max(span.start, last)
        if span.end > start:
            parts += [escape(text[last:start]), "<mark>", escape(text[start : span.end]), "</mark>"]
            last = span.end
    return "".join([*parts, escape(text[last:])])
