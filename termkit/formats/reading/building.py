"""Make frozen records quickly: a reader makes millions, and a frozen dataclass sets each field through a call."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, TypeVar, cast

T = TypeVar("T")


def quick(frozen: type[T]) -> type[T]:
    """A constructor with the signature of the frozen, slotted dataclass, whose instances are of that very class.

    A twin with the same slots that may be written is filled and then becomes the frozen class, which CPython allows
    for equal layouts.  Measured: TermSection 3.7 µs, so made 1.0 µs.  Like the dataclasses of the standard library it
    is made of source text, since only that gives a call without a loop.
    """
    known = fields(cast("Any", frozen))
    twin = type(f"Quick{frozen.__name__}", (), {"__slots__": tuple(f.name for f in known)})
    defaults = {f"default_{f.name}": f.default for f in known if f.default is not MISSING}
    head = ", ".join(f.name if f.default is MISSING else f"{f.name}=default_{f.name}" for f in known)
    body = "".join(f"    self.{f.name} = {f.name}\n" for f in known)
    source = f"def make({head}):\n    self = new(twin)\n{body}    self.__class__ = frozen\n    return self\n"
    names: dict[str, Any] = {"new": object.__new__, "twin": twin, "frozen": frozen, **defaults}
    exec(source, names)  # noqa: S102  # the text is made here, of the names of fields
    return cast("type[T]", names["make"])
