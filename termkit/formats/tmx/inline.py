"""Inline elements of TMX segments: what of them may be written."""

from __future__ import annotations

from termkit.formats.markup.fragments import fragment
from termkit.formats.markup.tree import Node
from termkit.formats.markup.xml import escape

REQUIRED = {"bpt": ("i",), "ept": ("i",), "it": ("pos",)}
KNOWN = {
    "bpt": {"i", "x", "type"},
    "ept": {"i"},
    "it": {"pos", "x", "type"},
    "ph": {"x", "assoc", "type"},
    "hi": {"x", "type"},
    "ut": {"x"},
    "sub": {"datatype", "type"},
}
IN_SEGMENT = frozenset({"bpt", "ept", "it", "ph", "hi", "ut"})
CONTENT = {"seg": IN_SEGMENT, "hi": IN_SEGMENT, "sub": IN_SEGMENT}
IN_CODE = frozenset({"sub"})
CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
"""Elements that hold a program's own codes, which are no text."""


def inline_xml(xml: str) -> str:
    """The content of a segment, its inline elements by the DTD; elements it does not know leave their text."""
    node = fragment(f"<seg>{xml}</seg>")
    return rendered(node) if node is not None else escape(xml)


def rendered(node: Node) -> str:
    """The content of an element as XML."""
    allowed = CONTENT.get(node.name, IN_CODE)
    return "".join(
        escape(part) if isinstance(part, str) else element(part) if part.name in allowed else rendered(part)
        for part in node.content
    )


def element(node: Node) -> str:
    """One inline element with the attributes that the DTD knows."""
    kept = {name: value for name, value in node.attributes.items() if name in KNOWN[node.name]}
    for name in REQUIRED.get(node.name, ()):
        kept.setdefault(name, "begin" if name == "pos" else "0")
    clean = Node(node.name, kept)
    opening = clean.xml().removesuffix("/>")
    return f"{opening}>{rendered(node)}</{node.name}>"


def flat(node: Node) -> str:
    """The text of a segment without the codes of its inline elements."""
    return "".join(part if isinstance(part, str) else "" if part.name in CODES else flat(part) for part in node.content)
