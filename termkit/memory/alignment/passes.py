"""Sentence alignment in passes: align by length and anchors, learn words from what is sure, align again.

Anchors are what both languages show alike or the term base links: figures, dates, list numbers, terms, names in Latin
letters.  Nothing is downloaded; `more_answers` lets a dictionary take part, `embedder` a language model.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from termkit.memory.alignment.beads import PAIRS, PRIORS, Bead, Problem, best_beads
from termkit.memory.alignment.belief import ANCHOR, SURE, Answers, Belief, anchor_answers, merged, revised
from termkit.memory.alignment.evidence import Answer, Testimony, hear
from termkit.memory.alignment.features import Features, features_of
from termkit.memory.alignment.lengths import estimate
from termkit.memory.alignment.terms import Pair, shared_terms
from termkit.model import primary
from termkit.progress import Advance, quiet

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from termkit.memory.alignment.embedding import Embedder, Likeness

PASSES = 2
WIDTHS = ({a for a, _ in PRIORS if a}, {b for _, b in PRIORS if b})
"""How many segments a bead may have on each side."""
WINDOW = 500
"""Longer texts are aligned in stretches of so many source segments, so that memory stays bounded."""
PARAGRAPH_START = 0.8
"""Bonus for a bead that opens a paragraph on both sides; the same malus where only one side opens one."""


Both = tuple[list[Features], list[Features]]
"""The segments of the source and of the target, as they are compared."""


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
    embedder: Embedder | None = None,
    passes: int = 0,
    advance: Advance = quiet,
) -> list[Bead]:
    """The beads that pair the two texts, in order, every segment in exactly one; numbers count from 0.

    The concepts of `lexicon` are anchors where both sides show them; `more_answers` are words that may translate each
    other, forth and back; the vectors of an `embedder` count too.  Of `passes` (0 is as many as are usual), the first
    uses no learned words and no vectors.
    """
    features = _features(source, target, lexicon)
    cognates = _cognates(features, source.language, target.language)
    general = _general(features, (source.language, target.language))
    known = tuple(merged(cognates[way], general[way], more_answers[way]) for way in (0, 1))
    belief = _first_belief(features, (known[0], known[1]))
    alike: Likeness | None = None
    passes = passes or (PASSES + 1 if embedder else PASSES)  # what vectors are worth is found in two steps
    beads: list[Bead] = []
    for number in range(1, passes + 1):
        beads = _align_once(features, (source, target), belief, alike)
        advance("aligning", number, passes)
        sure = [bead for bead in beads if bead.is_pair and bead.confidence >= SURE]
        if number == passes or not (sure or embedder):
            break
        belief = revised(belief, beads, features, (known[0], known[1]))
        if embedder:
            alike = (alike or _likeness(embedder, source, target)).fitted(sure)
    return beads


def _features(source: Side, target: Side, lexicon: Iterable[Pair]) -> Both:
    """What is compared of the segments of both sides."""
    latin = primary(source.language) in ("zh", "ja", "ru", "kk") or primary(target.language) not in ("ru", "kk")
    terms = shared_terms(source.segments, target.segments, (source.language, target.language), lexicon)
    return (
        features_of(source.segments, source.language, terms[0], latin=latin),
        features_of(target.segments, target.language, terms[1], latin=latin),
    )


def _first_belief(features: Both, known: tuple[Answers, Answers]) -> Belief:
    """What is believed before anything is aligned: usual lengths and beads, anchors, and words that are known."""
    lengths = estimate([f.length for f in features[0]], [f.length for f in features[1]])
    anchors = anchor_answers(*features, ANCHOR)
    return Belief(lengths, PRIORS, (merged(anchors, known[0]), merged(anchors, known[1])))


def _align_once(
    features: Both,
    sides: tuple[Side, Side],
    belief: Belief,
    alike: Likeness | None,
) -> list[Bead]:
    source, target = features
    done: list[Bead] = []
    i = j = 0
    while i < len(source) or j < len(target):
        stop_i, stop_j = _window(i, j, len(source), len(target))
        part = (source[i:stop_i], target[j:stop_j])
        opens = (_opens(sides[0])[i:stop_i], _opens(sides[1])[j:stop_j])
        is_last = stop_i == len(source) and stop_j == len(target)
        alike_here = alike and alike.part(slice(i, stop_i), slice(j, stop_j))
        beads = best_beads(_problem(part, belief, opens, alike_here), open_end=not is_last)
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
    features: Both,
    belief: Belief,
    opens: tuple[Sequence[bool], Sequence[bool]],
    alike: Likeness | None,
) -> Problem:
    import numpy as np

    source, target = features
    forth, back = belief.words
    sizes = [np.array([f.length for f in side], dtype=np.float64) for side in features]
    return Problem(
        sizes[0],
        sizes[1],
        belief.lengths,
        _testimonies(source, target, forth, WIDTHS[1]),
        _testimonies(target, source, back, WIDTHS[0]),
        _start_bonus(*opens),
        alike,
        belief.priors,
        *([f.is_empty for f in side] for side in features),
    )


def _likeness(embedder: Embedder, source: Side, target: Side) -> Likeness:
    from termkit.memory.alignment.embedding import likeness

    return likeness(embedder, (source.segments, target.segments), (source.language, target.language), PAIRS)


def _testimonies(
    speakers: list[Features], hearers: list[Features], answers: Answers, widths: set[int]
) -> dict[int, Testimony]:
    spoken, heard = ([f.anchors | f.words for f in side] for side in (speakers, hearers))
    return hear(spoken, heard, answers, sorted(widths))


def _start_bonus(source: Sequence[bool], target: Sequence[bool]) -> NDArray[np.float64] | None:
    """Only where both texts have about as many paragraphs: otherwise one of them was laid out anew."""
    import numpy as np

    counts = sum(source), sum(target)
    if not all(counts) or not 0.75 <= counts[0] / counts[1] <= 1.34 or counts[0] < 2:
        return None
    first, second = np.array(source, dtype=bool)[:, None], np.array(target, dtype=bool)[None, :]
    bonus = np.where(first & second, PARAGRAPH_START, 0.0) - np.where(first ^ second, PARAGRAPH_START, 0.0)
    return np.asarray(bonus, dtype=np.float64)


def _cognates(features: Both, source: str, target: str) -> tuple[dict[str, Answer], dict[str, Answer]]:
    """Words that both texts print alike, where the languages share a script."""
    if {"zh", "ja"} & {primary(source), primary(target)}:
        return {}, {}
    vocabularies = [{word for f in side for word in f.words} for side in features]
    shared = {word for word in vocabularies[0] & vocabularies[1] if len(word) > 3}
    answers = {word: Answer(frozenset((word,)), 0.6) for word in shared}
    return answers, answers


def _general(features: Both, languages: tuple[str, str]) -> tuple[Answers, Answers]:
    """What the general dictionaries say of the words of both texts."""
    from termkit.memory.alignment.dictionary import dictionary_answers

    words = [{word for held in side for word in held.words} for side in features]
    return dictionary_answers(words[0], words[1], (primary(languages[0]), primary(languages[1])))


def _opens(side: Side) -> Sequence[bool]:
    return side.opens_paragraph or [False] * len(side.segments)


def _moved(bead: Bead, i: int, j: int) -> Bead:
    return replace(bead, source=tuple(n + i for n in bead.source), target=tuple(n + j for n in bead.target))
