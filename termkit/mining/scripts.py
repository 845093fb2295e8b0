"""Traditional documents are mined in Simplified characters, and what is found is given back as it is printed.

The word lists and the segmenter know Simplified Chinese.  Each character is converted by itself, so every place in the
simplified text is the same place in the printed one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from termkit.model import Candidate, Document, Kind, Link, Occurrence, Script
from termkit.text.languages import to_simplified
from termkit.text.normalize import fold
from termkit.text.patterns import SLOT

ASPECT = re.compile("(?<![显名原卓专巨论编译土遗昭])著(?![名作者书称述])")
"""The particle that is written as 著名 is in Traditional texts: 朝著, 本著."""


def in_simplified(documents: Sequence[Document]) -> list[Document]:
    """The documents, Traditional ones with their text in Simplified characters; lengths and places stay."""
    return [
        replace(document, text=simplified(document.text), script=Script.SIMPLIFIED)
        if document.script is Script.TRADITIONAL
        else document
        for document in documents
    ]


def simplified(text: str) -> str:
    """The text in Simplified characters, one for one."""
    return ASPECT.sub("着", text.translate(_table(frozenset(text))))


def as_printed(candidates: Sequence[Candidate], documents: Sequence[Document]) -> list[Candidate]:
    """The candidates as the documents print them: in Simplified where one of those holds the term, else Traditional."""
    traditional = {d.id: d for d in documents if d.script is Script.TRADITIONAL}
    if not traditional:
        return list(candidates)
    printed = {c.term: _printed(c, traditional) for c in candidates}
    return [_reprinted(c, printed, traditional) for c in candidates]


def _printed(candidate: Candidate, traditional: Mapping[str, Document]) -> str:
    places = candidate.occurrences
    if not places or any(place.document not in traditional for place in places):
        return candidate.term
    first = places[0]
    return _surface(candidate.term, traditional[first.document].text[first.start : first.end])


def _surface(term: str, printed: str) -> str:
    """The term's characters as they stand in the printed stretch; slots and what the stretch lacks stay."""
    plain, at = fold(simplified(printed)), 0
    parts = []
    for piece in re.split(f"({SLOT.pattern})", term):
        found = -1 if not piece or SLOT.fullmatch(piece) else plain.find(fold(piece), at)
        parts.append(printed[found : found + len(piece)] if found >= 0 else piece)
        at = max(at, found + len(piece))
    return "".join(parts)


def _reprinted(candidate: Candidate, printed: Mapping[str, str], traditional: Mapping[str, Document]) -> Candidate:
    return replace(
        candidate,
        term=printed[candidate.term],
        occurrences=tuple(_place(place, traditional, candidate.kind) for place in candidate.occurrences),
        links=tuple(Link(k.relation, printed.get(k.target, k.target), k.note) for k in candidate.links),
        evidence=replace(
            candidate.evidence, nested_in=tuple(printed.get(term, term) for term in candidate.evidence.nested_in)
        ),
    )


def _place(place: Occurrence, traditional: Mapping[str, Document], kind: Kind) -> Occurrence:
    document = traditional.get(place.document)
    if document is None:
        return place
    segment = document.segment_at(place.start)
    sentence = document.text[segment.start : segment.end]
    fillers = place.fillers
    if kind is Kind.FRAME:
        stretch = document.text[place.start : place.end]
        fillers = tuple(_surface(filler, stretch) for filler in place.fillers)
    return replace(place, sentence=_surface(place.sentence, sentence), fillers=fillers)


@cache
def _table(characters: frozenset[str]) -> dict[int, str]:
    lines = "\n".join(sorted(characters - {"\n"}))
    pairs = zip(lines.split("\n"), to_simplified(lines).split("\n"), strict=True)
    return {ord(char): plain for char, plain in pairs if len(char) == 1 and len(plain) == 1 and char != plain}
