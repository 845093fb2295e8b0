"""A piece of ordinary XML made trees without the parser: no more than it needs, and strict in what it takes.

Each distinct tag is read once and then known by its spelling, since a base uses some dozens of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from termkit.formats.markup.skimming import Irregular, plain
from termkit.formats.markup.tree import Attributes, Node
from termkit.formats.markup.xml import ILLEGAL, XML

TOKEN = re.compile("<([^<>/]+)>([^<]*)</([^<>]*)>|<([^<>]*)>")
"""An element that holds nothing but text, or a tag."""
NAME = r"[A-Za-z_][\w.-]*"
START = re.compile(rf'({NAME})((?:[ \n]+(?:xml:)?{NAME}="[^"<&\t\n]*")*)[ \n]*(/?)', re.ASCII)
ATTRIBUTE = re.compile(r'([\w:.-]+)="([^"]*)"', re.ASCII)
OWN_ID = re.compile(rf'({NAME}) id="([^"<&\t\n]*)"(?=[ \n/]|$)', re.ASCII)
"""The beginning of a tag with an id, which is another in every record; what follows is no part of a name."""
DEPTH = 32
"""How deep ordinary elements nest."""


def trees(piece: str) -> list[Node]:
    """The elements of a piece, text between them left out; raises Irregular for what is not ordinary."""
    if "<!" in piece or "<?" in piece:
        raise Irregular
    root = Node("", {})
    stack = [root]
    tokens = iter(TOKEN.split(piece))
    stack[0].content.append(between(next(tokens)))
    for leaf, text, closing, tag, after in zip(tokens, tokens, tokens, tokens, tokens, strict=True):
        if leaf:
            stack[-1].content.append(leaf_of(leaf, text, closing))
        elif tag[:1] == "/":
            if stack.pop().name != tag[1:] or not stack:
                raise Irregular
        else:
            open_or_empty(tag, stack)
        if after:
            stack[-1].content.append(between(after))
    if len(stack) > 1:
        raise Irregular
    return list(root)


def between(text: str) -> str:
    """The text between two tags; raises Irregular, also for a tag that is none."""
    if not text.strip(" \n\t"):
        return text
    if "<" in text:
        raise Irregular
    return plain(text)


def leaf_of(opening: str, text: str, closing: str) -> Node:
    """An element that holds nothing but text; raises Irregular."""
    name, attributes, _ = start_tag(opening)
    if name != closing:
        raise Irregular
    node = Node(name, attributes.copy())
    if text:
        node.content.append(plain(text))
    return node


def open_or_empty(tag: str, stack: list[Node]) -> None:
    """Add the element of a tag, and go into it where it is not empty; raises Irregular."""
    name, attributes, empty = start_tag(tag)
    node = Node(name, attributes.copy())
    stack[-1].content.append(node)
    if not empty:
        stack.append(node)
    if len(stack) > DEPTH:
        raise Irregular


def tree(piece: str) -> Node:
    """The one element of a piece; raises Irregular."""
    found = trees(piece)
    if len(found) != 1:
        raise Irregular
    return found[0]


def start_tag(tag: str) -> tuple[str, Attributes, bool]:
    """Name and attributes of a tag as the parser would give them, and whether it is an empty element's."""
    if not (own := OWN_ID.match(tag)):
        return known_tag(tag)
    name, attributes, empty = known_tag(own[1] + tag[own.end() :])
    if "id" in attributes or ILLEGAL.search(own[2]):
        raise Irregular
    return name, {"id": own[2], **attributes}, empty


@lru_cache(maxsize=4096)
def known_tag(tag: str) -> tuple[str, Attributes, bool]:
    """The same for tags that come again."""
    found = START.fullmatch(tag)
    if not found or ILLEGAL.search(tag):
        raise Irregular
    written = ATTRIBUTE.findall(found[2])
    attributes = {name.replace("xml:", f"{XML} "): value for name, value in written}
    if len(attributes) < len(written) or "xmlns" in attributes:
        raise Irregular
    return found[1], attributes, bool(found[3])
