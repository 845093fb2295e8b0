"""Whether a Chinese wording is a known one with a slip: another character, word, order or conjunction."""

from __future__ import annotations

from functools import lru_cache

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.names.tables import transcribing
from termkit.checks.spelling.alike import sounds_alike, substituted
from termkit.checks.spelling.characters import is_taken_for
from termkit.checks.spelling.shortened import CONJUNCTIONS, RANKS, SHORT, in_words, is_word, words_of
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
GENDERS = ({"夫", "娃"}, {"基", "娅"}, {"宁", "娜"}, {"金", "娜"})
"""Characters that end the surnames of a man and of a woman."""
PARTICLES = CONJUNCTIONS | frozenset("之的地得也了过而以并称")
"""Characters behind a wording, or between two words, that are no part of it."""
BEGIN_WHAT_FOLLOWS = frozenset("着过不")
"""Characters that belong to what follows, but behind an attribute: 生态环境|不受损害, 贡献|着, no 秩序的维护着."""
CHINA, SIDE, PARTIES = "中", "方", "中以非"
LAW = "法"
"""Ends the titles of many laws that differ in the character before it: 宪法, 刑法, 水法."""
TRANSCRIBED = 6
"""Characters of a transcribed name from which it is known by all but one of them."""
EXCHANGED = ({"作", "做"}, {"的", "地"}, {"地", "得"}, {"的", "得"}, {"他", "它"}, {"他", "她"}, {"它", "她"})
"""Characters of one sound of which either may stand in a wording: 作出, 做出."""


def is_slip(window: str, term: BaseTerm) -> bool:
    """Whether the wording is the term with a slip, and not another name or a known order of the same words."""
    right, kind = term.term.term.strip(QUOTES), term.entry.kind
    if len(window) < SHORTEST or _is_meant(window, right):
        return False
    different = differences(window, right)
    transcribed = kind is Kind.PERSON and len(right) >= TRANSCRIBED
    if transcribed and len(different) == 1 and all(char in transcribing() for char in different[0]):
        return sounds_alike(*different[0]) and set(different[0]) not in GENDERS
    if kind not in SPELT_KINDS and (
        _is_misheard(different, window, right) or _has_turned_word(different, window, right)
    ):
        return True
    if (kind not in NAME_KINDS and len(right) < LONG) or any(
        not is_han(char) or char in listed("telling_characters.txt") for pair in different for char in pair
    ):
        return False
    if len(different) == 1 and plain_reading(different[0][0]) == plain_reading(different[0][1]):
        exchanged = kind is Kind.FORMULA and (set(different[0]) in EXCHANGED or _is_reworded_on_purpose(window, right))
        return not (exchanged or is_place(window, different[0][0]))
    # a name that is spelt, and a formula, are others where another character sounds otherwise
    worded = kind not in SPELT_KINDS and kind is not Kind.FORMULA
    return (
        worded and len(right) >= (SHORTEST if kind in WORDED_KINDS else LONG) and _is_reworded(window, term, different)
    )


def _is_meant(window: str, right: str) -> bool:
    """Whether another party is named (哥方欢迎), or a particle follows a name (外长会|及)."""
    behind = window[-1] in PARTICLES or (window[-1] in BEGIN_WHAT_FOLLOWS and "的" not in window)
    return window[1] == right[1] == SIDE or (window[-1] != right[-1] and behind)


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


def _is_reworded_on_purpose(window: str, right: str) -> bool:
    """Whether the other character makes a word, as the right one does: 多种|风险挑战, 多重|风险挑战."""
    place = next(n for n, (a, b) in enumerate(zip(window, right, strict=True)) if a != b)
    return place in in_words(window) and place in in_words(right)


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
    if len(different) != SHORT or different[0] != different[1][::-1] or _are_states(different):
        return False
    turned = (right[:n] + word[::-1] + right[n + SHORT :] for word, n in words_of(right) if cut(word) == [word])
    return window in turned and _loses_word(window, right)


