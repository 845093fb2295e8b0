"""Noun phrases by a small grammar over tagged words.

    phrase    := (modifier | noun | deverbal | name)+ ending in a noun or a deverbal noun
    boundary  := governing verb before its object | party | determiner | function word | punctuation | 的

A verb that is also a noun (合作, 开发) is a predicate where a phrase follows it and nothing nominal precedes it
(发展|替代能源), else part of the phrase (油气勘探开发); Zhu Dexi 朱德熙, 语法讲义 (1982), 5.2, calls these 名动词.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from termkit.mining.corpus import Clause, Word
from termkit.mining.lexicon import is_a

NOUN_TAGS = ("n", "nz", "nt", "ng", "nrt", "nr", "j", "l", "vn", "an", "eng", "s", "i")
MODIFIER_TAGS = ("b", "a", "ad", "d", "ns", "z", "t", "f")
FUNCTION_TAGS = ("x", "m", "q", "r", "p", "c", "u", "y", "ul", "uz", "e")
NOUN_CLASSES = ("sector", "domain", "head", "generic", "virtue", "interest", "threat", "abstract", "title")
ROLE_OF_CLASS = (
    ("C", ("joiner",)),
    ("D", ("deverbal",)),
    ("N", NOUN_CLASSES),
    ("M", ("modifier", "pair")),
    ("V", ("governing", "statement")),
    ("X", ("party", "breaker", "particle", "adverb")),
)
"""Of a word of several classes the first decides."""
LONGEST_PRONOUN = 2
"""双方 and 中方 speak; 两国元首 and 成员国 are nouns as well."""
PLACE_NAMES = ("place", "abbr", "port")


class Chunk(NamedTuple):
    """A maximal run of nominal words of one clause."""

    clause: Clause
    first: int
    last: int
    """Index after the last word."""
    doubtful: bool = False
    """It opens with what may be the predicate before it."""

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return self.clause.words[self.first : self.last]


def role(word: Word) -> str:
    """N noun, D deverbal, M modifier, P place name, O other name, V verb, C joiner, U 的, X anything else."""
    if word.name:
        return "X" if is_a(word.text, "party") else "P" if word.name in PLACE_NAMES else "O"
    return _common_role(word.text, word.tag)


@cache
def _common_role(text: str, mark: str) -> str:
    if text == "的":
        return "U"
    by_class = next((letter for letter, names in ROLE_OF_CLASS if is_a(text, *names)), "")
    if by_class == "X" and is_a(text, "party") and len(text) > LONGEST_PRONOUN:
        return "N"
    return by_class or ("X" if mark in FUNCTION_TAGS else _role_by_tag(text, mark))


def _role_by_tag(text: str, mark: str) -> str:
    if mark in NOUN_TAGS:
        return "D" if mark == "vn" else "N"
    if mark in MODIFIER_TAGS:
        return "M" if len(text) > 1 or mark in ("b", "a") else "X"
    return "D" if mark == "v" and len(text) > 1 else "X"


def chunks(clause: Clause) -> Iterator[Chunk]:
    """The maximal nominal runs of a clause; where one opens with a verb that is also a noun, without it as well."""
    roles = [role(word) for word in clause.words]
    first = 0
    for index in range(len(roles) + 1):
        if index < len(roles) and roles[index] in "NDMP":
            continue
        if index > first:
            yield from _trimmed(clause, roles, first, index)
        first = index + 1


def _trimmed(clause: Clause, roles: list[str], first: int, last: int) -> Iterator[Chunk]:
    """The run without modifiers at its end, split after a predicate at its start."""
    while last > first and roles[last - 1] not in "ND":
        last -= 1
    while last - first > 1 and roles[first] == "D" and is_a(clause.words[first].text, "governing"):
        if is_a(clause.words[first].text, "head", "sector", "modifier"):
            yield Chunk(clause, first, last, doubtful=True)
        first += 1
    if last > first:
        yield Chunk(clause, first, last)
