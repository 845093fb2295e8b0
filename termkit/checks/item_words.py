"""By which words a Russian or English text may render the items of a Chinese enumeration, as dictionaries say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from termkit.model import primary
from termkit.text.dictionary import Words, known_parts, reading, senses
from termkit.text.function_words import is_function_word
from termkit.text.lemmas import lemma_key
from termkit.text.sounds import sounds_like

EDGE = 4
"""Characters of the first and last item that are looked at, or as many as the longest other item has: what stands
before the one and behind the other is not of it."""
BEFORE = re.compile("的|包括|比如|例如|诸如|如|以及|为(?!了)|是|在|对|向|从|由")
BEHIND = re.compile("的|等|之[间中]|方面|领域|问题")
"""Words beside which the first and the last item begin and end."""
WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-z]{2,}")

Word = tuple[Words, ...]
"""What may render a word: sets of keys that stand together."""
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
        own = [senses(word, code) for word in one if told[word] == 1]
        found.append((*_foreign(text, code), *own, *([] if own else _named(text, code))))
    return found


def _words(text: str, language: str) -> list[str]:
    """The words of two characters and more, and the item itself where it has but one."""
    found = known_parts(text, language)
    return [word for word in found if len(word) > 1] or ([text] if text in found else [])


def _foreign(text: str, language: str) -> list[Word]:
    """What an item has in Latin letters."""
    return [(frozenset({lemma_key(word, language)}),) for word in LATIN.findall(text)]


def _named(text: str, language: str) -> list[Word]:
    """How an item is written if it is a name."""
    keys = sounds_like([reading(char) for char in text], language)
    return [tuple(frozenset({key}) for key in keys)] if keys else []


@lru_cache(maxsize=8_192)
def text_keys(text: str, language: str) -> Words:
    """The keys of the words of a text that carry meaning."""
    code = primary(language)
    return frozenset(lemma_key(word, code) for word in WORD.findall(text) if not is_function_word(word, code))


def share_told(item: Item, there: Words, *, strictly: bool = True) -> float:
    """The share of the words of an item that are among the keys of a text; nought where no word is known.

    Of a meaning with two words (New Zealand) both must stand there, unless it is not meant strictly.
    """
    told = sum(any(_stands(sense, there, strictly) for sense in word) for word in item)
    return told / len(item) if item else 0


def _stands(sense: Words, there: Words, strictly: bool) -> bool:  # handed on as it comes
    lacking = len(sense) // 3 if strictly else len(sense) // 2
    return len(sense & there) >= max(1, len(sense) - lacking)
