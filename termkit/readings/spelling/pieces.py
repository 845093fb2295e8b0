"""From words of the dictionary to words of GB/T 16159: numerals, names, transcriptions, abbreviations, compounds.

A piece is what is written together; rules over several words stand in piece_rules.py, the spelling in spelling.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from termkit.readings.persons.in_text import SURNAME
from termkit.readings.persons.japanese import SURNAME as JAPANESE
from termkit.readings.persons.surnames import all_surnames, is_transcribed
from termkit.readings.spelling import piece_rules as rules
from termkit.readings.spelling.dividing import APART, LONG, NUMERALS, divide, is_doubled, is_idiom, is_listed
from termkit.readings.spelling.piece_rules import STEM, Piece
from termkit.readings.tables import column, divisions, is_ministry, ordinary, proper_places, wordlist
from termkit.readings.words.countries import COUNTRY, SIDE
from termkit.readings.words.cutting import Word, cut
from termkit.readings.words.foreign_runs import TRANSCRIPTION
from termkit.readings.words.whole_places import PLACE, crossings
from termkit.text.languages import is_han

WHOLE = "whole name"
"""The tag of a place that is not divided, though it ends as places do: Mǎzōngshān Kǒu'àn, but Mǎzōng Shān."""


def pieces(text: str, words: list[Word], *, persons: bool = True) -> list[Piece]:
    """The pieces of the text in order; together they cover it.  Without `persons` no name of a person is looked for."""
    words = _parted(words)
    found: list[Piece] = []
    following = 0
    for index, (word, tag, place) in enumerate(words):
        if index < following:
            continue
        asked, templates = _plan(word, WHOLE if _is_headed(words, index) else tag, persons)
        count, special = _span(asked, text, words, index) if asked else (0, ())
        if special:
            found += special
        else:
            for start, end, kind, own, join in templates:
                found.append(Piece(place + start, place + end, kind, own, join))
        following = index + (count or 1)
    return found


def _is_headed(words: list[Word], index: int) -> bool:
    """Whether what kind of place a name names stands behind it as a word of its own: 马鬃山 口岸, 友谊 口岸."""
    word, tag, _ = words[index]
    if tag != PLACE or index + 1 == len(words):
        return False
    if words[index + 1].text not in wordlist("wanting-names") | wordlist("works"):
        return False
    return word in crossings() or _kind(word, tag) == "name"


@cache
def _plan(text: str, tag: str, persons: bool) -> tuple[tuple[rules.Rule, ...], tuple[Piece, ...]]:
    """The rules that may say something of a word, and the pieces that it is when none does."""
    if tag in (SIDE, WHOLE, TRANSCRIPTION):
        return (rules.foreign,) if tag == TRANSCRIPTION else (), (Piece(0, len(text), "name", tag),)
    if tag in (COUNTRY, JAPANESE):
        return (rules.pair if tag == COUNTRY else rules.japanese,), ()
    return _rules(text, tag, persons), _word(text, tag)


def _rules(text: str, tag: str, persons: bool) -> tuple[rules.Rule, ...]:
    """The rules that may say something of a word; most words ask none."""
    first = text[0]
    known = (
        (rules.numeral, first in NUMERALS or first in "第初几数"),
        (rules.transcription, tag != APART and re.fullmatch(column("classes.tsv")["F"], first)),
        (rules.dotted, tag in ("nr", "nrt", "nz")),
        (rules.abbreviations, first in wordlist("abbreviations")),
        (rules.addressed, persons and _may_be_addressed(text, tag)),
        (rules.person, persons and tag == SURNAME),
        (rules.directed, len(text) == 2 and tag == "v" and text[1] in wordlist("directions")),
    )
    return tuple(rule for rule, may in known if may)


def _may_be_addressed(text: str, tag: str) -> bool:
    """Whether a word may be or hold a surname without a given name: 单, 王部长, 老李."""
    known = text in all_surnames() or text in ("老", "小") or text in wordlist("familiar-names")
    return known or tag == "nr" or text[1:] in wordlist("titles")


def _parted(words: list[Word]) -> list[Word]:
    """Words of the dictionary as the words that the standard sees in them: 四百亿 美元, 联合 声明."""
    found: list[Word] = []
    for index, word in enumerate(words):
        text, tag, start = word
        if tag == TRANSCRIPTION:
            found.append(word)
            continue
        parted = (text[0], text[1:]) if _is_superlative(words, index) else divide(text, tag)
        if len(parted) == 1:
            found.append(word)
        else:
            starts = accumulate(map(len, parted), initial=start)
            parts = [
                Word(part, APART if len(part) == 1 else tag, place) for part, place in zip(parted, starts, strict=False)
            ]
            found += [parts[0]._replace(tag=PLACE), *parts[1:]] if _bears_name(parted, tag) else parts
    return found


