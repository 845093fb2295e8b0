"""Small pieces of XML that were kept as text, made trees again, with the same safety as files."""

from __future__ import annotations

import io

from termkit.errors import ParseError
from termkit.formats.markup.tree import Node, Trees
from termkit.formats.markup.xml import records
from termkit.formats.reading.opening import Input


def fragment(xml: str) -> Node | None:
    """The element that a text holds, or None where it is no well-formed, harmless XML."""
    data = f"<x>{xml}</x>".encode("utf-8", "replace")
    source = Input("fragment", io.BytesIO(data), data)
    trees = Trees(source, frozenset({"x"}), lambda node, _: node)
    try:
        found = [node for node in records(source, trees) if isinstance(node, Node)]
    except ParseError:
        return None
    children = list(found[0]) if found else []
    return children[0] if len(children) == 1 else None