def _loses_word(window: str, right: str) -> bool:
    """Whether the wording has single characters where it differs from the term, and the term has words there."""
    return all(
        a == b or (n in in_words(right) and n not in in_words(window))
        for n, (a, b) in enumerate(zip(window, right, strict=True))
    )


def _is_reworded(window: str, term: BaseTerm, different: list[tuple[str, str]]) -> bool:
    """Whether the words of a name or concept stand there in another order, or all but one of them."""
    right = term.term.term.strip(QUOTES)
    if sorted(window) == sorted(right):
        if _are_states(different) or _moves_a_party(different, window) or window[-1] in CONJUNCTIONS:
            return False
        is_name = term.entry.kind in WORDED_KINDS and len(right) >= FULL
        is_broken = len(cut(window)) > len(cut(right)) and not _has_verb_first(window, right)  # 人道|援助|主义
        return is_name or is_broken or _is_parallel(right)
    if (
        term.entry.kind in WORDED_KINDS
        and len(right) >= LONG
        and len(different) == 1
        and set(different[0]) <= CONJUNCTIONS
    ):
        return True
    if _ends_in_other_body(window, right) or (
        len(different) == 1 and len(right) >= LONG and _makes_no_word(window, right, term.entry.kind)
    ):
        return True
    if window[-1] == right[-1] == LAW and window[-2] != right[-2]:
        return False
    ranks = any(RANKS.intersection(pair) for pair in different)
    return term.entry.kind in WORDED_KINDS and len(right) >= LONG and not ranks and _has_other_word(window, right)


def _are_states(different: list[tuple[str, str]]) -> bool:
    """Whether the two characters that changed places stand for states: 以巴, 巴以."""
    return all(char in listed("country_characters.txt") or char in PARTIES for pair in different for char in pair)


def _has_verb_first(window: str, right: str) -> bool:
    """Whether the word that ends a term stands before the others as their verb: 运输|跨境货物."""
    verb = right[-SHORT:]
    return window == verb + right[:-SHORT] and tag(verb)[0][1].startswith("v")


def _is_parallel(right: str) -> bool:
    """Whether both halves of a short name begin alike, so that only one order is a name: 一带一路."""
    return len(right) == SHORTEST and right[0] == right[SHORT]


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


def _makes_no_word(window: str, right: str, kind: Kind | None) -> bool:
    """Whether the only other character stands in a word of the term but the first, and makes none there: 命远.

    The last word of a law's title may be any (宪法, 水法).
    """
    if any(a != b and RANKS.intersection(a + b) for a, b in zip(window, right, strict=True)):
        return False
    start = 0
    for word in cut(right):
        instead = window[start : start + len(word)]
        if instead != word:
            meant, written = next((a, b) for a, b in zip(word, instead, strict=True) if a != b)
            is_law = kind is Kind.DOCUMENT and right[-1] == LAW and not is_taken_for(written, meant)
            is_none = len(cut(instead)) == len(word) > 1 and written not in PARTICLES  # 发展之路
            return start > 0 and is_none and not is_law
        start += len(word)
    return False


def is_place(window: str, char: str) -> bool:
    """Whether the character stands in the name of a place that is no slip of another: 山西, 陕西."""
    return any(char in word and part.startswith("ns") for word, part in tag(window))


def _has_other_word(window: str, right: str) -> bool:
    """Whether one word of two characters is a synonym, or none and shares a character with it, or ends names alike."""
    other = [(word, window[start : start + len(word)]) for word, start in words_of(right)]
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
    """Whether a word that ends a name has another character that sounds alike, and makes no other body or, if it only
    rhymes, no word (进行 for 银行): 组识.
    """
    pair = substituted(word, instead)
    if pair is None or not sounds_alike(*pair) or instead in listed("organisation_endings.txt"):
        return False
    return plain_reading(pair[0]) == plain_reading(pair[1]) or not is_word(instead)
