"""A document with its terms marked: entries first, then candidates nobody has reviewed, longest first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from termkit.model import Document, Role
from termkit.store.database import TermBase
from termkit.store.documents import get_document
from termkit.store.mined.places import Place, chinese_terms_in, names_at, places_in
from termkit.store.terms.browse import EntryRow, entry_rows


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a paragraph; `kind` is empty between terms, `state` is `entry` for a term of the base."""

    text: str
    start: int
    kind: str = ""
    state: str = ""
    entry: str = ""
    candidate: int = 0
    name: str = ""
    reading: str = ""
    equivalents: tuple[tuple[str, str], ...] = ()
    """As (language, term)."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a document, what it is there, and its pieces in order."""

    role: Role
    start: int
    pieces: tuple[Stretch, ...]


def annotate(base: TermBase, document: str) -> tuple[Document, list[Paragraph]]:
    """A document and its paragraphs with every known term marked; raises NotFound."""
    held = get_document(base, document)
    places = _unnested(_entries_in(base, held.text) + places_in(base, document))
    rows = entry_rows(base, {place.entry for place in places if place.entry})
    names = names_at(base, {place.candidate for place in places if place.candidate})
    starts = [place.start for place in places]
    paragraphs = []
    for start, end, role in _paragraphs(held):
        inside = [p for p in places[bisect_left(starts, start) : bisect_left(starts, end)] if p.end <= end]
        paragraphs.append(Paragraph(role, start, tuple(_pieces(held.text, start, end, inside, rows, names))))
    return held, paragraphs


def _entries_in(base: TermBase, text: str) -> list[Place]:
    from termkit.text.interrupted import uninterrupted, whole_terms
    from termkit.text.matching import TermForm, TermMatcher

    # an automaton of the few terms that can match is made in a moment; one of all terms would take a second
    terms = sorted({term for shown in (text, uninterrupted(text)) for term in chinese_terms_in(base, shown)})
    kinds = {entry: kind for _, entry, kind in terms}
    found = whole_terms(text, TermMatcher((TermForm(entry, term) for term, entry, _ in terms), "zh"))
    return [Place(match.start, match.end, 0, kinds[match.key], "entry", match.key) for match in found]


def _unnested(places: list[Place]) -> list[Place]:
    """Places that touch no other, by start: a term of the base wins over a candidate, a longer place over a shorter."""
    taken = bytearray(max((place.end for place in places), default=0))
    kept = []
    for place in sorted(places, key=lambda p: (p.state != "entry", p.start - p.end, p.start)):
        if not any(taken[place.start : place.end]):
            taken[place.start : place.end] = b"\1" * (place.end - place.start)
            kept.append(place)
    return sorted(kept)


def _paragraphs(document: Document) -> list[tuple[int, int, Role]]:
    spans: dict[int, tuple[int, int, Role]] = {}
    for segment in document.segments:
        start, _, role = spans.get(segment.paragraph, (segment.start, 0, segment.role))
        spans[segment.paragraph] = (start, segment.end, role)
    return list(spans.values())


def _pieces(
    text: str,
    start: int,
    end: int,
    places: Sequence[Place],
    rows: Mapping[str, EntryRow],
    names: Mapping[int, tuple[str, str]],
) -> Iterator[Stretch]:
    here = start
    for place in places:
        if here < place.start:
            yield Stretch(text[here : place.start], here)
        yield _marked(text, place, rows.get(place.entry), names)
        here = place.end
    if here < end:
        yield Stretch(text[here:end], here)


def _marked(text: str, place: Place, row: EntryRow | None, names: Mapping[int, tuple[str, str]]) -> Stretch:
    printed = text[place.start : place.end]
    if row is not None:
        return Stretch(
            printed, place.start, place.kind, "entry", place.entry, 0, row.zh, row.reading, tuple(row.terms.items())
        )
    name, reading = names.get(place.candidate, (printed, ""))
    return Stretch(printed, place.start, place.kind, place.state, "", place.candidate, name, reading)
