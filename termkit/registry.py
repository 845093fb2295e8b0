"""Named values: the built-in tuple of a package, and what others register through entry points."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import entry_points
from typing import Protocol, TypeVar

from termkit.errors import UnknownName


class Named(Protocol):
    """Anything with a name: a Reader, a Miner, a Format, a Check."""

    @property
    def name(self) -> str:
        """The name it is asked for by."""


T = TypeVar("T", bound=Named)


def gather(builtins: Sequence[T], group: str) -> dict[str, T]:
    """The built-ins and the plug-ins of an entry-point group (such as `termkit.formats`), by name, built-ins first."""
    named = {value.name: value for value in builtins}
    for point in entry_points(group=group):
        value: T = point.load()
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
