"""The words that build frames (data/mining/frame_words.tsv), and which words fill a slot."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from termkit.mining.corpus import Word
from termkit.mining.words.lexicon import NONE, collocations, is_a, rows

LONG = 4
"""Characters of a noun that says enough alone: 社会主义|的优越性."""


@cache
def frame_words(name: str) -> frozenset[str]:
    """The words of a class."""
    return frozenset(word for row in rows("frame_words.tsv") if row[0] == name for word in row[1].split())


@cache
def _more_heads() -> dict[str, frozenset[str]]:
    return {verb: frozenset(heads.split()) for verb, heads in rows("frame_objects.tsv")}


@cache
def heads_of(verb: str) -> tuple[str, ...]:
    """The heads of the objects that a verb forms set phrases with, longest first."""
    heads = {*collocations().get(verb, ()), *_more_heads().get(verb, NONE)}
    return tuple(sorted(heads, key=lambda head: (-len(head), head)))


def is_hollow(text: str) -> bool:
    """Whether the word fills no slot by itself: 共同, 新, 的."""
    if text in frame_words("hollow") or text in frame_words("describing"):
        return True
    return is_a(text, "degree", "adverb", "attributive", "manner") and not is_a(text, "virtue")


def is_whose(word: Word) -> bool:
    """Whether the word says whose something is: a name, a pair, a party, 发展中国家, 彼此."""
    named = bool(word.name) or is_a(word.text, "pair", "party")
    return named or word.text.endswith(("国", "国家", "方", "彼此", "人民"))


def has_content(words: Sequence[Word], roles: str) -> bool:
    """Whether the modifiers say more than how: whose, of what, or two nouns and more."""
    if any(is_whose(word) or (role == "N" and len(word.text) >= LONG) for word, role in zip(words, roles, strict=True)):
        return True
    return sum(role in "ND" and not is_hollow(word.text) for word, role in zip(words, roles, strict=True)) > 1
