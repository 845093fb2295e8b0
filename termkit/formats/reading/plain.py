"""Records read back from plain JSON values that a stranger may have edited: every value is held to its type."""

from __future__ import annotations

from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Plain = dict[str, Any]


@cache
def hints(kind: type) -> dict[str, Any]:
    """The types of a dataclass's fields."""
    return get_type_hints(kind)


def from_plain(kind: type[T], plain: Plain) -> T:
    """The dataclass of such values; unknown names are ignored, wrong values raise ValueError."""
    if not isinstance(plain, dict):
        raise ValueError(f"expected an object with the fields of {kind.__name__}")
    known = hints(cast("type", kind))
    try:
        return kind(**{name: value_from_plain(known[name], value) for name, value in plain.items() if name in known})
    except TypeError as error:
        raise ValueError(f"{kind.__name__}: {error}") from error


def value_from_plain(hint: Any, value: Any) -> Any:  # both are as free as JSON
    """One value of the type that `hint` names."""
    if isinstance(hint, UnionType):
        options = [option for option in get_args(hint) if option is not NoneType]
        return None if value is None else value_from_plain(options[0], value)
    if get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise ValueError("expected a list")
        inner = get_args(hint)
        types = [inner[0]] * len(value) if inner[-1] is Ellipsis else list(inner)
        return tuple(value_from_plain(one, item) for one, item in zip(types, value, strict=True))
    if is_dataclass(hint):
        return from_plain(hint, value)  # type: ignore[arg-type]  # is_dataclass does not narrow a hint to a type
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    if not isinstance(value, hint):
        raise ValueError(f"expected {hint.__name__}, not {value!r}")
    return value
