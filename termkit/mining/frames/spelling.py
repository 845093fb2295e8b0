"""How a frame read off the grammar of a clause is written: its pieces in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from termkit.mining.corpus import Clause
from termkit.mining.frames.objects import Group
from termkit.mining.frames.prepositions import Piece


class GrammarFrame(NamedTuple):
    """A frame of one clause: its wording, the rule, its span, and the spans of its fillers in order."""

    frame: str
    rule: str
    start: int
    end: int
    fillers: tuple[tuple[int, int], ...]


def spelled(clause: Clause, rule: str, pieces: list[Piece]) -> GrammarFrame:
    """The frame of these pieces; empty ones are left out."""
    words = clause.words
    kept = [piece for piece in pieces if piece[0] < piece[1]]
    written = "".join("{}" if slot else "".join(word.text for word in words[first:last]) for first, last, slot in kept)
    fillers = tuple((words[first].start, words[last - 1].end) for first, last, slot in kept if slot)
    return GrammarFrame(written, rule, words[kept[0][0]].start, words[kept[-1][1] - 1].end, fillers)


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
