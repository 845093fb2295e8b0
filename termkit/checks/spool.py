"""Units kept on disk between two readings, with the terms found in them, so that memory does not grow with the file."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterable, Iterator
from types import TracebackType

from termkit.checks.check import SegmentPair
from termkit.checks.context import Context, Looked, Mention, Rendering

Kept = tuple[SegmentPair, list[tuple[int, int, tuple[str, ...]]], list[tuple[int, int, str, bool]]]


class Spool:
    """A file of blocks of units; it is gone when closed."""

    def __init__(self, context: Context) -> None:
        """Open an empty spool for the units of one run."""
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  # closed by __exit__, it lives as long as the run
        self._context = context

    def __enter__(self) -> Spool:
        """The spool itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Delete the file."""
        self._file.close()

    def add(self, block: Iterable[SegmentPair]) -> None:
        """Keep a block with what was found in it."""
        pickle.dump([_slim(pair, self._context.look(pair)) for pair in block], self._file)

    def replay(self) -> Iterator[SegmentPair]:
        """All units again, in order; the context knows their terms."""
        self._file.seek(0)
        while True:
            try:
                block: list[Kept] = pickle.load(self._file)  # noqa: S301  # our own file, written a moment ago
            except EOFError:
                return
            for pair, mentions, renderings in block:
                self._context.keep(pair, self._whole(pair, mentions, renderings))
                yield pair

    def _whole(
        self,
        pair: SegmentPair,
        mentions: list[tuple[int, int, tuple[str, ...]]],
        kept: list[tuple[int, int, str, bool]],
    ) -> Looked:
        terms = self._context.base.terms
        return self._context.looked(
            [Mention(a, b, pair.source[a:b], entries) for a, b, entries in mentions],
            [Rendering(a, b, pair.target[a:b], key, terms[key], longest) for a, b, key, longest in kept],
        )


def _slim(pair: SegmentPair, looked: Looked) -> Kept:
    mentions = [(m.start, m.end, m.entries) for m in looked.mentions]
    return pair, mentions, [(r.start, r.end, r.key, r.is_longest) for r in looked.renderings]
