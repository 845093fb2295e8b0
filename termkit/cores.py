"""All cores: a function applied to several parts in processes that inherit what it needs instead of being sent it."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Part = TypeVar("Part")
Result = TypeVar("Result")
MOST = 4
"""Processes at the most: each has its own caches, and what they bring must be gathered by one."""

CAN_FORK = hasattr(os, "fork")
_work: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []
"""What forked workers inherit."""


def cores() -> int:
    """How many processes there is a processor for; 1 on a system that cannot fork (Windows).

    Nor is anything forked from another thread than the main one: a server has many, and what one of them holds at
    that moment would be held for ever in the child.
    """
    may_fork = threading.current_thread() is threading.main_thread()
    if not may_fork or not CAN_FORK:
        return 1
    return min(MOST, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


def in_processes(function: Callable[[Part], Result], parts: Sequence[Part], workers: int = 2) -> Iterator[Result]:
    """The function's results for all parts, in their order, each as soon as it is there.

    In this process where there is one part, one worker, or a system that cannot fork (Windows).  What the function
    raises is raised here.
    """
    if len(parts) < 2 or workers < 2 or not CAN_FORK:
        yield from map(function, parts)
        return
    with _pool(function, parts, workers) as pool:
        yield from pool.map(_nth, range(len(parts)))


def as_they_come(function: Callable[[Part], Result], parts: Iterable[Part], workers: int) -> Iterator[Result]:
    """The function's results for parts that are made as they are wanted, in their order.

    The function is inherited, the parts are sent; no more of them wait than twice the workers.  What making a part or
    the function raises is raised here.
    """
    if workers < 2:
        yield from map(function, parts)
        return
    with _pool(function, (), workers) as pool:
        waiting: deque[Future[Result]] = deque()
        for part in parts:
            waiting.append(pool.submit(_applied, part))
            if len(waiting) > 2 * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


@contextmanager
def _pool(function: Callable[[Any], Any], parts: Sequence[Any], workers: int) -> Iterator[ProcessPoolExecutor]:
    import multiprocessing  # which many a command can do without
    from concurrent.futures import ProcessPoolExecutor

    _work.append((function, parts))
    fork = multiprocessing.get_context("fork")
    try:
        with ProcessPoolExecutor(workers, mp_context=fork, initializer=_leave_interrupts) as pool:
            try:
                yield pool
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
    finally:
        _work.pop()


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the process that started the workers, which says in one line that it stopped."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _nth(number: int) -> Any:
    function, parts = _work[-1]
    return function(parts[number])


def _applied(part: Any) -> Any:
    return _work[-1][0](part)
