"""The filter of the last sitting, kept in the reviewer's own folder, for each base by its path."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from platformdirs import user_state_path

from termkit.store.mined.queue import QueueFilter

KEPT = 50
"""Bases whose filters are kept."""


def place() -> Path:
    """The file with the filters (XDG_STATE_HOME/termkit/review.json, or what the system has for such)."""
    return user_state_path("termkit", appauthor=False) / "review.json"


def recall(base: str) -> QueueFilter | None:
    """The filter that the base was last reviewed with; None where nothing usable is kept."""
    try:
        held = _read()[_key(base)]
        names = {field.name for field in fields(QueueFilter)}
        made: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in held.items()
        }
        return QueueFilter(**made) if made.keys() <= names else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None  # a filter is not worth an error


def keep(base: str, wanted: QueueFilter) -> None:
    """Keep the filter for the next sitting; where the folder cannot be written, it is forgotten."""
    try:
        held = _read()
    except (OSError, ValueError):
        held = {}
    held.pop(_key(base), None)
    held[_key(base)] = asdict(wanted)
    path = place()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(dict(list(held.items())[-KEPT:]), ensure_ascii=False), encoding="utf-8")
        fresh.replace(path)
    except OSError:
        return


def _read() -> dict[str, Any]:
    held = json.loads(place().read_text(encoding="utf-8"))
    return held if isinstance(held, dict) else {}


def _key(base: str) -> str:
    return str(Path(base).resolve())