def _is_superlative(words: list[Word], index: int) -> bool:
    """Whether 最好 is an adjective, before a noun or 的 (历史 最 好 时期), not an adverb (最好 尽快)."""
    after = words[index + 1] if index + 1 < len(words) else None
    return words[index].text == "最好" and after is not None and (after.text == "的" or after.tag[0] == "n")


@cache
def _bears_name(parted: tuple[str, ...], tag: str) -> bool:
    """Whether the parts of a body's name begin with a name and end with what it is: 复旦 大学, but not 外资 银行."""
    if tag not in ("nt", "nz") or parted[-1] not in wordlist("generics") or parted[0] in ordinary():
        return False
    words = cut(parted[0])
    return len(words) == 1 and words[0].tag in ("nr", "ns", "nz", "nrt")


def _span(asked: tuple[rules.Rule, ...], text: str, words: list[Word], index: int) -> tuple[int, Sequence[Piece]]:
    """What the first rule that applies makes of words[index] and how many words it takes; 0 when none does."""
    for rule in asked:
        count, found = rule(text, words, index)
        if count:
            return count, found
    return 0, []


def is_people(word: str) -> bool:
    """Whether a word is a people or its language: 藏族, 维吾尔语, but not 水文."""
    stem, kind = word[:-1], word[-1]
    if kind == "族":
        return stem in wordlist("peoples")
    return kind in "语文" and (stem in wordlist("languages") or (len(stem) > 1 and stem in wordlist("peoples")))


def _is_place(text: str, tag: str) -> bool:
    """Whether the dictionary has a word as a place or body; of long foreign ones it knows no more: 萨拉托夫州."""
    return tag in ("ns", "nt") or (tag == "nrt" and len(text) > LONG)


@cache
def _word(text: str, tag: str) -> tuple[Piece, ...]:
    """A word of the dictionary, its places counted from its start: as it is, or divided as the standard wants it."""
    end = len(text)
    if text in wordlist("foreign-persons"):
        return (Piece(0, end, "name", "nr"),)
    divided = text[-1] in wordlist("place-generics") and text not in wordlist("long-generics")
    named = text in proper_places()
    if end > 2 and divided and (named or (_is_place(text, tag) and not is_listed(text))):
        return Piece(0, end - 1, "name", STEM if text in divisions() else "ns"), Piece(end - 1, end, "name", "ns", " ")
    if any(map(is_han, text)) and text not in wordlist("particles") and not is_listed(text):
        if _determines(text):
            return Piece(0, 1, "word", "r"), Piece(1, end, "word", "n", " ")
        if text in wordlist("coordinated"):
            return tuple(Piece(place, place + 1, "word", tag, "-" if place else "") for place in range(end))
        if is_idiom(text, tag) and text not in wordlist("joined-idioms") and not is_doubled(text):
            return Piece(0, 2, "word", tag), Piece(2, end, "word", tag, "-")
    kind = _kind(text, tag)
    return (Piece(0, end, kind, "ns" if named or is_listed(text) else tag),)


def _kind(text: str, tag: str) -> str:
    """What an undivided word is: the dictionary also takes 已达成 for a foreign name, which its characters tell."""
    if is_listed(text):
        return "name"
    if not any(map(is_han, text)):
        return "other"
    if text in wordlist("particles"):
        return "particle"
    foreign = is_transcribed(text) and (tag == "nrt" or (tag == "nr" and len(text) > 2))
    foreign = foreign or (tag == "nrt" and len(text) > LONG)
    if text in wordlist("dynasties") or text in proper_places() or is_people(text) or is_ministry(text):
        return "name"
    place = len(text) > 1 and not is_doubled(text) and (tag == "ns" or foreign) and text not in ordinary()
    return "name" if place else "word"


def _determines(word: str) -> bool:
    """Whether 各, 每, 该 stand before a noun in this word, or 多, 几, 这 before a measure: 各国, 这次, not 本质."""
    if word in wordlist("joined-demonstratives"):
        return False
    if word[0] in wordlist("quantifiers") and word not in wordlist("number-words"):
        return word[1:] in wordlist("measures")
    return word[0] in wordlist("determiners") and 2 <= len(word) < LONG and word not in wordlist("determiner-words")
