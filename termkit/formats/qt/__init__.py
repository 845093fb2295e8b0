"""Qt Linguist's TS: one message at a time, whatever the file's length."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from termkit.formats.format import Format, Head, ReadOptions, Record
from termkit.formats.markup.tree import Attributes, Node, Trees
from termkit.formats.markup.xml import records
from termkit.formats.reading.languages import UNDETERMINED, normal
from termkit.formats.reading.opening import Input
from termkit.model import Severity, TranslationUnit, Variant

__all__ = ["TS"]

GONE = {"obsolete", "vanished"}
"""Types of translations whose message the program has no more."""


def is_ts(head: Head) -> bool:
    """True for Qt's root `TS`."""
    return head.root == "TS"


def read(source: Input, options: ReadOptions) -> Iterator[Record]:
    """The units of the file; raises ParseError."""
    messages = Messages(source, options)
    yield from cast("Iterator[TranslationUnit]", records(source, messages))
    if messages.left:
        source.report("F310", f"{messages.left} obsolete messages are left out", None, Severity.INFO)


class Messages(Trees):
    """The receiver: trees of messages, made units; names of contexts on the way."""

    def __init__(self, source: Input, options: ReadOptions) -> None:
        """The languages of the options go before those of the file."""
        super().__init__(source, frozenset({"message", "name"}), self.made, outside=self.around)
        self.options = options
        self.pair = (options.source or "en", options.target or UNDETERMINED)
        self.context = self.file = ""
        self.line_number = self.number = self.left = 0
        self.begun = False

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins; of the name of a context its own text is wanted."""
        super().start(name, attributes)
        if len(self.stack) == 1 and self.stack[0].name == "name":
            self.parser.CharacterDataHandler = self.stack[0].content.append

    def around(self, name: str, attributes: Attributes, line: int) -> None:
        """The root, which says the languages, and contexts."""
        if not self.begun and name != "TS":
            raise self.source.refuse("is no Qt TS file: its root element is not <TS>", line)
        if name == "TS":
            first = self.options.source or attributes.get("sourcelanguage") or "en"
            second = self.options.target or attributes.get("language") or UNDETERMINED
            self.pair = normal(first), normal(second)
        elif name == "context":
            self.context = ""
        self.begun = True

    def made(self, node: Node, _: int) -> TranslationUnit | None:
        """The unit of a message; none of one that the program has no more."""
        if node.name == "name":
            self.context = node.text()
            return None
        self.number += 1
        places = list(self.places(node))
        translation = node.find("translation") or Node("translation", {})
        source = text_of(node.find("source"))
        if translation.get("type") in GONE:
            self.left += 1
            return None
        return self.unit(node, source, translation, places) if source else None

    def unit(self, node: Node, source: str, translation: Node, places: list[str]) -> TranslationUnit:
        """The unit; plural forms after the first are properties."""
        forms = [text_of(form) for form in translation if form.name == "numerusform"] or [text_of(translation)]
        texts = zip(self.pair, (source, forms[0]), strict=True)
        unfinished = translation.get("type") == "unfinished"
        said = (text_of(node.find(name)).strip() for name in ("extracomment", "translatorcomment"))
        context = "\n".join(filter(None, (self.context, text_of(node.find("comment")), node.get("id")))).strip()
        facts = {"context": context, "location": " ".join(places)}
        facts |= {f"plural {number}": text for number, text in enumerate(forms[1:], 2)}
        return TranslationUnit(
            tuple(Variant(tag, text) for tag, text in texts if text),
            str(self.number),
            status="draft" if not any(forms) else "fuzzy" if unfinished else "translated",
            notes=tuple(filter(None, ["\n".join(filter(None, said))])),
            properties=tuple((name, text) for name, text in facts.items() if text),
        )

    def places(self, node: Node) -> Iterator[str]:
        """Where the message stands in the sources; a line with a sign is counted from the place before."""
        for place in (child for child in node if child.name == "location"):
            self.file = place.get("filename") or self.file
            line = place.get("line")
            if line.lstrip("+-").isdigit():
                self.line_number = int(line) + (self.line_number if line[0] in "+-" else 0)
            yield f"{self.file}:{self.line_number}" if line else self.file


def text_of(node: Node | None) -> str:
    """The text of an element; <byte value="x9"/> is the character that XML could not hold."""
    if node is None:
        return ""
    return "".join(part if isinstance(part, str) else character(part) for part in node.content)


def character(node: Node) -> str:
    """The character of a <byte>, or the text of another element."""
    value = node.get("value")
    if node.name != "byte" or not value:
        return text_of(node)
    digits, base = (value[1:], 16) if value[0] == "x" else (value, 10)
    try:
        return chr(int(digits, base))
    except (ValueError, OverflowError):
        return ""


TS = Format("ts", "Qt Linguist TS", (".ts",), is_ts, read, None, "units")
