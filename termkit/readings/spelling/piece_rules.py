"""Rules for pieces that are not one word each: numbers, foreign names, abbreviations of countries, persons.

A rule looks at words[index]; what it does not recognise is left to the words themselves (pieces.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from termkit.readings.persons.beside_names import is_abroad
from termkit.readings.persons.in_text import given_after
from termkit.readings.persons.surnames import is_transcribed
from termkit.readings.persons.surnames_in_text import is_surname_alone
from termkit.readings.spelling.dividing import APART, NUMERALS
from termkit.readings.tables import column, divisions, listed, names, ordinary, proper_places, wordlist
from termkit.readings.words.countries import COUNTRY
from termkit.readings.words.cutting import Word, is_word
from termkit.readings.words.foreign_runs import TRANSCRIPTION
from termkit.text.patterns import DOT, DOTS

SHORT = 2
"""Characters of a short foreign name."""
_NUMERAL = re.compile(rf"[几数][十百千万亿]+|[{NUMERALS}]*十几(?![何乎])[万亿]*|[{NUMERALS}]+")
_ORDINAL = re.compile(rf"(第|初)([{NUMERALS}]+)")
_EVENT = re.compile("一起[^，。；、]{0,10}(?:事件|事故|案|袭击|爆炸|枪击|火灾|纠纷|车祸)")
"""What happened once; elsewhere 一起 is together."""
DIGITS = "〇零一二三四五六七八九"
_DECIMAL = re.compile(f"[{NUMERALS}]点$")
_FRACTION = re.compile(rf"([{NUMERALS}]+)(分之)([{NUMERALS}]+)(?:(点)([{NUMERALS}]+))?")


STEM = "stem"
"""The tag of what the name of a city or county has before what it is: Tiānshān Qū, but Tiān Shān."""


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


def numeral(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """A number over as many words as it takes, and the measure word that the dictionary glued to it (一个)."""
    start, word = words[index].start, words[index]
    joined = word.text in wordlist("number-words") and not _EVENT.match(text, start)
    if word.text in names() or word.text in proper_places() or joined:
        return 0, []
    fraction = _FRACTION.match(text, start)
    if fraction:
        return _fraction(fraction, words[index:])
    ordinal = _ORDINAL.match(text, start)
    match = ordinal or _NUMERAL.match(text, start)
    if not match:
        return 0, []
    covered = [w for w in words[index : index + 12] if w.start < match.end()]
    if _DECIMAL.search(text, 0, start) and set(match.group()) <= set(DIGITS) and covered[-1].end == match.end():
        return len(covered), [Piece(place, place + 1, "number") for place in range(*match.span())]
    rest = text[match.end() : covered[-1].end]
    large = covered[-1].text[0] in "万亿" and (len(rest) > 1 or len(covered) > 1)
    measured = rest in wordlist("measures") or (ordinal and rest in wordlist("joining-prefixes"))  # 第一副 总理
    if rest and not (measured or large):
        return 0, []
    number = Piece(start, match.end(), "ordinal" if ordinal else "number")
    return len(covered), [number, *([Piece(match.end(), covered[-1].end, "word", "q", " ")] if rest else [])]


def _fraction(match: re.Match[str], words: list[Word]) -> tuple[int, list[Piece]]:
    """A fraction, its parts apart: 三分之二 sān fēnzhī èr (GB/T 16159-2012, 6.5)."""
    count = sum(word.start < match.end() for word in words)
    spans = [match.span(group) for group in range(1, 5) if match.group(group)]
    spans += [(place, place + 1) for place in range(*match.span(5))]
    found = [
        Piece(start, end, "word" if match.string[start] in "分点" else "number", "m", " " if place else "")
        for place, (start, end) in enumerate(spans)
    ]
    return (count, found) if words[count - 1].end == match.end() else (0, [])


BEHIND_NAMES = frozenset("于及至")
"""Characters of names that behind one are words: 托卡耶夫 于 9月."""


@cache
def _transcribed() -> re.Pattern[str]:
    """Foreign names: transcription characters with dots between, or three and more of them in a row."""
    char = column("classes.tsv")["F"]
    return re.compile(rf"{char}{{1,9}}(?:[{DOTS}][一-鿿]?{char}{{1,12}})+|{char}{{3,12}}")


def transcription(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """A foreign name in transcription that the dictionary does not know whole."""
    start = words[index].start
    points = words[index].text == "那" and any(len(word.text) > 1 for word in words[index + 1 : index + 2])
    match = None if points else _transcribed().match(text, start)  # 那 美丽 的 草原
    if not match:
        return _short_name(text, words, index)
    dotted = any(dot in match.group() for dot in "·・•‧")
    count = 0
    while index + count < len(words) and words[index + count].end <= match.end():
        word = words[index + count]
        plain = len(word.text) > 1 and not word.tag.startswith(("nr", "ns", "nz"))
        if not dotted and (plain or word.tag == APART or word.text in names() or word.text in wordlist("places")):
            break
        count += 1
    while count and words[index + count - 1].text in BEHIND_NAMES and words[index + count - 1].tag in ("p", "c"):
        count -= 1
    end = words[index + count - 1].end if count else start
    if not dotted and (count < 2 or end - start < 3):
        return 0, []
    if dotted and not any(dot in text[start:end] for dot in "·・•‧"):
        return 0, []
    found, place = [], start
    for part in DOT.split(text[start:end]):
        found.append(Piece(place, place + len(part), "name", "nr" if dotted else "nz"))
        place += len(part) + 1
    return count, found


def foreign(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """A name that sounds foreign: in parts with dots, or a person behind an office, to whose name nothing belongs."""
    word = words[index]
    count, found = dotted(text, words, index)
    if not count and text.endswith(listed("titles"), 0, word.start):
        return 1, [Piece(word.start, word.end, "name", "nr")]
    return count, found


def dotted(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """A name in parts with dots between, where each is known for one: 爱新觉罗·溥仪, 阿沛·阿旺晋美."""
    parts = words[index : index + 1]
    for dot, part in zip(words[index + 1 :: 2], words[index + 2 :: 2], strict=False):
        if dot.text not in "·・•‧" or not part.tag.startswith(("nr", TRANSCRIPTION)):
            break
        parts.append(part)
    if len(parts) == 1:
        return 0, []
    return 2 * len(parts) - 1, [Piece(part.start, part.end, "name", "nr") for part in parts]


def _short_name(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """A foreign name of two characters, each a word to the dictionary, behind an office of its state: 总统 鲁托."""
    start, pair = words[index].start, words[index : index + SHORT]
    small = len(pair) == SHORT and all(len(word.text) == 1 for word in pair) and is_transcribed(pair[1].text)
    if not small or not is_abroad(text, start):
        return 0, []
    return SHORT, [Piece(start, start + SHORT, "name", "nz")]


def addressed(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """A surname and a title, or a familiar word and a surname: 王 部长, 小 李 (GB/T 16159-2012, 6.2)."""
    word = words[index]
    surname, title = word.text[:1], word.text[1:]
    if _is_nobody(word.text):
        return 0, []
    if word.text in ("老", "小") and index + 1 < len(words) and is_surname_alone(text, words, index + 1):
        return 2, [Piece(word.start, word.end, "surname", "nr"), Piece(word.end, words[index + 1].end, "surname", "nr")]
    if title in wordlist("titles") and surname in wordlist("surnames"):
        place = word.start + 1
        return 1, [Piece(word.start, place, "surname", "nr"), Piece(place, word.end, "word", "n", " ")]
    familiar = word.tag == "nr" or word.text in wordlist("familiar-names")
    if familiar and surname in "老小" and title in wordlist("surnames"):
        return 1, [Piece(word.start, word.start + 1, "surname", "nr"), Piece(word.start + 1, word.end, "surname", "nr")]
    after = words[index + 1].text if index + 1 < len(words) else ""
    named = word.tag == "nr" and word.text in wordlist("surnames") and after in wordlist("titles")
    if named or is_surname_alone(text, words, index):
        return 1, [Piece(word.start, word.end, "surname", "nr")]
    return 0, []


def directed(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """A verb and its direction apart: 走进来 zǒu jìnlái (GB/T 16159-2012, 6.2)."""
    word = words[index]
    if text[word.end : word.end + 1] not in ("来", "去") or words[index + 1].end != word.end + 1:
        return 0, []
    return 2, [Piece(word.start, word.end - 1, "word", "v"), Piece(word.end - 1, word.end + 1, "word", "v", " ")]


def pair(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """Countries in one character each, alone or side by side: 驻 哈 大使, 中老 (hyphen, GB/T 16159-2012, 4.6)."""
    row = list(takewhile(lambda word: word.tag == COUNTRY, words[index:]))
    ties = ["", *["-"] * (len(row) - 1)]
    return len(row), [Piece(word.start, word.end, "name", "j", tie) for word, tie in zip(row, ties, strict=True)]


def abbreviations(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """Countries in one character each, side by side: 中哈, 中俄蒙 (hyphens, GB/T 16159-2012, 4.6)."""
    short = wordlist("abbreviations")
    count = end = 0
    while index + count < len(words) and all(char in short for char in words[index + count].text):
        word = words[index + count]
        known = word.text in names() or word.text in wordlist("places") or word.text in divisions()
        if known or not _side_by_side(word) or _is_new(text, word):
            break
        count, end = count + 1, word.end
    start = words[index].start
    if (end - start < 2 and not _stands_for_country(words, index)) or not set(text[start:end]) & wordlist(
        "sure-abbreviations"
    ):
        return 0, []
    found = [Piece(at, at + 1, "name", "j", "" if at == start else "-") for at in range(start, end)]
    return count, found


def _is_new(text: str, word: Word) -> bool:
    """Whether 新 says that what follows is new and names no Singapore: 中乌 新 时代, but 中新关系."""
    return word.text == "新" and text.startswith(listed("what-is-new"), word.end)


def _stands_for_country(words: list[Word], index: int) -> bool:
    """Whether a country in one character, and no other word, stands before a foreign name: 俄 库尔斯克州."""
    foreign_next = index + 1 < len(words) and words[index + 1].tag == TRANSCRIPTION
    return foreign_next and words[index].tag == "j" and words[index].text not in wordlist("doubtful-countries")


def _side_by_side(word: Word) -> bool:
    if len(word.text) > 1 and word.text[0] == word.text[-1]:  # 美美与共
        return False
    return len(word.text) == 1 or word.tag in ("j", "ns", "nz", "nr", "t") or not is_word(word.text)


def japanese(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """A Japanese person: surname and given name apart, each a word."""
    surname, given = words[index : index + 2]
    return 2, [Piece(surname.start, surname.end, "surname", "nr"), Piece(given.start, given.end, "name", "nr")]


def _is_nobody(word: str) -> bool:
    """Whether what the dictionary takes for a person is none: 顾问, 荣誉."""
    return word in wordlist("not-persons") or word in ordinary()


def person(text: str, words: list[Word], index: int) -> tuple[int, list[Piece]]:
    """A Chinese person: surname and given name apart (GB/T 28039-2011)."""
    word, length = words[index], given_after(words, index)
    if not length:
        return 0, []
    return 2, [Piece(word.start, word.end, "surname", "nr"), Piece(word.end, word.end + length, "name", "nr")]
