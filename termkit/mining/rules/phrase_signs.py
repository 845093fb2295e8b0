"""What is seen of a part of a noun phrase at its place: the classes of its ends, where it lies, what surrounds it."""

from __future__ import annotations

from functools import cache

from termkit.mining.corpus import Clause, Word
from termkit.mining.proposals import NOTHING, Signs, neighbour
from termkit.mining.rules.phrases import Chunk
from termkit.mining.words.lexicon import classes_of

CLASSES = ("modifier", "head", "generic", "sector", "domain", "deverbal", "governing", "virtue", "interest", "threat",
           "abstract", "vague", "deictic", "title", "pair", "adverb")  # fmt: skip
MAIN_CLASSES = ("domain", "sector", "threat", "interest", "generic", "title", "deverbal", "head", "modifier", "virtue")


def signs(chunk: Chunk, first: int, last: int) -> tuple[Signs, ...]:
    """What is seen of a part of a phrase at its place; `first` and `last` count in the clause."""
    words = chunk.clause.words
    head, tail, size = words[first], words[last - 1], last - first
    seen = (
        _word_signs("first", classes_of(head.text), head.tag[0]),
        _word_signs("last", classes_of(tail.text), tail.tag[0]),
        _place_signs(size, first == chunk.first, last == chunk.last, chunk.doubtful),
        _edge_signs(neighbour(chunk.clause, first - 1), neighbour(chunk.clause, last)),
        _inner_signs(words[first:last]),
        _cut_coordination(chunk.clause, first, last),
    )
    return (*seen, _both_ends(_main_class(head), _main_class(tail))) if size > 1 else seen


@cache
def _word_signs(place: str, classes: frozenset[str], tag: str) -> Signs:
    """The classes and the part of speech of the first or last word."""
    return (*(f"{place}:{name}" for name in CLASSES if name in classes), f"{place}-tag:{tag}")


@cache
def _place_signs(size: int, opens: bool, closes: bool, doubtful: bool) -> Signs:
    """The number of words, where the part lies in its phrase, and for several words both in one."""
    flags = [("opens", opens), ("closes", closes), ("whole", opens and closes)]
    seen = [f"words:{size}", *(name for name, holds in flags if holds)]
    crossed = ["+".join(seen)] if size > 1 else []
    return (*seen, *crossed, *(["doubtful"] if doubtful and opens else []))


@cache
def _edge_signs(before: str, after: str) -> Signs:
    return f"before:{before}", f"after:{after}"


@cache
def _both_ends(first: str, last: str) -> Signs:
    """The classes of both ends in one: they say more together."""
    return (f"{first}+{last}",)


def _inner_signs(words: tuple[Word, ...]) -> Signs:
    """Where the part holds a verb that no list knows as a noun, an adjective that is no modifier, or a name."""
    seen, last = NOTHING, len(words) - 1
    for index, word in enumerate(words):
        if word.tag[0] in "va" and (name := _verb_sign(word)):
            seen = (*seen, f"first:{name}" if index == 0 else f"last:{name}" if index == last else f"middle:{name}")
    return (*seen, "name-inside") if any(word.name or word.tag == "ns" for word in words) else seen


def _verb_sign(word: Word) -> str:
    if word.tag == "v":
        return "" if classes_of(word.text) else "plain-verb"
    return "adjective" if word.tag[0] == "a" else ""


def _cut_coordination(clause: Clause, first: int, last: int) -> Signs:
    """Whether the part is torn out of a coordination: its first word has a partner before 和, or its last after it."""
    words, roles = clause.words, clause.roles
    seen = NOTHING
    if first >= 2 and roles[first - 1] == "C" and last - first > 1:
        seen = ("partner-before-alike" if are_alike(words[first - 2], words[first]) else "partner-before",)
    if last + 1 < len(words) and roles[last] == "C":
        seen = (*seen, "partner-after-alike" if are_alike(words[last - 1], words[last + 1]) else "partner-after")
    return seen


def are_alike(one: Word, other: Word) -> bool:
    """Whether two words are of one class."""
    return _main_class(one) == _main_class(other)


def _main_class(word: Word) -> str:
    return _first_class(classes_of(word.text)) or word.tag[0]


@cache
def _first_class(classes: frozenset[str]) -> str:
    return next((name for name in MAIN_CLASSES if name in classes), "")
