"""What an alignment believes of two texts, and how it learns from the beads that it is sure of.

Between two passes four things are fitted to the sure beads: the ratio and scatter of lengths, how often each bead
stands, how often an anchor of each sort is kept, and which words answer each other.  Each begins with what is usual and
gives way as far as there is evidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from termkit.memory.alignment.beads import PRIORS, Bead
from termkit.memory.alignment.evidence import Answer
from termkit.memory.alignment.features import Features
from termkit.memory.alignment.lengths import LengthModel
from termkit.memory.association import learn

SURE = 0.8
"""Beads of at least this confidence teach."""
ANCHOR = {"=": 0.8, "@": 0.8, "#": 0.7, "t": 0.6, "w": 0.6, "p": 0.6}
"""How often an anchor of each sort stands on both sides of a true translation."""
LEAST_PAIRS = 5
"""Fewer sure pairs say nothing of lengths."""
USUAL_BEADS, USUAL_ANCHORS, USUAL_LENGTHS = 200, 10, 30
"""How many beads, anchors or pairs that which is usual weighs like."""

Answers = Mapping[str, Answer]
Sides = tuple[list[Features], list[Features]]


@dataclass(frozen=True, slots=True)
class Belief:
    """How lengths go together, how often each kind of bead stands, and what answers each word, forth and back."""

    lengths: LengthModel
    priors: Mapping[tuple[int, int], float]
    words: tuple[Answers, Answers]


def revised(old: Belief, beads: Sequence[Bead], features: Sides, known: tuple[Answers, Answers]) -> Belief:
    """The belief after a pass; `known` are the words that need not be learned."""
    sure = [bead for bead in beads if bead.confidence >= SURE]
    pairs = [bead for bead in sure if bead.is_pair]
    learned = learn((_joined(features[0], bead.source), _joined(features[1], bead.target)) for bead in pairs)
    anchors = anchor_answers(*features, _kept(pairs, features))
    words = tuple(merged(anchors, known[way], learned[way]) for way in (0, 1))
    return Belief(_fitted_lengths(features, pairs, old.lengths), _fitted_priors(sure), (words[0], words[1]))


def anchor_answers(source: list[Features], target: list[Features], kept: Mapping[str, float]) -> dict[str, Answer]:
    """Anchors answer themselves; Latin words only where both texts have them, else all of English would be silent."""
    first, second = ({token for features in side for token in features.anchors} for side in (source, target))
    tokens = {token for token in first | second if token[0] != "w" or (token in first and token in second)}
    return {token: Answer(frozenset((token,)), kept.get(token, kept[token[0]])) for token in tokens}


def merged(*held: Answers) -> dict[str, Answer]:
    """All answers to each word; what was learned later is added to what was known."""
    found: dict[str, Answer] = {}
    for answers in held:
        for word, answer in answers.items():
            old = found.get(word)
            found[word] = (
                Answer(old.tokens | answer.tokens, max(old.probability, answer.probability)) if old else answer
            )
    return found


def _kept(pairs: Sequence[Bead], features: Sides) -> dict[str, float]:
    """How often anchors of a sort stand on both sides; each mark by itself, for some texts keep quotation marks."""
    seen, answered = Counter[str](), Counter[str]()
    for bead in pairs:
        first, second = ({a for n in side for a in held[n].anchors} for side, held in _sides(bead, features))
        for token in first | second:
            sort = token if token[0] == "p" else token[0]
            seen[sort] += 1
            answered[sort] += token in first and token in second
    sorts = seen | dict.fromkeys(ANCHOR, 0)
    return {
        sort: min(0.95, (answered[sort] + USUAL_ANCHORS * ANCHOR[sort[0]]) / (seen[sort] + USUAL_ANCHORS))
        for sort in sorts
    }


def _sides(bead: Bead, features: Sides) -> Iterable[tuple[tuple[int, ...], list[Features]]]:
    return (bead.source, features[0]), (bead.target, features[1])


def _joined(features: Sequence[Features], numbers: Iterable[int]) -> frozenset[str]:
    return frozenset().union(*(features[number].words for number in numbers))


def _fitted_priors(sure: Sequence[Bead]) -> dict[tuple[int, int], float]:
    """Some translators merge, some split, some leave out."""
    counts = Counter((len(bead.source), len(bead.target)) for bead in sure)
    total = len(sure) + USUAL_BEADS
    return {kind: (counts[kind] + USUAL_BEADS * usual) / total for kind, usual in PRIORS.items()}


def _fitted_lengths(features: Sides, pairs: Sequence[Bead], old: LengthModel) -> LengthModel:
    """The ratio of what was paired (texts of which one lacks a part mislead the first estimate), and its scatter."""
    if len(pairs) < LEAST_PAIRS:
        return old
    sizes = [tuple(sum(held[n].length for n in side) for side, held in _sides(bead, features)) for bead in pairs]
    ratio = (sum(b for _, b in sizes) + 1.0) / (sum(a for a, _ in sizes) + 1.0)
    model = LengthModel(ratio)
    squares = [model.distance(a, b) ** 2 / model.variance(a) for a, b in sizes]
    scale = (sum(min(square, 9.0) for square in squares) + USUAL_LENGTHS) / (len(squares) + USUAL_LENGTHS)
    return replace(model, floor=model.floor * scale, spread=model.spread * scale)
