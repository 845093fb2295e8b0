"""Words for reading aloud: jieba's dictionary with our proper names and new words in it; joined, they are the text."""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple

from termkit.readings.tables import divisions, names, ordinary, surnames, wordlist
from termkit.text.segmenter import segmenter

NAME_FREQUENCY = 3_000
"""High enough that jieba prefers a listed name to its parts, as it does its own place names."""
GIVEN = 2
"""Characters of the longest Chinese given name."""


class Word(NamedTuple):
    """A word of the text, its part of speech by jieba, and where it starts (code points)."""

    text: str
    tag: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


@cache
def _jieba() -> Any:  # rjieba ships no types
    cutter = segmenter("readings")
    for word, name in names().items():
        if len(word) > 1:
            cutter.add_word(word, NAME_FREQUENCY, name.tag)
    for tag, listed in (("n", wordlist("words")), ("ns", wordlist("places")), ("ns", divisions())):
        for word in listed:
            if not cutter.has_word(word):
                cutter.add_word(word, NAME_FREQUENCY, tag)
    return cutter


def cut(text: str) -> list[Word]:
    """The words of the text, by dictionary only: guessing new words invents more than it finds.

    外交部 长, which jieba takes for the long Foreign Ministry, is 外交 部长, 署 长孙 is 署长 孙; 财会 见 of a name is
    财 会见; 应为 and 地走 are no words.
    """
    words: list[Word] = []
    special, titles, no_words = surnames(), wordlist("titles"), wordlist("no-words")
    start = 0
    for piece, tag in _jieba().tag(text, False):
        if piece[0] == "长" and _heads(piece, words):
            office = words.pop()
            parted = (office.text[:-1], office.tag), (office.text[-1] + "长", "n"), (piece[1:], "nr")
            starts = accumulate((len(text) for text, _ in parted), initial=office.start)
            words += [Word(text, tag, place) for (text, tag), place in zip(parted, starts, strict=False) if text]
        elif piece in ("见", "晤") and words and len(words[-1].text) > 1 and words[-1].text[-1] == "会":
            joined = words.pop()
            words += [Word(joined.text[:-1], "nr", joined.start), Word("会" + piece, "v", start - 1)]
        elif len(piece) > GIVEN and piece[0] in special and piece[1:] in titles:
            words += [Word(piece[0], "nr", start), Word(piece[1:], "n", start + 1)]
        elif piece in no_words:
            words += [Word(char, tag, place) for place, char in enumerate(piece, start)]
        else:
            words.append(Word(piece, tag if len(piece) <= GIVEN else _tag(piece, tag), start))
        start += len(piece)
    return words


def _tag(piece: str, tag: str) -> str:
    """What a longer word is: the dictionary takes 杨浦区 for a person, 保定市 for a thing, and 火山岛 for a place.

    Shorter ordinary words keep their tags here: many a given name is one of them (任建国).
    """
    if piece in divisions():
        return "ns"
    return "n" if piece in ordinary() else tag


def _heads(piece: str, words: list[Word]) -> bool:
    """Whether the 长 at the head of a piece is that of an office: 外交部 长, 省 长沙, 署 长孙."""
    if not words or words[-1].text[-1] not in wordlist("offices"):
        return False
    before = len(words[-1].text)
    if len(piece) == 1:
        return before > 2
    return len(piece) == 2 and piece[1] in wordlist("surnames") and (before == 1 or piece in ("长孙", "长葛"))


def put(parts: list[Word], words: list[Word]) -> list[Word]:
    """The words with `parts` (in order) in their place; what a part leaves of a word it cuts through is a word too."""
    found: list[Word] = []
    rest = iter(parts)
    part = next(rest, None)
    for word in words:
        place = max(word.start, found[-1].end if found else 0)
        while part and part.start < word.end:
            if place < part.start:
                found.append(Word(word.text[place - word.start : part.start - word.start], word.tag, place))
            found.append(part)
            place, part = part.end, next(rest, None)
        if place < word.end:
            found.append(word if place == word.start else Word(word.text[place - word.start :], word.tag, place))
    return found


@cache
def parts(word: str) -> tuple[str, ...]:
    """The dictionary words inside a word, shorter than it (联合声明 -> 联合, 声明)."""
    return tuple(part for part in _jieba().cut_all(word) if 1 < len(part) < len(word))


def is_word(text: str) -> bool:
    """Whether the dictionary has it."""
    return bool(_jieba().has_word(text))
