"""Read TBX of every edition and of the programs that bend it: v3 DCA and DCT, martif with tig or ntig, hybrids.

Elements are known by their local names, so a missing or wrong namespace or `termEntry` inside `tbx` does not matter;
DCT elements are turned into the DCA data they stand for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from termkit.formats.format import ReadOptions, Record
from termkit.formats.opening import Input
from termkit.formats.tbx.categories import element_of
from termkit.formats.tbx.entry import EntryMaker
from termkit.formats.tree import Attributes, Node, Trees
from termkit.formats.xml import language, records
from termkit.model import ConceptEntry, Severity

CORE = frozenset(
    {"", "urn:iso:std:iso:30042:ed-2", "urn:iso:std:iso:30042:ed-3", "http://www.lisa.org/TBX-Specification.33.0.html"}
)
ENTRIES = frozenset({"conceptEntry", "termEntry", "entry"})
ROOTS = {"tbx", "martif", "TBX"}


def read(source: Input, options: ReadOptions) -> Iterator[Record]:
    """The entries of the file; raises ParseError with path and line."""
    maker = EntryMaker(source, options)
    seen: list[str] = []

    def outside(name: str, attributes: Attributes, line: int) -> None:
        if not seen and name not in ROOTS:
            raise source.refuse(f"is no TBX: its root element is <{name}>", line)
        if not seen:
            source.source = language(attributes)
        seen.append(name) if len(seen) < 8 else None

    def finish(node: Node, line: int) -> ConceptEntry | None:
        if node.name == "entry":
            node = min_style(node)
        return maker.entry(data_style(node) if trees.names.foreign else node, line)

    trees = Trees(source, ENTRIES, finish, CORE, outside)
    found = 0
    for record in records(source, trees):
        found += 1
        yield cast("ConceptEntry", record)
    if not found:
        source.report("F101", "holds no entry", severity=Severity.WARNING)


MIN_2014 = {
    "langGroup": "langSec",
    "termGroup": "termSec",
    "termStatus": "administrativeStatus",
    "customer": "customerSubset",
}
"""TBX-Min of 2014 (root <TBX>) has elements of its own; its data categories are elements too."""


def min_style(node: Node) -> Node:
    """The node with the elements of TBX-Min of 2014 made those they stand for."""
    for child in node:
        name = MIN_2014.get(child.name, child.name)
        element = element_of(name)
        if element:
            child.attributes["type"], name = name, element
        child.name = name
        min_style(child)
    return node


def data_style(node: Node) -> Node:
    """The node with every DCT element made the DCA element of its category."""
    for child in node:
        if child.name.startswith("{"):
            category = child.name.rpartition("}")[2]
            child.attributes["type"] = category
            child.name = element_of(category) or "descrip"
        data_style(child)
    return node
