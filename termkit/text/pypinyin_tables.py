"""The tables that come with pypinyin, read as the files they are: importing the package takes five times as long.

Nothing of pypinyin's own state is read or changed.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from unicodedata import normalize

from termkit.errors import TermkitError

_TONE = re.compile("[\u0300\u0301\u0304\u030c]")


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


@lru_cache(maxsize=10_000)
def plain_reading(character: str) -> str:
    """The commonest reading of a Han character without its tone, the character itself where it has none: ǚ stays ü.

    The file is searched as it is: a table of all characters takes seventeen megabytes.
    """
    listed = re.search(rb'"%d": ?"([^",]+)' % ord(character), _all_characters())
    return normalize("NFC", _TONE.sub("", normalize("NFD", listed[1].decode()))) if listed else character


@cache
def _all_characters() -> bytes:
    return _file("pinyin_dict.json").read_bytes()


def _pairs(name: str, between: str, after: str) -> dict[str, str]:
    """The keys of a JSON object and the text of its values, which stands `between` the two quotes and before `after`.

    Parsing the whole takes three times as long, and the start of every command with it.
    """
    text = _file(name).read_text(encoding="utf-8").replace("\n", "").replace(" ", "")
    entries = text.removeprefix('{"').removesuffix(after + "}").split(after + ',"')
    try:
        return dict(entry.split(between, 1) for entry in entries)
    except ValueError as error:
        raise TermkitError(f"pypinyin's table {name} has another form: install pypinyin 0.55") from error


def _file(name: str) -> Path:
    spec = find_spec("pypinyin")
    for folder in (spec and spec.submodule_search_locations) or ():
        path = Path(folder) / name
        if path.exists():
            return path
    raise TermkitError(f"pypinyin's table {name} is missing: install pypinyin 0.55 or later")
