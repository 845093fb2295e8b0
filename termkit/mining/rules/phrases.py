"""Noun phrases by a small grammar over the roles of words (see roles).

    phrase    := (modifier | noun | deverbal | name)+ ending in a noun or a deverbal noun
    boundary  := governing verb before its object | party | determiner | function word | punctuation | 的

A verb that is also a noun (合作, 开发) is a predicate where a phrase follows it and nothing nominal precedes it
(发展|替代能源), else part of the phrase (油气勘探开发); Zhu Dexi 朱德熙, 语法讲义 (1982), 5.2, calls these 名动词.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from termkit.mining.corpus import Clause
from termkit.mining.words.lexicon import DISPOSAL, is_a
from termkit.mining.words.roles import HEADS, NOMINAL

RUN = re.compile(f"[{NOMINAL}]+")
TOWARDS, IN = ("向", "自", "从", "赴"), ("在", "于")
"""Behind a place, or what one of the first governs, stands the verb: 在罗兹市|建设, 自波兰|进口, 向战场|输送武器."""
"""What is made of its object by a verb in 化: 将疫情|政治化."""
BECOMING = "化"
LOCALIZER = "f"


class Chunk(NamedTuple):
    """A maximal run of nominal words of one clause."""

    clause: Clause
    first: int
    last: int
    """Index after the last word."""
    doubtful: bool = False
    """It opens with what may be the predicate before it."""


def chunks(clause: Clause) -> Iterator[Chunk]:
    """The maximal nominal runs of a clause; where one opens with a verb that is also a noun, without it as well."""
    for run in RUN.finditer(clause.roles):
        yield from _trimmed(clause, *run.span())


def _verb_behind(clause: Clause, first: int, last: int) -> int | None:
    """The verb behind what a preposition before the run governs, where no word like 中 closes it."""
    words, roles = clause.words, clause.roles
    preposition = words[first - 1].text if first else ""
    closed = last < len(words) and words[last].tag == LOCALIZER
    if preposition not in TOWARDS + IN or closed:
        return None
    verb = roles.find("D", first + 1, last)
    if preposition in IN:
        return verb if verb == first + 1 and roles[first] == "P" else None
    return verb if verb > 0 else None


def _is_disposed(clause: Clause, first: int) -> bool:
    """Whether 将 or 把 stands before the run with no verb between: 将疫情政治化、|病毒标签化."""
    before = [word.text for word in clause.words[:first]]
    place = max((index for index, word in enumerate(before) if word in DISPOSAL), default=-1)
    return place >= 0 and "V" not in clause.roles[place + 1 : first]


def _trimmed(clause: Clause, first: int, last: int) -> Iterator[Chunk]:
    """The run without modifiers at its end, split after a predicate at its start."""
    words, roles = clause.words, clause.roles
    if (verb := _verb_behind(clause, first, last)) is not None:
        yield from _trimmed(clause, first, verb)
        first = verb + 1
    if words[last - 1].text.endswith(BECOMING) and _is_disposed(clause, first):
        last -= 1
    while last > first and roles[last - 1] not in HEADS:
        last -= 1
    while last - first > 1 and roles[first] == "D" and is_a(words[first].text, "governing"):
        if is_a(words[first].text, "head", "sector", "modifier") or words[first - 1].text == "的":
            yield Chunk(clause, first, last, doubtful=True)
        first += 1
    if last > first:
        yield Chunk(clause, first, last)
