"""The rules of XLIFF: the core of 1.1, 1.2 (transitional) and 2.0/2.1, and what the standards ask beyond it."""

from __future__ import annotations

from termkit.formats.markup.xml import records
from termkit.formats.reading.languages import valid
from termkit.formats.reading.opening import Input
from termkit.formats.validation.grammar import grammar
from termkit.formats.validation.structure import Checker, Open
from termkit.model import Finding, Severity

CORE = "urn:oasis:names:tc:xliff:document:"
GRAMMARS = {"2": ("xliff2",), "1.2": ("xliff12",), "1.1": ("xliff12", "xliff11")}
"""The tables of each version."""


def validate(source: Input, version: str, namespace: str) -> list[Finding]:
    """All that is wrong with the file."""
    judged = "2" if version.startswith("2") else "1.1" if version in {"1.0", "1.1"} else "1.2"
    core = CORE + ("2.0" if judged == "2" else judged)
    scopes = Scopes(judged)
    bare = judged == "1.1" and not namespace  # 1.0 knows none; a 1.1 in none is told so below
    rules = grammar(*GRAMMARS[judged])
    checker = Checker(source, rules, "" if bare else core, scopes.closed, hints=True)
    scopes.checker = checker
    for _ in records(source, checker):
        pass
    if namespace != core:
        judge_namespace(checker, version, namespace, core)
    checker.finish()
    return checker.findings


def judge_namespace(checker: Checker, version: str, namespace: str, core: str) -> None:
    """XLIFF 1.0 is in no namespace, and has only a DTD, so it is judged as 1.1; others must be in their own."""
    if version == "1.0" and not namespace:
        checker.find("F201", "XLIFF 1.0 has no schema; it is judged as 1.1", 1, Severity.WARNING)
    elif namespace:
        checker.find("F210", f"the namespace of <xliff> is {namespace}; it must be {core}", 1)
    else:
        checker.find("F210", f'<xliff> is in no namespace; write xmlns="{core}"', 1)


class Scopes:
    """Ids are unique in their file (units) and unit (segments); a target needs a target language."""

    checker: Checker

    def __init__(self, judged: str) -> None:
        """`judged`: the version whose rules hold."""
        self.second = judged == "2"
        self.unique = Severity.ERROR if judged == "1.2" else Severity.WARNING
        """The other schemas do not ask that the ids of units be unique."""
        self.units: dict[str, int] = {}
        self.has_target = False

    def closed(self, node: Open, around: list[Open]) -> None:
        """Look at an element that ends."""
        name = node.name
        self.has_target |= name == "target"
        if name in {"unit", "trans-unit"} and (ident := node.attributes.get("id")):
            if ident in self.units:
                message = f"the id {ident!r} was already used in line {self.units[ident]}"
                self.checker.find("F218", message, node.line, self.unique)
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
