"""The garbage collector, sent away while the miners work, running text is read aloud or a base is compiled.

All make many small objects and no circles, so reference counts free what is done with; looking for circles among the
rest again and again took a seventh of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """No search for circular garbage until the end of the block; a pause within a pause changes nothing.

    What is left then counts as old, as it would have become without a pause: as new it would be looked through at once.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.freeze()  # all there is leaves its generation,
            gc.unfreeze()  # and comes back to the oldest
            gc.enable()
