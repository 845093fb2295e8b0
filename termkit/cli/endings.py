"""How a run ends that could not go on: a reader that has seen enough, a full disk, a wrong path, Ctrl+C."""

from __future__ import annotations

import os
import sys

INTERRUPTED = 130
STOPPED = "Stopped; nothing is left half-written."


def told_of(error: OSError) -> str:
    """What the system refused and what to do about it, for places that no verb has words of its own for."""
    reason = (error.strerror or str(error)).lower()
    if error.filename:
        return f"{error.filename}: {reason}; check the path and its permissions, or choose another place"
    abandon_output()
    return f"the output could not be written ({reason}); free some space or write somewhere else"


def flush_output() -> None:
    """Write out what is printed while it can still be told that it failed; raises OSError."""
    if sys.stdout is not None:  # a daemon may have none
        sys.stdout.flush()


def abandon_output() -> None:
    """Send what is still to be flushed nowhere, so that the interpreter does not fail on it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
