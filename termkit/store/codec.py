"""Dataclasses of the model as JSON and back: fields that hold their default are left out, so payloads stay short."""

from __future__ import annotations

import json
import types
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def dump(value: object) -> str:
    """The value as compact JSON text, keys in the order of the fields."""
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))


def load(kind: type[T], text: str) -> T:
    """The value of that dataclass that `dump` wrote."""
    return build(kind, json.loads(text))  # type: ignore[no-any-return]  # build follows run-time types


def plain(value: Any) -> Any:
    """The value as what JSON knows: objects, lists, texts, numbers."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            f.name: plain(held)
            for f in fields(value)
            if (held := getattr(value, f.name)) != f.default or f.default is MISSING
        }
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def build(kind: Any, data: Any) -> Any:
    """The value of that type that `plain` took apart."""
    if data is None:
        return None
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return build(next(arm for arm in get_args(kind) if arm is not type(None)), data)
    if origin is tuple:
        return _build_tuple(get_args(kind), data)
    if is_dataclass(kind):
        hints = _hints(kind)  # type: ignore[arg-type]  # is_dataclass also admits instances, hints never hold one
        return kind(**{name: build(hints[name], held) for name, held in data.items()})  # type: ignore[operator]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    return data


def _build_tuple(arms: tuple[Any, ...], data: list[Any]) -> tuple[Any, ...]:
    if len(arms) == 2 and arms[1] is Ellipsis:
        return tuple(build(arms[0], item) for item in data)
    return tuple(build(arm, item) for arm, item in zip(arms, data, strict=True))
