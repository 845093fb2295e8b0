"""By which words a Russian or English text may render the items of a Chinese enumeration, as dictionaries say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from termkit.checks.facts.items import ETC
from termkit.checks.words import rows
from termkit.model import primary
from termkit.text.dictionary import Words, known_parts, reading, senses
from termkit.text.function_words import is_function_word
from termkit.text.lemmas import lemma_key
from termkit.text.patterns import PLAIN_WORD
from termkit.text.sounds import sounds_like

EDGE = 4
"""Characters of the first and last item that are looked at, or as many as the longest other item has: what stands
before the one and behind the other is not of it."""
COMMON = 3
"""Items that share an answer from which it tells them no more apart."""
BEFORE = re.compile("的|包括|比如|例如|诸如|如|以及|为(?!了)|是|在|对|向|从|由|因(?![为此素果而])")
BEHIND = re.compile(f"的|{ETC}|之[间中]|方面|领域|问题|合作|交流")
"""Words beside which the first and the last item begin and end."""
LATIN = re.compile(r"[A-Za-z]{2,}|(?<![A-Za-z-])[A-Z](?![A-Za-z-])")
LOOKALIKES = str.maketrans("ABCEHKMOPTX", "АВСЕНКМОРТХ")
"""Latin letters of a source, and the Cyrillic ones that Russian typists write for them: витамины А и С."""
SAYING_LITTLE = frozenset(("任何", "一切", "所有", "各种", "各类", "其他", "其它", "有关", "相关"))
"""Words that a translation leaves out of an item, or says once for all of them."""


class Word(NamedTuple):
    """A word of an item, and what may render it: sets of keys that stand together."""

    text: str
    senses: tuple[Words, ...]


Item = tuple[Word, ...]


def item_words(items: Sequence[str], language: str) -> list[Item]:
    """For each item the keys of each of its words that no other item has; nothing where the dictionaries have none."""
    code = primary(language)
    edge = max([EDGE, *map(len, items[1:-1])])
    first, last = BEFORE.split(items[0])[-1] or items[0], BEHIND.split(items[-1])[0] or items[-1]
    texts = [first[-edge:], *items[1:-1], last[:edge]]
    words = [_words(text, code) for text in texts]
    told = Counter(word for one in words for word in set(one))
    found = []
    for text, one in zip(texts, words, strict=True):
        own = [Word(word, senses(word, code)) for word in one if told[word] == 1]
        found.append((*_foreign(text, code), *own, *([] if own else _named(text, code))))
    return _without_common(found)


def _without_common(items: list[Item]) -> list[Item]:
    """The items without what renders a word of three of them and more (ministry), where a word has other answers."""
    told = Counter(sense for item in items for sense in {sense for word in item for sense in word.senses})
    common = {sense for sense, count in told.items() if count >= COMMON}
    return [tuple(_without(word, common) for word in item) for item in items] if common else items


def _without(word: Word, common: set[Words]) -> Word:
    left = tuple(sense for sense in word.senses if sense not in common)
    return word._replace(senses=left) if left else word


def unlike_others(items: Sequence[Item], source: str, text: str, language: str) -> list[float]:
    """For each item the share of its words that a text tells more often than the source needs for something else.

    What renders a word also renders those of other items that have a meaning in common with it (部 of 农业部 and
    商务部), and the same word elsewhere in the source.
    """
    there = Counter(key for key in _keys(text, language))
    return [_share_left(item, [other for other in items if other is not item], source, there) for item in items]


def _share_left(item: Item, others: Sequence[Item], source: str, there: Counter[str]) -> float:
    told = 0
    for word in item:
        needed = source.count(word.text) - 1 + sum(any(_needs(w, word, there) for w in other) for other in others)
        told += _times(word.senses, there) > needed
    return told / len(item) if item else 0


def _needs(other: Word, word: Word, there: Counter[str]) -> bool:
    """Whether another word is rendered in the text, and only by what may render this one, too."""
    keys = {key for sense in word.senses for key in sense}
    told = [sense for sense in other.senses if _stands(sense, frozenset(there), strictly=True)]
    return bool(told) and all(sense & keys for sense in told)


def _times(senses: Iterable[Words], there: Counter[str]) -> int:
    """How often a text has what renders a word; a place that renders it in two ways counts once."""
    whole = [sense for sense in senses if _stands(sense, frozenset(there), strictly=True)]
    counted: set[str] = set()
    for sense in sorted(whole, key=lambda sense: (len(sense), sorted(sense))):
        if not sense & counted:
            counted.add(min(sense & there.keys(), key=lambda key: (there[key], key)))
    return sum(there[key] for key in counted)


def _words(text: str, language: str) -> list[str]:
    """The words of two characters and more that say something, and the item itself where it has but one."""
    found = known_parts(text, language)
    long = [word for word in found if len(word) > 1]
    return [word for word in long if word not in SAYING_LITTLE] or long or ([text] if text in found else [])


def _foreign(text: str, language: str) -> list[Word]:
    """What an item has in Latin letters, and its Greek ones."""
    found = [(word, word) for word in LATIN.findall(text)]
    found += [(word, word.translate(LOOKALIKES)) for word in LATIN.findall(text) if len(word) == 1 and language == "ru"]
    found += [
        (row["letter"], row.get(language, row["letter"])) for row in rows("greek_letters.tsv") if row["letter"] in text
    ]
    return [Word(word, (frozenset({lemma_key(name, language)}),)) for word, name in found]


def _named(text: str, language: str) -> list[Word]:
    """How an item is written if it is a name."""
    keys = sounds_like([reading(char) for char in text], language)
    return [Word(text, tuple(frozenset({key}) for key in keys))] if keys else []


@lru_cache(maxsize=8_192)
def text_keys(text: str, language: str) -> Words:
    """The keys of the words of a text that carry meaning."""
    return frozenset(_keys(text, language))


def _keys(text: str, language: str) -> Iterator[str]:
    code = primary(language)
    told = (word for word in PLAIN_WORD.findall(text) if _is_letter(word) or not is_function_word(word, code))
    yield from (lemma_key(word, code) for word in told)


def _is_letter(word: str) -> bool:
    """Whether a word may be a letter that names something: vitamins A and C, витамин А."""
    return len(word) == 1 and word.isupper()


def share_told(item: Item, there: Words, *, strictly: bool = True) -> float:
    """The share of the words of an item that are among the keys of a text; nought where no word is known.

    Of a meaning with two words (New Zealand) both must stand there, unless it is not meant strictly.
    """
    told = sum(any(_stands(sense, there, strictly) for sense in word.senses) for word in item)
    return told / len(item) if item else 0


def _stands(sense: Words, there: Words, strictly: bool) -> bool:  # handed on as it comes
    lacking = len(sense) // 3 if strictly else len(sense) // 2
    return len(sense & there) >= max(1, len(sense) - lacking)
