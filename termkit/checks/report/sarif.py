"""Findings as SARIF 2.1.0 (OASIS standard of 2020), for code scanning and editors; columns count code points."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from termkit.checks import CHECKS
from termkit.checks.report.json import as_object
from termkit.model import Finding, Severity

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

PROPERTIES = ("unit", "language", "source", "target", "source_spans", "target_spans", "suggestion", "entry")
"""What SARIF has no name for: a unit has no place in a text file, so that its spans count in its own texts."""


def render(findings: Sequence[Finding]) -> str:
    """One run with the rules that fired and a result for each finding."""
    codes = sorted({finding.code for finding in findings})
    run = {
        "tool": {"driver": {"name": "termkit", "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code)) for finding in findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(code: str) -> dict[str, object]:
    check = next((check for check in CHECKS if check.code == code), None)
    if check is None:
        return {"id": code}
    first, _, rest = check.rule.partition("\n\n")
    return {
        "id": code,
        "name": check.name,
        "shortDescription": {"text": first},
        "help": {"text": rest or first},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
    }


def _result(finding: Finding, rule: int) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding)],
    }
    told = as_object(finding)
    result["properties"] = {name: told[name] for name in PROPERTIES if told[name]}
    return result


def _location(finding: Finding) -> dict[str, object]:
    location: dict[str, object] = {"artifactLocation": {"uri": quote(finding.path) or "-"}}
    if finding.line:
        region: dict[str, object] = {"startLine": finding.line}
        if finding.column:
            region["startColumn"] = finding.column
            if finding.source_spans:
                span = finding.source_spans[0]
                region["endColumn"] = finding.column + span.end - span.start
        location["region"] = region
    logical = [{"fullyQualifiedName": f"unit {finding.unit}"}] if finding.unit else []
    return {"physicalLocation": location} | ({"logicalLocations": logical} if logical else {})
