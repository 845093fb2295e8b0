"""Findings as SARIF 2.1.0 (OASIS standard of 2020), for code scanning and editors; columns count code points."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from urllib.parse import quote

from termkit.checks.findings.baseline import fingerprint
from termkit.checks.report.json import as_object
from termkit.model import Finding, Severity

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

PROPERTIES = ("unit", "language", "source", "target", "source_spans", "target_spans", "suggestion", "entry")
"""What SARIF has no name for: the spans of a unit count in its own texts."""
WITHOUT_LINES = frozenset({".docx", ".xlsx", ".xlsm", ".sdltm", ".rtf", ".html", ".htm", ".gz", ".zip"})
"""Suffixes of files whose units have a row, or a line that nobody sees: it is told as a logical place."""
SENTENCE = re.compile(r".*?[.!?](?=\s|\Z)", re.DOTALL)


def render(findings: Sequence[Finding]) -> str:
    """One run with the rules that fired and a result for each finding."""
    codes = sorted({finding.code for finding in findings})
    run = {
        "tool": {"driver": {"name": "termkit", "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, codes.index(finding.code), mark)
            for finding, mark in zip(findings, _fingerprints(findings), strict=True)
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _fingerprints(findings: Sequence[Finding]) -> Iterator[str]:
    """What code scanning knows a finding by, wherever it moves; the second of the same has a number of its own."""
    seen: Counter[str] = Counter()
    for finding in findings:
        mark = fingerprint(finding)
        seen[mark] += 1
        yield f"{mark}:{seen[mark]}"


def _rule(code: str) -> dict[str, object]:
    from termkit.checks.every import CHECKS

    check = next((check for check in CHECKS if check.code == code), None)
    if check is None:
        return {"id": code}
    first, _, rest = check.rule.partition("\n\n")
    found = SENTENCE.match(first)
    return {
        "id": code,
        "name": check.name,
        "shortDescription": {"text": found[0] if found else first},
        "fullDescription": {"text": first},
        "help": {"text": rest or first},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
    }


def _result(finding: Finding, rule: int, mark: str) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding)],
        "partialFingerprints": {"primaryLocationLineHash": mark},
    }
    told = as_object(finding)
    result["properties"] = {name: told[name] for name in PROPERTIES if told[name]}
    return result


def _location(finding: Finding) -> dict[str, object]:
    """The place in the file, which code scanning wants of every result, and the unit, or row, by number."""
    location = {"artifactLocation": {"uri": quote(finding.path) or "-"}, "region": _region(finding)}
    numbers = {"unit": finding.unit, "row": finding.line if finding.is_of_unit and not _has_lines(finding) else None}
    logical = [{"fullyQualifiedName": f"{kind} {number}"} for kind, number in numbers.items() if number]
    return {"physicalLocation": location} | ({"logicalLocations": logical} if logical else {})


def _region(finding: Finding) -> dict[str, int]:
    """Line and columns; the first line where a file has none, or nobody knows which."""
    if finding.is_of_unit and not _has_lines(finding):
        return {"startLine": 1}
    region = {"startLine": finding.line or 1}
    if finding.column:
        region["startColumn"] = finding.column
        if finding.source_spans:
            span = finding.source_spans[0]
            region["endColumn"] = finding.column + span.end - span.start
    return region


def _has_lines(finding: Finding) -> bool:
    return PurePath(finding.path).suffix.lower() not in WITHOUT_LINES
