"""Both cores: a function applied to several parts in processes that inherit what it needs instead of being sent it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

Part = TypeVar("Part")
Result = TypeVar("Result")

_work: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []
"""What forked workers inherit."""


def in_processes(function: Callable[[Part], Result], parts: Sequence[Part], workers: int = 2) -> Iterator[Result]:
    """The function's results for all parts, in their order, each as soon as it is there.

    In this process where there is one part, one worker, or a system that cannot fork (Windows).  What the function
    raises is raised here.
    """
    if len(parts) < 2 or workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(function, parts)
        return
    from concurrent.futures import ProcessPoolExecutor

    _work.append((function, parts))
    try:
        with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork")) as pool:
            yield from pool.map(_nth, range(len(parts)))
    finally:
        _work.pop()


def _nth(number: int) -> Any:
    function, parts = _work[-1]
    return function(parts[number])
