"""Suggestions written back, only where nothing is left to judge.

A suggestion is taken when it replaces exactly one span of the target (of the text, for a single text), when the check
is one whose suggestion is the whole truth, and when no other suggestion touches the place.
"""

from __future__ import annotations

from collections.abc import Iterable

from termkit.model import Finding, Span

SURE_TARGET = frozenset({"BT303", "BT304", "BT310"})
"""Checks whose suggestion fits into a target as it stands."""
SURE_TEXT = frozenset({"SR103", "SR108", "SR109"})
"""The same for single texts."""
DECLINED = frozenset({"BT102", "BT103", "BT107"})
"""Checks whose suggestion fits where it stands in the form of what it replaces."""


def fixed_target(target: str, findings: Iterable[Finding]) -> str:
    """The target of a unit with the sure suggestions of its findings in place."""
    sure = [(f.target_spans[0], f.suggestion) for f in findings if _is_sure(f)]
    return _replaced(target, sure)


def fixed_text(text: str, findings: Iterable[Finding]) -> str:
    """One text (a segment) with the sure suggestions of its findings in place."""
    found = [f for f in findings if f.code in SURE_TEXT and f.suggestion and len(f.source_spans) == 1]
    return _replaced(text, [(f.source_spans[0], f.suggestion) for f in found])


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
    return finding.code in SURE_TARGET or (finding.code in DECLINED and _is_declined(finding))


def _is_declined(finding: Finding) -> bool:
    """Whether the suggestion is an inflected form, not the dictionary form that the message names."""
    return f"“{finding.suggestion}”" not in finding.message or finding.language == "en"


def _replaced(text: str, suggestions: list[tuple[Span, str]]) -> str:
    ordered = sorted(set(suggestions), key=lambda item: (item[0].start, item[0].end))
    for (span, suggestion), following in reversed(list(zip(ordered, [*ordered[1:], None], strict=True))):
        crossed = following is not None and following[0].start < span.end
        before = any(other.end > span.start and other.start < span.start for other, _ in ordered)
        if not crossed and not before:
            text = text[: span.start] + suggestion + text[span.end :]
    return text
