"""From words of the dictionary to words of GB/T 16159: numerals, names, transcriptions, abbreviations, compounds.

A piece is what is written together; the rules that look at characters stand here, how it is spelt in spelling.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from termkit.readings.cutting import Word, is_word, parts
from termkit.readings.surnames import given_after, is_transcribed, is_whole_name, may_precede, parse
from termkit.readings.tables import classes, names, wordlist
from termkit.text.languages import is_han

NUMERALS = "〇零一二两三四五六七八九十百千万亿"
LONG = 4
"""From so many syllables a compound is divided into its words (GB/T 16159-2012, 4.3)."""
_NUMERAL = re.compile(rf"[{NUMERALS}]+")
_ORDINAL = re.compile(rf"(第|初)([{NUMERALS}]+)")


class Piece(NamedTuple):
    """A stretch of the text that is written as one word; `join` says what ties it to the piece before it."""

    start: int
    end: int
    kind: str
    """word, name, surname, number, ordinal, particle, suffix, other."""
    tag: str = ""
    join: str = ""
    """A hyphen or a blank that is settled already; empty when spelling decides."""


Rule = Callable[[str, list[Word], int], tuple[int, list[Piece]]]
"""A rule looks at words[index] and says how many words it takes, and the pieces that it makes of them."""


def pieces(text: str, words: list[Word], *, persons: bool = True) -> Iterator[Piece]:
    """The pieces of the text in order; together they cover it.  Without `persons` no name of a person is looked for."""
    rules = (_numeral, _transcription, _abbreviations, *((_person,) if persons else ()))
    words = [part for word in words for part in _parted(word)]
    index = 0
    while index < len(words):
        count, found = _span(rules, text, words, index)
        yield from found
        index += count


def _parted(word: Word) -> Iterator[Word]:
    """A word of the dictionary in the words that the standard sees in it: 四百亿 美元, 联合 声明."""
    numeral = _NUMERAL.match(word.text) if word.tag in ("m", "t") else None
    place = word.start
    for part in (numeral.group(), word.text[numeral.end() :]) if numeral else _divided(word.text, word.tag):
        if part:
            yield Word(part, word.tag, place)
        place += len(part)


@cache
def _divided(word: str, tag: str) -> tuple[str, ...]:
    if len(word) < LONG or tag == "nrt" or word in names() or word in wordlist("places") or _is_idiom(word, tag):
        return (word,)
    return _cover(word)


def _is_idiom(word: str, tag: str) -> bool:
    if len(word) != LONG:
        return False
    return tag == "i" or word in wordlist("idioms") or (tag == "l" and len(_cover(word)) == 1)


def _span(rules: tuple[Rule, ...], text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """The pieces that begin at words[index], and how many words they take."""
    for rule in rules:
        count, found = rule(text, words, index)
        if count:
            return count, found
    return 1, list(_word(words[index]))


def _numeral(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """A number over as many words as it takes, and the measure word that the dictionary glued to it (一个)."""
    start, word = words[index].start, words[index]
    if word.text in names() or word.text in wordlist("number-words"):
        return 0, []
    ordinal = _ORDINAL.match(text, start)
    match = ordinal or _NUMERAL.match(text, start)
    if not match:
        return 0, []
    covered = [w for w in words[index : index + 12] if w.start < match.end()]
    rest = text[match.end() : covered[-1].end]
    large = covered[-1].text[0] in "万亿" and (len(rest) > 1 or len(covered) > 1)
    if rest and rest not in wordlist("measures") and not large:
        return 0, []
    number = Piece(start, match.end(), "ordinal" if ordinal else "number")
    return len(covered), [number, *([Piece(match.end(), covered[-1].end, "word", "q", " ")] if rest else [])]


@cache
def _transcribed() -> re.Pattern[str]:
    """Foreign names: transcription characters with dots between, or three and more of them in a row."""
    char = classes()["F"]
    return re.compile(rf"{char}{{1,9}}(?:[·・•‧]{char}{{1,12}})+|{char}{{3,12}}")


def _transcription(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """A foreign name in transcription that the dictionary does not know whole."""
    start = words[index].start
    match = _transcribed().match(text, start)
    if not match:
        return 0, []
    dotted = any(dot in match.group() for dot in "·・•‧")
    count = 0
    while index + count < len(words) and words[index + count].end <= match.end():
        word = words[index + count]
        plain = len(word.text) > 1 and not word.tag.startswith(("nr", "ns", "nz"))
        if not dotted and (plain or word.text in names() or word.text in wordlist("places")):
            break
        count += 1
    end = words[index + count - 1].end if count else start
    if not dotted and (count < 2 or end - start < 3):
        return 0, []
    if dotted and not any(dot in text[start:end] for dot in "·・•‧"):
        return 0, []
    found, place = [], start
    for part in re.split("[·・•‧]", text[start:end]):
        found.append(Piece(place, place + len(part), "name", "nr" if dotted else "nz"))
        place += len(part) + 1
    return count, found


def _abbreviations(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """Countries in one character each, side by side: 中哈, 中俄蒙 (hyphens, GB/T 16159-2012, 4.6)."""
    short = wordlist("abbreviations")
    count = end = 0
    while index + count < len(words) and all(char in short for char in words[index + count].text):
        word = words[index + count]
        if word.text in names() or word.text in wordlist("places") or not _side_by_side(word):
            break
        count, end = count + 1, word.end
    start = words[index].start
    if end - start < 2 or not set(text[start:end]) & wordlist("sure-abbreviations"):
        return 0, []
    found = [Piece(at, at + 1, "name", "j", "" if at == start else "-") for at in range(start, end)]
    return count, found


def _side_by_side(word: Word) -> bool:
    return len(word.text) == 1 or word.tag in ("j", "ns", "nz", "nr") or not is_word(word.text)


def _person(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """A Chinese person: surname and given name apart (GB/T 28039-2011)."""
    word = words[index]
    if word.text in names():
        return 0, []
    if word.tag in ("nr", "nrfg") and len(word.text) in (2, 3, 4) and word.text not in wordlist("not-persons"):
        parsed = parse(word.text)
        doubtful = len(word.text) == 3 and not is_whole_name(text, words, index)
        if parsed and not doubtful and word.text not in wordlist("places") and may_precede(text, words, index):
            cut = word.start + len(parsed[0])
            return 1, [Piece(word.start, cut, "surname", "nr"), Piece(cut, word.end, "name", "nr")]
    length = given_after(text, words, index)
    if not length:
        return 0, []
    count = next(n for n, w in enumerate(words[index:], 1) if w.end == word.end + length)
    return count, [Piece(word.start, word.end, "surname", "nr"), Piece(word.end, word.end + length, "name", "nr")]


def _word(word: Word) -> Iterator[Piece]:
    """A word of the dictionary: as it is, or divided where the standard wants it divided."""
    if word.text in names() or word.text in wordlist("places"):
        yield Piece(word.start, word.end, "name", "ns")
    elif not any(map(is_han, word.text)):
        yield Piece(word.start, word.end, "other", word.tag)
    elif word.text in wordlist("particles"):
        yield Piece(word.start, word.end, "particle", word.tag)
    elif word.tag in ("ns", "nt") and len(word.text) > 2 and word.text[-1] in wordlist("place-generics"):
        yield Piece(word.start, word.end - 1, "name", "ns")
        yield Piece(word.end - 1, word.end, "name", "ns", " ")
    elif _determines(word.text):
        yield Piece(word.start, word.start + 1, "word", "r")
        yield Piece(word.start + 1, word.end, "word", "n", " ")
    elif _is_idiom(word.text, word.tag) and word.text not in wordlist("joined-idioms"):
        yield Piece(word.start, word.start + 2, "word", word.tag)
        yield Piece(word.start + 2, word.end, "word", word.tag, "-")
    else:
        # the dictionary also takes 已达成 for a foreign name: a transcription is known by its characters
        place = len(word.text) > 1 and (word.tag == "ns" or (word.tag == "nrt" and is_transcribed(word.text)))
        yield Piece(word.start, word.end, "name" if place else "word", word.tag)


def _determines(word: str) -> bool:
    """Whether 各, 每, 该 stand before a noun in this word, or 多, 几 before a measure: 各国, 多个, but not 本质."""
    if word[0] in wordlist("quantifiers"):
        return word[1:] in wordlist("measures")
    return word[0] in wordlist("determiners") and 2 <= len(word) < LONG and word not in wordlist("determiner-words")


@cache
def _cover(word: str) -> tuple[str, ...]:
    """The word as the fewest dictionary words of two and more characters, or whole when there is no such division."""
    inside = set(parts(word)) | {name for name in (word[:n] for n in range(2, len(word))) if name in names()}
    best: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(1, len(word) + 1):
        options = [
            (*best[start], word[start:end])
            for start in range(end)
            if start in best and _may_stand_alone(word[start:end], inside)
        ]
        if options:
            best[end] = min(options, key=lambda option: (len(option), max(map(len, option))))
    return best.get(len(word), (word,))


def _may_stand_alone(part: str, inside: set[str]) -> bool:
    """Whether a part of a long word is a word: a name, one of two or three characters, or a particle."""
    if len(part) == 1:
        return part in wordlist("particles")
    return part in names() or (part in inside and len(part) < LONG)
