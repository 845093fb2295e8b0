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
    root = ET.Element("testsuites", name="termkit", tests=str(max(len(findings), 1)), failures=str(_failures(findings)))
    for path, group in suites.items():
        suite = ET.SubElement(root, "testsuite", name=path, tests=str(len(group)), failures=str(_failures(group)))
        for finding in group:
            _add(suite, finding)
    if not findings:
        suite = ET.SubElement(root, "testsuite", name="termkit", tests="1", failures="0")
        ET.SubElement(suite, "testcase", name="no findings", classname="termkit")
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=False) + "\n"


def _add(suite: ET.Element, finding: Finding) -> None:
    case = ET.SubElement(suite, "testcase", name=_clean(f"{finding.code} {place(finding)}"), classname=finding.code)
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
