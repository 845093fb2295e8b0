"""Names of plants, airports, ports, railways that the dictionary cuts in pieces: 田 湾 核电站, 樟 宜 机场, 沪 昆 铁路.

Before a word for such a work a row of short pieces is its name: a place of a list, else characters that are no words of
the clause.  A line called by its ends, in one character each, has them side by side (Hù-Kūn Tiělù, as GB/T 16159-2012
writes Jīng-Jīn-Táng Gāosù Gōnglù); any other name is one word (Tiánwān Hédiànzhàn).
"""

from __future__ import annotations

from functools import cache

from termkit.readings.tables import column, is_place_of_china, listed, names, ordinary, wordlist
from termkit.readings.words.countries import COUNTRY, SIDE
from termkit.readings.words.cutting import NAME_TAGS, Word
from termkit.readings.words.whole_places import as_one, listed_places, longest

LONGEST, PIECE = 4, 2
"""Characters of the longest name that no list has, and of a piece of it."""
_OTHER_NAMES = ("nr", "nz", "nrt")
"""Tags of single words that name a work too: 文昌 机场."""
_TRANSCRIBING = frozenset("达")
"""Words that stand before places and are in names as often: 达 苏 水电站."""


def join_works(words: list[Word]) -> list[Word]:
    """The words of the text, each such name one of them, a line by its ends a row of them."""
    works, found = wordlist("works"), list[Word]()
    for word in words:
        if len(word.text) > len("铁路") and word.text.endswith(listed("lines")):
            found += _opened(word)
        else:
            found.append(word)
        if found[-1].text in works and len(found) > 1:
            *before, work = found
            count = _count(before, work.text)
            if count:
                found[-1 - count : -1] = _named(work.text, before[-count:])
    return found


def _opened(word: Word) -> list[Word]:
    """What the dictionary has as one word, a line and what it is: 成昆 铁路."""
    work = max((line for line in wordlist("lines") if word.text.endswith(line)), key=len)
    stem = word.text.removesuffix(work)
    if stem not in _lines() or word.text in names():
        return [word]
    return [Word(stem, "nz", word.start), Word(work, "n", word.start + len(stem))]


def _count(words: list[Word], work: str) -> int:
    """How many of the last words are the name of a work: a listed place, a listed line, or pieces that may be one."""
    place = longest(words, listed_places())
    if place > 1:
        return place
    line = longest(words, _lines()) if work in wordlist("lines") else 0
    return line or _in_pieces(words)


def _in_pieces(words: list[Word]) -> int:
    """How many of the last words may be pieces of one name, one of them a single character.

    A place before them is none of them (横州 飞龙 大桥).  One word that the dictionary takes for another name is the
    name (文昌 机场).
    """
    count = length = single = 0
    for word in reversed(words):
        if length + len(word.text) > LONGEST or not _may_be_piece(word):
            break
        if count and len(word.text) > 1 and (length >= PIECE or not single) and is_place_of_china(word.text):
            break
        count, length, single = count + 1, length + len(word.text), single + (len(word.text) == 1)
    if count > 1:
        return count if single else 0
    return int(bool(words) and words[-1].tag in _OTHER_NAMES and _is_name(words[-1].text))


def _is_name(word: str) -> bool:
    """Whether a word that the dictionary takes for a name is one by itself: 向家坝, 文昌, not 巨石."""
    return len(word) > 1 and word not in ordinary() and word not in wordlist("before-works") | names().keys()


def _may_be_piece(word: Word) -> bool:
    """Whether a word may be a piece of such a name: a character of no clause, or a name; not 建 新 机场, 中 老 铁路."""
    if word.text in wordlist("before-works") or word.text in names() or word.tag in (COUNTRY, SIDE):
        return False
    if len(word.text) == 1:
        may_be = word.tag[:1] in "nvajzg" or word.text == "万"
        return may_be and word.text not in wordlist("before-places") - _TRANSCRIBING
    return len(word.text) <= PIECE and word.tag.startswith(NAME_TAGS) and word.text not in wordlist("places")


def _named(work: str, parts: list[Word]) -> list[Word]:
    """The name of a work as one word, or the ends of a line."""
    if work == "港" and len(parts) == 1 and parts[0].tag == "j":
        return parts  # 京港、沪 港
    short = wordlist("abbreviations").issuperset((parts[0].text, parts[-1].text))
    name = "".join(part.text for part in parts)
    ends = len(name) == len(parts) or name in _lines()
    if ends and (work in wordlist("lines") or (work == "大桥" and short)):
        return [Word(char, COUNTRY, place) for place, char in enumerate(name, parts[0].start)]
    return as_one(parts)


@cache
def _lines() -> frozenset[str]:
    """Railways and motorways called by one character of each of their ends: 兰新, 广深港."""
    return frozenset(column("lines.tsv"))
