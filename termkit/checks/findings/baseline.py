"""A baseline: the findings a project already had, so that only new ones are told.

A finding is known again by its code, its message and its texts, not by its place: units may be moved and inserted.
So a message that names another unit (“unit 3 has the same source”) is the same whatever the number.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from termkit.errors import ParseError
from termkit.model import Finding

PLACE = re.compile(r"\b(unit|line) \d+\b|(?<=:)\d+\b")
"""A place that a message names: unit 3, line 7, terms.tsv:12."""


def fingerprint(finding: Finding) -> str:
    """What identifies a finding wherever it stands: 16 hexadecimal digits."""
    message = PLACE.sub(r"\1", finding.message)
    parts = (finding.code, Path(finding.path).name, finding.source, finding.target, message, finding.entry)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def write(findings: Iterable[Finding]) -> str:
    """The baseline file of these findings, sorted: JSON from fingerprint to how often."""
    counts = Counter(map(fingerprint, findings))
    return json.dumps(dict(sorted(counts.items())), indent=1) + "\n"


def read(text: str, path: str | Path) -> Counter[str]:
    """The fingerprints of a baseline file; raises ParseError."""
    try:
        table = json.loads(text)
    except json.JSONDecodeError as error:
        raise ParseError(
            f"no baseline: {error.msg}; write one anew with --write-baseline", path, error.lineno
        ) from error
    if not isinstance(table, dict):
        raise ParseError("no baseline: an object is wanted; write one anew with --write-baseline", path)
    return Counter({str(key): int(value) for key, value in table.items()})


def new(findings: Iterable[Finding], known: Counter[str]) -> list[Finding]:
    """The findings that the baseline does not have, or has less often."""
    left = Counter(known)
    fresh = []
    for finding in findings:
        mark = fingerprint(finding)
        if left[mark]:
            left[mark] -= 1
        else:
            fresh.append(finding)
    return fresh
