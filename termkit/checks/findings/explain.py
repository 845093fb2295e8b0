"""The rules as people read them: for `termkit explain` and for the pages in docs/checks."""

from __future__ import annotations

import re
from pathlib import Path

from termkit.checks.check import Check, Scope
from termkit.checks.every import CHECKS
from termkit.errors import UnknownName
from termkit.registry import gather

BEGIN, END = "<!-- rules -->", "<!-- end of rules -->"
HEADINGS = {
    Scope.BITEXT: "A source with its translation",
    Scope.TEXT: "One text",
    Scope.ENTRIES: "The term base",
}


def find(word: str) -> Check:
    """The check with that code or name; raises UnknownName."""
    for check in gather(CHECKS, "termkit.checks").values():
        if word in (check.code, check.code.lower(), check.name):
            return check
    raise UnknownName(f"unknown check {word!r}; `termkit explain` lists them")


def explain(word: str) -> str:
    """The rule of a check, given by code or name: what it says, its source, a wrong and a right example."""
    check = find(word)
    head = f"{check.code} {check.name} ({check.severity}, {check.scope})"
    return f"{head}\n\n{check.rule}\n"


def page(check: Check) -> str:
    """The rule as a Markdown page."""
    title, *paragraphs = check.rule.split("\n\n")
    body = "\n\n".join(_paragraph(paragraph) for paragraph in paragraphs)
    return f"# {check.code} {check.name}\n\n{title}\n\n{body}\n\nDefault severity: {check.severity}.\n"


def _paragraph(text: str) -> str:
    """A paragraph; its examples as a list, its source in italics."""
    if text.startswith("Wrong:"):
        return "\n".join(f"- **{kind}** {rest}" for kind, _, rest in (x.partition(" ") for x in _examples(text)))
    return f"*{' '.join(text.split())}*" if text.startswith("Source:") else text


def _examples(text: str) -> list[str]:
    return [" ".join(part.split()) for part in re.split(r"\n(?=Right:|Wrong:)", text)]


def index() -> str:
    """All rules as Markdown tables, one for each scope."""
    parts = []
    for scope, heading in HEADINGS.items():
        rows = [
            f"| [{c.code}](checks/{c.code}.md) | {c.name} | {c.severity} | {c.rule.partition(chr(10))[0]} |"
            for c in sorted(CHECKS, key=lambda c: c.code)
            if c.scope is scope
        ]
        parts.append(f"## {heading}\n\n| code | name | severity | says |\n|---|---|---|---|\n" + "\n".join(rows))
    return "\n\n".join(parts) + "\n"


def write_pages(docs: Path) -> None:
    """Write docs/checks/*.md anew, and the list of rules into docs/checks.md, between its two marks."""
    for check in CHECKS:
        (docs / "checks" / f"{check.code}.md").write_text(page(check), encoding="utf-8")
    overview = docs / "checks.md"
    head, mark, rest = overview.read_text(encoding="utf-8").partition(BEGIN)
    tail = rest.partition(END)[2]
    overview.write_text(f"{head}{mark}\n\n{index()}\n{END}{tail}", encoding="utf-8")
