"""Whether a Chinese wording is a known one with a slip: another character, word, order or conjunction."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.names.tables import transcribing
from termkit.checks.spelling.alike import sounds_alike, substituted
from termkit.checks.spelling.synonyms import are_synonyms
from termkit.checks.words import listed
from termkit.model import NAME_KINDS, SPELT_KINDS, WORDED_KINDS, Kind
from termkit.text.languages import is_han
from termkit.text.pypinyin_tables import plain_reading
from termkit.text.words import cut, tag

SHORTEST = 4
"""Characters from which a name of words is known by its characters in another order: 一路一带."""
LONG = 6
"""Characters from which a concept is, and a name by all but one word."""
FULL = 8
"""Characters from which a name has its words in one order; 文化和旅游年 may be 旅游和文化年."""
QUOTES = "“”‘’《》"
"""Signs around a name, which a text may leave out."""
DOT = "·"
"""Stands between the parts of a foreign name."""
GENDERS = ({"夫", "娃"}, {"基", "娅"}, {"宁", "娜"}, {"金", "娜"})
"""Characters that end the surnames of a man and of a woman."""
RANKS = frozenset("分联总")
"""Characters that make a body another one: 委员会, 分委会, 联委会."""
CONJUNCTIONS = frozenset("和与及同")
SHORT = 2
TRANSCRIBED = 6
"""Characters of a transcribed name from which it is known by all but one of them."""
EXCHANGED = ({"作", "做"}, {"的", "地"}, {"地", "得"}, {"的", "得"}, {"他", "它"}, {"他", "她"}, {"它", "她"})
"""Characters of one sound of which either may stand in a wording: 作出, 做出."""
MAY_BE_LEFT_OUT = CONJUNCTIONS | frozenset("的第之于各届家省市国们员性化新式·、")
"""Characters without which a name is a shorter wording of it."""


def is_slip(window: str, term: BaseTerm) -> bool:
    """Whether the wording is the term with a slip, and not another name or a known order of the same words."""
    if len(window) < SHORTEST:
        return False
    right, kind = term.term.term.strip(QUOTES), term.entry.kind
    different = differences(window, right)
    transcribed = kind is Kind.PERSON and len(right) >= TRANSCRIBED
    if transcribed and len(different) == 1 and all(char in transcribing() for char in different[0]):
        return sounds_alike(*different[0]) and set(different[0]) not in GENDERS
    is_spelt = kind in SPELT_KINDS
    if not is_spelt and (_is_misheard(different, window, right) or _has_turned_word(different, window, right)):
        return True
    if (kind not in NAME_KINDS and len(right) < LONG) or any(
        not is_han(char) or char in listed("telling_characters.txt") for pair in different for char in pair
    ):
        return False
    if len(different) == 1 and plain_reading(different[0][0]) == plain_reading(different[0][1]):
        exchanged = kind is Kind.FORMULA and set(different[0]) in EXCHANGED
        return not (exchanged or is_place(window, different[0][0]))
    # a name that is spelt, and a formula, are others where another character sounds otherwise
    long_enough = len(right) >= (SHORTEST if kind in WORDED_KINDS else LONG)
    return long_enough and not is_spelt and kind is not Kind.FORMULA and _is_reworded(window, term, different)


@lru_cache(maxsize=1_000)
def differences(window: str, right: str) -> list[tuple[str, str]]:
    """The characters in which two wordings of one length differ."""
    return [(a, b) for a, b in zip(window, right, strict=True) if a != b]


def is_misheard_person(name: str, term: BaseTerm) -> bool:
    """Whether a name beside an office is that of a known person but for one character that sounds nearly alike: 潘其文.

    Hardly two people in office are called nearly the same.
    """
    pair = substituted(name, term.term.term) if term.entry.kind is Kind.PERSON else None
    return pair is not None and sounds_alike(*pair, wholly=True)


def _is_misheard(different: list[tuple[str, str]], window: str, right: str) -> bool:
    """Whether the only other character sounds like the right one and leaves no word where there was one: 完正.

    In a short wording a word of one character is none (双方愿|以), and in none a state (中突, 中土).
    """
    if len(different) != 1 or not all(map(is_han, different[0])):
        return False
    (written, wanted) = different[0]
    is_word = len(right) < LONG and written in listed("words_of_one_character.txt")
    if is_word or wanted in listed("country_characters.txt"):
        return False
    return plain_reading(written) == plain_reading(wanted) and _loses_word(window, right)


def _has_turned_word(different: list[tuple[str, str]], window: str, right: str) -> bool:
    """Whether the two characters of one word stand there in the other order, and make no word: 作合."""
    if len(different) != SHORT or different[0] != different[1][::-1]:
        return False
    turned = (right[:n] + word[::-1] + right[n + SHORT :] for word, n in _words(right) if cut(word) == [word])
    return window in turned and _loses_word(window, right)


def _loses_word(window: str, right: str) -> bool:
    """Whether the wording has single characters where it differs from the term, and the term has words there."""
    return all(
        a == b or (n in _in_words(right) and n not in _in_words(window))
        for n, (a, b) in enumerate(zip(window, right, strict=True))
    )


@lru_cache(maxsize=1_000)
def _in_words(text: str) -> frozenset[int]:
    """The places of characters that stand in words of two and more."""
    words = ((word, start) for word, start in _cut_with_places(text) if len(word) > 1)
    return frozenset(place for word, start in words for place in range(start, start + len(word)))


def _is_reworded(window: str, term: BaseTerm, different: list[tuple[str, str]]) -> bool:
    """Whether the words of a name or concept stand there in another order, or all but one of them."""
    right = term.term.term.strip(QUOTES)
    is_name, is_long = term.entry.kind in WORDED_KINDS, len(right) >= LONG
    if sorted(window) == sorted(right):
        is_turned = is_name and len(right) >= FULL and not _moves_a_party(different, window)
        return not is_long or is_turned or sorted(cut(window)) != sorted(cut(right))
    is_one = is_long and len(different) == 1
    if is_one and ((is_name and set(different[0]) <= CONJUNCTIONS) or _makes_no_word(window, right)):
        return True
    if _ends_in_other_body(window, right):
        return True
    ranks = any(RANKS.intersection(pair) for pair in different)
    return is_name and is_long and not ranks and _has_other_word(window, right)


def _moves_a_party(different: list[tuple[str, str]], window: str) -> bool:
    """Whether a state stands in another place of a name: either party may stand first."""
    moved = {char for pair in different for char in pair}
    return any(char in listed("country_characters.txt") or is_place(window, char) for char in moved)


def _ends_in_other_body(window: str, right: str) -> bool:
    """Whether the wordings differ only in the words that end them, two kinds of bodies: 组织, 机构."""
    ends = {window[-2:], right[-2:]}
    return (
        len(right) >= LONG
        and window[:-2] == right[:-2]
        and any(ends <= set(row.split()) for row in listed("same_bodies.txt"))
    )


def _makes_no_word(window: str, right: str) -> bool:
    """Whether the only other character stands in a word of the term but the first, and makes none there: 命远."""
    if any(a != b and RANKS.intersection(a + b) for a, b in zip(window, right, strict=True)):
        return False
    start = 0
    for word in cut(right):
        instead = window[start : start + len(word)]
        if instead != word:
            return start > 0 and len(cut(instead)) == len(word) > 1
        start += len(word)
    return False


def is_place(window: str, char: str) -> bool:
    """Whether the character stands in the name of a place that is no slip of another: 山西, 陕西."""
    return any(char in word and part.startswith("ns") for word, part in tag(window))


def _has_other_word(window: str, right: str) -> bool:
    """Whether one word of two characters is a synonym, or none and shares a character with it, or ends names alike."""
    other = [(word, window[start : start + len(word)]) for word, start in _words(right)]
    different = [(word, instead) for word, instead in other if word != instead]
    if len(different) != 1 or len(different[0][0]) != 2 or other[0] in different:  # 国家 for 国际 is another body
        return False
    word, instead = different[0]
    if other[-1] in different:
        return any({word, instead} <= set(row.split()) for row in listed("same_bodies.txt")) or _ends_misheard(
            word, instead
        )
    is_word = cut(instead) == [instead]
    return are_synonyms(word, instead, "zh") or bool(set(word) & set(instead) and not is_word)


def _ends_misheard(word: str, instead: str) -> bool:
    """Whether a word that ends a name has another character that sounds alike, and makes no other body: 组识."""
    pair = substituted(word, instead)
    return pair is not None and sounds_alike(*pair) and instead not in listed("organisation_endings.txt")


def crippled(text: str, *, is_spelt: bool) -> Iterator[str]:
    """A name without one character of a long word in it, 命运同体; of a name that is spelt, without any inside.

    Of a word of two inside the name only what leaves a single character is (五原则 for 五项原则): words are shortened
    on purpose (货运 for 货物运输), and so are two equal characters (外交部部长).
    """
    telling = listed("telling_characters.txt")
    for word, start in [(text, 0)] if is_spelt else _cut_with_places(text):
        end = start + len(word)
        for place in range(max(start, 1), min(end, len(text) - 1)):
            char, shorter = text[place], text[:place] + text[place + 1 :]
            if not is_han(char):
                continue
            is_long = is_spelt or len(word) > SHORT
            is_joint = is_long and char in CONJUNCTIONS  # 共同体 has none
            if char in (text[place - 1], text[place + 1]) or (char in MAY_BE_LEFT_OUT and not is_joint):
                continue
            is_inside = len(word) == SHORT and start > 0 and end < len(text) and char not in telling
            if is_long or (is_inside and start not in _in_words(shorter)):
                yield shorter


def undotted(name: str) -> Iterator[str]:
    """A name without one of its dots, and without all: 努尔苏丹纳扎尔巴耶夫."""
    yield name.replace(DOT, "")
    places = [place for place, char in enumerate(name) if char == DOT]
    yield from (name[:place] + name[place + 1 :] for place in places if len(places) > 1)


def _cut_with_places(text: str) -> Iterator[tuple[str, int]]:
    words = cut(text)
    return zip(words, accumulate(map(len, words), initial=0), strict=False)


def _words(text: str) -> list[tuple[str, int]]:
    """The words of a text with their places, the long ones cut into twos."""
    words = [word[n : n + 2] for word in cut(text) for n in range(0, len(word), 2)]
    return list(zip(words, accumulate(map(len, words), initial=0), strict=False))
