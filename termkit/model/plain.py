"""Records as plain JSON values: fields that hold their default are left out, enums are their values, tuples lists."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any


def plain(value: Any) -> Any:
    """The value as what JSON knows: objects, lists, texts, numbers."""
    kind: Any = type(value)
    if kind is str:
        return value
    if issubclass(kind, list | tuple):
        return [plain(item) for item in value]
    if named := _defaults(kind):
        held = [(name, getattr(value, name), default) for name, default in named]
        return {name: plain(told) for name, told, default in held if told != default}
    return value.value if issubclass(kind, Enum) else value


@cache
def _defaults(kind: Any) -> tuple[tuple[str, object], ...]:
    """Name and default of each field of a dataclass; empty for other types."""
    return tuple((field.name, _default(field)) for field in fields(kind)) if is_dataclass(kind) else ()


def _default(field: Field[Any]) -> object:
    """The default of a field; MISSING, where it has none, equals nothing."""
    return field.default_factory() if field.default_factory is not MISSING else field.default
