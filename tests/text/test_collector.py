"""The garbage collector's pause."""

import gc

from termkit.text.collector import collector_paused


def test_what_a_pause_leaves_is_old():
    """Nothing that is left of it waits to be looked through as new, and the collector runs again."""
    with collector_paused():
        left = [[] for _ in range(10_000)]
        assert not gc.isenabled()
    young = {id(thing) for thing in gc.get_objects(generation=0)}
    assert gc.isenabled()
    assert young.isdisjoint(map(id, left))


def test_a_pause_inside_a_pause_ends_nothing():
    """The outer one goes on."""
    with collector_paused():
        with collector_paused():
            pass
        assert not gc.isenabled()
