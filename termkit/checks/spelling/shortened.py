"""Chinese names without one of their characters: which are slips, and which are shorter wordings that are meant."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from termkit.checks.words import listed
from termkit.model import Kind
from termkit.text.languages import is_han
from termkit.text.words import cut, frequency, tag

DOT = "·"
"""Stands between the parts of a foreign name."""
RANKS = frozenset("分联总")
"""Characters that make a body another one: 委员会, 分委会, 联委会."""
CONJUNCTIONS = frozenset("和与及同")
NUMERALS = frozenset("一二三四五六七八九十两几第")
SHORT = 2
LONG_NAME, CONVENTION = 10, "公约"
"""Characters of a body's name from which one that lacks a word is no other body, and what ends a convention's title."""
LEFT_OUT = frozenset({"国家", "合作", "系列", "股份", "有限", "信托", "过渡", "定期", "例行"})
"""Words that names are shortened by: 金砖国家合作机制, 东亚合作领导人系列会议, 股份公司."""
COMMON = 50
"""Times that jieba counts a word which may be meant where a longer one is shortened."""
PLACE = "ns"
"""Part of speech of names of places."""
MAY_BE_LEFT_OUT = CONJUNCTIONS | RANKS | frozenset("的第之于各届家省市国们员性化新式·、")
"""Characters without which a name is a shorter wording of it."""


def crippled(text: str, *, is_spelt: bool) -> Iterator[str]:
    """A name without one character of a long word in it, 命运同体; of a name that is spelt, without any inside.

    Of a word of two inside the name only what leaves a single character is (五原则 for 五项原则): words are shortened
    on purpose (货运 for 货物运输), and so are two equal characters (外交部部长).
    """
    telling = listed("telling_characters.txt")
    for word, start in [(text, 0)] if is_spelt else _cut_with_places(text):
        end = start + len(word)
        for place in range(max(start, 1), min(end, len(text) - 1)):
            char, shorter = text[place], text[:place] + text[place + 1 :]
            left = word[: place - start] + word[place - start + 1 :]
            if not is_han(char) or (not is_spelt and _is_meant(word, left, shorter)):
                continue
            is_long = is_spelt or len(word) > SHORT
            is_joint = is_long and char in CONJUNCTIONS  # 共同体 has none
            if char in (text[place - 1], text[place + 1]) or (char in MAY_BE_LEFT_OUT and not is_joint):
                continue
            is_inside = len(word) == SHORT and start > 0 and end < len(text) and char not in telling
            if is_long or (is_inside and start not in in_words(shorter)):
                yield shorter


def lacking_a_word(name: str, kind: Kind | None) -> Iterator[str]:
    """The name of a body, or the title of a convention, without a word inside: 亚洲基础投资银行, 联合国海洋公约.

    In eleven million characters of news hardly one of them names another body; other documents of nearly the same
    title there are.  A convention may also lack a character that is none of its joints.
    """
    is_convention = kind is Kind.DOCUMENT and name.endswith(CONVENTION)
    if not is_convention and (kind is not Kind.ORGANISATION or len(name) < LONG_NAME):
        return
    for word, start in words_of(name):
        is_inside = start > 0 and start + len(word) < len(name)
        is_word = len(word) == SHORT and cut(word) == [word] and all(map(is_han, word))
        if is_inside and is_word and word not in LEFT_OUT and tag(word)[0][1] != PLACE:
            yield name[:start] + name[start + SHORT :]
    for place in range(SHORT, len(name) - len(CONVENTION)) if is_convention else ():
        char = name[place]
        if is_han(char) and char not in MAY_BE_LEFT_OUT:
            yield name[:place] + name[place + 1 :]


def _is_meant(word: str, left: str, shorter: str) -> bool:
    """Whether what is left of a word without its first or last character is one, or another number, or another name."""
    if len(word) == SHORT and _is_of_words(shorter):
        return True
    if any(char in NUMERALS for char in left) and NUMERALS.intersection(set(word) - set(left)):
        return True
    return left in (word[1:], word[:-1]) and is_word(left)


def is_word(text: str) -> bool:
    """Whether what is left of a word is one, and was meant: 使馆 for 大使馆, 系列 for 一系列, 或 for 或者."""
    if len(text) == 1:
        return text in listed("words_of_one_character.txt") and text not in NUMERALS
    return cut(text) == [text] and frequency(text) >= COMMON


def _is_of_words(text: str) -> bool:
    """Whether it is made of common words, and so may be something else: 俄罗斯|内部."""
    return all(len(word) > 1 and is_word(word) for word in cut(text))


def undotted(name: str) -> Iterator[str]:
    """A name without one of its dots, and without all: 努尔苏丹纳扎尔巴耶夫."""
    yield name.replace(DOT, "")
    places = [place for place, char in enumerate(name) if char == DOT]
    yield from (name[:place] + name[place + 1 :] for place in places if len(places) > 1)


@lru_cache(maxsize=1_000)
def in_words(text: str) -> frozenset[int]:
    """The places of characters that stand in words of two and more."""
    words = ((word, start) for word, start in _cut_with_places(text) if len(word) > 1)
    return frozenset(place for word, start in words for place in range(start, start + len(word)))


def _cut_with_places(text: str) -> Iterator[tuple[str, int]]:
    words = cut(text)
    return zip(words, accumulate(map(len, words), initial=0), strict=False)


def words_of(text: str) -> list[tuple[str, int]]:
    """The words of a text with their places, the long ones cut into twos."""
    words = [word[n : n + 2] for word in cut(text) for n in range(0, len(word), 2)]
    return list(zip(words, accumulate(map(len, words), initial=0), strict=False))
