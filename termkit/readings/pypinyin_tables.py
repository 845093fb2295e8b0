"""The tables that come with pypinyin, read as the files they are: importing the package takes five times as long.

Nothing of pypinyin's own state is read or changed.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from termkit.errors import TermkitError


@cache
def phrases() -> dict[str, list[list[str]]]:
    """Phrase -> for each of its characters the readings, the best first."""
    table: dict[str, list[list[str]]] = _load("phrases_dict.json")
    return table


@cache
def characters() -> dict[str, str]:
    """Code point of a character, written in decimal -> its readings, separated by commas, the commonest first."""
    table: dict[str, str] = _load("pinyin_dict.json")
    return table


def _load(name: str) -> Any:  # what json.load gives
    spec = find_spec("pypinyin")
    for folder in (spec and spec.submodule_search_locations) or ():
        path = Path(folder) / name
        if path.exists():
            return json.loads(path.read_text(encoding="utf-8"))
    raise TermkitError(f"pypinyin's table {name} is missing: install pypinyin 0.55 or later")
