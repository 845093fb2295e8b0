"""Sentence alignment in passes: align by length and anchors, learn words from what is sure, align again.

Anchors are what both languages show alike or the term base links: figures, dates, list numbers, terms, names in Latin
letters.  Nothing is downloaded; `more_answers` lets a dictionary or another back end take part.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from termkit.memory.association import learn
from termkit.memory.beads import PRIORS, Bead, Problem, best_beads
from termkit.memory.evidence import Answer, Testimony, hear
from termkit.memory.features import Features, features_of
from termkit.memory.lengths import LengthModel, estimate
from termkit.memory.terms import Pair, shared_terms
from termkit.model import primary

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PASSES = 2
SURE = 0.8
"""Beads of at least this confidence teach words."""
ANCHOR = {"=": 0.8, "@": 0.8, "#": 0.7, "t": 0.6, "w": 0.6, "p": 0.6}
"""How often an anchor of each sort stands on both sides of a true translation."""
WINDOW = 500
"""Longer texts are aligned in stretches of so many source segments, so that memory stays bounded."""
PARAGRAPH_START = 0.8
"""Bonus for a bead that opens a paragraph on both sides; the same malus where only one side opens one."""

Answers = Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Side:
    """One text to align: its segments, its language, and which of them open a paragraph."""

    segments: Sequence[str]
    language: str
    opens_paragraph: Sequence[bool] = ()


def align(
    source: Side,
    target: Side,
    *,
    lexicon: Iterable[Pair] = (),
    more_answers: tuple[Answers, Answers] = ({}, {}),
    passes: int = PASSES,
    advance: Callable[[str, int, int], None] = lambda stage, done, total: None,
) -> list[Bead]:
    """The beads that pair the two texts, in order, every segment in exactly one; numbers count from 0.

    The concepts of `lexicon` are anchors where both sides show them; `more_answers` are words that may translate each
    other, forth and back.  `passes` 1 uses no learned words.
    """
    latin = primary(source.language) in ("zh", "ja", "ru", "kk") or primary(target.language) not in ("ru", "kk")
    terms = shared_terms(source.segments, target.segments, (source.language, target.language), lexicon)
    features = (
        features_of(source.segments, source.language, terms[0], latin=latin),
        features_of(target.segments, target.language, terms[1], latin=latin),
    )
    cognates = _cognates(features, source.language, target.language)
    general = _general(features, (source.language, target.language))
    lengths = estimate([f.length for f in features[0]], [f.length for f in features[1]])
    anchors = _anchor_answers(*features)
    known = tuple(_merged(anchors, cognates[way], general[way], more_answers[way]) for way in (0, 1))
    words = known
    beads: list[Bead] = []
    for number in range(1, passes + 1):
        beads = _align_once(features, (source, target), lengths, (words[0], words[1]))
        advance("aligning", number, passes)
        pairs = [bead for bead in beads if bead.is_pair and bead.confidence >= SURE]
        if number == passes or not pairs:
            break
        learned = learn((_joined(features[0], bead.source), _joined(features[1], bead.target)) for bead in pairs)
        words = tuple(_merged(known[way], learned[way]) for way in (0, 1))
        lengths = _refit(features, pairs, lengths)
    return beads


def _align_once(
    features: tuple[list[Features], list[Features]],
    sides: tuple[Side, Side],
    lengths: LengthModel,
    words: tuple[Answers, Answers],
) -> list[Bead]:
    source, target = features
    done: list[Bead] = []
    i = j = 0
    while i < len(source) or j < len(target):
        stop_i, stop_j = _window(i, j, len(source), len(target))
        part = (source[i:stop_i], target[j:stop_j])
        opens = (_opens(sides[0])[i:stop_i], _opens(sides[1])[j:stop_j])
        is_last = stop_i == len(source) and stop_j == len(target)
        beads = best_beads(_problem(part, lengths, words, opens), open_end=not is_last)
        if not is_last:
            beads = beads[: max(1, len(beads) * 3 // 4)]  # the end of a stretch is forced, not found
        done += [_moved(bead, i, j) for bead in beads]
        i = max((n for bead in done for n in bead.source[-1:]), default=-1) + 1
        j = max((n for bead in done for n in bead.target[-1:]), default=-1) + 1
    return done


def _window(i: int, j: int, n: int, m: int) -> tuple[int, int]:
    if n - i <= WINDOW and m - j <= 2 * WINDOW:
        return n, m
    reach = math.ceil(WINDOW * 1.25 * max(1, m - j) / max(1, n - i)) + 50
    return min(n, i + WINDOW), min(m, j + reach)


def _problem(
    features: tuple[list[Features], list[Features]],
    lengths: LengthModel,
    words: tuple[Answers, Answers],
    opens: tuple[Sequence[bool], Sequence[bool]],
) -> Problem:
    import numpy as np

    source, target = features
    forth, back = words
    sizes = [np.array([f.length for f in side], dtype=np.float64) for side in features]
    return Problem(
        sizes[0],
        sizes[1],
        lengths,
        _testimonies(source, target, forth, {b for _, b in PRIORS if b}),
        _testimonies(target, source, back, {a for a, _ in PRIORS if a}),
        _start_bonus(*opens),
    )


def _testimonies(
    speakers: list[Features], hearers: list[Features], answers: Answers, widths: set[int]
) -> dict[int, Testimony]:
    spoken, heard = ([f.anchors | f.words for f in side] for side in (speakers, hearers))
    return hear(spoken, heard, answers, sorted(widths))


def _anchor_answers(source: list[Features], target: list[Features]) -> dict[str, Answer]:
    """Anchors answer themselves; Latin words only where both texts have them, else all of English would be silent."""
    first, second = ({token for features in side for token in features.anchors} for side in (source, target))
    tokens = {token for token in first | second if token[0] != "w" or (token in first and token in second)}
    return {token: Answer(frozenset((token,)), ANCHOR[token[0]]) for token in tokens}


def _start_bonus(source: Sequence[bool], target: Sequence[bool]) -> NDArray[np.float64] | None:
    """Only where both texts have about as many paragraphs: otherwise one of them was laid out anew."""
    import numpy as np

    counts = sum(source), sum(target)
    if not all(counts) or not 0.75 <= counts[0] / counts[1] <= 1.34 or counts[0] < 2:
        return None
    first, second = np.array(source, dtype=bool)[:, None], np.array(target, dtype=bool)[None, :]
    bonus = np.where(first & second, PARAGRAPH_START, 0.0) - np.where(first ^ second, PARAGRAPH_START, 0.0)
    return np.asarray(bonus, dtype=np.float64)


def _cognates(
    features: tuple[list[Features], list[Features]], source: str, target: str
) -> tuple[dict[str, Answer], dict[str, Answer]]:
    """Words that both texts print alike, where the languages share a script."""
    if {"zh", "ja"} & {primary(source), primary(target)}:
        return {}, {}
    vocabularies = [{word for f in side for word in f.words} for side in features]
    shared = {word for word in vocabularies[0] & vocabularies[1] if len(word) > 3}
    answers = {word: Answer(frozenset((word,)), 0.6) for word in shared}
    return answers, answers


def _general(features: tuple[list[Features], list[Features]], languages: tuple[str, str]) -> tuple[Answers, Answers]:
    """What the general dictionaries say of the words of both texts."""
    from termkit.memory.dictionary import dictionary_answers

    words = [{word for held in side for word in held.words} for side in features]
    return dictionary_answers(words[0], words[1], (primary(languages[0]), primary(languages[1])))


def _merged(*held: Answers) -> dict[str, Answer]:
    """All answers to each word; what was learned later is added to what was known."""
    merged: dict[str, Answer] = {}
    for answers in held:
        for word, answer in answers.items():
            old = merged.get(word)
            merged[word] = (
                Answer(old.tokens | answer.tokens, max(old.probability, answer.probability)) if old else answer
            )
    return merged


def _joined(features: Sequence[Features], numbers: Iterable[int]) -> frozenset[str]:
    return frozenset().union(*(features[number].words for number in numbers))


def _refit(features: tuple[list[Features], list[Features]], pairs: Sequence[Bead], old: LengthModel) -> LengthModel:
    """The ratio of what was paired: texts of which one lacks a part mislead the first estimate."""
    sums = [
        sum(features[side][n].length for bead in pairs for n in (bead.source, bead.target)[side]) for side in (0, 1)
    ]
    return replace(old, ratio=(sums[1] + 1.0) / (sums[0] + 1.0)) if len(pairs) >= 5 else old


def _opens(side: Side) -> Sequence[bool]:
    return side.opens_paragraph or [False] * len(side.segments)


def _moved(bead: Bead, i: int, j: int) -> Bead:
    return replace(bead, source=tuple(n + i for n in bead.source), target=tuple(n + j for n in bead.target))
