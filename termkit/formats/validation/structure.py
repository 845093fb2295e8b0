"""Check a file against a grammar while it streams by: elements, attributes, text, ids, references, with their lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from termkit.formats.markup.xml import DEPTH, LANG, SPACE, too_deep
from termkit.formats.reading.opening import Input
from termkit.formats.validation.content import State
from termkit.formats.validation.grammar import Attribute, Rule
from termkit.formats.validation.values import fault_of, is_date, is_day, nearest
from termkit.model import Finding, Severity

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

MOST = 1000
"""Findings after which a file is not looked at further."""
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance "
LONG = {LANG: "xml:lang", SPACE: "xml:space"}


class Open:
    """An open element: its name, rule, the state of its content, its attributes, text and place."""

    __slots__ = ("attributes", "children", "line", "long_name", "name", "rule", "state", "text")

    def __init__(self, name: str, long_name: str, rule: Rule | None, attributes: dict[str, str], line: int) -> None:
        """An element that has just begun; `long_name` is its name with its namespace."""
        self.name, self.long_name, self.rule, self.attributes, self.line = name, long_name, rule, attributes, line
        self.state: State | None = rule.model.begin if rule and rule.model else None
        self.text: list[str] = []
        self.children: list[tuple[str, dict[str, str]]] = []


Watcher = Callable[[Open, list[Open]], None]


class Checker:
    """A receiver that checks; `closing` is called with every element that ends and the elements around it."""

    def __init__(
        self,
        source: Input,
        rules: dict[str, Rule],
        namespace: str,
        closing: Watcher | None = None,
        *,
        dtd: bool = False,
        hints: bool = False,
    ) -> None:
        """`namespace` is that of the format's own elements; `dtd` judges namespaces as a DTD does.

        `hints` lets every element say where its schema is.
        """
        self.hints = hints
        self.source, self.rules, self.namespace, self.closing, self.dtd = source, rules, namespace, closing, dtd
        self.ready: list[object] = []
        self.lines: list[int] = []
        self.findings: list[Finding] = []
        self.stack: list[Open] = []
        self.ids: dict[str, int] = {}
        self.references: list[tuple[str, int]] = []
        self.own: dict[str, str] = {}

    def attach(self, parser: XMLParserType) -> None:
        """Set the handlers."""
        self.parser = parser
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.characters
        parser.StartNamespaceDeclHandler = self.declared

    def held(self) -> int:
        """How much text is kept."""
        return sum(len(part) for node in self.stack for part in node.text)

    def skim(self, chunks: Iterator[str]) -> Iterator[str]:
        """All of the text goes to the parser."""
        return chunks

    def find(self, code: str, message: str, line: int, severity: Severity = Severity.ERROR) -> None:
        """Report a finding."""
        if len(self.findings) < MOST:
            self.findings.append(Finding(code, severity, message, path=self.source.path, line=line))

    def declared(self, prefix: str | None, uri: str | None) -> None:
        """A namespace declaration: a DTD of old knows none."""
        if self.dtd:
            name = f"xmlns:{prefix}" if prefix else "xmlns"
            self.find(
                "F203",
                f"declares the namespace {uri} ({name}), which this format does not have",
                self.parser.CurrentLineNumber,
            )

    def named(self, name: str) -> str:
        """The element's name in the grammar: ~ for one of another namespace."""
        namespace, _, last = name.rpartition(" ")
        return last if namespace == self.namespace or self.dtd else "~"

    def start(self, long_name: str, attributes: dict[str, str]) -> None:
        """An element begins: is it known, may it stand here, are its attributes right."""
        line = self.parser.CurrentLineNumber
        name = self.named(long_name)
        rule = self.rules.get(name)
        node = Open(name, long_name, rule, attributes, line)
        if name != "~":
            node.attributes = {LONG.get(key, key): value for key, value in attributes.items()}
        if self.stack:
            self.place(name, long_name, attributes, line)
        elif rule is None:
            self.find("F210", f"<{long_name.rpartition(' ')[2]}> is not the root of this format", line)
        if rule is not None:
            self.check_attributes(node, rule)
        elif name != "~" and self.stack and self.stack[-1].rule is not None:
            self.find("F211", f"<{name}> is no element of this format", line)
        self.stack.append(node)
        if len(self.stack) > DEPTH:
            raise too_deep(self.source, line)

    def place(self, name: str, long_name: str, attributes: dict[str, str], line: int) -> None:
        """May the element stand where it stands?"""
        parent = self.stack[-1]
        if parent.name != "body":  # it has as many as the file has records
            parent.children.append((name, attributes))
        rule = parent.rule
        if rule is None or rule.any_content:
            return
        shown = long_name.rpartition(" ")[2]
        if rule.text:
            if name not in rule.mixed:
                allowed = f" (only {', '.join(sorted(rule.mixed))})" if rule.mixed else ""
                self.find("F212", f"<{shown}> cannot stand in the text of <{parent.name}>{allowed}", line)
            return
        if rule.model is None:
            self.find("F212", f"<{parent.name}> is empty and cannot hold <{shown}>", line)
            return
        if parent.state is None:
            return
        after = rule.model.step(parent.state, name)
        if not after:
            wanted = ", ".join(f"<{one}>" for one in rule.model.expected(parent.state) if one != "~") or "nothing more"
            self.find("F213", f"<{shown}> cannot stand here in <{parent.name}>; expected {wanted}", line)
        parent.state = after or None

    def check_attributes(self, node: Open, rule: Rule) -> None:
        """Are all attributes known, all needed ones there, and do they say what they may?"""
        for name, value in node.attributes.items():
            known = rule.attributes.get(name)
            if known is None:
                if not (self.hints and name.startswith(INSTANCE)) and not (
                    rule.any_attribute or (rule.foreign_attribute and (" " in name or name.startswith("xml:")))
                ):
                    shown = name.rpartition(" ")[2]
                    self.find("F214", f"<{node.name}> has no attribute {shown!r}", node.line)
            else:
                self.check_value(node, known, value)
        for name in rule.required:
            if name not in node.attributes:
                self.find("F215", f"<{node.name}> lacks its attribute {name!r}", node.line)

    def check_value(self, node: Open, known: Attribute, value: str) -> None:
        """Does an attribute say what it may?"""
        said = f"{known.name}={value!r} of <{node.name}>"
        if known.choices and value not in known.choices and not ("x-*" in known.choices and value.startswith("x-")):
            self.find("F216", f"{said} must be {' or '.join(nearest(value, known.choices))}", node.line)
        if fault := fault_of(value, known.type):
            self.find("F217", f"{said} {fault}", node.line)
        elif known.type == "ID":
            if value in self.ids:
                self.find("F218", f"the id {value!r} was already used in line {self.ids[value]}", node.line)
            self.ids.setdefault(value, node.line)
        elif known.type == "IDREF":
            self.references.append((value, node.line))

    def characters(self, text: str) -> None:
        """Text: only where text may stand."""
        node = self.stack[-1]
        rule = node.rule
        if rule is None or rule.text:
            node.text.append(text)
        elif text.strip():
            self.find(
                "F219", f"text {text.strip()[:30]!r} cannot stand in <{node.name}>", self.parser.CurrentLineNumber
            )

    def end(self, _: str) -> None:
        """An element ends: is all there that it needs?"""
        node = self.stack.pop()
        rule = node.rule
        if rule is not None:
            if rule.model is not None and node.state is not None and not rule.model.may_end(node.state):
                wanted = " or ".join(f"<{one}>" for one in rule.model.expected(node.state) if one != "~")
                self.find("F220", f"<{node.name}> ends too early: {wanted} is missing", node.line)
            self.check_text(node, rule)
        if self.stack and self.stack[-1].rule is not None and self.stack[-1].rule.mixed:
            self.stack[-1].text += node.text
        if self.closing:
            self.closing(node, self.stack)

    def check_text(self, node: Open, rule: Rule) -> None:
        """Is a date a date?"""
        text = "".join(node.text).strip()
        if (rule.type == "date" and not is_date(text)) or (rule.type == "day" and not is_day(text)):
            self.find("F221", f"{text!r} is no date (write 2026-01-31)", node.line)

    def finish(self) -> None:
        """After the file: does every reference lead somewhere?"""
        for target, line in self.references:
            if target not in self.ids:
                self.find("F401", f"the reference {target!r} leads to no id in this file", line)
