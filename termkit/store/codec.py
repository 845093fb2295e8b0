"""Dataclasses of the model as JSON and back: fields that hold their default are left out, so payloads stay short."""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
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
    return _builder(kind)(data)


Builder = Callable[[Any], Any]


@cache
def _builder(kind: Any) -> Builder:
    """What makes a value of a type of what `plain` made of one; made once for a type, since bases hold thousands."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _of_some(_builder(next(arm for arm in get_args(kind) if arm is not type(None))))
    if origin is tuple:
        return _of_tuple(get_args(kind))
    if is_dataclass(kind):
        return _of_record(kind, {name: _builder(hint) for name, hint in get_type_hints(kind).items()})
    return kind if isinstance(kind, type) and issubclass(kind, Enum) else _as_it_is


def _as_it_is(data: Any) -> Any:
    return data


def _of_some(builder: Builder) -> Builder:
    return lambda data: None if data is None else builder(data)


def _of_record(kind: Any, builders: dict[str, Builder]) -> Builder:
    deep = {name: builder for name, builder in builders.items() if builder is not _as_it_is}

    def record(data: Any) -> Any:
        return kind(**{name: deep[name](held) if name in deep else held for name, held in data.items()})

    return record


def _of_tuple(arms: tuple[Any, ...]) -> Builder:
    if len(arms) == 2 and arms[1] is Ellipsis:
        one = _builder(arms[0])
        return lambda data: tuple(map(one, data))
    all_of_them = tuple(map(_builder, arms))
    return lambda data: tuple(builder(item) for builder, item in zip(all_of_them, data, strict=True))
