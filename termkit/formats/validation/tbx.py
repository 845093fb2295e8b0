"""The rules of TBX beyond its structure: dialects, levels of data categories, picklists, references.

The rules are those of the dialects' Schematron (TBX-Basic 1.2.1, TBX-Min 1.0.1, TBX-Linguist, TBX-Core) in our own
words, with the picklist of transactionType, which a slip in the published file switches off, enforced.
"""

from __future__ import annotations

import re
from functools import cache

from termkit.formats.data import table
from termkit.formats.markup.xml import records
from termkit.formats.reading.opening import Input
from termkit.formats.tbx.categories import LEVELS, Category, categories, element_of
from termkit.formats.validation.grammar import Rule, grammar
from termkit.formats.validation.structure import Checker, Open
from termkit.model import Finding, Severity

CORE = "urn:iso:std:iso:30042:ed-2"
LETTERS = {"TBX-Min": "m", "TBX-Basic": "b", "TBX-Linguist": "l"}
CLOSED = {"m", "b"}
"""Dialects whose rules list every type an element may have; Linguist's only rule the types it knows."""
WEB = re.compile(r"https?://.+")
ELEMENTS = {"admin", "adminNote", "descrip", "ref", "termNote", "transac", "transacNote", "xref"}
LOOSE = {"l": {"transac", "transacNote"}}
"""Elements whose level a dialect's rules leave open."""


def version_3(source: Input, dialect: str, style: str) -> list[Finding]:
    """All that is wrong with a v3 file."""
    rules = Dialect(LETTERS.get(dialect, ""), dialect, style)
    checker = Checker(source, with_foreign(), CORE, rules.closed)
    rules.checker = checker
    for _ in records(source, checker):
        pass
    checker.finish()
    rules.finish()
    return checker.findings


@cache
def with_foreign() -> dict[str, Rule]:
    """The grammar with DCT elements: text with inline elements and any attribute."""
    rules = dict(grammar("tbx3"))
    note = rules["note"]
    rules["~"] = Rule(attributes={}, mixed=note.mixed, text=True, any_attribute=True)
    return rules


class Dialect:
    """What a dialect adds to the structure."""

    checker: Checker

    def __init__(self, letter: str, name: str, style: str) -> None:
        """`letter` as in Category; empty for Core and dialects nobody knows."""
        self.letter, self.name, self.style = letter, name, style
        self.targets: list[tuple[str, int, bool]] = []
        self.told_foreign = False

    def error(self, code: str, message: str, line: int) -> None:
        """Report an error."""
        self.checker.find(code, message, line)

    def closed(self, node: Open, around: list[Open]) -> None:
        """Look at an element that ends."""
        if node.name == "~":
            self.foreign(node, around)
            return
        kind, target = node.attributes.get("type"), node.attributes.get("target")
        if kind == "" and node.name != "termNote":
            self.error("F311", f"<{node.name}> has an empty type; name the data category", node.line)
        if target is not None and not WEB.match(target):
            self.targets.append((target, node.line, kind is None))
        if node.name == "termNote" and (not around or not in_term(around)):
            self.error("F312", "<termNote> stands only in a <termSec>", node.line)
        if self.letter and node.name in ELEMENTS and kind is not None:
            self.category(node, kind, around)
        inline = [(name, attributes) for name, attributes in node.children if name in {"sc", "ec"}]
        for number, (name, attributes) in enumerate(inline):
            self.spanning(name, attributes, [other for other, _ in inline[:number]], inline[number + 1 :], node.line)

    def spanning(
        self,
        name: str,
        attributes: dict[str, str],
        before: list[str],
        after: list[tuple[str, dict[str, str]]],
        line: int,
    ) -> None:
        """Start and end codes: isolated says whether the other one is in the same text."""
        paired = "ec" in [other for other, _ in after] if name == "sc" else "sc" in before
        wanted = "no" if paired else "yes"
        if attributes.get("isolated", wanted) != wanted:
            self.error("F317", f"<{name}> must say isolated={wanted!r} here, or nothing", line)
        if name == "ec" and ("startRef" if paired else "id") not in attributes:
            self.error("F317", f"<ec> needs {'startRef' if paired else 'id'} here", line)

    def foreign(self, node: Open, around: list[Open]) -> None:
        """An element of another namespace: only in DCT style, where its name is its data category."""
        if self.style == "dca":
            if not self.told_foreign:
                self.told_foreign = True
                self.error("F313", "elements of other namespaces belong to DCT style; this file says DCA", node.line)
            return
        category = node.long_name.rpartition(" ")[2]
        element = element_of(category)
        found = categories().get((element, category))
        if self.letter and found and self.letter in found.dialects:
            self.placed(found, node, around)
        elif self.letter and node.long_name.startswith("http://www.tbxinfo.net/ns/"):
            self.error("F314", f"{self.name} has no data category {category!r}", node.line)

    def category(self, node: Open, kind: str, around: list[Open]) -> None:
        """Is the data category of the dialect, at the right level, with a value of its picklist?"""
        found = categories().get((node.name, kind))
        known = found is not None and self.letter in found.dialects
        if not known and self.letter in CLOSED and types_3(self.letter, node.name):
            wanted = ", ".join(
                c.type for c in categories().values() if c.element == node.name and self.letter in c.dialects
            )
            self.error(
                "F314", f"{self.name} has no <{node.name} type={kind!r}>; there is: {wanted or 'none'}", node.line
            )
        if found is not None and known:
            self.placed(found, node, around)

    def placed(self, found: Category, node: Open, around: list[Open]) -> None:
        """Does a known datum stand at its level, with a value of its picklist?"""
        if not at_level(found, around, self.letter):
            levels = ", ".join(LEVELS[letter] for letter in found.levels)
            self.error("F315", f"{found.type} may only stand in {levels}", node.line)
        value = "".join(node.text)
        if found.picklist and value not in found.picklist:
            self.error("F316", f"{found.type} cannot be {value!r}; there is: {', '.join(found.picklist)}", node.line)

    def finish(self) -> None:
        """After the file: do all targets lead somewhere?  The published rules only look at elements without a type."""
        referenced = {target for target, _ in self.checker.references}
        for target, line, judged in self.targets:
            if target not in self.checker.ids and target not in referenced:
                severity = Severity.ERROR if judged else Severity.WARNING
                message = f"the target {target!r} is neither an id in this file nor a web address"
                self.checker.find("F402", message, line, severity)


