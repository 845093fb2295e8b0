"""Findings as JUnit XML, for build servers: one test case a finding, one suite a file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from xml.etree import ElementTree as ET  # it writes our own tree, it reads nothing

from termkit.checks.report.text import place
from termkit.model import Finding, Severity

FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def render(findings: Sequence[Finding]) -> str:
    """The test suites; a file without findings is one that passed."""
    suites: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        suites[finding.path or "termkit"].append(finding)
    root = ET.Element("testsuites", _counted("termkit", findings))
    for path, group in suites.items():
        suite = ET.SubElement(root, "testsuite", _counted(_clean(path), group))
        for finding in group:
            _add(suite, finding)
    if not findings:
        suite = ET.SubElement(root, "testsuite", _counted("termkit", findings))
        ET.SubElement(suite, "testcase", name="no findings", classname="termkit", time="0")
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=False) + "\n"


def _counted(name: str, findings: Sequence[Finding]) -> dict[str, str]:
    """What build servers want to be told of a suite."""
    told = {"name": name, "tests": str(max(len(findings), 1)), "failures": str(_failures(findings))}
    return {**told, "errors": "0", "skipped": "0", "time": "0"}


def _add(suite: ET.Element, finding: Finding) -> None:
    case = ET.SubElement(
        suite, "testcase", name=_clean(f"{finding.code} {place(finding)}"), classname=finding.code, time="0"
    )
    if finding.path:
        case.set("file", _clean(finding.path))
    if finding.line:
        case.set("line", str(finding.line))
    text = _clean("\n".join(part for part in (finding.message, finding.source, finding.target) if part))
    if finding.severity is Severity.INFO:
        ET.SubElement(case, "system-out").text = text
    else:
        failure = ET.SubElement(case, "failure", message=_clean(finding.message), type=str(finding.severity))
        failure.text = text


def _failures(findings: Sequence[Finding]) -> int:
    return sum(finding.severity is not Severity.INFO for finding in findings)


def _clean(text: str) -> str:
    return FORBIDDEN.sub("", text)
