"""How a frame read off the grammar of a clause is written: its pieces in order, numbers as slots of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from termkit.mining.corpus import Clause
from termkit.mining.frames.objects import Group
from termkit.mining.frames.prepositions import Piece

NUMERAL = re.compile("第?(?:[0-9]+|[〇零二三四五六七八九十百千万两]{1,3}|[一二三四五六七八九十百]{2,4})|第一")
"""A number that stands in the fixed part of a frame by chance: 建交|48|周年, 第三|次."""


class GrammarFrame(NamedTuple):
    """A frame of one clause: its wording, the rule, its span, and the spans of its fillers in order."""

    frame: str
    rule: str
    start: int
    end: int
    fillers: tuple[tuple[int, int], ...]


def spelled(clause: Clause, rule: str, pieces: list[Piece]) -> GrammarFrame:
    """The frame of these pieces; empty ones are left out, and numbers are slots."""
    words = clause.words
    kept = [part for piece in pieces if piece[0] < piece[1] for part in _with_numbers_open(clause, *piece)]
    written = "".join("{}" if slot else "".join(word.text for word in words[first:last]) for first, last, slot in kept)
    fillers = tuple((words[first].start, words[last - 1].end) for first, last, slot in kept if slot)
    return GrammarFrame(written, rule, words[kept[0][0]].start, words[kept[-1][1] - 1].end, fillers)


def _with_numbers_open(clause: Clause, first: int, last: int, slot: bool) -> Iterator[Piece]:
    """The piece, each number in a fixed one a slot of its own."""
    begin = first
    for index in () if slot else range(first, last):
        if clause.words[index].tag == "m" and NUMERAL.fullmatch(clause.words[index].text):
            yield from [(begin, index, False)] if begin < index else []
            yield index, index + 1, True
            begin = index + 1
    if begin < last:
        yield begin, last, slot


def pieces_of(group: Group) -> Iterator[Piece]:
    """A verb and its object, with the slot between them where they are loose."""
    if group.loose:
        yield from (
            (group.verb, group.slot, False),
            (group.slot, group.rest, True),
            (group.rest, group.last, False),
        )
    else:
        yield group.verb, group.last, False
