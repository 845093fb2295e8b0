"""Titles of documents: which known one a title is meant to be, and whether one is another one misquoted.

Titles are compared word by word.  Where a word of one is a slip of the other's, the title is misquoted; where it is
one of its own (发展 for 深化, 文化 for 环境), or one more or less, it may be another document of nearly the same title.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from termkit.checks.names.countries import is_country
from termkit.checks.spelling.alike import in_simplified, is_same_word
from termkit.checks.spelling.title_words import TREATY, differ_by_slips
from termkit.checks.words import listed
from termkit.model import primary
from termkit.text.languages import is_han
from termkit.text.normalize import key
from termkit.text.words import cut

NEAR = 66
"""Similarity (0-100) from which a title is compared with a known one word by word."""
CANDIDATES = 6
LONG = 14
"""Characters of a Chinese title from which one that lacks a single character is no other title."""
SIGNED = re.compile(
    r"(?:条约|公约|宪章|声明|宣言|公报|协定|议定书|协议|章程|备忘录|纲要|计划|规划|战略|文件|愿景|构想|倡议|行动|方向)[\W\d年]*$"
)
"""What ends the titles of documents that states sign."""
TELLING = frozenset("总副新再次补的和与")
"""Characters that make another document of one, or may be left out of its title."""
PARTY = re.compile(r"(?:\A|[和与同、及])([^和与同、及]{2,8}?)(?:共和国|王国|联邦|合众国)")
NUMERAL = re.compile(r"[\d〇○零一二三四五六七八九十百]+")
CUT_NUMERAL = re.compile(r"(?<![\d.])\d{3}(?=年|[-–—])|(?<!\d)\.\d")
"""A year or a version that has lost a digit: 至225年, .0版."""
AT_WORD = re.compile(r"\w")
WORDS = re.compile(r"\w+")

BRACKETS = re.compile("[()（）]")
"""Signs around the years of a plan, which the base reads as a part of its title or leaves out."""
YEARS = re.compile(r"[(（]\d{4}[^()（）]*[)）]\Z")
"""The years of a plan, of which the base may have the title alone."""
BLOCS = frozenset("非欧拉")
"""Characters that stand for a part of the world beside a state: 中非."""
SHORT = 2
"""Characters of a word of which nothing is left that is one, when it has lost one: 当前."""
ENTIRE = ("新时代", "第")
"""What nothing shorter stands for: 第十五个五年规划."""


def nearest(title: str, known: Mapping[str, tuple[str, str]], language: str) -> tuple[str, str] | None:
    """Entry and title of the known document that a title is meant to be, if it is misquoted."""
    from rapidfuzz import fuzz, process

    title = in_simplified(title)
    for wording in dict.fromkeys((title, BRACKETS.sub("", title), YEARS.sub("", title))):
        alike = process.extract(key(wording), known.keys(), scorer=fuzz.ratio, score_cutoff=NEAR, limit=CANDIDATES)
        for name, *_ in alike:
            is_whole = wording == title or _letters(wording) != _letters(name)
            if is_whole and is_misquoted(wording, known[name][1], language, name):
                return known[name]
    return None


def _letters(title: str) -> str:
    """The words of a title without the signs between them."""
    return "".join(WORDS.findall(title))


def is_misquoted(title: str, known: str, language: str, name: str = "") -> bool:
    """Whether a title is a known one with a mistake; `name` is the known one's key, its parties in either order."""
    folded, name = key(title), name or key(known)
    if folded == name or _is_shortened(title, known):
        return False
    if _has_broken_numeral(folded, name):
        return True
    if NUMERAL.findall(folded) != NUMERAL.findall(name):
        return False
    if primary(language) != "zh":
        return differ_by_slips(title, known, language)
    if _is_alternat(folded, name) or _has_author(folded, name) or _has_other_party(folded, name):
        return False
    return _lost_a_character(folded, name) or differ_by_slips(folded, name, language)


def _lost_a_character(folded: str, name: str) -> bool:
    """Whether a long title of a treaty or statement lacks one character inside, which makes no other document of it."""
    if len(folded) + 1 != len(name) or len(name) < LONG or not SIGNED.search(name):
        return False
    lost = next((place for place in range(1, len(name)) if name[:place] + name[place + 1 :] == folded), None)
    telling = TELLING | set(listed("telling_characters.txt"))
    return lost is not None and (
        name[lost] not in telling
        or name.startswith(ENTIRE, lost)
        or _in_pair(name, lost)
        or len(_word_at(name, lost)) == SHORT
    )


def _word_at(name: str, place: int) -> str:
    """The word of a Chinese title that holds a character of it."""
    end = 0
    for word in cut(name):
        end += len(word)
        if place < end:
            return word
    return ""


def _in_pair(name: str, place: int) -> bool:
    """Whether a character is that of a state beside another one: 中|哈, 中|非."""
    states = BLOCS | set(listed("country_characters.txt"))
    return name[place] in states and (name[place - 1] in states or name[place + 1] in states)


def _has_author(one: str, other: str) -> bool:
    """Whether of two Chinese titles one is the other behind its author: 国务院关于…的意见, 关于…的意见."""
    return one != other and (one.endswith(other) or other.endswith(one)) and is_han(one[0])


def is_declined(one: str, other: str) -> bool:
    """Whether two Russian titles are one in two cases: Солидарность, Солидарности."""
    words, others = (WORDS.findall(title) for title in (one, other))
    return len(words) == len(others) and all(is_same_word(a, b, "ru") for a, b in zip(words, others, strict=True))


def has_other_words(one: str, other: str) -> bool:
    """Whether two Chinese titles differ in whole words, as those of many documents but treaties do: 监狱法, 监察法."""
    words, others = (Counter(cut(key(title))) for title in (one, other))
    alone = [*(words - others), *(others - words)]
    return not TREATY.search(key(one)) and all(len(word) > 1 and not NUMERAL.search(word) for word in alone)


def _is_alternat(one: str, other: str) -> bool:
    """Whether two titles are one but for the order of the two countries that they begin with: 中朝, 朝中."""
    return one[:2] == other[1::-1] and one[2:] == other[2:] and set(one[:2]) <= set(listed("country_characters.txt"))


def _has_broken_numeral(folded: str, name: str) -> bool:
    """Whether a title is a known one that lost a character in or between numerals and so names no other: 一一路."""
    if len(folded) + 1 != len(name) or NUMERAL.findall(folded) == NUMERAL.findall(name):
        return False
    lost = next((place for place in range(len(name)) if name[:place] + name[place + 1 :] == folded), None)
    return lost is not None and (not NUMERAL.match(name[lost]) or bool(CUT_NUMERAL.search(folded)))


def _is_shortened(title: str, known: str) -> bool:
    """Whether the known title begins with this one, and a word of it ends there."""
    rest, folded, name = known[len(title) :], key(title), key(known)
    inside = title[-1:].isalpha() and title[-1:] < "\u2e80" and bool(AT_WORD.match(rest))
    if len(name) == len(folded) + 1 and is_han(name[-1]):
        inside = len(_word_at(name, len(folded))) > 1  # 行动计 of 行动计划
    return name.startswith(folded) and not inside


def _has_other_party(title: str, known: str) -> bool:
    """Whether two Chinese titles name other states, or the same ones in another order (alternat); 哈萨克坦 is none."""
    said, meant = PARTY.findall(title), PARTY.findall(known)
    return any(is_country(party) for party in said if party not in meant) or (
        said != meant and sorted(said) == sorted(meant)
    )
