"""The rules of XLIFF: the core of 1.2 (transitional) and of 2.0/2.1, and what the standards ask beyond it."""

from __future__ import annotations

from termkit.formats.languages import valid
from termkit.formats.opening import Input
from termkit.formats.validation.grammar import grammar
from termkit.formats.validation.structure import Checker, Open
from termkit.formats.xml import records
from termkit.model import Finding, Severity

CORE_1 = "urn:oasis:names:tc:xliff:document:1.2"
CORE_2 = "urn:oasis:names:tc:xliff:document:2.0"


def validate(source: Input, version: str, namespace: str) -> list[Finding]:
    """All that is wrong with the file."""
    second = version.startswith("2")
    rules = grammar("xliff2") if second else grammar("xliff12")
    core = CORE_2 if second else CORE_1
    scopes = Scopes(second)
    checker = Checker(source, rules, core, scopes.closed)
    scopes.checker = checker
    for _ in records(source, checker):
        pass
    if namespace != core:
        judge_namespace(checker, version, namespace, core)
    checker.finish()
    return checker.findings


def judge_namespace(checker: Checker, version: str, namespace: str, core: str) -> None:
    """An older XLIFF in a namespace of its own, or none, is judged as 1.2; any other file must be in its namespace."""
    if version in {"1.0", "1.1"} and namespace in {"", f"urn:oasis:names:tc:xliff:document:{version}"}:
        checker.find("F201", f"XLIFF {version} is judged as 1.2", 1, Severity.WARNING)
    elif namespace:
        checker.find("F210", f"the namespace of <xliff> is {namespace}; it must be {core}", 1)
    else:
        checker.find("F210", f'<xliff> is in no namespace; write xmlns="{core}"', 1)


class Scopes:
    """Ids are unique in their file (units) and unit (segments); a target needs a target language."""

    checker: Checker

    def __init__(self, second: bool) -> None:
        """`second` for XLIFF 2."""
        self.second = second
        self.units: dict[str, int] = {}
        self.has_target = False

    def closed(self, node: Open, around: list[Open]) -> None:
        """Look at an element that ends."""
        name = node.name
        self.has_target |= name == "target"
        if name in {"unit", "trans-unit"} and (ident := node.attributes.get("id")):
            if ident in self.units:
                message = f"the id {ident!r} was already used in line {self.units[ident]}"
                self.checker.find("F218", message, node.line, Severity.WARNING if self.second else Severity.ERROR)
            self.units.setdefault(ident, node.line)
        elif name == "file":
            self.units.clear()
        elif name == "xliff" and self.second and self.has_target and not node.attributes.get("trgLang"):
            self.checker.find("F403", "has targets but no trgLang", node.line, Severity.WARNING)
        tag = node.attributes.get("xml:lang")
        if tag is not None and not valid(tag) and (tag or not self.second):
            ruled = self.second or node.rule is None or "xml:lang" in node.rule.attributes
            severity = Severity.ERROR if ruled else Severity.WARNING  # the schema of 1.2 does not look at others
            self.checker.find("F217", f"xml:lang={tag!r} is no language tag", node.line, severity)