def types_3(letter: str, element: str) -> list[str]:
    """The types that a dialect of v3 knows for an element."""
    return [c.type for c in categories().values() if c.element == element and letter in c.dialects]


def in_term(around: list[Open]) -> bool:
    """True inside a termSec, or a termNoteGrp of one."""
    inner = around[-1].name
    return inner == "termSec" or (inner == "termNoteGrp" and len(around) > 1 and around[-2].name == "termSec")


def at_level(category: Category, around: list[Open], dialect: str) -> bool:
    """True where the elements around a datum are those of its levels, directly or in a group that it may stand in."""
    names = [node.name for node in around]
    allowed = {LEVELS[letter] for letter in category.levels}
    if (
        category.element == "termNote"
        or category.element in LOOSE.get(dialect, ())
        or not names
        or names[-1] in allowed
    ):
        return True
    if not names[-1].endswith("Grp") or len(names) < 2 or names[-2] not in allowed:
        return False
    return in_group(category, names[-1], dialect)


def in_group(category: Category, group: str, dialect: str) -> bool:
    """True where the datum may stand in that group."""
    if category.element == "admin":
        wanted = {"source": {"descripGrp"}, "reading": {"adminGrp"}}
        return group in wanted.get(category.type, ()) if dialect == "l" else group != "transacGrp"
    if category.element in {"transac", "transacNote"}:
        return group == "transacGrp"
    return dialect == "l" or category.in_group


@cache
def types_2(dialect: str) -> dict[str, frozenset[str]]:
    """Element -> the types it may have in a dialect of 2008."""
    return {
        row["element"]: frozenset(row["types"].split()) for row in table("tbx2_categories") if row["dialect"] == dialect
    }


def version_2(source: Input, dialect: str) -> list[Finding]:
    """All that is wrong with a martif file, by the DTD and RELAX NG of its dialect."""
    basic = dialect == "TBX-Basic"
    types = types_2("basic" if basic else "default")
    rules = grammar("tbx2", "tbx2_basic") if basic else grammar("tbx2")
    name = "TBX-Basic" if basic else "the default dialect"

    def closing(node: Open, _: list[Open]) -> None:
        allowed, kind = types.get(node.name), node.attributes.get("type")
        if allowed is not None and kind is not None and kind not in allowed:
            checker.find("F314", f"{name} of TBX 2008 has no <{node.name} type={kind!r}>", node.line)

    checker = Checker(source, rules, "", closing, dtd=True)
    for _ in records(source, checker):
        pass
    checker.finish()
    return checker.findings
