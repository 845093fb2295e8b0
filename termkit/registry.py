"""Named values: the built-in tuple of a package, and what others register through entry points."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Protocol, TypeVar

from termkit.errors import TermkitError, UnknownName


class Named(Protocol):
    """Anything with a name: a Reader, a Miner, a Format, a Check."""

    @property
    def name(self) -> str:
        """The name it is asked for by."""


T = TypeVar("T", bound=Named)
POINTS = ("*.dist-info/entry_points.txt", "*.egg-info/entry_points.txt", "EGG-INFO/entry_points.txt")
"""Where a distribution says what it registers, from a folder of the path on."""


def gather(builtins: Sequence[T], group: str) -> dict[str, T]:
    """The built-ins and the plug-ins of an entry-point group (such as `termkit.formats`), by name, built-ins first.

    Raises TermkitError for a plug-in that cannot be loaded or is of another kind than the built-ins.
    """
    named = {value.name: value for value in builtins}
    for origin, value in _plugged(group):
        if not isinstance(value, type(builtins[0])):
            raise TermkitError(f"the plug-in {origin} is no {type(builtins[0]).__name__}: see docs/extending.md")
        named.setdefault(value.name, value)
    return named


def pick(builtins: Sequence[T], group: str, name: str) -> T:
    """The value called `name`; raises UnknownName, which lists what there is."""
    named = gather(builtins, group)
    if name not in named:
        raise UnknownName(
            f"unknown {group.rpartition('.')[2].removesuffix('s')} {name!r}; there is: {', '.join(named)}"
        )
    return named[name]


@cache
def _plugged(group: str) -> tuple[tuple[str, object], ...]:
    """What stands behind the entry points of a group, each with a name for error messages."""
    if not _may_be_plugged(group):
        return ()
    from importlib.metadata import entry_points  # the import alone takes longer than many a command

    found = []
    for point in entry_points(group=group):
        origin = f"{point.name} of {point.dist.name if point.dist else point.value}"
        try:
            found.append((origin, point.load()))
        except Exception as error:  # whatever a stranger's module does when it is imported
            raise TermkitError(f"the plug-in {origin} cannot be loaded ({error}): update or uninstall it") from error
    return tuple(found)


def _may_be_plugged(group: str) -> bool:
    """Whether anything installed names the group; of what is installed as an archive that is not known."""
    places = list(map(Path, sys.path))
    files = chain.from_iterable(place.glob(points) for place in places for points in POINTS)
    return any(map(Path.is_file, places)) or any(f"[{group}]" in file.read_text(encoding="utf-8") for file in files)
