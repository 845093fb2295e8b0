"""Findings that somebody has looked at and allowed, with a reason.

In a text file a line may carry `termkit: ignore=BT306,SR101 reason`; units of a bitext carry it in a note.  A file of
suppressions has tab-separated lines: code, path pattern (or *), text that the source or target contains (or *), reason;
lines that begin with # are comments.  A suppression without a reason is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from termkit.errors import ParseError
from termkit.model import Finding

INLINE = re.compile(r"termkit:\s*ignore=(?P<codes>[\w,]+)\s*(?P<reason>[^\n]*)")


@dataclass(frozen=True, slots=True)
class Suppression:
    """What is allowed, where, and why."""

    code: str
    path: str
    text: str
    reason: str
    line: int = 0

    def covers(self, finding: Finding) -> bool:
        """Whether the finding is one of those allowed."""
        inside = self.text == "*" or self.text in finding.source or self.text in finding.target
        return finding.code.startswith(self.code) and inside and fnmatch(finding.path, self.path)


def parse(text: str, path: str | Path) -> list[Suppression]:
    """The suppressions of a file; raises ParseError with the line."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) != 4 or not all(cells):
            raise ParseError("four columns are wanted: code, path, text, reason (put * for any)", path, number)
        code, pattern, inside, reason = cells
        found.append(Suppression(code, pattern, inside, reason, number))
    return found


def inline(text: str, path: str | Path = "", line: int | None = None) -> tuple[str, ...]:
    """The codes that a line, a comment or a note allows; raises ParseError where the reason is missing."""
    match = INLINE.search(text)
    if not match:
        return ()
    if not match.group("reason").strip():
        raise ParseError("termkit: ignore= wants a reason after the codes", path, line)
    return tuple(match.group("codes").upper().split(","))


def without(
    findings: Iterable[Finding], suppressions: Iterable[Suppression], allowed: Mapping[tuple[str, int], tuple[str, ...]]
) -> list[Finding]:
    """The findings that are not allowed; `allowed` gives the inline codes by path and line (or unit)."""
    rules = list(suppressions)
    return [f for f in findings if not any(rule.covers(f) for rule in rules) and not _is_allowed(f, allowed)]


def _is_allowed(finding: Finding, allowed: Mapping[tuple[str, int], tuple[str, ...]]) -> bool:
    place = finding.line or finding.unit or 0
    return any(finding.code.startswith(code) for code in allowed.get((finding.path, place), ()))
