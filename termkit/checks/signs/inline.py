"""Tags and placeholders inside a text: <b>, <g1/>, {0}, {1>, %s, %1$d, %1.

An element counts as a tag where it is shaped like one or where its partner stands beside it: the <uri> of a usage line
is a word for people, and is translated.
"""

from __future__ import annotations

import re

from termkit.checks.words import listed

TAG = re.compile(
    # an element; numbered tags of CAT tools and slots in braces; three ways to write an argument of printf
    r"</?(?P<name>[A-Za-z][A-Za-z0-9_:.-]*)(?P<attributes>(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s<>\"']+))*)\s*/?>"
    r"|</?\d{1,4}/?>|\{\d{1,4}>|<\d{1,4}\}|\{[A-Za-z0-9_.:!]*\}"
    r"|%\(\w+\)[-+#0]*\d*(?:\.\d+)?[sdifgexcu]"
    r"|(?<!\d)%(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?(?:ll?|h)?[sdifgexcu](?![A-Za-z0-9_]|%(?!\d*\$?[sdifgexcu]|%))"
    r"|(?<![\d%])%[1-9]\d?(?![\d%$]|[.,]\d)"
)
POSITION = re.compile(r"(?<=%)\d+\$")
NO_FIGURES = re.compile(
    r"&#?\w{2,8};|&#\d{2,5}|\[\d{1,3}\]|https?://[A-Za-z0-9./?=&%#:_~+@-]+|(?<![\w/.])/[A-Za-z][\w-]*(?:[/.][\w-]+)+"
)
"""Entities, marks of footnotes, addresses and paths: their digits say nothing of the text."""
HINT = re.compile(r"[<{%]")


def tags(text: str) -> list[re.Match[str]]:
    """The tags and placeholders of a text, in order."""
    return [found for found in TAG.finditer(text) if _is_tag(found, text)] if HINT.search(text) else []


def _is_tag(found: re.Match[str], text: str) -> bool:
    """Whether an element is mark-up: known, numbered, closed, or with attributes; what is no element always is."""
    name = found.group("name")
    if name is None or found.group().startswith("</") or found.group().endswith("/>"):
        return True
    known = name.lower() in listed("inline_names.txt") or any(c.isdigit() for c in name)
    return bool(known or found.group("attributes") or f"</{name}>" in text)


def without_position(tag: str) -> str:
    """The placeholder as it stands where the order of the arguments is kept: %s for %2$s."""
    return POSITION.sub("", tag)


def masked(text: str) -> str:
    """The text with a square for each character of its tags and addresses, whose digits are no figures; as long."""
    if "/" in text or "&" in text or "[" in text:
        text = NO_FIGURES.sub(_squares, text)
    return TAG.sub(_squares, text) if HINT.search(text) else text


def _squares(found: re.Match[str]) -> str:
    return "□" * len(found.group())
