"""Named values: the built-in tuple of a package, and what others register through entry points."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Protocol, TypeVar

from termkit.errors import TermkitError, UnknownName


class Named(Protocol):
    """Anything with a name: a Reader, a Miner, a Format, a Check."""

    @property
    def name(self) -> str:
        """The name it is asked for by."""


T = TypeVar("T", bound=Named)


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
    # reading what is installed takes longer than many a command: only where plug-ins are asked for, and once
    from importlib.metadata import entry_points

    found = []
    for point in entry_points(group=group):
        origin = f"{point.name} of {point.dist.name if point.dist else point.value}"
        try:
            found.append((origin, point.load()))
        except Exception as error:  # whatever a stranger's module does when it is imported
            raise TermkitError(f"the plug-in {origin} cannot be loaded ({error}): update or uninstall it") from error
    return tuple(found)
