"""Evidence that segments translate each other, from tokens and what they may be translated by.

A token w that could be answered by tokens T(w) looks for an answer in a window of b neighbouring segments on the other
side.  With q the share of all such windows that hold one by chance, and p the probability of an answer in a true
translation:

    answered:      ln p / q            not answered:      ln (1 − p) / (1 − q)

Rare tokens weigh much, common ones little, tokens without known answers nothing.  Each token of a bead is judged once,
against the whole other side of the bead.  An answer is heard from both sides and so counts half each time; silence
is one side's alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

TOO_COMMON = 0.35
"""Tokens answered by more than this share of windows tell nothing."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What may answer a token, and how often it does in true translations."""

    tokens: frozenset[str]
    probability: float


@dataclass(slots=True)
class Testimony:
    """What each segment of one side says of each window of `width` segments of the other.

    `gain[i, j]` is for the window that begins at j; `silence[i]` is what i says of a window that answers nothing.
    """

    width: int
    gain: Floats
    silence: Floats

    def of(self, first: int, count: int) -> Floats:
        """What `count` segments from `first` say together of every window."""
        rows = slice(first, first + count)
        total: Floats = self.gain[rows].sum(axis=0) + self.silence[rows].sum()
        return total

    def at(self, window: int) -> Floats:
        """What every segment says of one window."""
        total: Floats = self.gain[:, window] + self.silence
        return total


def hear(
    speakers: Sequence[frozenset[str]],
    hearers: Sequence[frozenset[str]],
    answers: Mapping[str, Answer],
    width: int,
) -> Testimony:
    """What the speakers' tokens say of every window of `width` hearers."""
    import numpy as np

    windows = max(len(hearers) - width + 1, 0)
    testimony = Testimony(
        width, np.zeros((len(speakers), windows), np.float32), np.zeros(len(speakers), dtype=np.float32)
    )
    columns = _places(hearers)
    for token, places in _places(speakers).items():
        answer = answers.get(token)
        if answer is not None and windows:
            held = {c for other in answer.tokens for c in columns.get(other, ())}
            _weigh(testimony, places, _windows(held, width, windows), windows, answer.probability)
    return testimony


def _weigh(testimony: Testimony, places: list[int], held: list[int], windows: int, probability: float) -> None:
    import numpy as np

    share = len(held) / windows
    if share > TOO_COMMON:
        return
    quiet = np.log((1 - probability) / (1 - share))
    testimony.silence[places] += quiet
    if held:
        testimony.gain[np.ix_(places, held)] += 0.5 * np.log(probability / share) - quiet


def _windows(columns: set[int], width: int, windows: int) -> list[int]:
    """The windows that hold one of the columns."""
    return sorted({w for c in columns for w in range(max(0, c - width + 1), min(c, windows - 1) + 1)})


def _places(segments: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, tokens in enumerate(segments):
        for token in tokens:
            places[token].append(number)
    return places
