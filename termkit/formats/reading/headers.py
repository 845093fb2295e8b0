"""What a file says of itself in its header, kept as Extra when it is converted."""

from __future__ import annotations

from collections.abc import Iterable

from termkit.model import Extra

TITLE = "title"


def title_of(header: Iterable[Extra], default: str) -> str:
    """The title that a header names, or the default."""
    return next((one.value for one in header if one.path == TITLE), default)


def sentences(header: Iterable[Extra]) -> list[str]:
    """What else a header says, a sentence each; properties as `name: value`."""
    return [
        f"{one.path.partition(':')[2]}: {one.value}" if one.path.startswith("prop:") else one.value
        for one in header
        if one.path != TITLE and one.value
    ]
