"""Frames read off the grammar of a clause, where no template declares them.

    prepositional    为…作出积极贡献, 为…提供…支持, 在…领域打造…成果      preposition, slot, verb with its object
    pivot            支持…发挥…作用, 呼吁…对…保持克制                     verb, slot, and the verb whose subject it is
    loose            维护…的和平与稳定                                    verb, slot, head of its object

Circumpositions: 刘丹青 (2002).
"""

from __future__ import annotations

from collections.abc import Iterator

from termkit.mining.corpus import Clause
from termkit.mining.frames.objects import Group, after_aspect, fills, group_at
from termkit.mining.frames.pivots import depends, pivot
from termkit.mining.frames.prepositions import Piece, prepositional
from termkit.mining.frames.spelling import GrammarFrame, pieces_of, spelled
from termkit.mining.frames.words import frame_words
from termkit.mining.rules.predicates import is_predicate, with_adverbs
from termkit.mining.words.lexicon import is_a

PURPOSES = ("为", "对", "对于", "通过")


def read_frames(clause: Clause) -> Iterator[GrammarFrame]:
    """All frames of a clause."""
    for index in range(len(clause.words)):
        if is_predicate(clause, index) and (group := group_at(clause, index)):
            yield from _of_group(clause, group)
        elif is_predicate(clause, index):
            yield from _of_any_verb(clause, index)
        if clause.words[index].text in frame_words("pivot") and not depends(clause, index):
            yield from pivot(clause, index)


def _of_group(clause: Clause, group: Group) -> Iterator[GrammarFrame]:
    before = prepositional(clause, _adverbs_begin(clause, group.verb))
    if before and clause.words[before[0][0]].text in PURPOSES and _is_closed_later(clause, group.last):
        return
    if before:
        behind = [*_adverbs(clause, group.verb), *pieces_of(group)]
        yield spelled(clause, "prepositional frame", [*before, *behind])
    elif group.loose and not group.slim:
        yield spelled(clause, "verb and object", [*_adverbs(clause, group.verb), *pieces_of(group)])


def _of_any_verb(clause: Clause, verb: int) -> Iterator[GrammarFrame]:
    """A circumposition with a verb of which no table knows an object: 与…签署…, 从…撤出."""
    before = prepositional(clause, _adverbs_begin(clause, verb))
    if not before or clause.words[before[0][0]].text in PURPOSES:
        return
    after = after_aspect(clause, verb)
    if after == len(clause.words):
        yield spelled(clause, "prepositional verb", [*before, (verb, after, False)])
    elif fills(clause, after, len(clause.words)):
        yield spelled(clause, "prepositional verb", [*before, (verb, after, False), (after, len(clause.words), True)])


def _is_closed_later(clause: Clause, index: int) -> bool:
    """Whether another verb completes what 为 or 对 began: 为|两国构建共同体|提供支撑."""
    return any(word.text in frame_words("closing") for word in clause.words[index:])


def _adverbs_begin(clause: Clause, verb: int) -> int:
    """Where the adverbs before a verb begin; a value among them belongs to what stands before: 人民|友好|发挥作用."""
    first = with_adverbs(clause, verb)
    while (
        first < verb and is_a(clause.words[first].text, "virtue") and clause.words[first + 1].text not in ("地", "、")
    ):
        first += 1
    while first and _is_plain_adverb(clause, first - 1):
        first -= 1
    return first


def _is_plain_adverb(clause: Clause, index: int) -> bool:
    """Whether the word says when or how, though no list of adverbs has it: 相互|提供协助."""
    word = clause.words[index]
    if word.text in frame_words("preposition") or is_a(word.text, "statement") or word.text in frame_words("pivot"):
        return False
    return word.text in frame_words("skipped") or (word.tag == "d" and len(word.text) > 1)


def _adverbs(clause: Clause, verb: int) -> Iterator[Piece]:
    """The adverbs before a verb that are part of a frame: none where they are joined, or make a phrase with 地."""
    texts = [word.text for word in clause.words[_adverbs_begin(clause, verb) : verb]]
    if not {"、", "地"}.intersection(texts):
        for index in range(verb - len(texts), verb):
            if clause.words[index].text not in frame_words("skipped"):
                yield index, index + 1, False
