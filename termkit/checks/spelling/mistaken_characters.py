"""Whether a character was taken for one of a term: they sound or look alike, and the right one is likelier there."""

from __future__ import annotations

from itertools import accumulate

from termkit.checks.base.base_term import BaseTerm
from termkit.checks.spelling.characters import gain, is_one_sound, is_taken_for
from termkit.checks.spelling.shortened import COMMON
from termkit.checks.spelling.slips import CHINA, LONG, PARTICLES, PARTIES, QUOTES, SIDE, differences, is_place
from termkit.checks.words import listed
from termkit.model import SPELT_KINDS, Kind
from termkit.text.words import cut, frequency

SHORTEST = 3
"""Characters of the shortest term that is known by all but one of them."""
LIKELIER, LIKELIER_IN_SHORT = 1.8, 3.0
"""Powers of ten by which a character is likelier than the one it is taken for, also in a term of three, or where
the other one makes a usual word."""
USUAL = 300
"""Times that jieba counts a word which everybody uses."""
ASPECTS = frozenset("了着过")
AROUND = 4
"""Characters on either side in which the words of a text show."""


def has_mistaken_character(text: str, start: int, term: BaseTerm) -> bool:
    """Whether the only other character looks or sounds like the right one, which is far likelier there: 产能和作."""
    right, kind = term.term.term.strip(QUOTES), term.entry.kind
    window = text[start : start + len(right)]
    pairs = differences(window, right)
    if len(pairs) != 1 or not is_taken_for(*pairs[0]) or _tell_apart(*pairs[0]) or window[1] == right[1] == SIDE:
        return False
    written, meant = pairs[0]
    if (window.endswith(written) and _is_behind(window, written)) or (
        kind not in SPELT_KINDS and _is_in_word(window, written, meant, kind)
    ):
        return False
    if (
        window[1:2] == written
        and window[0] == CHINA
        and (meant in PARTIES or meant in listed("country_characters.txt"))
    ):
        return False  # 中几关系: another partner
    if kind in SPELT_KINDS and (len(right) == SHORTEST or is_place(window, written)):
        return False
    place = start + next(n for n, char in enumerate(right) if window[n] != char)
    likelier = gain(text[max(0, place - 1) : place], written, meant, text[place + 1 : place + 2])
    is_doubtful = len(right) == SHORTEST or (len(right) < LONG and _makes_usual_word(window, written))
    if likelier < (LIKELIER_IN_SHORT if is_doubtful else LIKELIER):
        return False
    may_stand_alone = written in listed("words_of_one_character.txt")  # 战略|和|作战
    return not (cuts_a_word(text, start, right) or (may_stand_alone and cuts_a_word(text, start, window)))


def _is_behind(window: str, written: str) -> bool:
    """Whether the last character of a wording is a particle behind whole words: 国际法|之, not 书面|通|之."""
    is_small = written in PARTICLES or written in listed("words_of_one_character.txt")
    return written in ASPECTS or (is_small and all(len(word) > 1 for word in cut(window)[:-1]))


def _is_in_word(window: str, written: str, meant: str, kind: Kind | None) -> bool:
    """Whether the other character makes another word, which only looks like the right one and is meant: 携手助力.

    One that sounds the same is typed for it; but everyday formulae have such words on purpose: 一直认为.
    """
    is_heard = is_one_sound(written, meant)
    if is_heard and len(window) > SHORTEST and (kind is not Kind.FORMULA or len(window) >= LONG):
        return False
    return any(written in word and len(word) > 1 and frequency(word) >= COMMON for word in cut(window))


def _makes_usual_word(window: str, written: str) -> bool:
    """Whether the other character makes a word that everybody uses, and may be meant: 对华|伙伴, no 三股|势利."""
    return any(written in word and len(word) > 1 and frequency(word) >= USUAL for word in cut(window))


def _tell_apart(one: str, other: str) -> bool:
    """Whether two characters name two things of a kind, or two states: 七 and 十, 土 and 吐."""
    return any({one, other} <= set(listed(name)) for name in ("country_characters.txt", "telling_characters.txt"))


def cuts_a_word(text: str, start: int, wording: str) -> bool:
    """Whether a word of the text runs over an end of a wording that stands there, or should stand: 临时待|办到."""
    end = start + len(wording)
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    ends = set(accumulate(map(len, cut(before + wording + after)), initial=0))
    return not {len(before), len(before) + len(wording)} <= ends
