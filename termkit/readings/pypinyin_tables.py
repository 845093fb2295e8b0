"""The tables that come with pypinyin, read as the files they are: importing the package takes five times as long.

Nothing of pypinyin's own state is read or changed.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from termkit.errors import TermkitError


@cache
def phrases() -> dict[str, str]:
    """Phrase -> its readings as the file has them between the outermost brackets; `phrase` takes them apart."""
    return _pairs("phrases_dict.json", '":[["', '"]]')


@lru_cache(maxsize=65_536)
def phrase(word: str) -> tuple[str, ...] | None:
    """The readings of a phrase, for each of its characters the best; None where the table does not have it."""
    listed = phrases().get(word)
    return tuple(each.partition('"')[0] for each in listed.split('"],["')) if listed else None


@cache
def characters() -> dict[str, str]:
    """Code point of a character, written in decimal -> its readings, separated by commas, the commonest first."""
    return _pairs("pinyin_dict.json", '":"', '"')


def _pairs(name: str, between: str, after: str) -> dict[str, str]:
    """The keys of a JSON object and the text of its values, which stands `between` the two quotes and before `after`.

    Parsing the whole takes three times as long, and the start of every command with it.
    """
    text = _text(name).replace("\n", "").replace(" ", "")
    entries = text.removeprefix('{"').removesuffix(after + "}").split(after + ',"')
    try:
        return dict(entry.split(between, 1) for entry in entries)
    except ValueError as error:
        raise TermkitError(f"pypinyin's table {name} has another form: install pypinyin 0.55") from error


def _text(name: str) -> str:
    spec = find_spec("pypinyin")
    for folder in (spec and spec.submodule_search_locations) or ():
        path = Path(folder) / name
        if path.exists():
            return path.read_text(encoding="utf-8")
    raise TermkitError(f"pypinyin's table {name} is missing: install pypinyin 0.55 or later")
