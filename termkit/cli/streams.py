"""What is typed and printed in any locale: words arrive whole, and a letter that cannot be shown stops nothing."""

from __future__ import annotations

import io
import os
import re
import sys

UNDECODED = re.compile("[\udc80-\udcff]")
"""How Python keeps bytes that the locale does not know."""


def settle_streams() -> None:
    """Print UTF-8 where nobody chose another encoding; one that was chosen and lacks a letter shows `?` for it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.encoding.lower().startswith("utf"):
            chosen = stream.isatty() or "PYTHONIOENCODING" in os.environ
            ascii_only = stream.encoding.lower() in ("ascii", "us-ascii", "ansi_x3.4-1968", "646")
            stream.reconfigure(encoding=stream.encoding if chosen and not ascii_only else "utf-8", errors="replace")


def typed(arguments: list[str]) -> list[str]:
    """The arguments as they were typed: a locale without Chinese leaves their bytes undecoded."""
    return [os.fsencode(one).decode("utf-8", "replace") if UNDECODED.search(one) else one for one in arguments]
