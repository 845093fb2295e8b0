"""Whether two words mean the same, so that one of them in a name is the other one misremembered: 协作 for 合作.

Dictionaries tell: two Chinese words have an English one, two English words a Russian one, or the reverse; of Chinese
words that share a character (会议, 大会) a word in what is said of them is enough.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from termkit.checks.words import listed
from termkit.model import primary
from termkit.text.dictionary import english, senses
from termkit.text.stemming import stem
from termkit.text.tables import read_rows

REMEMBERED = 10_000
APART = "-"
"""Begins a row of kinds that are not."""
SHORT = 2
"""Characters of a Chinese word; longer ones are names."""
Words = frozenset[str]


@lru_cache(maxsize=REMEMBERED)
def are_synonyms(one: str, other: str, language: str) -> bool:
    """Whether dictionaries have a word of another language for both; a list tells which kinds of documents are one."""
    code = primary(language)
    if are_confused_kinds(one, other, code) or _are_in_a_row(one, other, code, apart=True):
        return not _are_in_a_row(one, other, code, apart=True)
    if code == "zh" and not len(one) == len(other) == SHORT:
        return False
    if code == "zh" and set(one) & set(other) and english(one) & english(other):
        return True
    return not _answers(one, code).isdisjoint(_answers(other, code))


def are_confused_kinds(one: str, other: str, language: str) -> bool:
    """Whether two words are kinds of documents that are taken for each other: treaty, agreement."""
    return _are_in_a_row(one, other, primary(language), apart=False)


def _are_in_a_row(one: str, other: str, code: str, *, apart: bool) -> bool:
    pair = {_plain(one, code), _plain(other, code)}
    kinds = (line.split() for line in listed("document_types_confused.txt"))
    return any(pair <= {_plain(word, code) for word in kind} for kind in kinds if (kind[0] == APART) is apart)


def _plain(word: str, code: str) -> str:
    return word if code == "zh" else stem(word, code)


def _answers(word: str, code: str) -> Words:
    """What a dictionary has for the word in another language."""
    if code != "zh":
        return _table(code).get(stem(word, code), frozenset())
    return frozenset(next(iter(sense)) for sense in senses(word, "en") if len(sense) == 1)


@cache
def _table(code: str) -> Mapping[str, Words]:
    """The words of the other language by the stems of Russian or English ones."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, answers in read_rows("memory/en_ru_mueller.tsv"):
        for answer in answers.split():
            one, other = (answer, word) if code == "ru" else (word, answer)
            found[stem(one, code)].add(stem(other, "en" if code == "ru" else "ru"))
    return {word: frozenset(answers) for word, answers in found.items()}
