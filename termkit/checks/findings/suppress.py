"""Findings that somebody has looked at and allowed, with a reason.

In a text file a line may carry `termkit: ignore=BT306,SR101 reason`; units of a bitext carry it in a note.  A file of
suppressions has tab-separated lines: code, path pattern (or *), text that the source or target contains (or *), reason;
lines that begin with # are comments.  A code may be a name or the beginning of a code, as for --select.  A suppression
without a reason is an error, and so is one of a check that nobody knows: it would allow nothing, in silence.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from termkit.checks.run import codes_of
from termkit.errors import ParseError
from termkit.model import Finding

INLINE = re.compile(r"termkit:\s*ignore=([^\n]*)")
WORD = re.compile(r"(?P<blank>\s*)(?P<word>[\w-]*)(?P<comma>\s*,)?")
AROUND = " \t,;:.-–—*/>"
"""What may stand around a reason and is none: the end of a comment."""

Allowances = Mapping[tuple[str, str, int], frozenset[str]]
"""The codes that a file allows, by its path and a `line` or `unit` of it."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """What is allowed, where, and why."""

    codes: frozenset[str]
    path: str
    text: str
    reason: str
    line: int = 0

    def covers(self, finding: Finding) -> bool:
        """Whether the finding is one of those allowed."""
        inside = self.text == "*" or self.text in finding.source or self.text in finding.target
        return finding.code in self.codes and inside and any(fnmatch(name, self.path) for name in _names(finding.path))


def _names(path: str) -> set[str]:
    """The ways to write a path: as the user did, and from here (./a.tmx and /home/me/a.tmx are a.tmx)."""
    return {path, os.path.relpath(path)} if path and path != "-" else {path}


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
        if not codes_of(code):
            raise ParseError(f"unknown check {code!r}; `termkit explain` lists them", path, number)
        found.append(Suppression(codes_of(code), pattern, inside, reason, number))
    return found


def inline(text: str, path: str | Path = "", line: int | None = None) -> frozenset[str]:
    """The codes that a line, a comment or a note allows.

    Raises ParseError where the reason is missing, or no check has such a code.
    """
    return frozenset[str]().union(*(_allowed(match[1], path, line) for match in INLINE.finditer(text)))


def _allowed(said: str, path: str | Path, line: int | None) -> frozenset[str]:
    """The codes at the beginning of what is said (BT102,BT306 or BT102, BT306) and before its reason."""
    codes: frozenset[str] = frozenset()
    while match := WORD.match(said):
        found = codes_of(match["word"])
        if not found and not (codes and match["blank"]):
            raise ParseError(f"unknown check {match['word']!r}; `termkit explain` lists them", path, line)
        codes, said = codes | found, said[match.end() :] if found else said
        if not found or not match["comma"]:
            break
    if not said.strip(AROUND):
        raise ParseError("termkit: ignore= wants a reason after the codes", path, line)
    return codes


def without(findings: Iterable[Finding], suppressions: Iterable[Suppression], allowed: Allowances) -> list[Finding]:
    """The findings that neither a suppression nor their own file allows."""
    rules = list(suppressions)
    return [f for f in findings if not any(rule.covers(f) for rule in rules) and not _is_allowed(f, allowed)]


def _is_allowed(finding: Finding, allowed: Allowances) -> bool:
    places = [("line", finding.line)] if finding.line else []
    places += [("unit", finding.unit or 0)] if finding.is_of_unit or not finding.line else []
    return any(finding.code in allowed.get((finding.path, *place), ()) for place in places)
