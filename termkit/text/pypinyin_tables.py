"""The tables that come with pypinyin, read as the files they are: importing the package takes five times as long.

Nothing of pypinyin's own state is read or changed.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from functools import cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path
from unicodedata import normalize

from termkit.errors import TermkitError

_TONE = re.compile("[\u0300\u0301\u0304\u030c]")


class _Table:
    """A JSON object of pypinyin's: key -> the text of its value between the quotes of `between` and those of `after`.

    A command for one term asks for a few keys, which are found in the file as it is in a tenth of the time that the
    whole takes to be taken apart; whoever asks for more gets it taken apart, which is a third of parsing it.
    """

    FEW = 40
    LONGEST = 2_000
    """Bytes of an entry, with its blanks and line ends."""

    def __init__(self, name: str, between: str, after: str) -> None:
        self._name, self._between, self._after = name, between.encode(), after.encode()
        self._asked = 0

    def get(self, key: str) -> str:
        """The value of a key, an empty string where there is none."""
        self._asked += 1
        return self.find(key) if self._asked <= self.FEW else self._values.get(key, "")

    def find(self, key: str) -> str:
        """The same, in the file: for those to whom the memory of the whole is dear."""
        place = self._raw.find(b'"%b":' % key.encode(), self._shortly_before(key))
        entry = self._raw[place : place + self.LONGEST] if place >= 0 else b""
        return entry.translate(None, b"\n ").partition(self._between)[2].partition(self._after)[0].decode()

    @cached_property
    def _raw(self) -> bytes:
        return _file(self._name).read_bytes()

    def _shortly_before(self, key: str) -> int:
        """Where to begin to look for a key."""
        return 0

    @cached_property
    def _values(self) -> dict[str, str]:
        raw = self._raw.translate(None, b"\n ").replace(self._between, b"\n").replace(self._after + b',"', b"\n")
        cells = raw.removeprefix(b'{"').removesuffix(self._after + b"}").decode().split("\n")
        try:
            return dict(zip(cells[::2], cells[1::2], strict=True))
        except ValueError as error:
            raise TermkitError(f"pypinyin's table {self._name} has another form: install pypinyin 0.55") from error


class _OrderedTable(_Table):
    """A table with numbers for keys, in their order."""

    BLOCK = 1 << 10
    """Bytes that are looked through for a key, about."""

    def _shortly_before(self, key: str) -> int:
        blocks = range(0, len(self._raw), self.BLOCK)
        return blocks[max(bisect_left(blocks, int(key), key=self._key_behind) - 1, 0)]

    def _key_behind(self, place: int) -> int:
        """The first key that begins a line behind a place."""
        start = self._raw.find(b'\n"', place) + 2
        return int(self._raw[start : self._raw.index(b'"', start)]) if start > 1 else sys.maxunicode


_phrases = _Table("phrases_dict.json", '":[["', '"]]')
_characters = _OrderedTable("pinyin_dict.json", '":"', '"')


@lru_cache(maxsize=65_536)
def phrase(word: str) -> tuple[str, ...] | None:
    """The readings of a phrase, for each of its characters the best; None where the table does not have it."""
    listed = _phrases.get(word)
    return tuple(each.partition('"')[0] for each in listed.split('"],["')) if listed else None


@lru_cache(maxsize=16_384)
def common_reading(character: str) -> str:
    """The commonest reading of a character; an empty string where the table does not have it."""
    return _characters.get(str(ord(character))).partition(",")[0]


@lru_cache(maxsize=10_000)
def plain_reading(character: str) -> str:
    """The commonest reading of a Han character without its tone, the character itself where it has none: ǚ stays ü."""
    return _plain(_characters.find(str(ord(character))).partition(",")[0]) or character


@lru_cache(maxsize=10_000)
def plain_readings(character: str) -> frozenset[str]:
    """All readings of a Han character without their tones, the character itself where it has none."""
    listed = _characters.find(str(ord(character)))
    return frozenset(map(_plain, listed.split(","))) if listed else frozenset({character})


def _plain(reading: str) -> str:
    return normalize("NFC", _TONE.sub("", normalize("NFD", reading)))


def _file(name: str) -> Path:
    spec = find_spec("pypinyin")
    for folder in (spec and spec.submodule_search_locations) or ():
        path = Path(folder) / name
        if path.exists():
            return path
    raise TermkitError(f"pypinyin's table {name} is missing: install pypinyin 0.55 or later")
