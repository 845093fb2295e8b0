"""Work in several processes gives what one process gives, in the same order."""

import multiprocessing
import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from termkit.cores import as_they_come, cores, in_processes

needs_fork = pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="this system cannot fork: one process does all"
)


def endless(made):
    for number in range(10_000):
        made.append(number)
        yield number


@needs_fork
def test_results_come_in_the_order_of_the_parts():
    """Parts are sent, the function with what it holds is inherited; other processes do the work."""
    held = {number: number * number for number in range(50)}
    told = list(as_they_come(lambda n: (held[n], os.getpid()), iter(range(50)), 2))
    assert [square for square, _ in told] == list(held.values())
    assert os.getpid() not in {worker for _, worker in told}


@needs_fork
def test_parts_are_made_as_they_are_wanted():
    """Whoever reads ten results has not had all parts made."""
    made = []
    results = as_they_come(abs, endless(made), 2)
    assert [next(results) for _ in range(10)] == list(range(10))
    assert len(made) < 20
    results.close()


@needs_fork
@pytest.mark.parametrize("workers", [1, 2])
def test_what_goes_wrong_is_raised_here(workers):
    """An error of the function, and one of the making of parts."""
    with pytest.raises(ZeroDivisionError):
        list(as_they_come(lambda n: 1 // n, iter([2, 1, 0]), workers))
    with pytest.raises(ValueError, match="no number"):
        list(as_they_come(abs, (int(text) if text != "x" else _bad() for text in "12x"), workers))
    with pytest.raises(ZeroDivisionError):
        list(in_processes(lambda n: 1 // n, [2, 1, 0], workers))


def test_nothing_is_forked_from_a_thread_of_a_server():
    """Outside the main thread one process does all, whatever the machine has."""
    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(cores).result() == 1


def _bad():
    raise ValueError("no number")
