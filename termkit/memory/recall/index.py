"""Which of many segments can be similar enough to a query: an exact filter, so that few must be compared.

The q-gram lemma, for q = 2 and segments with a boundary at both ends: two segments of at most M tokens that differ by k
insertions, deletions and substitutions share at least

    need(M, k) = M + 1 − 2k

of their bigrams (Ukkonen 1992, "Approximate String-Matching with q-Grams and Maximal Matches").  Hence whatever shares
fewer cannot reach the threshold, and whatever reaches it holds one of the rarest G + 1 − need of the query's G bigrams.
The shared bigrams also bound how much alike two segments can be, so that the best are compared first.
Nothing that scores is lost: the distance of stems, on which bigrams are counted, is never larger than that of words.

A bigram's segments stand one after the other in one array (compressed sparse rows).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from termkit.memory.recall.similarity import is_spaceless, longest_difference, reduced_views, stems, tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BATCH = 50_000
ENOUGH = 150_000
"""Common bigrams are read too, to spare comparisons, as long as no more than so many places are looked at."""
_BREAK = 10
"""The line break that stands between two views."""


@dataclass(slots=True)
class Index:
    """Segments of one language, ready to be asked; rows count from 0 and stand by length, the shortest first."""

    language: str
    numbers: NDArray[np.int64]
    """The number each row was given by its owner."""
    codes: NDArray[np.uint32]
    """The views one after the other in UTF-32, a line break before, between and after them."""
    bounds: NDArray[np.int64]
    """Where the line breaks stand."""
    lengths: NDArray[np.int32]
    """How many tokens each row has."""
    symbols: dict[str, int]
    """Every stem and its number from 1; 0 is the boundary."""
    grams: NDArray[np.uint64]
    """The bigrams that occur, as first · (symbols + 1) + second, rising."""
    starts: NDArray[np.int64]
    """Where the rows of each bigram begin, and where the last ones end."""
    postings: NDArray[np.uint32]
    """The rows of all bigrams; a row stands as often as the bigram stands in it."""

    def view(self, row: int) -> str:
        """The reduced segment of a row."""
        return self.codes[self.bounds[row] + 1 : self.bounds[row + 1]].tobytes().decode("utf-32-le", "surrogatepass")


def build_index(texts: Iterable[tuple[int, str]], language: str) -> Index:
    """The index of numbered segments; numbers may repeat and come in any order."""
    import numpy as np

    numbers, views = _by_length(texts, language)
    codes = np.frombuffer("\n".join(["", *views, ""]).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    bounds = np.flatnonzero(codes == _BREAK)[: len(views) + 1]
    flat, symbols = _characters(codes) if is_spaceless(language) else _words(views, language)
    lengths = (np.diff(np.flatnonzero(flat == 0)[: len(views) + 1]) - 1).astype(np.int32)
    views.clear()  # a million of them weigh as much as the index
    grams, starts, postings = _postings(flat, lengths, len(symbols) + 1)
    return Index(language, numbers, codes, bounds, lengths, symbols, grams, starts, postings)


def _by_length(texts: Iterable[tuple[int, str]], language: str) -> tuple[NDArray[np.int64], list[str]]:
    """Numbers and views, the shortest view first: what a query cannot match for its length is one cut in every list."""
    import numpy as np

    numbers: list[int] = []
    views: list[str] = []
    batch: list[str] = []
    for number, text in texts:
        numbers.append(number)
        batch.append(text)
        if len(batch) == BATCH:
            views += reduced_views(batch, language)
            batch = []
    views += reduced_views(batch, language) if batch else []
    order = sorted(range(len(views)), key=[len(tokens(view, language)) for view in views].__getitem__)
    return np.array(numbers, dtype=np.int64)[order], [views[row] for row in order]


def candidates(index: Index, view: str, threshold: int) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """The rows that may score `threshold` (1 to 100) against a reduced query, and how much alike each may be (0 to 1).

    The most alike come first; no row that reaches the threshold is missing.
    """
    import numpy as np

    query = stems(view, index.language)
    lengths = range(-(-len(query) * threshold // 100), len(query) * 100 // threshold + 1)
    longer = [max(length, len(query)) for length in lengths]
    needs = [most + 1 - 2 * longest_difference(most, threshold) for most in longer]
    edges = index.lengths.searchsorted(np.arange(lengths.start, lengths.stop + 1, dtype=np.int32))
    shared = _shared(index, query, edges[[0, -1]], min(needs, default=1))
    rows, bounds = [edges[:0]], [np.empty(0)]
    for length, most, need, start, end in zip(lengths, longer, needs, edges, edges[1:], strict=False):
        here = shared[start - edges[0] : end - edges[0]]
        found = np.flatnonzero(here >= need)
        # k differences spoil 2k bigrams at most
        differences = np.maximum((most + 2 - here[found]) // 2, abs(length - len(query)))
        rows.append(found + start)
        bounds.append(1 - differences / most)
    alike = np.concatenate(bounds)
    order = np.argsort(-alike, kind="stable")
    return np.concatenate(rows)[order], alike[order]


def _shared(index: Index, query: Sequence[str], window: NDArray[np.intp], least: int) -> NDArray[np.intp]:
    """How many bigrams of the query each row of the window may have.

    The rarest are looked up first: those without which no match is, and of the others as many as are worth their time.
    Every row is given those that are not looked up.
    """
    import numpy as np

    first, end = window.astype(np.uint32)
    grams = Counter(pairwise(["", *query, ""]))
    lists = sorted(
        ((_rows(index, gram, (first, end)), count) for gram, count in grams.items()), key=lambda one: len(one[0])
    )
    unread, places = len(query) + 1, 0
    read = [index.postings[:0]]
    for rows, count in lists:
        places += len(rows)
        if places > ENOUGH and (unread < least or least < 1):
            break
        read.append(rows)
        unread -= count
    return np.bincount(np.concatenate(read) - first, minlength=int(end - first)) + unread


def _rows(index: Index, gram: tuple[str, str], window: tuple[np.uint32, np.uint32]) -> NDArray[np.uint32]:
    """The rows of the window in which a bigram stands, as often as it stands there."""
    import numpy as np

    start, end = _span(index, *gram)
    there = index.postings[start:end]
    first, last = there.searchsorted(np.array(window, dtype=np.uint32))
    return there[first:last]


def _span(index: Index, one: str, other: str) -> tuple[int, int]:
    """Where the rows of a bigram stand; the boundary is an empty symbol."""
    import numpy as np

    first, second = (index.symbols.get(symbol, -1) if symbol else 0 for symbol in (one, other))
    if first < 0 or second < 0:
        return 0, 0
    gram = np.uint64(first * (len(index.symbols) + 1) + second)
    place = int(np.searchsorted(index.grams, gram))
    if place == len(index.grams) or index.grams[place] != gram:
        return 0, 0
    return int(index.starts[place]), int(index.starts[place + 1])


def _characters(codes: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], dict[str, int]]:
    """The symbols of all views in a row, 0 between them, and the symbols by character."""
    import numpy as np

    occurs = np.zeros(0x110000, dtype=bool)
    occurs[codes] = True
    occurs[_BREAK] = False
    known = np.flatnonzero(occurs)
    table = np.zeros(0x110000, dtype=np.uint32)
    table[known] = np.arange(1, len(known) + 1)
    return table[codes], {chr(code): number for number, code in enumerate(known.tolist(), 1)}


def _words(views: Iterable[str], language: str) -> tuple[NDArray[np.uint32], dict[str, int]]:
    import numpy as np

    symbols: dict[str, int] = {}
    flat = [0]
    for view in views:
        flat += [symbols.setdefault(stem, len(symbols) + 1) for stem in stems(view, language)]
        flat.append(0)
    return np.array(flat, dtype=np.uint32), symbols


def _postings(
    flat: NDArray[np.uint32], lengths: NDArray[np.int32], base: int
) -> tuple[NDArray[np.uint64], NDArray[np.int64], NDArray[np.uint32]]:
    """Bigrams, where the rows of each begin, and the rows: by one sort of bigram and row in one 64-bit figure."""
    import numpy as np

    count = int(lengths.sum()) + len(lengths)
    bits = max(1, int(len(lengths) - 1).bit_length())
    if (base * base - 1).bit_length() + bits > 64:
        raise OverflowError("too many different words for one index; index the memory in parts")
    keys = flat[:count].astype(np.uint64)
    keys *= np.uint64(base)
    keys += flat[1 : count + 1]
    keys <<= np.uint64(bits)
    # half the memory of one figure a bigram, and again as the lowest bits after the sort
    keys |= np.repeat(np.arange(len(lengths), dtype=np.uint32), lengths + 1)
    keys.sort()
    postings = keys.astype(np.uint32)
    postings &= np.uint32((1 << bits) - 1)
    keys >>= np.uint64(bits)
    changes = np.flatnonzero(keys[1:] != keys[:-1]) + 1
    starts = np.concatenate(([0], changes, [count])) if count else np.zeros(1, dtype=np.int64)
    return keys[starts[:-1]], starts.astype(np.int64), postings
