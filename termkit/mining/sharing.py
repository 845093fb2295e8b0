"""The work on a long corpus, shared out among the cores in parts that follow one another in the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import TypeVar

from termkit.cores import cores, in_processes

SHARED = 40_000
"""Characters from which the work is worth a second process."""
PARTS = 8
"""Parts of a long corpus: several for each core, as some take longer than others."""

Found = TypeVar("Found")
Task = Callable[[], Iterable[Found]]


def parts(count: int, size: int) -> list[slice]:
    """So many clauses or sentences of a corpus of that size, in parts that are worked on by themselves."""
    shares = PARTS if size >= SHARED else 1
    edges = [count * share // shares for share in range(shares + 1)]
    return [slice(start, end) for start, end in pairwise(edges)]


def all_found(tasks: Sequence[Task[Found]], size: int) -> Iterator[Found]:
    """What all tasks find, in their order; those on a long corpus are done on all cores."""
    workers = cores() if size >= SHARED else 1
    return chain.from_iterable(in_processes(_done, tasks, workers))


def _done(task: Task[Found]) -> list[Found]:
    return list(task())
