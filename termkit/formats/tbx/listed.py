"""TBX entries with their terms as the file writes them, and the line where each begins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from termkit.formats.format import ReadOptions
from termkit.formats.markup.tree import Node
from termkit.formats.markup.xml import records
from termkit.formats.reading.opening import Input
from termkit.formats.tbx.read import Entries
from termkit.model import ConceptEntry

Written = dict[str, list[str]]
"""Terms as they are read -> as they are written, in order."""


def raw_entries(source: Input, options: ReadOptions) -> Iterator[tuple[int, ConceptEntry]]:
    """Line and entry of each; raises ParseError with path and line."""
    yield from cast("Iterator[tuple[int, ConceptEntry]]", records(source, RawEntries(source, options)))


class RawEntries(Entries):
    """The receiver: pairs of a line and an entry; every entry goes through the parser, which knows the line."""

    def __init__(self, source: Input, options: ReadOptions) -> None:
        """The parent's `finish` is asked first."""
        super().__init__(source, options)
        self.finish = self.placed

    def skim(self, chunks: Iterator[str]) -> Iterator[str]:
        """All of the text goes to the parser."""
        return chunks

    def placed(self, node: Node, line: int) -> tuple[int, ConceptEntry] | None:
        """The entry of a tree, its terms as they stand."""
        written: Written = defaultdict(list)
        collect(node, written)
        entry = self.made(node, line)
        return (line, as_written(entry, written)) if entry else None


def collect(node: Node, written: Written) -> None:
    """Gather the terms of a tree; a term broken into lines is only laid out so."""
    for child in node:
        collect(child, written)
        if child.name == "term" and "\n" not in child.text():
            written[child.words()].append(child.text())


def as_written(entry: ConceptEntry, written: Written) -> ConceptEntry:
    """The entry with its terms as they are written."""
    sections = [
        replace(
            section,
            terms=tuple(
                replace(term, term=written[term.term].pop(0)) if written.get(term.term) else term
                for term in section.terms
            ),
        )
        for section in entry.sections
    ]
    return replace(entry, sections=tuple(sections))
