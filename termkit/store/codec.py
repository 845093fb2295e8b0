"""Dataclasses of the model as JSON and back: fields that hold their default are left out, so payloads stay short."""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import is_dataclass
from enum import Enum
from functools import cache, partial
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from termkit.model.plain import plain

T = TypeVar("T")
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dump(value: object) -> str:
    """The value as compact JSON text, keys in the order of the fields."""
    return _ENCODER.encode(plain(value))


def load(kind: type[T], text: str) -> T:
    """The value of that dataclass that `dump` wrote."""
    return build(kind, json.loads(text))  # type: ignore[no-any-return]  # build follows run-time types


def build(kind: Any, data: Any) -> Any:
    """The value of that type that `plain` took apart."""
    return None if data is None else _builder(kind)(data)


@cache
def _builder(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of a type of what `plain` made of one."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _builder(next(arm for arm in get_args(kind) if arm is not type(None)))
    if origin is tuple:
        return partial(_build_tuple, get_args(kind))
    if is_dataclass(kind):
        return partial(_build_record, kind, get_type_hints(kind))
    return kind if isinstance(kind, type) and issubclass(kind, Enum) else _as_it_is


def _as_it_is(data: Any) -> Any:
    return data


def _build_record(kind: Any, hints: dict[str, Any], data: dict[str, Any]) -> Any:
    return kind(**{name: build(hints[name], held) for name, held in data.items()})


def _build_tuple(arms: tuple[Any, ...], data: list[Any]) -> tuple[Any, ...]:
    if len(arms) == 2 and arms[1] is Ellipsis:
        return tuple(build(arms[0], item) for item in data)
    return tuple(build(arm, item) for arm, item in zip(arms, data, strict=True))
