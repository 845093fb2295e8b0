"""Words for reading aloud: jieba's dictionary with our proper names and new words in it; joined, they are the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import accumulate
from operator import attrgetter
from typing import Any, NamedTuple

from termkit.readings.tables import divisions, names, ordinary, surnames, wordlist
from termkit.text.segmenter import segmenter

NAME_FREQUENCY = 3_000
"""High enough that jieba prefers a listed name to its parts, as it does its own place names."""
NAME_TAGS = ("nr", "nz", "ns", "zg")
"""The tags that jieba gives to what is a name and no ordinary word."""
GIVEN = 2
"""Characters of the longest Chinese given name."""
FAR = "期远途城"
"""What stands behind 长 in words that 外 stands before too: 中外 长期."""
_OTHER_LETTERS = re.compile("[À-ÖØ-öø-ʯͰ-ԯ]")
"""Letters with marks, Greek and Cyrillic ones."""
_OTHER_WORD = re.compile("[A-Za-zÀ-ÖØ-öø-ʯͰ-ԯ]+")


class Word(NamedTuple):
    """A word of the text, its part of speech by jieba, and where it starts (code points)."""

    text: str
    tag: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


_START = attrgetter("start")


@cache
def _jieba() -> Any:  # rjieba ships no types
    cutter = segmenter("readings")
    for word, name in names().items():
        if len(word) > 1:
            cutter.add_word(word, NAME_FREQUENCY, name.tag)
    tagged = {"i": "idioms", "nrt": "foreign-persons", "n": "words", "v": "verbs", "ns": "places"}
    for tag, listed in (*((tag, wordlist(name)) for tag, name in tagged.items()), ("ns", divisions())):
        for word in listed:
            if tag in ("n", "v") or not cutter.has_word(word):
                cutter.add_word(word, NAME_FREQUENCY, tag)
    return cutter


def cut(text: str) -> list[Word]:
    """The words of the text, by dictionary only: guessing new words invents more than it finds.

    外交部 长, which jieba takes for the long Foreign Ministry, is 外交 部长, 署 长孙 is 署长 孙; 应为 and
    地走 are no words.
    """
    words: list[Word] = []
    special, titles, no_words = surnames(), wordlist("titles"), wordlist("no-words")
    start = 0
    for piece, tag in _jieba().tag(text, False):
        settled = _settled_tag(piece, tag)
        if settled:
            words.append(Word(piece, settled, start))
        elif piece[0] == "长" and _heads(piece, words):
            office = words.pop()
            parted = (office.text[:-1], office.tag), (office.text[-1] + "长", "n"), (piece[1:], "nr")
            starts = accumulate((len(text) for text, _ in parted), initial=office.start)
            words += [Word(text, tag, place) for (text, tag), place in zip(parted, starts, strict=False) if text]
        elif len(piece) > GIVEN and piece[0] in special and piece[1:] in titles:
            words += [Word(piece[0], "nr", start), Word(piece[1:], "n", start + 1)]
        elif piece in no_words:
            words += [Word(char, tag, place) for place, char in enumerate(piece, start)]
        else:
            words.append(Word(piece, tag if len(piece) <= GIVEN else _tag(piece, tag), start))
        start += len(piece)
    return _join_letters(words) if _OTHER_LETTERS.search(text) else words


def _join_letters(words: list[Word]) -> list[Word]:
    """The words, those of other alphabets whole: jieba knows the letters of English only."""
    joined: list[Word] = []
    for word in words:
        if joined and _OTHER_WORD.fullmatch(joined[-1].text + word.text):
            text, tag, start = joined[-1]
            joined[-1] = Word(text + word.text, tag, start)
        else:
            joined.append(word)
    return joined


@cache
def _settled_tag(piece: str, tag: str) -> str:
    """The tag of a piece that is a word wherever it stands; empty where `cut` has to look at its neighbours."""
    if piece[0] == "长" or piece in wordlist("no-words"):
        return ""
    if len(piece) <= GIVEN:
        return tag
    return "" if piece[0] in surnames() and piece[1:] in wordlist("titles") else _tag(piece, tag)


def _tag(piece: str, tag: str) -> str:
    """What a longer word is: the dictionary takes 杨浦区 for a person, 保定市 for a thing, and 火山岛 for a place.

    Shorter ordinary words keep their tags here: many a given name is one of them (任建国).
    """
    if piece in divisions():
        return "ns"
    return "n" if piece in ordinary() else tag


def _heads(piece: str, words: list[Word]) -> bool:
    """Whether the 长 at the head of a piece is that of an office: 外交部 长, 省 长沙, 署 长孙, 意大利 外 长久."""
    if words and words[-1].text == "外":
        return len(piece) == GIVEN and piece[1] not in FAR and (len(words) == 1 or words[-2].tag[:2] in ("ns", "nr"))
    if not words or words[-1].text[-1] not in wordlist("offices"):
        return False
    before = len(words[-1].text)
    if len(piece) == 1:
        return before > 2
    return len(piece) == 2 and piece[1] in wordlist("surnames") and (before == 1 or piece in ("长孙", "长葛"))


def put(parts: list[Word], words: list[Word]) -> list[Word]:
    """The words with `parts` (in order) in their place; what a part leaves of a word it cuts through is a word too."""
    found: list[Word] = []
    place = words[0].start
    for part in parts:
        found += _between(words, place, part.start)
        found.append(part)
        place = part.end
    return found + _between(words, place, words[-1].end)


def _between(words: list[Word], start: int, end: int) -> list[Word]:
    """The words between two places, and what lies there of words across them."""
    if start >= end:
        return []
    found = words[bisect_right(words, start, key=_START) - 1 : bisect_left(words, end, key=_START)]
    text, tag, place = found[-1]
    found[-1] = Word(text[: end - place], tag, place)
    text, tag, place = found[0]
    found[0] = Word(text[max(0, start - place) :], tag, max(start, place))
    return found


@cache
def parts(word: str) -> tuple[str, ...]:
    """The dictionary words inside a word, shorter than it (联合声明 -> 联合, 声明)."""
    return tuple(part for part in _jieba().cut_all(word) if 1 < len(part) < len(word))


def is_word(text: str) -> bool:
    """Whether the dictionary has it."""
    return bool(_jieba().has_word(text))
