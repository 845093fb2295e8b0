"""The rules of TMX: its DTD by version, and what clients are known to choke on."""

from __future__ import annotations

import re

from termkit.formats.markup.xml import records
from termkit.formats.reading.languages import valid
from termkit.formats.reading.opening import Input
from termkit.formats.validation.grammar import grammar
from termkit.formats.validation.structure import Checker, Open
from termkit.model import Finding, Severity

WRITTEN = re.compile(r"\d{8}T\d{6}Z\Z")
DATES = ("creationdate", "changedate", "lastusagedate")
OLD = {"1.1": "tmx11", "1.2": "tmx12", "1.3": "tmx13"}


def validate(source: Input, version: str) -> list[Finding]:
    """All that is wrong with the file, and warnings for what programs trip over."""
    rules = grammar("tmx14", OLD[version]) if version in OLD else grammar("tmx14")
    advice = Advice()
    checker = Checker(source, rules, "", advice.closed, dtd=True)
    advice.checker = checker
    for _ in records(source, checker):
        pass
    checker.finish()
    return checker.findings


class Advice:
    """What is valid and still goes wrong in a program."""

    checker: Checker

    def __init__(self) -> None:
        """Nothing said yet."""
        self.told: set[str] = set()

    def warn(self, code: str, message: str, line: int) -> None:
        """Warn of something, the first time it is met."""
        if message not in self.told:
            self.told.add(message)
            self.checker.find(code, message, line, Severity.WARNING)

    def closed(self, node: Open, _: list[Open]) -> None:
        """Look at an element that ends."""
        get, line = node.attributes.get, node.line
        if (written := get("xml:lang")) and not valid(written):
            message = f"xml:lang={written!r} of <{node.name}> is no language tag (write zh-CN, ru, en)"
            self.checker.find("F217", message, line)
        if node.name == "header" and get("srclang", "").lower() == "*all*":
            self.warn("F501", "srclang '*all*' names no source language: Poedit imports nothing, Weblate fails", line)
        elif node.name == "tuv" and "_" in (tag := get("xml:lang") or get("lang", "")):
            right = tag.replace("_", "-")
            self.warn(
                "F502", f"the language {tag!r} has an underscore, so OmegaT finds no match; write {right!r}", line
            )
        elif node.name == "seg" and not "".join(node.text).strip():
            self.warn("F503", "an empty segment: OmegaT inserts an empty translation", line)
        elif node.name == "prop" and get("type") in {"file", "id", "next", "prev", "path"}:
            self.warn(
                "F504", f"OmegaT gives a property {get('type')!r} a meaning of its own; write x-{get('type')}", line
            )
        for name in DATES:
            if (date := get(name, "")) and not WRITTEN.match(date):
                self.warn("F505", f"{name} should be written 20260131T120000Z", line)
