"""Countries in one character: 中老两国, 驻哈大使, 白方表示. The dictionary cuts them anyhow; what is beside them tells.

A character that is mostly another word (老, 以, 新) needs a plainer sign than one that is not (哈, 俄).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter

from termkit.readings.tables import any_of, paired, wordlist
from termkit.readings.words.cutting import Word, cut
from termkit.text.tables import read_rows

COUNTRY, SIDE = "country", "side"
"""The tags of 哈 and of 哈方, 俄军 among the words; no tags of jieba's."""
Span = tuple[int, int]
_ROW = re.compile("(?<![一-鿿])中[^华亚东西南文古](?:(?:、|和|与|及|以及)中[^华亚东西南文古])+")
"""Pairs of states in a row; 中亚, 中东, 中文 are none there."""
NUMBERS = {"两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_start = attrgetter("start")


@cache
def _characters() -> frozenset[str]:
    """Every character that stands for a country, or for Europe or Africa."""
    return frozenset(char for row in read_rows("names/countries.tsv")[1:] for char in row[3] if char != ",") | {*"欧非"}


@cache
def _clear() -> frozenset[str]:
    return _characters() - wordlist("doubtful-countries")


def redivide(text: str, words: list[Word]) -> list[Word]:
    """The words of the text, every character that stands for a country a word of its own, 老方 one word."""
    spans = [span for span in _spans(text, words) if _is_free(text, words, *span)]
    if not spans:
        return words
    found: list[Word] = []
    place = 0
    for start, end in spans:
        found += _outside(text, words, place, start)
        found += _countries(text[start:end], start)
        place = end
    return found + _outside(text, words, place, len(text))


def _spans(text: str, words: Sequence[Word]) -> list[Span]:
    """Where countries stand in one character each, in order, the longer of two that overlap."""
    kept: list[Span] = []
    found = {
        *_pairs(text),
        *_rows(text),
        *_several(text, words),
        *_sides(text),
        *_armies(text),
        *_posts(text),
        *_offices(words),
    }
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _pairs(text: str) -> Iterator[Span]:
    """中老, 中俄蒙, 老中 before what two countries have: 关系, 两国."""
    for match in re.finditer("中", text):
        place = match.start()
        for length in (2, 1):
            after, before = text[place + 1 : place + 1 + length], text[max(0, place - length) : place]
            if len(after) == length and _may_pair(text, after, place + 1 + length):
                yield place, place + 1 + length
            if len(before) == length and _may_pair(text, before, place + 1):
                yield place - length, place + 1


def _rows(text: str) -> Iterator[Span]:
    """中柬、中几、中老: several pairs side by side, one of them plain."""
    for row in _ROW.finditer(text):
        starts = [match.start() for match in re.finditer("中", row.group())]
        others = {row.group()[start + 1] for start in starts}
        if others <= _characters() and others & _clear():
            yield from ((row.start() + start, row.start() + start + 2) for start in starts)


def _several(text: str, words: Sequence[Word]) -> Iterator[Span]:
    """美日秘 before 三国: as many characters as there are said to be states, one of them plain, no end of 叙利亚."""
    for match in re.finditer("[两三四五六]国(?![际家])", text):
        end = match.start()
        start = end - NUMBERS[text[end]]
        states = set(text[max(0, start) : end])
        if start >= 0 and states <= _characters() and states & _clear() and not _ends_name(words, start, end):
            yield start, end


def _ends_name(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the name of one state ends there: 乌兹别克斯坦, 沙特 for 沙特阿拉伯."""
    last = words[bisect_left(words, end, key=_start) - 1]
    whole = any(row[1].startswith(last.text) for row in read_rows("names/countries.tsv")[1:])
    return last.end == end and (last.start < start or (len(last.text) > 1 and whole))


def _may_pair(text: str, others: str, end: int) -> bool:
    """Whether characters beside 中 are countries, by what follows the pair; 中华 is the other name of one."""
    if "华" in others:
        return False
    if set(others) <= _clear() and any_of("after-clear-pairs").match(text, end):
        return True
    return set(others) <= _characters() and bool(any_of("after-pairs").match(text, end))


def _sides(text: str) -> Iterator[Span]:
    """老方, at the head of a clause or after a verb of speech, before what a side does."""
    for match in re.finditer("方", text):
        place = match.start()
        if place and text[place - 1] in _characters() and _is_side(text, place - 1, place + 1):
            yield place - 1, place + 1


def _is_side(text: str, start: int, end: int) -> bool:
    heads = not start or not "一" <= text[start - 1] <= "鿿"
    acts = bool(any_of("after-sides").match(text, end))
    called = text.endswith(_callers(), 0, start)
    follows = acts or not "一" <= text[end : end + 1] <= "鿿" or text[end : end + 1] == "的"
    return (heads and acts) or (called and follows) or (text[start] in _clear() and acts)


@cache
def _callers() -> tuple[str, ...]:
    """The words after which a side acts, as str.endswith takes them."""
    return tuple(wordlist("before-sides"))


def _armies(text: str) -> Iterator[Span]:
    """俄军, 以军, but not the first half of 军舰."""
    for match in re.finditer("军", text):
        place = match.start()
        known = text[place - 1 : place] in _clear() | wordlist("countries-of-armies")
        if known and text[place + 1 : place + 2] not in wordlist("military-things"):
            yield place - 1, place + 1


def _posts(text: str) -> Iterator[Span]:
    """驻哈大使, 访哈期间, 对华政策; 在中华 is no 在中."""
    for match in re.finditer("[驻访对在赴来抵援旅](?!中华)", text):
        place = match.end()
        listed = "after-posts" if match.group() in "驻访" else "after-towards"
        country, ends = text[place : place + 1], not "一" <= text[place + 1 : place + 2] <= "鿿"
        if country in _characters() and (any_of(listed).match(text, place + 1) or (ends and country in _clear())):
            yield place, place + 1


def _offices(words: Sequence[Word]) -> Iterator[Span]:
    """俄总统, 美国务院: before an office or a body of a state, not behind a number (三日 总统) or half a name."""
    for index, (text, _, start) in enumerate(words):
        if text[0] in _with_offices() and (text[1:] or _word_at(words, index + 1)) in wordlist("bodies-of-state"):
            before = _word_at(words, index - 1)
            if len(text) > 1 or len(before) != 1 or not "一" <= before <= "鿿":
                yield start, start + 1


def _word_at(words: Sequence[Word], index: int) -> str:
    return words[index].text if 0 <= index < len(words) else ""


@cache
def _with_offices() -> frozenset[str]:
    return wordlist("sure-abbreviations") - {*"中非"}


def _is_free(text: str, words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the stretch is no ordinary word (中文, 西方) and does not begin with the end of one (其中)."""
    around = words[bisect_right(words, start, key=_start) - 1]
    inside = around.start < start and text[start - 1] in "其集高当途"
    return not inside and text[start:end] not in wordlist("no-countries")


def _outside(text: str, words: Sequence[Word], start: int, end: int) -> list[Word]:
    """The words between two places, cut anew where one of them would be cut through (驻 老大 使)."""
    if start == end:
        return []
    whole = words[bisect_left(words, start, key=_start) : bisect_left(words, end, key=_start)]
    if whole and whole[0].start == start and whole[-1].end == end:
        return list(whole)
    return [word._replace(start=start + word.start) for word in cut(text[start:end])]


def _countries(stretch: str, start: int) -> list[Word]:
    if stretch[-1] in "方军":
        return [Word(stretch, SIDE, start)]
    return [Word(found.group(), COUNTRY, start + found.start()) for found in re.finditer("印尼|.", stretch)]


def read_countries(words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """The places of characters that are read otherwise when they stand for a country (秘 Bì), and how."""
    readings = paired("country-readings")
    for word in words:
        if word.tag in (COUNTRY, SIDE) and word.text[0] in readings:
            yield word.start, readings[word.text[0]]
