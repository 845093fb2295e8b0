"""Units kept between two readings, with their terms: past a few blocks on disk, so that memory does not grow."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Any

from termkit.checks.check import SegmentPair
from termkit.checks.context import Context, Looked, Mention, Rendering

HELD = 30
"""Blocks that stay in memory: most files need no disk."""
Places = list[tuple[int, int, tuple[str, ...]]]
Terms = list[tuple[int, int, str, bool]]
Found = tuple[Places, Terms, list[Any] | None]
Kept = tuple[tuple[Any, ...], Found | None]


class Spool:
    """A file of blocks of units; it is gone when closed."""

    def __init__(self, context: Context) -> None:
        """Open an empty spool for the units of one run."""
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  # closed by __exit__, it lives as long as the run
        self._context = context
        self._held: list[list[tuple[SegmentPair, Looked | None]]] = []

    def __enter__(self) -> Spool:
        """The spool itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Delete the file."""
        self._file.close()

    def add(self, block: list[Kept]) -> None:
        """Keep a block with what has been found in it so far: the first ones in memory, the others on disk."""
        if len(self._held) < HELD:
            self._held.append([self._pair(*kept) for kept in block])
        else:
            pickle.dump(block, self._file)

    def __iter__(self) -> Iterator[SegmentPair]:
        """All units, as often as a check wants to see them."""
        return self.replay()

    def replay(self) -> Iterator[SegmentPair]:
        """All units again, in order; the context knows their terms."""
        for held in self._held:
            for pair, looked in held:
                if looked is not None:
                    self._context.keep(pair, looked)
                yield pair
        yield from self._from_disk()

    def _from_disk(self) -> Iterator[SegmentPair]:
        self._file.seek(0)
        while True:
            try:
                block: list[Kept] = pickle.load(self._file)  # noqa: S301  # our own file, written a moment ago
            except EOFError:
                return
            for kept in block:
                pair, looked = self._pair(*kept)
                if looked is not None:
                    self._context.keep(pair, looked)
                yield pair

    def _pair(self, fields: tuple[Any, ...], found: Found | None) -> tuple[SegmentPair, Looked | None]:
        pair = SegmentPair(*fields)
        return pair, self._whole(pair, *found) if found else None

    def _whole(self, pair: SegmentPair, mentions: Places, kept: Terms, verdicts: list[Any] | None) -> Looked:
        term = self._context.base.term
        looked = self._context.looked(
            [Mention(a, b, pair.source[a:b], entries) for a, b, entries in mentions],
            [Rendering(a, b, pair.target[a:b], key, term(key), longest) for a, b, key, longest in kept],
        )
        looked.verdicts = verdicts
        return looked


def slim(block: Iterable[SegmentPair], context: Context) -> list[Kept]:
    """A block of units and what has been found in them so far, as what another process or a file can hold."""
    return [_slim(pair, context.known(pair)) for pair in block]


def _slim(pair: SegmentPair, looked: Looked | None) -> Kept:
    place = (pair.number, pair.source, pair.target, pair.id, pair.path, pair.line, pair.column, pair.target_line)
    fields = (*place, pair.source_codes, pair.target_codes, (), pair.protected, pair.printed)
    if looked is None:
        return fields, None
    mentions = [(m.start, m.end, m.entries) for m in looked.mentions]
    renderings = [(r.start, r.end, r.key, r.is_longest) for r in looked.renderings]
    return fields, (mentions, renderings, looked.verdicts)
