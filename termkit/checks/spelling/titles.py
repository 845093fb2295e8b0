"""Titles of documents: which known one a title is meant to be, and whether one is another one misquoted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from termkit.checks.spelling.alike import in_simplified, is_same_word
from termkit.checks.words import listed
from termkit.model import primary
from termkit.text.languages import is_han
from termkit.text.normalize import key
from termkit.text.words import cut

NEAR = 88
"""Similarity (0-100) from which a title is taken for a known one."""
OTHER = 60
"""How alike two names are at most that are not one, misspelt."""
LONG = 8
"""Characters from which a title with its characters in another order is the same one."""
PARTY = {
    "zh": re.compile(r"(?:\A|[和与同、及])([^和与同、及]{2,8}?)(?:共和国|王国|联邦|合众国)"),
    "ru": re.compile(r"(?<!\w)[А-ЯЁ][а-яё]{3,}"),
    "en": re.compile(r"\b[A-Z][a-z]{3,}"),
}
NUMERAL = re.compile(r"[\d〇○零一二三四五六七八九十百]+")
CUT_NUMERAL = re.compile(r"(?<![\d.])\d{3}(?=年|[-–—])|(?<!\d)\.\d")
"""A year or a version that has lost a digit: 至225年, .0版."""
MUCH = 4
"""Characters of a title that are others by no slip."""
AT_WORD = re.compile(r"\w")
WORDS = re.compile(r"\w+")
TREATY = re.compile(r"(?:条约|公约|协定|宪章|议定书)\Z")
"""Documents that have one name; of statements and declarations there are many with nearly the same."""


def nearest(title: str, known: Mapping[str, tuple[str, str]], language: str) -> tuple[str, str] | None:
    """Entry and title of the known document that a title is meant to be, if it is misquoted."""
    from rapidfuzz import fuzz, process

    title = in_simplified(title)
    folded = key(title)
    alike = process.extract(folded, known.keys(), scorer=fuzz.ratio, score_cutoff=NEAR, limit=3)
    near = [name for name, *_ in alike] or [name for name in known if _is_slip(folded, name)]
    return next((known[name] for name in near if is_misquoted(title, known[name][1], language, name)), None)


def is_misquoted(title: str, known: str, language: str, name: str = "") -> bool:
    """Whether a title is a known one with a mistake; `name` is the known one's key, its parties in either order."""
    from rapidfuzz import fuzz

    folded, name = key(title), name or key(known)
    if folded == name or _is_shortened(title, known):
        return False
    if _has_broken_numeral(folded, name):
        return True
    if NUMERAL.sub("", folded) == NUMERAL.sub("", name):
        return False
    if _is_alternat(folded, name) or _has_author(folded, name):
        return False
    if NUMERAL.findall(folded) != NUMERAL.findall(name) or _has_other_party(title, known, PARTY[primary(language)]):
        return False
    return _is_slip(folded, name) or fuzz.ratio(folded, name) >= NEAR


def _has_author(one: str, other: str) -> bool:
    """Whether of two Chinese titles one is the other behind its author: 国务院关于…的意见, 关于…的意见."""
    return one != other and (one.endswith(other) or other.endswith(one)) and is_han(one[0])


def is_declined(one: str, other: str) -> bool:
    """Whether two Russian titles are one in two cases: Солидарность, Солидарности."""
    words, others = (WORDS.findall(title) for title in (one, other))
    return len(words) == len(others) and all(is_same_word(a, b, "ru") for a, b in zip(words, others, strict=True))


def is_another(one: str, other: str) -> bool:
    """Whether two Chinese titles differ in much, or in whole words, which many but treaties do: 监狱法, 监察法."""
    from rapidfuzz.distance import OSA

    if OSA.distance(one, other, score_cutoff=MUCH) > MUCH:
        return True
    words, others = (cut(key(title)) for title in (one, other))
    alone = Counter(words) - Counter(others), Counter(others) - Counter(words)
    is_whole = all(len(word) > 1 and not NUMERAL.search(word) for side in alone for word in side)
    return is_whole and not TREATY.search(key(one))


def _is_alternat(one: str, other: str) -> bool:
    """Whether two titles are one but for the order of the two countries that they begin with: 中朝, 朝中."""
    return one[:2] == other[1::-1] and one[2:] == other[2:] and set(one[:2]) <= set(listed("country_characters.txt"))


def _has_broken_numeral(folded: str, name: str) -> bool:
    """Whether a title is a known one that lost a character in or between numerals and so names no other: 一一路."""
    if len(folded) + 1 != len(name) or NUMERAL.findall(folded) == NUMERAL.findall(name):
        return False
    lost = next((place for place in range(len(name)) if name[:place] + name[place + 1 :] == folded), None)
    return lost is not None and (not NUMERAL.match(name[lost]) or bool(CUT_NUMERAL.search(folded)))


def _is_slip(one: str, other: str) -> bool:
    """Whether a treaty's title has one other character, or its characters in another order."""
    if len(one) >= LONG and len(one) == len(other) and sorted(one) == sorted(other):
        return True
    if _has_other_type(one, other):
        return True
    if not TREATY.search(one) and not TREATY.search(other):
        return False
    different = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    return len(one) == len(other) and len(different) == 1


def _has_other_type(one: str, other: str) -> bool:
    """Whether two titles are one but for the kind of document at their ends, of kinds that are taken for each other."""
    for row in listed("document_types_confused.txt"):
        ends = [next((kind for kind in row.split() if title.endswith(kind)), "") for title in (one, other)]
        if all(ends) and one.removesuffix(ends[0]) == other.removesuffix(ends[1]) != "":
            return True
    return False


def _is_shortened(title: str, known: str) -> bool:
    """Whether the known title begins with this one, and a word of it ends there."""
    rest = known[len(title) :]
    inside = title[-1:].isalpha() and title[-1:] < "\u2e80" and AT_WORD.match(rest)
    return key(known).startswith(key(title)) and not inside


def _has_other_party(title: str, known: str, party: re.Pattern[str]) -> bool:
    """Whether each title names somebody who is in the other one by no spelling, or both the same in another order."""
    from rapidfuzz import fuzz, process

    named, wanted = party.findall(title), party.findall(known)
    here, there = set(named), set(wanted)
    if here == there and named != wanted:  # alternat: either party may stand first
        return True
    alone, missing = here - there, there - here
    return bool(alone and missing) and not any(
        process.extractOne(name, missing, scorer=fuzz.ratio, score_cutoff=OTHER) for name in alone
    )
