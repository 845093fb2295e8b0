"""Texts where they stand in a file, letter by letter, and changes of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple


class Change(NamedTuple):
    """What replaces a span of a text, in code points."""

    start: int
    end: int
    text: str


class Edit(NamedTuple):
    """The text of one record as it was checked, and what shall change in it."""

    text: str
    changes: tuple[Change, ...]


class Letter(NamedTuple):
    """A character of a text and the bytes of the file that stand for it."""

    char: str
    start: int
    end: int


class Place(NamedTuple):
    """A text in a file: its letters in order, which need not touch where mark-up stands between them."""

    letters: tuple[Letter, ...]
    joints: tuple[bytes, ...] = ()
    """What may stand between two letters of one word: the ends of the lines of a PO file."""

    @property
    def text(self) -> str:
        """The text without its mark-up."""
        return "".join(letter.char for letter in self.letters)


def edited(
    content: bytes, places: Iterable[Place], texts: Sequence[str], edits: Mapping[int, Edit], encode: Mapping[str, str]
) -> tuple[bytes, int]:
    """The file with the changes made, and in how many records.

    `edits` go by number, from 1, into `texts`, which are those of all records.  The n-th record with a text is the n-th
    place with it; where their numbers differ, or mark-up stands inside what would change, the record is left alone.
    `encode` says how single characters are written in such a file.
    """
    where = _by_text(places)
    numbers = defaultdict(list)
    for number, text in enumerate(texts, 1):
        numbers[text.strip()].append(number)
    cuts: list[tuple[int, int, bytes]] = []
    done = 0
    for number, edit in edits.items():
        alike, there = numbers[edit.text.strip()], where[edit.text.strip()]
        if len(alike) != len(there) or number not in alike:
            continue
        made = _cuts(content, there[alike.index(number)], edit, encode)
        cuts += made
        done += bool(made)
    return _replaced(content, cuts), done


def _by_text(places: Iterable[Place]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        found[place.text.strip()].append(place)
    return found


def _cuts(content: bytes, place: Place, edit: Edit, encode: Mapping[str, str]) -> list[tuple[int, int, bytes]]:
    """The changes of one place in bytes; none at all where one of them cannot be made."""
    shift = _blanks_before(place.text) - _blanks_before(edit.text)
    made = []
    for start, end, text in edit.changes:
        letters = place.letters[start + shift : end + shift]
        if start >= end or len(letters) != end - start or not _touch(content, letters, place.joints):
            return []
        coded = "".join(encode.get(char, char) for char in text).encode()
        made.append((letters[0].start, letters[-1].end, coded))
    return made


def _blanks_before(text: str) -> int:
    return len(text) - len(text.lstrip())


def _touch(content: bytes, letters: Sequence[Letter], joints: tuple[bytes, ...]) -> bool:
    """Whether nothing but joints stands between the letters."""
    gaps = (content[one.end : other.start] for one, other in pairwise(letters))
    return all(not gap or gap in joints for gap in gaps)


def _replaced(content: bytes, cuts: list[tuple[int, int, bytes]]) -> bytes:
    parts, last = [], 0
    for start, end, text in sorted(cuts):
        parts += [content[last:start], text]
        last = end
    return b"".join([*parts, content[last:]])
