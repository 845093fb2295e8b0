"""From words of the dictionary to words of GB/T 16159: numerals, names, transcriptions, abbreviations, compounds.

A piece is what is written together; the rules that look at characters stand here, how it is spelt in spelling.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from termkit.readings.cutting import Word, is_word, parts
from termkit.readings.surnames import given_after, is_transcribed, is_whole_name, may_precede, parse, surname_starts
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


def pieces(text: str, words: list[Word], *, persons: bool = True) -> list[Piece]:
    """The pieces of the text in order; together they cover it.  Without `persons` no name of a person is looked for."""
    words = _parted(words)
    found: list[Piece] = []
    index = 0
    while index < len(words):
        word, place, tag = words[index], words[index].start, words[index].tag
        rules, templates = _plan(word.text, tag, persons)
        count, special = _span(rules, text, words, index) if rules else (0, ())
        found += special or [
            Piece(place + start, place + end, kind, own, join) for start, end, kind, own, join in templates
        ]
        index += count or 1
    return found


@cache
def _plan(text: str, tag: str, persons: bool) -> tuple[tuple[Rule, ...], tuple[Piece, ...]]:
    """The rules that may say something of a word, and the pieces that it is when none does."""
    return _rules(text[0], persons), _word(text, tag)


@cache
def _rules(first: str, persons: bool) -> tuple[Rule, ...]:
    """The rules that may say something of a word which begins with a character; most words ask none."""
    known = (
        (_numeral, first in NUMERALS or first in "第初"),
        (_transcription, re.fullmatch(classes()["F"], first)),
        (_abbreviations, first in wordlist("abbreviations")),
        (_person, persons and first in surname_starts()),
    )
    return tuple(rule for rule, may in known if may)


def _parted(words: list[Word]) -> list[Word]:
    """Words of the dictionary as the words that the standard sees in them: 四百亿 美元, 联合 声明."""
    found: list[Word] = []
    for word in words:
        parted = _parts(word.text, word.tag)
        if len(parted) == 1:
            found.append(word)
        else:
            starts = accumulate(map(len, parted), initial=word.start)
            found += [Word(part, word.tag, start) for part, start in zip(parted, starts, strict=False)]
    return found


@cache
def _parts(word: str, tag: str) -> tuple[str, ...]:
    numeral = _NUMERAL.match(word) if tag in ("m", "t") else None
    if numeral:
        return tuple(filter(None, (numeral.group(), word[numeral.end() :])))
    return _divided(word, tag)


@cache
def _divided(word: str, tag: str) -> tuple[str, ...]:
    if len(word) < LONG or tag == "nrt" or word in names() or word in wordlist("places") or _is_idiom(word, tag):
        return (word,)
    return _cover(word)


def _is_idiom(word: str, tag: str) -> bool:
    if len(word) != LONG:
        return False
    return tag == "i" or word in wordlist("idioms") or (tag == "l" and len(_cover(word)) == 1)


def _span(rules: tuple[Rule, ...], text: str, words: list[Word], index: int) -> tuple[int, Sequence[Piece]]:
    """What the first rule that applies makes of words[index] and how many words it takes; 0 when none does."""
    for rule in rules:
        count, found = rule(text, words, index)
        if count:
            return count, found
    return 0, []


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


@cache
def _word(text: str, tag: str) -> tuple[Piece, ...]:
    """A word of the dictionary, its places counted from its start: as it is, or divided as the standard wants it."""
    end = len(text)
    if tag in ("ns", "nt") and end > 2 and text[-1] in wordlist("place-generics") and not _is_listed(text):
        return Piece(0, end - 1, "name", "ns"), Piece(end - 1, end, "name", "ns", " ")
    if any(map(is_han, text)) and text not in wordlist("particles") and not _is_listed(text):
        if _determines(text):
            return Piece(0, 1, "word", "r"), Piece(1, end, "word", "n", " ")
        if _is_idiom(text, tag) and text not in wordlist("joined-idioms"):
            return Piece(0, 2, "word", tag), Piece(2, end, "word", tag, "-")
    kind = _kind(text, tag)
    return (Piece(0, end, kind, "ns" if _is_listed(text) else tag),)


def _is_listed(text: str) -> bool:
    return text in names() or text in wordlist("places")


def _kind(text: str, tag: str) -> str:
    """What an undivided word is: the dictionary also takes 已达成 for a foreign name, which its characters tell."""
    if _is_listed(text):
        return "name"
    if not any(map(is_han, text)):
        return "other"
    if text in wordlist("particles"):
        return "particle"
    place = len(text) > 1 and (tag == "ns" or (tag == "nrt" and is_transcribed(text)))
    return "name" if place else "word"


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
