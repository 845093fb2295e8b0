"""Findings as one HTML page without outside parts: source and target side by side, to be filtered and printed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from itertools import groupby

from termkit.checks.findings.telling import message_in
from termkit.checks.report.text import pieces, place
from termkit.model import Finding, Span
from termkit.text.tables import read_data

LABEL = re.compile(r"\{([A-Za-z]+)\}(?=[ <])")
"""A word of the page's own in its template, in English: {Rule}."""


@cache
def _page(language: str) -> str:
    """The template with its labels in the language of the messages: en, ru or zh."""
    page = read_data("checks/report.html")
    labelled = LABEL.sub(lambda label: escape(message_in(label[1], language)), page)
    return labelled.replace("<!-- LANGUAGE -->", language)


def render(findings: Sequence[Finding], language: str = "en") -> str:
    """The page: one row a unit, with everything that was found in it, its labels in the language of the messages."""
    units = groupby(findings, key=lambda f: (f.path, f.unit, f.line if not f.unit else None, f.source, f.target))
    rows = "\n".join(_row(list(found), language) for _, found in units)
    rows = rows or f'<tr><td colspan="4">{message_in("no findings", language)}</td></tr>'
    page = _page(language).replace("<!-- CODES -->", _options(findings))
    page = page.replace("<!-- SUMMARY -->", _summary(findings, language))
    return page.replace("<!-- ROWS -->", rows)


def _summary(findings: Sequence[Finding], language: str) -> str:
    """How many findings of each severity and rule there are, for the head of a printed page."""
    names = _names()
    paths = ", ".join(sorted({finding.path for finding in findings if finding.path}))
    by_severity = Counter(str(finding.severity) for finding in findings)
    told = ", ".join(
        f"{message_in(s, language)}: {by_severity[s]}" for s in ("error", "warning", "info") if by_severity[s]
    )
    rules = Counter(finding.code for finding in findings)
    listed = "".join(f"<li>{code} {escape(names.get(code, ''))}: {n}</li>" for code, n in sorted(rules.items()))
    return f'<p><b>{escape(paths)}</b><br>{told}</p>\n<ul class="rules">{listed}</ul>'


def _names() -> dict[str, str]:
    """The names of the checks by their codes."""
    from termkit.checks.every import CHECKS

    return {check.code: check.name for check in CHECKS}


def _options(findings: Sequence[Finding]) -> str:
    names = _names()
    counts = Counter(finding.code for finding in findings)
    return "\n".join(
        f'<option value="{code}">{code} {escape(names.get(code, ""))} ({count})</option>'
        for code, count in sorted(counts.items())
    )


def _row(findings: list[Finding], language: str) -> str:
    """A unit with its places marked and its findings as a list."""
    first = findings[0]
    source = [span for finding in findings for span in finding.source_spans]
    target = [span for finding in findings for span in finding.target_spans]
    where = f"{escape(first.path)}<br>#{first.unit}" if first.is_of_unit and not first.line else escape(place(first))
    return (
        f'<tr data-row><td class="place">{where}</td>'
        f'<td lang="zh">{marked(first.source, source)}</td>'
        f'<td lang="{escape(first.language)}">{marked(first.target, target)}</td>'
        f"<td><ul>{''.join(_item(finding, language) for finding in findings)}</ul></td></tr>"
    )


def _item(finding: Finding, language: str) -> str:
    advice = (
        f'<br>→ <b lang="{escape(finding.language)}">{escape(finding.suggestion)}</b>' if finding.suggestion else ""
    )
    return (
        f'<li class="{finding.severity}" data-code="{finding.code}" data-severity="{finding.severity}">'
        f'<span class="box" aria-hidden="true">☐</span> <b>{finding.code}</b> '
        f"{message_in(finding.severity, language)}: {escape(finding.message)}{advice}</li>"
    )


def marked(text: str, spans: Iterable[Span]) -> str:
    """The text as HTML with its spans in <mark>."""
    cut = ((escape(piece), is_told) for piece, is_told in pieces(text, spans))
    return "".join(f"<mark>{piece}</mark>" if is_told else piece for piece, is_told in cut)
