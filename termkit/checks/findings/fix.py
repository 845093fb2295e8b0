"""Suggestions written back, only where nothing is left to judge.

A suggestion is taken when it replaces exactly one span of the target (of the text, for a single text), when the check
is one whose suggestion is the whole truth, and when no other suggestion touches the place.
"""

from __future__ import annotations

from collections.abc import Iterable

from termkit.model import Finding, Span

SURE_TARGET = frozenset({"BT303", "BT304", "BT310"})
"""Checks whose suggestion fits into a target as it stands."""
SURE_TEXT = frozenset({"SR103", "SR108", "SR109", "SR115"})
"""The same for single texts."""
DECLINED = frozenset({"BT102", "BT103", "BT107"})
"""Checks whose suggestion is taken where it is known to stand in the form of what it replaces."""


def sure_changes(findings: Iterable[Finding]) -> list[tuple[Span, str]]:
    """What replaces which span of the target of a unit, in order: its sure suggestions, where none crosses another."""
    return _uncrossed([(f.target_spans[0], f.suggestion) for f in findings if _is_sure(f)])


def sure_places(findings: Iterable[Finding]) -> set[tuple[int, int, str, str]]:
    """The sure suggestions for one text with their line, column (from 1), the letters there and those to write."""
    return {
        (f.line, f.column, f.source[f.source_spans[0].start : f.source_spans[0].end], f.suggestion)
        for f in findings
        if f.code in SURE_TEXT and f.suggestion and f.line and f.column and len(f.source_spans) == 1
    }


def _is_sure(finding: Finding) -> bool:
    if not finding.suggestion or len(finding.target_spans) != 1:
        return False
    return finding.code in SURE_TARGET or (finding.code in DECLINED and finding.fits and _is_whole(finding))


def _is_whole(finding: Finding) -> bool:
    """Whether the place cuts no word or figure in two: Year of 10Year, Year of 10-Year."""
    (span,) = finding.target_spans
    beside = finding.target[max(0, span.start - 1) : span.start] + finding.target[span.end : span.end + 1]
    return not any(char.isalnum() or char == "-" for char in beside)


def _uncrossed(suggestions: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """The suggestions in order that no other one crosses."""
    ordered = sorted(set(suggestions), key=lambda item: (item[0].start, item[0].end))
    return [
        (span, text)
        for span, text in ordered
        if not any(o.start < span.end and span.start < o.end for o, other in ordered if (o, other) != (span, text))
    ]
