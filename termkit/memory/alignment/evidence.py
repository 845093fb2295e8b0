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
    widths: Sequence[int],
) -> dict[int, Testimony]:
    """What the speakers' tokens say of every window of so many hearers, by the width of the windows."""
    import numpy as np

    number = {token: n for n, token in enumerate(sorted(set().union(*speakers) & answers.keys()))}
    asked = [answers[token] for token in number]
    spoken = [[number[token] for token in said if token in number] for said in speakers]
    probabilities = np.array([answer.probability for answer in asked], dtype=np.float32)
    single = _answered(asked, hearers)
    heard, found = single, {}
    for width in range(1, max(widths, default=0) + 1):
        if width > 1:
            heard = heard[:, :-1] | single[:, width - 1 :]
        if width in widths:
            found[width] = _testimony(spoken, heard, probabilities, width)
    return found


def _answered(asked: Sequence[Answer], hearers: Sequence[frozenset[str]]) -> NDArray[np.bool_]:
    """Which hearer holds an answer to which token: a row for each token."""
    import numpy as np

    columns = defaultdict[str, list[int]](list)
    for number, tokens in enumerate(hearers):
        for token in tokens:
            columns[token].append(number)
    answered = np.zeros((len(asked), len(hearers)), dtype=np.bool_)
    for row, answer in enumerate(asked):
        for token in answer.tokens:
            answered[row, columns.get(token, [])] = True
    return answered


def _testimony(spoken: Sequence[list[int]], heard: NDArray[np.bool_], probabilities: Floats, width: int) -> Testimony:
    import numpy as np

    windows = heard.shape[1]
    testimony = Testimony(width, np.zeros((len(spoken), windows), np.float32), np.zeros(len(spoken), dtype=np.float32))
    if not windows:
        return testimony
    share = heard.mean(axis=1, dtype=np.float32)
    telling = share <= TOO_COMMON
    quiet = np.where(telling, np.log((1 - probabilities) / (1 - np.minimum(share, TOO_COMMON))), 0).astype(np.float32)
    loud = 0.5 * np.log(probabilities / np.maximum(share, 1 / windows)) - quiet
    weights = np.where(telling, loud, 0).astype(np.float32)[:, None] * heard
    for speaker, tokens in enumerate(spoken):
        testimony.gain[speaker] = weights[tokens].sum(axis=0)
        testimony.silence[speaker] = quiet[tokens].sum()
    return testimony
