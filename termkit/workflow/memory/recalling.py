"""Recall from the translation memory: similar units with their scores, for a sentence or for a whole document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from termkit.errors import NotFound
from termkit.memory.recall.finding import LIMIT, THRESHOLD, recall
from termkit.memory.recall.similarity import EXACT, IN_CONTEXT, differences, graded
from termkit.model import TranslationUnit, primary
from termkit.progress import Advance, quiet
from termkit.store.database import TermBase
from termkit.store.memory.state import (
    get_units,
    latest_unit,
    memory_languages,
    memory_state,
    neighbours,
    source_digest,
    texts_after,
)

if TYPE_CHECKING:
    from termkit.memory.recall.index import Index

PENALTIES = {"rejected": 100, "fuzzy": 10, "draft": 5}
"""Points taken off by the status of a unit, unless told otherwise."""
MOST_FRESH = 5_000
"""With more new units than this the stored index is made again."""


@dataclass(frozen=True, slots=True)
class Match:
    """A unit of the memory that answers a segment."""

    score: int
    """0 to 101 (`memory.recall.similarity`); 101 when its neighbours are the segment's too; penalties taken off."""
    source: str
    target: str
    unit: TranslationUnit
    number: int
    differences: tuple[str, ...] = ()
    penalty: int = 0


@dataclass(frozen=True, slots=True)
class Recalled:
    """A segment of a document, with the matches that the memory has for it, best first."""

    text: str
    matches: tuple[Match, ...]


@dataclass(slots=True)
class Memory:
    """The memory of a base, opened for one direction."""

    base: TermBase
    source: str
    indexes: Sequence[Index]
    target: str
    penalties: Mapping[str, int] = field(default_factory=lambda: PENALTIES)
    """Points off by origin, document or status."""

    def matches(
        self, text: str, *, threshold: int = THRESHOLD, limit: int | None = LIMIT, before: str = "", after: str = ""
    ) -> list[Match]:
        """The matches of a segment that score `threshold` or more, best first, of equal ones the latest first.

        `before` and `after` are its neighbours, by which in-context matches are told.  Units without a text in the
        target language are no matches.
        """
        # units with lesser differences sink by two points at most, penalties by more: look a little further than asked
        most = None if limit is None else 4 * limit + 20
        hits = [hit for index in self.indexes for hit in recall(index, text, threshold=threshold, limit=most)]
        hits.sort(key=lambda hit: (-hit.similarity, -hit.number))
        shares = {hit.number: hit.similarity for hit in reversed(hits[:most])}
        found = []
        for number, unit in get_units(self.base, shares).items():
            match = self._match(text, number, unit, shares[number], (before, after))
            if match and match.score >= threshold:
                found.append(match)
        found.sort(key=lambda match: (match.score, match.unit.date, match.number), reverse=True)
        return found[:limit]

    def _match(
        self, text: str, number: int, unit: TranslationUnit, share: float, around: tuple[str, str]
    ) -> Match | None:
        source, target = unit.text(self.source), unit.text(self.target)
        if not target:
            return None
        lesser = tuple(differences(text, source, language=self.source))
        score = graded(share, lesser)
        if score == EXACT and _in_context(neighbours(self.base, number), around):
            score = IN_CONTEXT
        penalty = sum(self.penalties.get(name, 0) for name in {unit.origin, unit.document, unit.status} - {""})
        return Match(max(0, score - penalty), source, target, unit, number, lesser, penalty)


def open_memory(
    base: TermBase, *, source: str = "zh", target: str = "", penalties: Mapping[str, int] | None = None
) -> Memory:
    """The memory of a base for one direction; `target` empty takes ru, else en, else what there is.

    Its index stands in a file beside the base and is made again when units have come or gone.  Raises NotFound when the
    memory holds nothing in one of the languages.
    """
    languages = memory_languages(base)
    tags = {primary(language) for language in languages}
    if primary(source) not in tags:
        raise NotFound(f"the memory holds no unit in {source}; bring some in with `termkit import FILE.tmx`")
    chosen = target or next((tag for tag in ("ru", "en", *sorted(tags)) if tag in tags - {primary(source)}), "")
    if primary(chosen) not in tags:
        raise NotFound(f"the memory holds no unit in {target}; it holds {', '.join(languages)}")
    return Memory(
        base, primary(source), open_indexes(base, primary(source)), chosen, {**PENALTIES, **(penalties or {})}
    )


def open_indexes(base: TermBase, language: str) -> list[Index]:
    """The index of the memory's texts in a language: from its file, with a small one of the units that came since.

    The file is made (again) where there is none, where units have gone, and where many have come.
    """
    from termkit.memory.recall.index import build_index
    from termkit.memory.recall.index_file import load_index, stored_key

    place = Path(f"{base.path}.{language}.index")
    key = stored_key(place) if base.path != ":memory:" else ""
    until = int(key.partition(":")[0]) if key[:1].isdigit() else 0
    if key and memory_state(base, until) == key:
        fresh = texts_after(base, language, until)
        index = load_index(place, key) if len(fresh) <= MOST_FRESH else None
        if index is not None:
            return [index, build_index(fresh, language)] if fresh else [index]
    return [_new_index(base, language, place)]


def _new_index(base: TermBase, language: str, place: Path) -> Index:
    from termkit.memory.recall.index import build_index
    from termkit.memory.recall.index_file import save_index
    from termkit.store.memory.units import texts

    key = memory_state(base, latest_unit(base))
    index = build_index(texts(base, language), language)
    if base.path != ":memory:":
        with suppress(OSError):  # a folder that may not be written to costs time, nothing else
            save_index(index, place, key)
    return index


def recall_document(
    memory: Memory,
    segments: Sequence[str],
    *,
    threshold: int = THRESHOLD,
    limit: int | None = LIMIT,
    advance: Advance = quiet,
) -> Iterator[Recalled]:
    """Every segment of a document with its matches, in order."""
    for place, text in enumerate(segments):
        before = segments[place - 1] if place else ""
        after = segments[place + 1] if place + 1 < len(segments) else ""
        matches = memory.matches(text, threshold=threshold, limit=limit, before=before, after=after)
        yield Recalled(text, tuple(matches))
        advance("recalling", place + 1, len(segments))


def segments_of(path: str | Path, language: str = "") -> list[str]:
    """The segments of a document, or of the source of a bitext, without blanks around them.

    Raises FormatError, also for a document in the letters of another language.
    """
    from termkit.documents import read_document
    from termkit.text.sentences import sentences
    from termkit.workflow.memory.opening import exchange_format, refuse_other_writing, source_segments

    if exchange_format(Path(path)):
        return source_segments(Path(path), language)
    document = read_document(path)
    if language:
        refuse_other_writing(Path(path), document.text, language)
    if primary(language or document.language) == "zh":
        spans = [(segment.start, segment.end) for segment in document.segments]
    else:
        spans = sentences(document.text, language or document.language)
    return [text for start, end in spans if (text := " ".join(document.text[start:end].split()))]


def _in_context(known: tuple[bytes | None, bytes | None], around: tuple[str, str]) -> bool:
    """Whether every neighbour that the memory knows, and at least one, is the segment's own."""
    pairs = [(digest, source_digest(text) if text else None) for digest, text in zip(known, around, strict=True)]
    told = [digest == own for digest, own in pairs if digest is not None]
    return bool(told) and all(told)
